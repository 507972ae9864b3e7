import type { SeriesPeriod } from './periods.ts';
import type { ChangeKind, ExtraKind, SeriesState } from './series.ts';

/** Periods as the table names them. */
export const PERIOD_NAMES: Readonly<Record<SeriesPeriod, string>> = {
  P1W: 'Weekly',
  P4W: 'Every 4 weeks',
  P1M: 'Monthly',
  P3M: 'Quarterly',
  P6M: 'Half-yearly',
  P1Y: 'Yearly',
  P2Y: 'Every 2 years',
};

/** Periods within a sentence. */
export const PERIOD_ADVERBS: Readonly<Record<SeriesPeriod, string>> = {
  P1W: 'a week apart',
  P4W: 'four weeks apart',
  P1M: 'a month apart',
  P3M: 'three months apart',
  P6M: 'half a year apart',
  P1Y: 'a year apart',
  P2Y: 'two years apart',
};

export const STATE_NAMES: Readonly<Record<SeriesState, string>> = {
  missed: 'Missed',
  doubled: 'Doubled',
  trial: 'Trial turned paid',
  active: 'Active',
  stopped: 'Stopped',
};

export const CHANGE_NAMES: Readonly<Record<ChangeKind, string>> = {
  'price-rise': 'Price rise',
  'price-cut': 'Price cut',
  seats: 'Seats changed',
  plan: 'Other plan or quantity',
};

export const EXTRA_NAMES: Readonly<Record<ExtraKind, string>> = {
  doubled: 'Charged twice',
  'doubled-refunded': 'Charged twice, refunded',
  'pro-rata': 'Part of a period',
  trial: 'Trial',
  refund: 'Refund',
};
