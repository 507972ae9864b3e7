import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContractId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { epochMs, instantAt, instantOf, todayIn } from '#domain/calendar/zone.ts';
import type { Contract, TermRules } from '#domain/contracts/contract.ts';
import { planReminders } from '#domain/reminders/plan.ts';
import { settledBy, snoozeChoices, type ReminderDecision } from '#domain/reminders/decision.ts';
import { EMPTY_PLAN, type ShownRecord } from '#domain/reminders/files.ts';
import { listReminders } from '#domain/reminders/list.ts';
import { groupOf, type Announcement, type PlannedReminder } from '#domain/reminders/reminder.ts';
import { DEFAULT_SETTINGS } from '#domain/settings/settings.ts';
import { createReminderClock, type ReminderClock } from '#main/reminders/reminder-clock.ts';
import { createReminderStore, type ReminderStore } from '#main/reminders/reminder-store.ts';
import { NO_SOURCES } from '../../domain/reminders/sources.ts';
import { contractOf, period, rulesOf } from '../../domain/contracts/sample-contracts.ts';

const HOUR = 3_600_000;
const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Pacific/Auckland'];

/** The same numbers for the same seed (mulberry32), from 0 to below 1. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Contracts of every kind that start at some day around `today`. */
export function contractsAround(today: IsoDate, count: number, random: () => number): Contract[] {
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  return Array.from({ length: count }, (_, index) => {
    const monthly = random() < 0.2;
    const ends = random() < 0.2;
    const term = period(monthly ? 'P1M' : pick(['P1Y', 'P6M', 'P3Y']));
    const terms: Partial<TermRules> = {
      start: addDays(today, Math.floor(random() * 1500) - 1300),
      initialTerm: term,
      atEnd: ends ? 'ends' : 'renews',
      renewalTerm: ends ? null : term,
      notice: ends ? null : period(monthly ? pick(['P7D', 'P1M']) : pick(['P30D', 'P2M', 'P90D'])),
      noticeCounts: pick(['sent', 'received']),
    };
    return contractOf({ id: `c${index}` as ContractId, name: `Contract ${index}`, terms: rulesOf(terms) });
  });
}

/** How each run of the program gets at what the runs before it kept. */
type OpenStore = (now: () => number, report: (message: string) => void) => ReminderStore;

/** Keeps in memory what the real store keeps on disk: ten years would wait minutes for the disk. */
function memoryStore(): OpenStore {
  let plan = EMPTY_PLAN;
  const shown = new Set<string>();
  return () => ({
    load: () => Promise.resolve({ plan, shown: new Set(shown), interrupted: [] }),
    savePlan: (next) => {
      plan = next;
      return Promise.resolve();
    },
    record: ({ state, ids }) => {
      if (state === 'shown') for (const id of ids) shown.add(id);
    },
  });
}

/** What one simulated life of the program showed. */
export interface Life {
  readonly announcements: {
    readonly announcement: Announcement;
    readonly day: IsoDate;
    readonly hour: number;
  }[];
  readonly restarts: number;
  readonly reports: string[];
  /** Everything that was ever planned and came due before the end, but for what a decision made needless. */
  readonly expected: ReadonlySet<string>;
  /** Ids shown while their deadline was snoozed or done. */
  readonly tooEarly: readonly string[];
  readonly snoozes: number;
  /** Ids that were on the screen when the program was killed, before it could note so. */
  readonly killedAfterShow: ReadonlySet<string>;
  readonly kills: number;
}

/** A machine with a clock that people change, sleeps, restarts and travels. */
export class SimulatedMachine {
  wall: number;
  zone = ZONES[0] ?? 'UTC';
  clock: ReminderClock | null = null;
  restarts = 0;
  readonly shown: Life['announcements'] = [];
  readonly reports: string[] = [];
  readonly planned = new Map<string, PlannedReminder>();
  readonly openStore: OpenStore;
  readonly contracts: readonly Contract[];
  readonly decisions = new Map<string, ReminderDecision>();
  readonly tooEarly: string[] = [];
  readonly killedAfterShow = new Set<string>();
  readonly shownIds = new Set<string>();
  snoozes = 0;
  kills = 0;
  /** At which line of the log of the next notification the program is killed. */
  killAt: 'showing' | 'shown' | null = null;
  private dead = false;
  private alarm: { at: number; run: () => void } | null = null;

