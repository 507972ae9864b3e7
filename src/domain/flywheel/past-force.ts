import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import { addMonths } from '#domain/calendar/period.ts';
import { periodOfKind, type Period } from '#domain/journey/periods.ts';
import { money, totalsByCurrency } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';
import type { PlayRun } from '#domain/plays/play.ts';
import type { Task } from '#domain/tasks/task.ts';
import type { Effort } from './effort.ts';
import { completedOn } from './force.ts';
import { speedOf, type Walk, type WheelSpeed } from './speed.ts';

/** The force of one calendar quarter and the speed of the one after (F2). */
export interface QuarterForce {
  readonly quarter: Period;
  readonly plays: number;
  readonly hours: number;
  readonly spent: readonly Money[];
  /** Of the next quarter; `null` while it is not over. */
  readonly next: WheelSpeed | null;
}

export interface PastFacts {
  readonly walks: readonly Walk[];
  readonly runs: readonly PlayRun[];
  readonly tasks: ReadonlyMap<string, Task>;
  readonly efforts: readonly Effort[];
  readonly dayOf: (at: IsoInstant) => IsoDate;
}

/** The last `count` quarters that are over, oldest first, each beside the speed of the one after it. */
export function pastForce(facts: PastFacts, today: IsoDate, count: number): QuarterForce[] {
  const last = periodOfKind('last-quarter', today);
  const completed = facts.runs.map((run) => completedOn(run, facts.tasks, facts.dayOf));
  return Array.from({ length: count }, (_, place) => {
    const quarter = quarterBefore(last, count - 1 - place);
    const next = quarterBefore(last, count - 2 - place);
    const within = (day: IsoDate | null): boolean => day !== null && day >= quarter.from && day <= quarter.to;
    const efforts = facts.efforts.filter(({ on }) => within(on));
    return {
      quarter,
      plays: completed.filter(within).length,
      hours: efforts.reduce((sum, { hours }) => sum + (hours ?? 0), 0),
      spent: totalsByCurrency(
        efforts.flatMap(({ amount, currency }) => (amount === null ? [] : [money(amount, currency)])),
      ),
      next: next.to > last.to ? null : speedOf(facts.walks, next),
    };
  });
}

function quarterBefore({ from }: Period, quarters: number): Period {
  const start = addMonths(from, -3 * quarters);
  return { from: start, to: addDays(addMonths(start, 3), -1) };
}

/** How often more hours than in the quarter before were followed by a faster wheel than before. */
export interface Followed {
  /** Neighbouring quarters in which hours rose, and of which the speed after both is known. */
  readonly rose: number;
  /** Of those, after how many the wheel was faster. */
  readonly faster: number;
}

/** A count, not a proof: with few quarters it says next to nothing. */
export function whatFollowed(quarters: readonly QuarterForce[]): Followed {
  let [rose, faster] = [0, 0];
  for (const [place, quarter] of quarters.entries()) {
    const before = quarters[place - 1];
    const [daysBefore, days] = [before?.next?.days ?? null, quarter.next?.days ?? null];
    if (before === undefined || daysBefore === null || days === null || quarter.hours <= before.hours)
      continue;
    rose += 1;
    if (days < daysBefore) faster += 1;
  }
  return { rose, faster };
}
