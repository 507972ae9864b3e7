import { daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { scaleMoney } from '#domain/money/arithmetic.ts';
import { divideHalfEven } from '#domain/money/decimal.ts';
import type { CurrencyCode, MinorUnits, Money } from '#domain/money/money.ts';
import { STAGES } from './journey.ts';
import type { Customer, Stage } from './journey.ts';
import { PHASES, STAGES_OF_PHASE } from './stages.ts';
import type { Phase } from './stages.ts';

const MONTHS_PER_YEAR = 12n;

type Valued = Pick<Customer, 'value' | 'valuePeriod' | 'currency'>;
type Aged = Pick<Customer, 'stageSince'>;

/** What a column's head says. */
export interface ColumnFigures {
  readonly count: number;
  /** Recurring value per month, one total per currency. Customers of unknown value are not in it. */
  readonly perMonth: readonly Money[];
  /** Customers whose value is unknown. */
  readonly valueUnknown: number;
  /** Median days since the cards entered the stage; `null` without cards. */
  readonly medianAge: number | null;
}

/** Recurring value per month (MRR): yearly values ÷ 12, rounded half to even. `null` when unknown. */
export function monthlyValue({ value, valuePeriod, currency }: Valued): Money | null {
  if (value === null) return null;
  const whole = { minor: value, currency };
  return valuePeriod === 'month' ? whole : scaleMoney(whole, 1, Number(MONTHS_PER_YEAR));
}

/**
 * Total recurring value per month, one per currency, in order of the codes. Summed exactly in yearly
 * value first and divided by 12 once, so many small yearly values lose nothing to rounding.
 */
export function monthlyTotals(customers: Iterable<Valued>): Money[] {
  const yearly = new Map<CurrencyCode, bigint>();
  for (const { value, valuePeriod, currency } of customers) {
    if (value === null) continue;
    const inYear = BigInt(value) * (valuePeriod === 'month' ? MONTHS_PER_YEAR : 1n);
    yearly.set(currency, (yearly.get(currency) ?? 0n) + inYear);
  }
  // Not through `minorUnits`: an absurd total must not take the whole board down.
  return [...yearly]
    .map(([currency, total]) => ({
      minor: Number(divideHalfEven(total, MONTHS_PER_YEAR)) as MinorUnits,
      currency,
    }))
    .sort((left, right) => (left.currency < right.currency ? -1 : 1));
}

/** Days since the card entered its stage; never negative. */
export function ageInStage({ stageSince }: Aged, today: IsoDate): number {
  return Math.max(0, daysBetween(stageSince, today));
}

/** Median of the ages in days; of an even number of cards the mean of the middle two. `null` without cards. */
export function medianAge(customers: Iterable<Aged>, today: IsoDate): number | null {
  const ages = Array.from(customers, (customer) => ageInStage(customer, today)).sort((a, b) => a - b);
  if (ages.length === 0) return null;
  const upper = ages[Math.floor(ages.length / 2)] ?? 0;
  const lower = ages[Math.floor((ages.length - 1) / 2)] ?? 0;
  return (lower + upper) / 2;
}

/** Count, value and median age of one column. */
export function columnFigures(customers: readonly (Valued & Aged)[], today: IsoDate): ColumnFigures {
  return {
    count: customers.length,
    perMonth: monthlyTotals(customers),
    valueUnknown: customers.filter((customer) => customer.value === null).length,
    medianAge: medianAge(customers, today),
  };
}

/** Customers by stage; each list in the order given. */
export function byStage<Row extends Pick<Customer, 'stage'>>(rows: Iterable<Row>): Record<Stage, Row[]> {
  const columns = Object.fromEntries(STAGES.map((stage) => [stage, [] as Row[]])) as Record<Stage, Row[]>;
  for (const row of rows) columns[row.stage].push(row);
  return columns;
}

/** What the band above the columns says of one phase. */
export interface PhaseTotal {
  readonly phase: Phase;
  readonly count: number;
  readonly perMonth: readonly Money[];
}

/** Number of cards and value per month of each phase, in order. */
export function phaseTotals(columns: Readonly<Record<Stage, readonly Valued[]>>): PhaseTotal[] {
  return PHASES.map((phase) => {
    const customers = STAGES_OF_PHASE[phase].flatMap((stage) => columns[stage]);
    return { phase, count: customers.length, perMonth: monthlyTotals(customers) };
  });
}