  constructor(openStore: OpenStore, start: number, contracts: readonly Contract[]) {
    this.openStore = openStore;
    this.wall = start;
    this.contracts = contracts;
  }

  /** The program starts; the window opens a little later and hands over the plan. */
  async boot(): Promise<void> {
    this.restarts += 1;
    this.clock?.stop();
    this.alarm = null;
    this.dead = false;
    const store = this.openStore(
      () => this.wall,
      (message) => this.reports.push(message),
    );
    this.clock = createReminderClock({
      store: { ...store, record: (line) => this.record(store, line) },
      now: () => this.wall,
      zone: () => this.zone,
      timer: (ms, run) => {
        const alarm = { at: this.wall + ms, run };
        this.alarm = alarm;
        return () => {
          if (this.alarm === alarm) this.alarm = null;
        };
      },
      canShow: () => true,
      show: (announcement) => {
        if (this.dead) return;
        this.checkDecisions(announcement);
        for (const id of announcement.ids) this.shownIds.add(id);
        const at = instantOf(this.wall);
        const hour = new Date(this.wall).getUTCHours();
        this.shown.push({ announcement, day: todayIn(at, this.zone), hour });
      },
      wasShown: () => Promise.resolve(false),
      report: (message) => this.reports.push(message),
    });
    await this.clock.start();
  }

  async plan(quiet: boolean): Promise<void> {
    const today = todayIn(instantOf(this.wall), this.zone);
    const sources = { ...NO_SOURCES, contracts: this.contracts };
    const decisions = [...this.decisions.values()];
    const reminders = planReminders(sources, DEFAULT_SETTINGS, today, 'en-GB', decisions);
    for (const reminder of reminders) this.planned.set(reminder.id, reminder);
    const { quietFrom, quietTo } = DEFAULT_SETTINGS.reminders;
    await this.clock?.setPlan(
      reminders,
      quiet ? { quietFrom, quietTo } : undefined,
      settledBy([...this.decisions.values()]),
    );
  }

  /** The manager opens the list and snoozes something that is due there, or is done with it. */
  async decide(random: () => number, quiet: boolean): Promise<void> {
    const today = todayIn(instantOf(this.wall), this.zone);
    const sources = { ...NO_SOURCES, contracts: this.contracts };
    const decided = [...this.decisions.values()];
    const { due } = listReminders(sources, decided, DEFAULT_SETTINGS, today, 'en-GB');
    const entry = due[Math.floor(random() * due.length)];
    if (entry === undefined) return;
    const choices = snoozeChoices(entry.date, today);
    const choice = random() < 0.2 ? undefined : choices[Math.floor(random() * choices.length)];
    const decision: ReminderDecision['decision'] =
      choice === undefined
        ? { kind: 'done' }
        : { kind: 'snoozed', until: choice.until, snoozeId: `${(this.snoozes += 1)}` };
    this.decisions.set(entry.deadline, { id: entry.deadline, decision, decidedAt: instantOf(this.wall) });
    for (const id of this.planned.keys()) {
      if (id.startsWith(`${entry.deadline}:`) && !this.shownIds.has(id)) this.planned.delete(id);
    }
    await this.plan(quiet);
  }

  private checkDecisions({ ids }: Announcement): void {
    const today = todayIn(instantOf(this.wall), this.zone);
    for (const id of ids) {
      const decision = this.decisions.get(groupOf(id))?.decision;
      if (decision?.kind === 'done' || (decision?.kind === 'snoozed' && today < decision.until)) {
        this.tooEarly.push(id);
      }
    }
  }

  /** Writes a line of the log, unless the program is killed at it: then nothing it does any more counts. */
  private record(store: ReminderStore, line: ShownRecord): void {
    if (!this.dead && this.killAt === line.state) {
      this.dead = true;
      this.killAt = null;
      this.kills += 1;
      const last = this.shown.at(-1)?.announcement.ids ?? [];
      if (line.state === 'shown' && last.join() === line.ids.join()) {
        for (const id of line.ids) this.killedAfterShow.add(id);
      }
    }
    if (!this.dead) store.record(line);
  }

