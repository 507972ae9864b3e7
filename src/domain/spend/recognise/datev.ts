import type { TableRow } from './column-stats.ts';

/** Dates without a year, as DATEV writes them: `1401` is 14 January of the financial year. */
export interface DayMonthDates {
  readonly column: number;
  /** The financial year begins in this year and month. */
  readonly year: number;
  readonly month: number;
}

const FINANCIAL_YEAR = 12;

/**
 * A DATEV file (EXTF or DTVF) names its financial year on the first line and writes day and month below
 * “Belegdatum”; null for any other file. Source: DATEV developer portal, “DATEV-Format, Buchungsstapel”.
 */
export function dayMonthDates(rows: readonly TableRow[]): DayMonthDates | null {
  const [first, header] = rows;
  if (first === undefined || header === undefined || !/^(EXTF|DTVF)$/.test(first.cells[0] ?? '')) return null;
  const begin = /^(\d{4})(\d{2})\d{2}$/.exec(first.cells[FINANCIAL_YEAR] ?? '');
  const column = header.cells.indexOf('Belegdatum');
  return begin === null || column < 0 ? null : { column, year: Number(begin[1]), month: Number(begin[2]) };
}

/** The ISO date of `1401` or `501` within the financial year; what is no such text stays as it is. */
export function withYear(text: string, { year, month }: DayMonthDates): string {
  const parts = /^(\d{1,2})(\d{2})$/.exec(text.trim());
  if (parts === null) return text;
  const own = Number(parts[2]);
  const full = own < month ? year + 1 : year;
  return `${full}-${parts[2] ?? ''}-${(parts[1] ?? '').padStart(2, '0')}`;
}
