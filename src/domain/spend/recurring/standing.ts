import { dateOfDay, dayNumber } from '#domain/calendar/day-number.ts';
import { monthNumberOfDay } from '#domain/calendar/months.ts';
import { addMonths } from '#domain/calendar/period.ts';
import type { Anchor } from './anchor.ts';
import { missedSteps } from './join-drafts.ts';
import type { PeriodRule } from './periods.ts';
import type { ExtraCharge, NextCharge, SeriesContext, SeriesState } from './series.ts';

/** Where a series stands on the last day that can be judged. */
export interface Standing {
  readonly state: SeriesState;
  readonly overdueSince: number | null;
  readonly next: NextCharge | null;
}

interface StandingFacts {
  readonly rule: PeriodRule;
  readonly anchor: Anchor;
  readonly days: readonly number[];
  readonly extras: readonly ExtraCharge[];
  readonly trial: ExtraCharge | null;
  readonly usual: number | null;
  readonly context: SeriesContext;
}

/** A doubled charge is worth a question this long, or for one period. */
const DOUBLED_DAYS = 62;
/** A trial that turned paid is news this long after its first charge. */
const TRIAL_DAYS = 120;
/** A due date may fall on a Saturday: the charge then comes up to two days later. */
const WEEKEND = 2;

/** Missed before doubled before a new trial; a series that has stopped is nothing else. */
export function standingOf(facts: StandingFacts): Standing {
  const { rule, anchor, context, extras, trial, days } = facts;
  const { asOf } = context;
  let step = (anchor.slots.at(-1) ?? 0) + 1;
  const due = anchor.expected(step);
  const overdue = asOf > due + rule.grace && context.covers(monthNumberOfDay(due));
  if (overdue && asOf > due + rule.stopped) return { state: 'stopped', overdueSince: due, next: null };
  while (anchor.expected(step) + rule.grace < asOf) step++;
  const next = nextCharge(anchor, step, facts.usual);
  if (overdue) return { state: 'missed', overdueSince: due, next };
  const recent = asOf - Math.max(DOUBLED_DAYS, rule.length);
  const doubled = extras.some(({ kind, day }) => kind === 'doubled' && day >= recent);
  if (doubled) return { state: 'doubled', overdueSince: null, next };
  const converted = trial !== null && (days[0] ?? 0) >= asOf - TRIAL_DAYS;
  return { state: converted ? 'trial' : 'active', overdueSince: null, next };
}

function nextCharge(anchor: Anchor, step: number, amount: number | null): NextCharge {
  const day = anchor.expected(step);
  return {
    day,
    earliest: day + Math.min(0, ...anchor.lags),
    latest: day + Math.max(WEEKEND, ...anchor.lags),
    amount,
  };
}

/** Dates between the charges on which one should have come; months without any row are not judged. */
export function missedDays(days: readonly number[], rule: PeriodRule, { covers }: SeriesContext): number[] {
  return missedSteps(days, rule).flatMap(({ after, steps }) => {
    const from = days[after] ?? 0;
    const dates = Array.from({ length: steps }, (_, i) => later(from, i + 1, rule));
    return dates.filter((day) => covers(monthNumberOfDay(day)));
  });
}

function later(day: number, steps: number, rule: PeriodRule): number {
  if (rule.months === 0) return day + steps * rule.length;
  return dayNumber(addMonths(dateOfDay(day), steps * rule.months));
}
