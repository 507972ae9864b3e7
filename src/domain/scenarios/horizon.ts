import { addDays, daysBetween, earlier, later } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { addMonths } from '#domain/calendar/period.ts';
import { allocate, minorUnits, money, scaleMoney } from '#domain/money/arithmetic.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';

/** One month of a scenario: from the first day's day of month to the day before it in the next. */
export interface ScenarioMonth {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The time that scenarios are compared over; its months need not begin on the first of a month. */
export interface Horizon {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly months: readonly ScenarioMonth[];
}

/** An amount that is paid on one day for some days, both included. */
export interface Piece {
  readonly due: IsoDate;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly amount: MinorUnits;
}

/** The same amounts by the month in which they are paid, and by the months that they pay for. */
export interface MonthlyCost {
  readonly cash: readonly MinorUnits[];
  readonly accrual: readonly MinorUnits[];
  /** Paid within the horizon for days after it: what cash has more than accrual. */
  readonly prepaid: MinorUnits;
}

/** `count` months from `from` on, counted in one step each so that a clamped month end comes back. */
export function horizonOf(from: IsoDate, count: number): Horizon {
  const months = Array.from({ length: count }, (_, index) => ({
    from: addMonths(from, index),
    to: addDays(addMonths(from, index + 1), -1),
  }));
  return { from, to: addDays(addMonths(from, count), -1), months };
}

/** Days from `from` to `to`, both included. */
export function daysOf({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }): number {
  return daysBetween(from, to) + 1;
}

function monthAt({ months }: Horizon, day: IsoDate): number {
  return months.findLastIndex(({ from }) => from <= day);
}

/** What of a piece belongs to days within the horizon, by days, rounded half to even once. */
function within(piece: Piece, { to }: Horizon, currency: CurrencyCode): MinorUnits {
  if (piece.to <= to) return piece.amount;
  const days = daysOf({ from: piece.from, to });
  return scaleMoney(money(piece.amount, currency), days, daysOf(piece)).minor;
}

/**
 * Cash and accrual (measures, money) of pieces that are due within the horizon. Accrual: amount × days in the month ÷
 * days of the piece, the parts summing exactly to what belongs to the horizon (largest remainder). So the sum of cash
 * is the sum of accrual and of what is prepaid, to the minor unit.
 */
export function monthlyCost(pieces: readonly Piece[], horizon: Horizon, currency: CurrencyCode): MonthlyCost {
  const cash = horizon.months.map(() => 0);
  const accrual = horizon.months.map(() => 0);
  let prepaid = 0;
  for (const piece of pieces) {
    const paid = monthAt(horizon, piece.due);
    cash[paid] = (cash[paid] ?? 0) + piece.amount;
    const inside = within(piece, horizon, currency);
    prepaid += piece.amount - inside;
    const first = monthAt(horizon, piece.from);
    const touched = horizon.months.slice(first, monthAt(horizon, earlier(piece.to, horizon.to)) + 1);
    const days = touched.map(({ from, to }) =>
      daysOf({ from: later(from, piece.from), to: earlier(to, piece.to) }),
    );
    allocate(inside, days).forEach((part, index) => {
      accrual[first + index] = (accrual[first + index] ?? 0) + part;
    });
  }
  return { cash: cash.map(minorUnits), accrual: accrual.map(minorUnits), prepaid: minorUnits(prepaid) };
}
