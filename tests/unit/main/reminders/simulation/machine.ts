import type { IsoDate } from '#domain/calendar/iso.ts';
import { instantOf, timeIn, todayIn } from '#domain/calendar/zone.ts';
import { EMPTY_PLAN, type ShownRecord } from '#domain/reminders/files.ts';
import { shownReminders } from '#domain/reminders/shown.ts';
import type { Announcement } from '#domain/reminders/reminder.ts';
import { createReminderClock, type ReminderClock } from '#main/reminders/reminder-clock.ts';
import type { ReminderStore } from '#main/reminders/reminder-store.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Pacific/Auckland'] as const;

/** How each run of the program gets at what the runs before it kept. */
export type OpenStore = (now: () => number, report: (message: string) => void) => ReminderStore;

/** Keeps in memory what the real store keeps on disk: ten years would wait minutes for the disk. */
export function memoryStore(): OpenStore {
  let plan = EMPTY_PLAN;
  const shown = shownReminders([]);
  const intents = new Map<string, readonly string[]>();
  return () => ({
    load: () => {
      const interrupted = [...intents.values()].filter((ids) => !ids.every((id) => shown.has(id)));
      return Promise.resolve({ plan, shown, interrupted });
    },
    savePlan: (next) => {
      plan = next;
      return Promise.resolve();
    },
    record: ({ state, ids }) => {
      if (state === 'showing') intents.set(ids.join('\n'), ids);
      else {
        intents.delete(ids.join('\n'));
        for (const id of ids) shown.add(id);
      }
    },
  });
}

/** A computer with a clock that people change, that sleeps, is shut down, travels, and kills the program. */
export class SimulatedMachine {
  wall: number;
  zone: string = ZONES[0];
  clock: ReminderClock | null = null;
  /** At which line of the log of the next notification the program is killed. */
  killAt: ShownRecord['state'] | null = null;
  readonly counts = { starts: 0, sleeps: 0, clockChanges: 0, journeys: 0, kills: 0, killsAfterShow: 0 };
  readonly reports: string[] = [];
  /** How often each id was on the screen when the program was killed, before it could note so. */
  readonly killedAfterShow = new Map<string, number>();
  readonly #openStore: OpenStore;
  readonly #centre: Set<string> | null;
  readonly #onShow: (announcement: Announcement) => void;
  #dead = false;
  #onScreen: readonly string[] = [];
  #alarm: { at: number; run: () => void } | null = null;

  /** @param centre whether the system can be asked what it has shown */
  constructor(
    openStore: OpenStore,
    start: number,
    centre: boolean,
    onShow: (announcement: Announcement) => void,
  ) {
    this.wall = start;
    this.#openStore = openStore;
    this.#centre = centre ? new Set() : null;
    this.#onShow = onShow;
  }

  get isDead(): boolean {
    return this.#dead;
  }

  get today(): IsoDate {
    return todayIn(instantOf(this.wall), this.zone);
  }

  get time(): string {
    return timeIn(instantOf(this.wall), this.zone);
  }

  async boot(): Promise<void> {
    this.counts.starts += 1;
    this.clock?.stop();
    this.#alarm = null;
    this.#dead = false;
    this.#onScreen = [];
    const store = this.#openStore(
      () => this.wall,
      (message) => this.reports.push(message),
    );
    this.clock = createReminderClock({
      store: { ...store, record: (line) => this.#record(store, line) },
      now: () => this.wall,
      zone: () => this.zone,
      timer: (ms, run) => this.#setAlarm(ms, run),
      canShow: () => true,
      show: (announcement) => this.#show(announcement),
      wasShown: (ids) => Promise.resolve(this.#centre?.has(ids.join('\n')) ?? false),
      report: (message) => this.reports.push(message),
    });
    await this.clock.start();
  }

  /** Time passes while the machine is awake: the timer rings in time. */
  pass(ms: number): void {
    const end = this.wall + ms;
    while (!this.#dead && this.#alarm !== null && this.#alarm.at <= end) {
      const { at, run } = this.#alarm;
      this.#alarm = null;
      this.wall = Math.max(this.wall, at);
      run();
    }
    this.wall = Math.max(this.wall, this.#dead ? this.wall : end);
  }

  /** Time passes while timers stand still; the timer rings that much later. */
  sleep(ms: number): void {
    this.counts.sleeps += 1;
    this.#shift(ms);
  }

  /** Somebody sets the clock; a running timer does not notice. */
  setClock(ms: number): void {
    this.counts.clockChanges += 1;
    this.#shift(ms);
  }

  travelTo(zone: string): void {
    if (zone !== this.zone) this.counts.journeys += 1;
    this.zone = zone;
  }

  #shift(ms: number): void {
    this.wall += ms;
    if (this.#alarm !== null) this.#alarm = { ...this.#alarm, at: this.#alarm.at + ms };
  }

  #setAlarm(ms: number, run: () => void): () => void {
    const alarm = { at: this.wall + ms, run };
    this.#alarm = alarm;
    return () => {
      if (this.#alarm === alarm) this.#alarm = null;
    };
  }

  #show(announcement: Announcement): void {
    if (this.#dead) return;
    this.#onScreen = announcement.ids;
    this.#centre?.add(announcement.ids.join('\n'));
    this.#onShow(announcement);
  }

  /** Writes a line of the log, unless the program is killed at it: then nothing it does any more counts. */
  #record(store: ReminderStore, line: ShownRecord): void {
    if (!this.#dead && this.killAt === line.state) {
      this.#dead = true;
      this.killAt = null;
      this.counts.kills += 1;
      if (line.state === 'shown' && this.#onScreen.join() === line.ids.join()) {
        this.counts.killsAfterShow += 1;
        for (const id of line.ids) this.killedAfterShow.set(id, (this.killedAfterShow.get(id) ?? 0) + 1);
      }
    }
    if (!this.#dead) store.record(line);
  }
}