  isDead(): boolean {
    return this.dead;
  }

  /** Time passes while the machine is awake: the timer rings in time. */
  pass(ms: number): void {
    const end = this.wall + ms;
    while (this.alarm !== null && this.alarm.at <= end) {
      const { at, run } = this.alarm;
      this.alarm = null;
      this.wall = Math.max(this.wall, at);
      run();
    }
    this.wall = end;
  }

  /** Time passes while timers stand still; the timer rings that much later. */
  sleep(ms: number): void {
    this.wall += ms;
    if (this.alarm !== null) this.alarm = { ...this.alarm, at: this.alarm.at + ms };
  }

  /** Somebody sets the clock; a running timer does not notice. */
  setClock(ms: number): void {
    this.sleep(ms);
  }

  travel(random: () => number): void {
    this.zone = ZONES[Math.floor(random() * ZONES.length)] ?? this.zone;
  }
}

/** What kind of life it is. */
export interface LifeOptions {
  readonly quiet: boolean;
  readonly kept: 'on disk' | 'in memory';
  /** Whether the manager snoozes reminders and is done with some. */
  readonly decides?: boolean;
  /** Whether the program is killed around notifications. */
  readonly killed?: boolean;
  /** How many times longer it is between events than usual; 1 when left out. */
  readonly pace?: number;
}

/** Lives through `days` days of random sleeps, restarts, clock changes and journeys. */
export async function liveThrough(
  seed: number,
  days: number,
  count: number,
  where: LifeOptions,
): Promise<Life> {
  const { quiet, kept } = where;
  const random = randomFrom(seed);
  const folder = await mkdtemp(join(tmpdir(), 'reminders-'));
  const openStore: OpenStore =
    kept === 'in memory' ? memoryStore() : (now, report) => createReminderStore(folder, now, report);
  try {
    const first = '2026-01-05' as IsoDate;
    const start = epochMs(instantAt(first, '07:00', 'UTC'));
    const machine = new SimulatedMachine(openStore, start, contractsAround(first, count, random));
    await machine.boot();
    await machine.plan(quiet);
    const end = start + days * 24 * HOUR;
    while (machine.wall < end) {
      await happen(machine, random, where);
      if (machine.isDead()) await machine.boot();
    }
    machine.killAt = null;
    machine.zone = 'UTC';
    machine.wall = Math.max(machine.wall, epochMs(instantAt(addDays(first, days + 2), '12:00', 'UTC')));
    machine.clock?.wake();
    const last = todayIn(instantOf(machine.wall), 'UTC');
    const expected = [...machine.planned.values()].filter(({ fireDate }) => fireDate < last);
    return {
      announcements: machine.shown,
      restarts: machine.restarts,
      reports: machine.reports,
      expected: new Set(expected.map(({ id }) => id)),
      tooEarly: machine.tooEarly,
      snoozes: machine.snoozes,
      killedAfterShow: machine.killedAfterShow,
      kills: machine.kills,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function happen(machine: SimulatedMachine, random: () => number, life: LifeOptions): Promise<void> {
  const { quiet, decides = false, killed = false, pace = 1 } = life;
  // Lives without decisions and kills draw the same numbers as ever.
  if (decides && random() < 0.05) await machine.decide(random, quiet);
  if (killed && random() < 0.02) machine.killAt = random() < 0.5 ? 'showing' : 'shown';
  if (machine.isDead()) return;
  const chance = random();
  const span = random() * 20 * HOUR * pace;
  if (chance < 0.45) machine.pass(span);
  else if (chance < 0.6) machine.sleep(span);
  else if (chance < 0.63) machine.sleep(random() * 20 * 24 * HOUR);
  else if (chance < 0.7) machine.setClock((random() - 0.5) * 4 * HOUR);
  else if (chance < 0.72) machine.setClock(-random() * 48 * HOUR);
  else if (chance < 0.75) machine.travel(random);
  else if (chance < 0.85) machine.clock?.wake();
  else if (chance < 0.93) await machine.plan(quiet);
  else {
    machine.sleep(random() < 0.2 ? random() * 30 * 24 * HOUR : span);
    await machine.boot();
  }
}
