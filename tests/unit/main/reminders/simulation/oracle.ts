import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Announcement } from '#domain/reminders/reminder.ts';
import { DEFAULT_SETTINGS } from '#domain/settings/settings.ts';
import type { Expected } from './expectations.ts';

const { timeOfDay } = DEFAULT_SETTINGS.reminders;
/** What was decided may be wanted again, but for no longer: the longest lead, and the longest time off. */
const LONGEST_OPEN = 140;
/** Words by which a repetition is told. */
const DOUBT = 'may have been shown before';

/** What went against the promise; all of them must stay empty. */
export interface Breaches {
  readonly missed: string[];
  readonly unwanted: string[];
  readonly repeated: string[];
  /** Repetitions that do not say so. */
  readonly unsaid: string[];
  /** Starts that caught up with more than one notification. */
  readonly notOneSummary: string[];
}

/** Knows what is to be shown, sees what is shown, and says where both differ. */
export class Oracle {
  readonly breaches: Breaches = { missed: [], unwanted: [], repeated: [], unsaid: [], notOneSummary: [] };
  readonly figures = { planned: 0, shown: 0, notifications: 0, summaries: 0, repetitions: 0 };
  /** When the latest notification of a deadline was decided on: snoozed or dealt with. */
  readonly put = new Map<string, { readonly until: IsoDate | null; readonly snooze: string | null }>();
  readonly #known = new Map<string, Expected>();
  readonly #byDeadline = new Map<string, Expected>();
  readonly #count = new Map<string, number>();
  readonly #leastLead = new Map<string, number>();
  readonly #later: Expected[] = [];
  #pending: Expected[] = [];
  readonly #killedAfterShow: ReadonlyMap<string, number>;

  constructor(killedAfterShow: ReadonlyMap<string, number>) {
    this.#killedAfterShow = killedAfterShow;
  }

  /** What is known from the beginning, far ahead. */
  foresee(all: readonly Expected[]): void {
    for (const one of all) this.#remember(one);
    this.#later.push(...all);
    this.#later.sort((left, right) => (left.fireDate < right.fireDate ? 1 : -1));
  }

  /** What a change of the rows brings. */
  expect(all: readonly Expected[]): void {
    for (const one of all) {
      if (this.#known.has(one.id)) continue;
      this.#remember(one);
      this.#pending.push(one);
    }
  }

  baseOf(deadline: string): Expected | undefined {
    return this.#byDeadline.get(deadline);
  }

  saw({ ids, title, body }: Announcement): void {
    this.figures.notifications += 1;
    if (ids.length > 1 && title.endsWith('reminders are waiting')) this.figures.summaries += 1;
    for (const id of ids) {
      const before = this.#count.get(id) ?? 0;
      this.#count.set(id, before + 1);
      if (before === 0) this.figures.shown += 1;
      else this.#judgeRepetition(id, before, body);
      const expected = this.#known.get(id);
      if (expected === undefined || !this.#isWanted(expected)) this.breaches.unwanted.push(id);
      if (expected === undefined) continue;
      const least = this.#leastLead.get(expected.deadline) ?? Number.POSITIVE_INFINITY;
      this.#leastLead.set(expected.deadline, Math.min(least, expected.lead));
    }
  }

  /** The program caught up: with one summary, unless all that came was for today and little. */
  sawStart(announcements: readonly Announcement[], today: IsoDate): void {
    if (announcements.length < 2) return;
    const late = announcements
      .flatMap(({ ids }) => ids)
      .filter((id) => {
        const fireDate = this.#known.get(id)?.fireDate;
        return fireDate === undefined || fireDate < today || (this.#killedAfterShow.get(id) ?? 0) > 0;
      });
    // Longer leads of one deadline come with its most urgent one.
    const leading = announcements.some(({ ids }) => late.includes(ids[0] ?? ''));
    if (leading || announcements.length > 3) this.breaches.notOneSummary.push(...late);
  }

  /** Outside quiet hours, once the clock has had its turn: nothing that is due may be open. */
  check(today: IsoDate, time: string): void {
    const local = `${today}T${time}`;
    const forgotten = addDays(today, -LONGEST_OPEN);
    for (
      let next = this.#later.at(-1);
      next !== undefined && next.fireDate <= today;
      next = this.#later.at(-1)
    ) {
      this.#pending.push(next);
      this.#later.pop();
    }
    this.#pending = this.#pending.filter((one) => {
      if (one.fireDate < forgotten || this.#isSettled(one)) return false;
      const due = `${one.fireDate}T${timeOfDay}` <= local;
      const useful = one.lapses === null || today <= one.lapses;
      if (due && useful && this.#isWanted(one)) {
        this.breaches.missed.push(`${one.id} at ${local}`);
        return false;
      }
      return useful;
    });
  }

  #remember(one: Expected): void {
    this.figures.planned += 1;
    this.#known.set(one.id, one);
    if (!this.#byDeadline.has(one.deadline)) this.#byDeadline.set(one.deadline, one);
  }

  #isSettled({ id, deadline, lead }: Expected): boolean {
    if (this.#count.has(id)) return true;
    return !id.includes('~') && (this.#leastLead.get(deadline) ?? Number.POSITIVE_INFINITY) < lead;
  }

  #isWanted({ id, deadline, fireDate, wanted }: Expected): boolean {
    const put = this.put.get(deadline);
    if (put === undefined) return !id.includes('~') && wanted();
    if (put.until === null) return false;
    const asked = id.includes('~') ? id.endsWith(`~${put.snooze}`) : fireDate > put.until;
    return asked && wanted();
  }

  #judgeRepetition(id: string, before: number, body: string): void {
    this.figures.repetitions += 1;
    if (before > (this.#killedAfterShow.get(id) ?? 0)) this.breaches.repeated.push(id);
    if (!body.includes(DOUBT)) this.breaches.unsaid.push(id);
  }
}
