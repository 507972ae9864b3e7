/** What has to be told apart from chance. */
export interface Regularity {
  /** Charges in the series. */
  readonly hits: number;
  /** Charges that could have been in it: those of a like amount. */
  readonly rivals: number;
  /** Expected dates from the first charge to the last. */
  readonly slots: number;
  /** Width in days of the window around the expected dates that holds the hits. */
  readonly window: number;
  /** Mean days between two expected dates. */
  readonly length: number;
}

/**
 * log10 of how many series as regular as this one are expected among as many charges at random dates.
 * The first charge sets the dates; of the `rivals` − 1 others, each next hit must fall into the window of its
 * slot: ∏ (rivals − k) · window ÷ span for k = 1 … hits − 1, times the ways to leave out the missed slots,
 * times the charges that may be the first. (Expected counts of a uniform scatter; own derivation.)
 */
export function chanceLog10({ hits, rivals, slots, window, length }: Regularity): number {
  const span = Math.max(slots, hits) * length;
  let log = Math.log10(Math.max(1, rivals - hits + 1));
  for (let k = 1; k < hits; k++) log += Math.log10((Math.max(1, rivals - k) * window) / span);
  // Choose which slots between the first and the last were hit.
  for (let k = 1; k <= slots - hits; k++) log += Math.log10((hits - 2 + k) / k);
  return log;
}

/**
 * Most expected chance series (log10) to be believed. 0.02 lets three equal monthly charges within nine days
 * of their date pass. A merchant that does not look like software needs five times as much, and amounts that vary
 * say nothing themselves, so the dates must say more.
 */
export function believed(
  log10: number,
  { software, varies }: { software: boolean; varies: boolean },
): boolean {
  const most = 0.02 * (software ? 1 : 0.2) * (varies ? 0.25 : 1);
  return log10 <= Math.log10(most);
}

const SUREST = 0.99;

/** 1 − 10 × chance, from 0 to 0.99. */
export function confidenceOf(log10: number): number {
  return Math.round(Math.min(SUREST, Math.max(0, 1 - 10 ** (log10 + 1))) * 100) / 100;
}
