/** Periods that are looked for, as ISO 8601. */
export const SERIES_PERIODS = ['P1W', 'P4W', 'P1M', 'P3M', 'P6M', 'P1Y', 'P2Y'] as const;
export type SeriesPeriod = (typeof SERIES_PERIODS)[number];

/** The rules of a period. Days unless said otherwise. */
export interface PeriodRule {
  readonly period: SeriesPeriod;
  /** Calendar months between two charges; 0 for periods of weeks. */
  readonly months: number;
  /** Mean length. */
  readonly length: number;
  /** How far the distance of two charges may be from the length: weekends, month ends, posting lag. */
  readonly play: number;
  /** Earliest to latest charge around the anchored dates. */
  readonly widest: number;
  /** Charges below which nothing is said. */
  readonly least: number;
  /** Expected charges in a row that may be missing inside a series. */
  readonly gap: number;
  /** A charge is overdue when this many days have passed since its date. */
  readonly grace: number;
  /** The series has stopped when this many days have passed since the overdue date. */
  readonly stopped: number;
  /** Charges in a year. */
  readonly perYear: number;
  /** How much rarer than monthly and yearly billing it is, as log10: it needs as much more evidence. */
  readonly rarity: number;
}

const YEAR = 365.2425;

/**
 * Least charges, and why: three for months and longer: two points make one distance, and one distance fits
 * any period; a third has to confirm it (so a yearly series needs two full years). Four for four weeks, since
 * three of them are as close to months (56 days against 59). Six for weeks, since everybody goes to the same
 * shop on four Fridays.
 * Play: card charges move to the next working day and are posted up to three days later; invoices of a year are
 * paid within their term of payment.
 */
const RULES: Readonly<Record<SeriesPeriod, PeriodRule>> = {
  P1W: weekly('P1W', 1, { play: 2, widest: 5, least: 6, gap: 1, grace: 3, stopped: 18, rarity: 1 }),
  P4W: weekly('P4W', 4, { play: 4, widest: 8, least: 4, gap: 2, grace: 6, stopped: 28, rarity: 1 }),
  P1M: monthly('P1M', 1, { play: 6, widest: 11, least: 3, gap: 2, grace: 7, stopped: 38, rarity: 0 }),
  P3M: monthly('P3M', 3, { play: 12, widest: 19, least: 3, gap: 1, grace: 14, stopped: 105, rarity: 0.5 }),
  P6M: monthly('P6M', 6, { play: 16, widest: 25, least: 3, gap: 1, grace: 21, stopped: 110, rarity: 1 }),
  P1Y: monthly('P1Y', 12, { play: 25, widest: 41, least: 3, gap: 1, grace: 30, stopped: 120, rarity: 0 }),
  P2Y: monthly('P2Y', 24, { play: 30, widest: 51, least: 3, gap: 0, grace: 45, stopped: 150, rarity: 1 }),
};

type Tuning = Omit<PeriodRule, 'period' | 'months' | 'length' | 'perYear'>;

function weekly(period: SeriesPeriod, weeks: number, tuning: Tuning): PeriodRule {
  return { period, months: 0, length: weeks * 7, perYear: Math.floor(YEAR / (weeks * 7)), ...tuning };
}

function monthly(period: SeriesPeriod, months: number, tuning: Tuning): PeriodRule {
  return { period, months, length: (YEAR / 12) * months, perYear: 12 / months, ...tuning };
}

/** The rules of a period; 13 charges a year for four weeks, 52 for weeks. */
export function periodRule(period: SeriesPeriod): PeriodRule {
  return RULES[period];
}

/** Every rule, shortest period first. */
export const PERIOD_RULES: readonly PeriodRule[] = SERIES_PERIODS.map((period) => RULES[period]);

/** Whole periods between two days, at least one. */
export function stepsBetween(from: number, to: number, rule: PeriodRule): number {
  return Math.max(1, Math.round((to - from) / rule.length));
}
