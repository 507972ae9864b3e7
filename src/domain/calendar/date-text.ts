import { dayNumberOf } from './day-number.ts';
import { daysInMonth } from './iso.ts';
import { monthOfName, isWeekdayName } from './date-text-names.ts';

/**
 * In which order a file writes the parts of a date. `SERIAL` counts days since 1899-12-30, as
 * spreadsheets do.
 */
export type DateOrder = 'YMD' | 'DMY' | 'MDY' | 'SERIAL';

/** How one text can be read as a date. */
export type DateShape =
  | 'year-first'
  | 'compact'
  /** Numbers with the year last that only day-month-year can explain. */
  | 'day-first'
  /** Numbers with the year last that only month-day-year can explain. */
  | 'month-first'
  /** Day and month are both at most 12: the text alone does not say which is which. */
  | 'either'
  | 'named-day-first'
  | 'named-month-first'
  | 'serial'
  | 'time-only'
  | 'none';

const SERIAL_EPOCH = -25_569;

/** Days since 1970-01-01 of year, month and day as read from a text, or NaN when there is no such date. */
export function checkedDay(year: number, month: number, day: number): number {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return NaN;
  return day > 28 && day > daysInMonth(year, month) ? NaN : dayNumberOf(year, month, day);
}

/**
 * A reader of date texts for one column: days since 1970-01-01, or NaN for what is no date in that
 * order. Texts whose order is plain (year first, month by name) are read in any order; a time of day
 * behind the date is ignored. Statements repeat dates, so the last answer is kept.
 */
export function createDateReader(order: DateOrder): (text: string) => number {
  let lastText = '';
  let lastDay = NaN;
  return (text) => {
    if (text === lastText) return lastDay;
    lastText = text;
    lastDay = readDate(text, order);
    return lastDay;
  };
}

/** Days since 1970-01-01 of a date text read in `order`, or NaN. */
export function readDate(text: string, order: DateOrder): number {
  const plain = readPlainDate(text, order);
  if (!Number.isNaN(plain)) return plain;
  const parts = splitDate(text);
  if (parts === null) return NaN;
  switch (parts.kind) {
    case 'year-first':
    case 'compact':
    case 'named-day-first':
    case 'named-month-first':
      return checkedDay(parts.year, parts.month, parts.day);
    case 'year-last':
      if (order === 'MDY') return checkedDay(parts.year, parts.first, parts.second);
      if (order === 'DMY') return checkedDay(parts.year, parts.second, parts.first);
      return parts.twoDigits && order === 'YMD'
        ? checkedDay(fullYear(parts.first), parts.second, parts.year % 100)
        : NaN;
    case 'serial':
      return order === 'SERIAL' ? Math.floor(parts.serial) + SERIAL_EPOCH : NaN;
    case 'time-only':
      return NaN;
  }
}

/** What a text alone tells about the order of its parts. */
export function dateShape(text: string): DateShape {
  const parts = splitDate(text);
  if (parts === null) return 'none';
  if (parts.kind === 'time-only') return 'time-only';
  if (parts.kind === 'serial') return 'serial';
  if (parts.kind !== 'year-last') {
    return Number.isNaN(checkedDay(parts.year, parts.month, parts.day)) ? 'none' : parts.kind;
  }
  const dayFirst = !Number.isNaN(checkedDay(parts.year, parts.second, parts.first));
  const monthFirst = !Number.isNaN(checkedDay(parts.year, parts.first, parts.second));
  if (dayFirst && monthFirst) return 'either';
  if (dayFirst) return 'day-first';
  return monthFirst ? 'month-first' : 'none';
}

type DateParts =
  | {
      readonly kind: 'year-first' | 'compact' | 'named-day-first' | 'named-month-first';
      readonly year: number;
      readonly month: number;
      readonly day: number;
    }
  | {
      readonly kind: 'year-last';
      readonly first: number;
      readonly second: number;
      readonly year: number;
      readonly twoDigits: boolean;
    }
  | { readonly kind: 'serial'; readonly serial: number }
  | { readonly kind: 'time-only' };

