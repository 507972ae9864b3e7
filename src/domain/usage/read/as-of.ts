import { checkedDay, createDateReader, readDate, type DateOrder } from '#domain/calendar/date-text.ts';
import { monthOfName } from '#domain/calendar/date-text-names.ts';
import { dateOfDay } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { AsOfSource } from '../usage.ts';
import type { FileRow } from './load-table.ts';
import type { UsageColumn } from './recognition.ts';

/** The day a file speaks of, and the days it covers where it tells. */
export interface FoundAsOf {
  readonly date: IsoDate;
  readonly source: AsOfSource;
  readonly sentence: string;
  /** Days from the first to the last day of a range, both included; null where there is no range. */
  readonly rangeDays: number | null;
}

interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** The latest day in the column that says when the report was made. */
export function asOfColumn(
  rows: readonly FileRow[],
  column: UsageColumn | undefined,
  order: DateOrder,
): FoundAsOf | null {
  if (column === undefined) return null;
  const read = createDateReader(order);
  let latest = NaN;
  for (const { cells } of rows) {
    const day = read((cells[column.index] ?? '').trim());
    if (!(day <= latest)) latest = Number.isNaN(day) ? latest : day;
  }
  if (Number.isNaN(latest)) return null;
  return found({ first: latest, last: latest }, 'file', `“${column.header}” says so.`);
}

/** The last day written in the lines above the header (“Report date: 2026-01-31”, “1 Jan 2026 - 31 Jan 2026”). */
export function asOfPreamble(preamble: readonly FileRow[], today: number): FoundAsOf | null {
  for (const { cells, line } of preamble) {
    const range = daysInText(cells.join(' '), today);
    if (range !== null) return found(range, 'file', `Line ${line} says so.`);
  }
  return null;
}

/** The last day in the file's name: `2026-01-31`, `20260131`, `31012026_101500`, `Jan 1, 2026 - Jan 31, 2026`. */
export function asOfName(fileName: string, today: number, dayFirst: boolean): FoundAsOf | null {
  const range = daysInText(fileName, today, dayFirst);
  return range === null ? null : found(range, 'file-name', `The file’s name (${fileName}) says so.`);
}

function found({ first, last }: DayRange, source: AsOfSource, sentence: string): FoundAsOf {
  return { date: dateOfDay(last), source, sentence, rangeDays: last > first ? last - first + 1 : null };
}

/** Web applications are no older, so an eight-digit number that is no such day is none. */
const FIRST_YEAR = 2005;

const YEAR_FIRST = /(?<!\d)((?:20)\d{2})[-_./]?(0[1-9]|1[0-2])[-_./]?([0-2]\d|3[01])(?!\d{3}(?!\d))/g;
const YEAR_LAST = /(?<!\d)(\d{1,2})[-_./](\d{1,2})[-_./](20\d{2})(?!\d)/g;
const COMPACT_YEAR_LAST = /(?<!\d)(\d{2})(\d{2})(20\d{2})(?!\d)/g;
const NAMED_DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?[-_ ]+(?:de )?([\p{L}]{3,12})\.?,?[-_ ]+(?:de )?(20\d{2})(?!\d)/gu;
const NAMED_MONTH_FIRST =
  /(?<!\p{L})([\p{L}]{3,12})\.?[-_ ]+(\d{1,2})(?:st|nd|rd|th)?,?[-_ ]+(20\d{2})(?!\d)/gu;

/** All days in a text that are certain and not in the future: the first and the last of them. */
function daysInText(text: string, today: number, dayFirst = false): DayRange | null {
  const days: number[] = [];
  const take = (year: number, month: number, day: number): void => {
    const value = year < FIRST_YEAR ? NaN : checkedDay(year, month, day);
    if (value <= today + 1) days.push(value);
  };
  for (const [, y, m, d] of text.matchAll(YEAR_FIRST)) take(Number(y), Number(m), Number(d));
  for (const pattern of [YEAR_LAST, ...(days.length === 0 ? [COMPACT_YEAR_LAST] : [])]) {
    for (const [, a, b, y] of text.matchAll(pattern)) {
      const day = certainDay(`${a ?? ''}/${b ?? ''}/${y ?? ''}`, dayFirst, today);
      if (day !== null) days.push(day);
    }
  }
  for (const [, d, name, y] of text.matchAll(NAMED_DAY_FIRST))
    take(Number(y), monthOfName(name ?? ''), Number(d));
  for (const [, name, d, y] of text.matchAll(NAMED_MONTH_FIRST))
    take(Number(y), monthOfName(name ?? ''), Number(d));
  return days.length === 0 ? null : { first: Math.min(...days), last: Math.max(...days) };
}

/** A day whose order is plain: only one reading exists, or lies in the past. */
function certainDay(text: string, dayFirst: boolean, today: number): number | null {
  const readings = (dayFirst ? ['DMY' as const] : (['DMY', 'MDY'] as const))
    .map((order) => readDate(text, order))
    .filter((day) => day <= today + 1);
  const different = new Set(readings);
  return different.size === 1 ? (readings[0] ?? null) : null;
}
