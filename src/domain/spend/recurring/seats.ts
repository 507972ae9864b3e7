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

/** Amounts in whole units of money have common divisors by themselves; a unit of 7.25 is a price of a seat. */
const ROUND = 100;
/** More seats than this can be made of any two amounts with an odd unit. */
const FEW_SEATS = 50;
/** Prices rarely rise by half at once; seats do. */
const TOO_STEEP = 1.5;
/** Price lists are raised by whole and half per cents, mostly up to a quarter. */
const PER_MILLE_STEP = 5;
const STEEPEST_PERCENT = 1.25;

/** Whether a rise is one by 5 %, 10 %, 12.5 %: then nothing can be said of seats, since 10 seats and one more are it too. */
function isRoundPercentage(from: number, to: number): boolean {
  return to > from && to <= STEEPEST_PERCENT * from && ((to - from) * 1000) % (from * PER_MILLE_STEP) === 0;
}

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
 * more thing must point to it: the number doubles or more; a pro-rata charge came before; the unit is an odd price
 * and the rise no round percentage; the amount also falls by such units; or two steps lie within eleven months,
 * since prices are raised once a year.
 */
export function isSeatStep(from: number, to: number, signs: SeatSigns): SeatStep | null {
  const own = seatStep(from, to);
  if (own === null) return null;
  const multiple = Math.max(from, to) % Math.min(from, to) === 0;
  if (multiple) return own;
  if (signs.proRata) return own;
  const odd = own.unit % ROUND !== 0 && Math.max(own.from, own.to) <= FEW_SEATS;
  const steep = from % Math.abs(to - from) === 0 && Math.max(to / from, from / to) >= TOO_STEEP;
  if (steep || (odd && !isRoundPercentage(from, to))) return own;
  const unit = commonUnit(signs.levels);
  if (unit === null || signs.levels.length < 3) return null;
  const falls = signs.levels.some((level, i) => i > 0 && level < (signs.levels[i - 1] ?? level));
  const rises = signs.levels.some((level, i) => i > 0 && level > (signs.levels[i - 1] ?? level));
  const often = signs.closestSteps !== null && signs.closestSteps < YEAR_DAYS;
  return (falls && rises) || often ? { unit, from: from / unit, to: to / unit } : null;
}
