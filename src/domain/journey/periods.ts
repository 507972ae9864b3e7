import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { addMonths } from '#domain/calendar/period.ts';

/** Days from one to the other, both included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Periods that customers are measured over; each ends with today or with a whole calendar period. */
export const PERIOD_KINDS = ['month', 'quarter', 'half', 'year', 'last-quarter', 'last-year', 'all'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export const PERIOD_NAMES: Readonly<Record<PeriodKind, string>> = {
  month: 'Last month',
  quarter: 'Last 3 months',
  half: 'Last 6 months',
  year: 'Last 12 months',
  'last-quarter': 'Last calendar quarter',
  'last-year': 'Last calendar year',
  all: 'All time',
};

const MONTHS: Partial<Readonly<Record<PeriodKind, number>>> = { month: 1, quarter: 3, half: 6, year: 12 };
/** Earlier than any customer. */
const BEGINNING = '1990-01-01' as IsoDate;

/** The days of a period seen from today. */
export function periodOfKind(kind: PeriodKind, today: IsoDate): Period {
  const months = MONTHS[kind];
  if (months !== undefined) return { from: addDays(addMonths(today, -months), 1), to: today };
  if (kind === 'all') return { from: BEGINNING, to: today };
  const year = Number(today.slice(0, 4));
  if (kind === 'last-year')
    return { from: `${year - 1}-01-01` as IsoDate, to: `${year - 1}-12-31` as IsoDate };
  const firstMonth = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
  const start = `${today.slice(0, 4)}-${String(firstMonth).padStart(2, '0')}-01` as IsoDate;
  return { from: addMonths(start, -3), to: addDays(start, -1) };
}

/** The period of the same length just before; months are compared with months, not with days. `null`: nothing is before. */
export function periodBefore(kind: PeriodKind, today: IsoDate): Period | null {
  if (kind === 'all') return null;
  const { from } = periodOfKind(kind, today);
  const months = MONTHS[kind] ?? (kind === 'last-year' ? 12 : 3);
  return { from: addMonths(from, -months), to: addDays(from, -1) };
}
