/** Two levels as numbers of seats at one price. */
export interface SeatStep {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}

export function greatestCommonDivisor(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** Nobody buys more seats than this on a card; more of them would fit any amount. */
const MOST_SEATS = 500;
/** Smallest price of a seat, in minor units: smaller ones fit too many amounts. */
const LEAST_UNIT = 100;

/** The largest unit price of which both levels are whole multiples, or `null`. */
export function seatStep(from: number, to: number): SeatStep | null {
  const unit = greatestCommonDivisor(from, to);
  if (unit < LEAST_UNIT || Math.max(from, to) / unit > MOST_SEATS) return null;
  return { unit, from: from / unit, to: to / unit };
}

/** The unit of all levels together; `null` when there is none worth the name. */
export function commonUnit(levels: readonly number[]): number | null {
  const unit = levels.reduce(greatestCommonDivisor, 0);
  return unit >= LEAST_UNIT && Math.max(...levels) / unit <= MOST_SEATS ? unit : null;
}

/** A price list has whole units of money; a step by 7.25 that divides the old amount is a seat. */
const ROUND = 100;
/** Prices rarely rise by half at once; seats do. */
const TOO_STEEP = 1.5;

/** What else speaks for seats besides that the amounts divide. */
export interface SeatSigns {
  /** A part of the step was charged in the period before it. */
  readonly proRata: boolean;
  /** All levels of the series, in their order. */
  readonly levels: readonly number[];
  /** Most days within which two or more of the steps lie, or `null` with fewer steps. */
  readonly closestSteps: number | null;
}

const YEAR_DAYS = 330;

/**
 * Whether a step is a number of seats and not a price. The levels must be whole multiples of a unit, and one
 * more thing must point to it: the number doubles or more; the step is itself an odd unit price; a pro-rata
 * charge came before; the amount also falls by such units; or two steps lie within eleven months, since
 * prices are raised once a year.
 */
export function isSeatStep(from: number, to: number, signs: SeatSigns): SeatStep | null {
  const own = seatStep(from, to);
  if (own === null) return null;
  const multiple = Math.max(from, to) % Math.min(from, to) === 0;
  if (multiple) return own;
  const step = Math.abs(to - from);
  const divides = from % step === 0;
  if (divides && (step % ROUND !== 0 || signs.proRata || Math.max(to / from, from / to) >= TOO_STEEP))
    return own;
  const unit = commonUnit(signs.levels);
  if (unit === null || signs.levels.length < 3) return signs.proRata ? own : null;
  const falls = signs.levels.some((level, i) => i > 0 && level < (signs.levels[i - 1] ?? level));
  const rises = signs.levels.some((level, i) => i > 0 && level > (signs.levels[i - 1] ?? level));
  const often = signs.closestSteps !== null && signs.closestSteps < YEAR_DAYS;
  return (falls && rises) || often || signs.proRata ? { unit, from: from / unit, to: to / unit } : null;
}
