import { civilOf, dayNumberOf } from '#domain/calendar/day-number.ts';
import { daysInMonth } from '#domain/calendar/iso.ts';
import { type PeriodRule, stepsBetween } from './periods.ts';

/** The dates on which a series should be charged, and how the charges lie around them. */
export interface Anchor {
  /** Day of the month (1 to 31; 31 means the last), or 0 for periods of weeks. */
  readonly dayOfMonth: number;
  /** Day number that is expected `steps` periods after the first charge's slot. */
  expected(step: number): number;
  /** Slot of each charge, from 0. */
  readonly slots: readonly number[];
  /** Days between each charge and its expected date; positive is later. */
  readonly lags: readonly number[];
}

/** Charges come late more often than early: weekends and posting only delay. */
const EARLY_COSTS = 1.25;
/** Charges from which a month's day is learnt; older ones may have had another day. */
const MOST_LOOKED_AT = 60;

/** Slots of ascending days: whole periods since the first. */
export function slotsOf(days: readonly number[], rule: PeriodRule): number[] {
  const slots: number[] = [];
  days.forEach((day, i) => {
    const before = days[i - 1];
    slots.push(before === undefined ? 0 : (slots[i - 1] ?? 0) + stepsBetween(before, day, rule));
  });
  return slots;
}

/** Fits the expected dates to ascending days; 31 January is followed by 28 or 29 February and 31 March. */
export function fitAnchor(days: readonly number[], rule: PeriodRule): Anchor {
  const slots = slotsOf(days, rule);
  return rule.months === 0 ? fitWeeks(days, slots, rule) : fitMonths(days, slots, rule.months);
}

function anchorOf(
  days: readonly number[],
  slots: readonly number[],
  dayOfMonth: number,
  expected: (step: number) => number,
): Anchor {
  return { dayOfMonth, expected, slots, lags: days.map((day, i) => day - expected(slots[i] ?? 0)) };
}

function fitWeeks(days: readonly number[], slots: readonly number[], rule: PeriodRule): Anchor {
  const starts = days.map((day, i) => day - (slots[i] ?? 0) * rule.length).sort((a, b) => a - b);
  const base = starts[Math.floor((starts.length - 1) / 2)] ?? 0;
  return anchorOf(days, slots, 0, (step) => base + step * rule.length);
}

/** The day `dayOfMonth` of a month, or its last day when it has no such day. `month` counts from year 0. */
function dayIn(month: number, dayOfMonth: number): number {
  const year = Math.floor(month / 12);
  const number = month - year * 12 + 1;
  return dayNumberOf(year, number, Math.min(dayOfMonth, daysInMonth(year, number)));
}

function fitMonths(days: readonly number[], slots: readonly number[], months: number): Anchor {
  const { year, month } = civilOf(days[0] ?? 0);
  const from = Math.max(0, days.length - MOST_LOOKED_AT);
  let best = { cost: Infinity, day: 1, base: year * 12 + month - 1 };
  // A charge of 31 January may be posted in February: the months beside are tried too.
  for (const shift of [0, -1, 1]) {
    const base = year * 12 + month - 1 + shift;
    const zeros = slots.map((slot) => dayIn(base + slot * months, 1) - 1);
    const lasts = slots.map((slot, i) => dayIn(base + slot * months, 31) - (zeros[i] ?? 0));
    for (let day = 1; day <= 31; day++) {
      let cost = 0;
      for (let i = from; i < days.length && cost < best.cost; i++) {
        const lag = (days[i] ?? 0) - (zeros[i] ?? 0) - Math.min(day, lasts[i] ?? day);
        cost += lag < 0 ? -lag * EARLY_COSTS : lag;
      }
      if (cost < best.cost) best = { cost, day, base };
    }
  }
  return anchorOf(days, slots, best.day, (step) => dayIn(best.base + step * months, best.day));
}

/** By how much whole months counted from a day may differ from their mean length. */
const MONTH_LENGTHS_PLAY = 3;

/**
 * A window that is never wider than that of the fitted dates when so many charges may lie outside: what can be said
 * without fitting, to turn down most chains cheaply.
 */
export function leastSpread(
  days: readonly number[],
  slots: readonly number[],
  rule: PeriodRule,
  outliers: number,
): number {
  const lags = days.map((day, i) => day - (slots[i] ?? 0) * rule.length).sort((a, b) => a - b);
  let least = Infinity;
  for (let low = 0; low <= outliers; low++) {
    const high = lags.length - 1 - (outliers - low);
    least = Math.min(least, (lags[high] ?? 0) - (lags[low] ?? 0));
  }
  const play = rule.months === 0 ? 0 : 2 * MONTH_LENGTHS_PLAY;
  return Math.max(1, Math.floor(least - play) + 1);
}

/** Earliest and latest lag, both included in the width. */
export function spreadOf(lags: readonly number[]): number {
  return lags.length === 0 ? 0 : Math.max(...lags) - Math.min(...lags) + 1;
}
