import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { addPeriod, isZeroPeriod } from '#domain/calendar/period.ts';
import type { Task } from '#domain/tasks/task.ts';
import { standingCharges } from './charges.ts';
import type { StandingCharge, WatchedRow } from './charges.ts';
import { OFF_BOARDING_STEPS } from './retirement.ts';
import type { Retirement } from './retirement.ts';

/** What the ledger says about one retirement. */
export interface WatchFacts {
  /** Rows of the application after the term end. */
  readonly rows: readonly WatchedRow[];
  readonly reach: LedgerReach;
}

/** How far statements tell what was paid. */
export interface LedgerReach {
  /** Last day up to which there are rows of any kind without a long gap; `null` when there are none by then. */
  readonly until: IsoDate | null;
  /** First day with rows after the gap that ends it; `null` when nothing comes after. */
  readonly resumes: IsoDate | null;
}

/** First and last day of the watch, both included. */
export interface WatchWindow {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Why a retirement is not verified yet. */
export type Blocker =
  | { readonly kind: 'steps'; readonly open: number }
  | { readonly kind: 'export' }
  | { readonly kind: 'charges'; readonly charges: readonly StandingCharge[] }
  | { readonly kind: 'time'; readonly until: IsoDate }
  | { readonly kind: 'ledger'; readonly until: IsoDate; readonly reach: LedgerReach };

/** Statements come monthly: longer than this without any row, and one is missing. */
export const LONGEST_GAP_DAYS = 31;
const MONTHLY = 'P1M' as IsoPeriod;
const PERIODS = 2;

/** Two billing periods from the day after the term end; months where the billing period is unknown (O2). */
export function watchWindow({ termEnd, billingPeriod }: Retirement): WatchWindow {
  const period = billingPeriod === null || isZeroPeriod(billingPeriod) ? MONTHLY : billingPeriod;
  const from = addDays(termEnd, 1);
  return { from, to: addDays(addPeriod(from, period, PERIODS), -1) };
}

/**
 * How far the ledger reaches: to the last of its days, as long as from the term end on no two lie more than
 * `LONGEST_GAP_DAYS` apart. A statement that begins that soon after the term end counts as covering it.
 * @param days day numbers with any row, in order
 */
export function reachOf(
  termEnd: number,
  days: Iterable<number>,
): { readonly until: number | null; readonly resumes: number | null } {
  let until: number | null = null;
  for (const day of days) {
    if (day > termEnd && day - (until ?? termEnd) > LONGEST_GAP_DAYS) return { until, resumes: day };
    until = day;
  }
  return { until, resumes: null };
}

/**
 * What still stands between a retirement and its verification; nothing means verified. All steps done or left out, the data
 * export recorded, two billing periods after the term end over, the ledger known for all of them, and no
 * charge in it that stands.
 */
export function blockersOf(
  retirement: Retirement,
  tasks: readonly Task[],
  facts: WatchFacts,
  today: IsoDate,
): Blocker[] {
  const blockers: Blocker[] = [];
  const open = stepsOf(retirement, tasks).filter(({ done }) => done === null).length;
  if (open > 0) blockers.push({ kind: 'steps', open });
  if (retirement.dataExport === null) blockers.push({ kind: 'export' });
  const charges = standingCharges(facts.rows, retirement.explainedCharges, retirement.termEnd);
  if (charges.length > 0) blockers.push({ kind: 'charges', charges });
  const { to } = watchWindow(retirement);
  const { reach } = facts;
  if (today <= to) blockers.push({ kind: 'time', until: to });
  else if (reach.until === null || reach.until < to) blockers.push({ kind: 'ledger', until: to, reach });
  return blockers;
}

/** The steps of a retirement among all tasks: the planned ones in their order, own ones after by due date. */
export function stepsOf({ id }: Pick<Retirement, 'id'>, tasks: readonly Task[]): Task[] {
  return tasks
    .filter(({ subject }) => subject.kind === 'off-boarding' && subject.retirementId === id)
    .toSorted((a, b) => orderOf(a) - orderOf(b) || compare(a.due ?? '', b.due ?? ''));
}

function orderOf({ subject }: Task): number {
  if (subject.kind !== 'off-boarding' || subject.step === 'own') return OFF_BOARDING_STEPS.length;
  return OFF_BOARDING_STEPS.indexOf(subject.step);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
