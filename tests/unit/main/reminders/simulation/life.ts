import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { epochMs, instantAt } from '#domain/calendar/zone.ts';
import { knownFrom } from '#domain/reminders/gather.ts';
import { planReminders } from '#domain/reminders/plan.ts';
import type { Announcement } from '#domain/reminders/reminder.ts';
import { settledDeadlines } from '#domain/reminders/settled.ts';
import { DEFAULT_SETTINGS } from '#domain/settings/settings.ts';
import { expectedOfContract } from './expectations.ts';
import { DAY, HOUR, SimulatedMachine, ZONES, type OpenStore } from './machine.ts';
import { SimulatedManager } from './manager.ts';
import { Oracle } from './oracle.ts';
import { diceOf, type Dice } from './random.ts';
import { contractsAround, SimulatedRows } from './rows.ts';

/** What kind of life it is. */
export interface LifeOptions {
  readonly seed: number;
  readonly days: number;
  readonly contracts: number;
  /** Whether the system can be asked what it has shown. */
  readonly centre: boolean;
  readonly openStore: OpenStore;
}

const FIRST = '2026-01-05' as IsoDate;
const { quietFrom, quietTo } = DEFAULT_SETTINGS.reminders;

/** One machine with one workspace through the years. */
export class Life {
  readonly machine: SimulatedMachine;
  readonly oracle: Oracle;
  readonly manager: SimulatedManager;
  readonly #dice: Dice;
  readonly #rows: SimulatedRows;
  readonly #start: number;
  readonly #end: number;
  #inTick: Announcement[] = [];

  constructor({ seed, days, contracts, centre, openStore }: LifeOptions) {
    const start = epochMs(instantAt(FIRST, '07:00', 'UTC'));
    this.#start = start;
    this.#end = start + days * DAY;
    this.#dice = diceOf(seed);
    this.#rows = new SimulatedRows(contractsAround(FIRST, days, contracts, this.#dice));
    this.machine = new SimulatedMachine(openStore, start, centre, (announcement) => {
      this.#inTick.push(announcement);
      this.oracle.saw(announcement);
    });
    this.oracle = new Oracle(this.machine.killedAfterShow);
    this.manager = new SimulatedManager(this.#rows, this.oracle, this.#dice);
    const last = addDays(FIRST, days + 40);
    this.oracle.foresee(
      [...this.#rows.contracts.values()].flatMap((one) => expectedOfContract(one, this.#rows, FIRST, last)),
    );
  }

  async live(): Promise<void> {
    await this.#boot();
    await this.#plan();
    while (this.machine.wall < this.#end) {
      if (this.#dice.chance(0.02)) this.machine.killAt = this.#dice.pick(['showing', 'shown']);
      await this.#happen();
      if (this.machine.isDead) await this.#boot();
    }
    this.machine.killAt = null;
    this.machine.pass(2 * DAY);
    this.#check();
  }

  async #happen(): Promise<void> {
    const { machine } = this;
    const dice = this.#dice;
    const kind = dice.next();
    const span = dice.next() * 60 * HOUR;
    if (kind < 0.55) return this.#pass(span);
    if (kind < 0.67) return machine.sleep(span);
    if (kind < 0.71) return machine.sleep(dice.next() * 20 * DAY);
    if (kind < 0.76) return this.#setClock((dice.next() - 0.5) * 4 * HOUR);
    if (kind < 0.79) return this.#setClock((dice.next() - 0.7) * 10 * DAY);
    if (kind < 0.83) return machine.travelTo(dice.pick(ZONES));
    if (kind < 0.88) return machine.clock?.wake();
    if (kind < 0.94) return this.#openWindow();
    machine.sleep(dice.chance(0.1) ? dice.next() * 40 * DAY : span);
    await this.#boot();
  }

  /** The window is opened: something is changed, and main is given the plan. */
  async #openWindow(): Promise<void> {
    const { machine } = this;
    for (let left = this.#dice.whole(0, 20); left > 0; left--) this.manager.act(machine.wall, machine.today);
    await this.#plan();
  }

  async #plan(): Promise<void> {
    const { today, clock } = this.machine;
    const put = [...this.manager.put.values()];
    const sources = this.#rows.sources();
    const reminders = planReminders(sources, DEFAULT_SETTINGS, today, 'en-GB', put);
    const settled = settledDeadlines(sources, DEFAULT_SETTINGS.deadlines, today, put);
    await clock?.setPlan(reminders, { quietFrom, quietTo }, settled, knownFrom(today));
  }

  async #boot(): Promise<void> {
    this.#inTick = [];
    await this.machine.boot();
    this.oracle.sawStart(this.#inTick, this.machine.today);
  }

  #pass(ms: number): void {
    this.machine.pass(ms);
    // A clock that was set is noticed within the hour.
    if (ms > HOUR) this.#check();
  }

  /** Never before the beginning: nobody has worked out what was to come then. */
  #setClock(ms: number): void {
    this.machine.setClock(Math.max(ms, this.#start - this.machine.wall));
  }

  #check(): void {
    const { today, time, isDead } = this.machine;
    const quiet = time >= quietFrom || time < quietTo;
    if (!quiet && !isDead) this.oracle.check(today, time);
  }
}