const TIME_ONLY = /^\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?\s*([ap]\.?m\.?)?$/i;
const SERIAL = /^[2-7]\d{4}([.,]\d+)?$/;
const COMPACT = /^(1[89]|20|21)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(T?\d{4,6}(\.\d+)?Z?)?$/;
const NUMERIC = /^(\d{1,4})\s*[./\-\s]\s*(\d{1,2})\s*[./\-\s]\s*(\d{1,4})\.?(?:[T,\s].*)?$/;

function splitDate(raw: string): DateParts | null {
  // Spreadsheets keep a text from being computed by an apostrophe before it.
  const text = raw.trim().replace(/^['’]/, '');
  if (text.length < 5 || text.length > 64) return null;
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) return numericParts(numeric[1] ?? '', numeric[2] ?? '', numeric[3] ?? '');
  if (TIME_ONLY.test(text)) return { kind: 'time-only' };
  if (COMPACT.test(text)) {
    return {
      kind: 'compact',
      year: Number(text.slice(0, 4)),
      month: Number(text.slice(4, 6)),
      day: Number(text.slice(6, 8)),
    };
  }
  if (SERIAL.test(text)) return { kind: 'serial', serial: Number(text.replace(',', '.')) };
  return namedParts(text);
}

function numericParts(a: string, b: string, c: string): DateParts | null {
  if (a.length === 4 && c.length <= 2) {
    return { kind: 'year-first', year: Number(a), month: Number(b), day: Number(c) };
  }
  if (a.length > 2 || (c.length !== 2 && c.length !== 4)) return null;
  const year = c.length === 4 ? Number(c) : fullYear(Number(c));
  return { kind: 'year-last', first: Number(a), second: Number(b), year, twoDigits: c.length === 2 };
}

const WORD = /[\p{L}\p{M}]+|\d+/gu;

/** "27 Feb 2018", "Feb 27, 2018", "12 de enero de 2020", "Mon, 3. März 2021 10:00". */
function namedParts(text: string): DateParts | null {
  let month = 0;
  let monthAt = 0;
  const numbers: string[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    if (word.charCodeAt(0) <= 57) {
      numbers.push(word);
      if (numbers.length === 2 && month > 0) break;
      if (numbers.length > 2) return null;
      continue;
    }
    if (numbers.length > 0 && /^(st|nd|rd|th|er|de|del|of|ta|a)$/i.test(word)) continue;
    const found = monthOfName(word);
    if (found > 0 && month === 0) {
      month = found;
      monthAt = numbers.length;
    } else if (!isWeekdayName(word)) return null;
  }
  return month === 0 || numbers.length < 2 ? null : assembleNamed(numbers, month, monthAt);
}

function assembleNamed(numbers: readonly string[], month: number, monthAt: number): DateParts | null {
  const [a = '', b = ''] = numbers;
  if (a.length === 4 && b.length <= 2) return { kind: 'year-first', year: Number(a), month, day: Number(b) };
  if (a.length > 2 || (b.length !== 2 && b.length !== 4)) return null;
  const year = b.length === 4 ? Number(b) : fullYear(Number(b));
  return { kind: monthAt === 0 ? 'named-month-first' : 'named-day-first', year, month, day: Number(a) };
}

/** Two-digit years: 00–69 are 2000–2069, 70–99 are 1970–1999 (POSIX). */
function fullYear(twoDigits: number): number {
  return twoDigits + (twoDigits < 70 ? 2000 : 1900);
}

/** The common case without a regular expression: `DD/MM/YYYY`, `DD.MM.YY`, `YYYY-MM-DD`; NaN for anything else. */
function readPlainDate(text: string, order: DateOrder): number {
  const length = text.length;
  if (length !== 10 && length !== 8) return NaN;
  if (length === 10 && isSeparator(text.charCodeAt(4)) && text.charCodeAt(4) === text.charCodeAt(7)) {
    return checkedDay(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
  }
  if (order !== 'DMY' && order !== 'MDY') return NaN;
  const separator = text.charCodeAt(2);
  if (!isSeparator(separator) || text.charCodeAt(5) !== separator) return NaN;
  const first = digits(text, 0, 2);
  const second = digits(text, 3, 5);
  const year = length === 10 ? digits(text, 6, 10) : fullYear(digits(text, 6, 8));
  return order === 'DMY' ? checkedDay(year, second, first) : checkedDay(year, first, second);
}

function isSeparator(code: number): boolean {
  return code === 45 || code === 46 || code === 47;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}
