import { dateOfDay, daysBetween } from '#domain/calendar/day-number.ts';
import { dateShape, readDate } from '#domain/calendar/date-text.ts';
import { monthOfName } from '#domain/calendar/date-text-names.ts';
import { daysInMonth, type IsoDate } from '#domain/calendar/iso.ts';

/** In which order the document writes day and month where numbers alone do not tell; null: it may be either. */
export type NumericOrder = 'DMY' | 'MDY' | null;

/** A date found in a text. `date` is null when it may be read in two ways. */
export interface DateFound {
  readonly date: IsoDate | null;
  readonly from: number;
  readonly to: number;
}

const NAME = String.raw`[\p{L}\p{M}]{3,12}`;
const YEAR = String.raw`(?:19|20)\d{2}`;
const DATE = new RegExp(
  [
    String.raw`${YEAR}[-./](?:1[0-2]|0?[1-9])[-./](?:[12]\d|3[01]|0?[1-9])`,
    String.raw`(?:0?[1-9]|[12]\d|3[01])(\s?[./-]\s?)(?:0?[1-9]|[12]\d|3[01])\1(?:${YEAR}|\d{2})`,
    String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|\.|º|°)?[\s-]+(?:(?:of|de|di)\s+)?${NAME}\.?,?[\s-]+(?:(?:de|del)\s+)?${YEAR}`,
    String.raw`(?:0?[1-9]|[12]\d|3[01])[-\s]${NAME}[-\s]\d{2}`,
    String.raw`${NAME}\.?\s+(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\s?,?\s+${YEAR}`,
    String.raw`${YEAR}\s+${NAME}\s+(?:[12]\d|3[01]|0?[1-9])`,
  ]
    .map((part) => `(?:${part})`)
    .join('|'),
  'giu',
);
const BOUND_BEFORE = /[\p{L}\p{N}_]$|\d[.,/-]$/u;
const BOUND_BEHIND = /^(?:[\p{L}\p{N}_]|[./-]\d|,\d)/u;
/** `01.05.2025-31.05.2025`: a hyphen between two whole dates. */
const DATE_BEFORE = /(?:\b\d{1,2}[./]\d{1,2}[./]\d{2,4}|(?:19|20)\d{2}|\d{4}-\d{2}-\d{2})-$/;
const DATE_BEHIND = /^-(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2})(?!\d)/;

/** All dates in a text. */
export function datesIn(text: string, order: NumericOrder): readonly DateFound[] {
  const found: DateFound[] = [];
  for (const match of datelike(text)) {
    const date = dateFrom(match[0], order);
    if (date !== undefined) found.push({ date, from: match.index, to: match.index + match[0].length });
  }
  return found;
}

/** What looks like a date and is not a part of something longer. */
function datelike(text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  DATE.lastIndex = 0;
  for (let match = DATE.exec(text); match !== null; match = DATE.exec(text)) {
    const to = match.index + match[0].length;
    const before = text.slice(0, match.index);
    const begins = !BOUND_BEFORE.test(before) || DATE_BEFORE.test(before);
    const whole = begins && !isJoined(text.slice(to));
    // `505 von 09.05.2017`: what looks like a date at first may hide the true one behind it.
    if (whole && dateShape(plainDate(match[0])) !== 'none') found.push(match);
    else DATE.lastIndex = match.index + 1;
  }
  return found;
}

/** Without ordinal signs, and without blanks around the strokes between numbers. */
function plainDate(text: string): string {
  return text.replace(/[º°]/g, '').replace(/\s*([./-])\s*(?=\d)/g, '$1');
}

/** `2024-03-05T10:00` goes on behind the date and is one all the same. */
function isJoined(behind: string): boolean {
  return BOUND_BEHIND.test(behind) && !/^T\d{2}:/.test(behind) && !DATE_BEHIND.test(behind);
}

/** The date a text writes; null when the order decides and is not known, undefined when it is none. */
function dateFrom(text: string, order: NumericOrder): IsoDate | null | undefined {
  const plain = plainDate(text);
  const shape = dateShape(plain);
  if (shape === 'none' || shape === 'serial' || shape === 'time-only') return undefined;
  if (shape === 'either') {
    // Full stops between the parts are written where the day comes first; a hyphen or stroke may be either.
    const sure = order ?? (sameDay(plain) || plain.includes('.') ? 'DMY' : null);
    return sure === null ? null : checked(readDate(plain, sure));
  }
  if (shape === 'day-first' || shape === 'month-first') {
    return checked(readDate(plain, shape === 'day-first' ? 'DMY' : 'MDY'));
  }
  return checked(readDate(plain, 'YMD'));
}

function sameDay(text: string): boolean {
  const [first, second] = text.split(/[./-]/);
  return Number(first) === Number(second);
}

function checked(day: number): IsoDate | undefined {
  if (Number.isNaN(day)) return undefined;
  const date = dateOfDay(day);
  return date >= '1990-01-01' && date <= '2099-12-31' ? date : undefined;
}

/** What the document's own dates say about the order: one that fits one order only speaks for all. */
export function orderShown(texts: readonly string[]): NumericOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const text of texts) {
    for (const match of datelike(text)) {
      const shape = dateShape(plainDate(match[0]));
      if (shape === 'day-first') dayFirst++;
      if (shape === 'month-first') monthFirst++;
    }
  }
  if (dayFirst > 0 && monthFirst === 0) return 'DMY';
  return monthFirst > 0 && dayFirst === 0 ? 'MDY' : null;
}

/** A span of days found in a text. */
export interface SpanFound {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly from: number;
  readonly to: number;
}

const BETWEEN =
  /^\s*(?:[-–—−~]|\.{2,3}|→|bis(?: zum| einschließlich)?|to|through|thru|until|and|au|à|al|a|hasta(?: el)?|até|ao|t\/m|tot(?: en met)?|till(?: och med)?|til(?: og med)?|t\.o\.m\.?|fino al|und)\s*$/i;
const YEARLESS = new RegExp(
  String.raw`(?:(${NAME})\.?\s+(\d{1,2})|(\d{1,2})\.?\s+(${NAME})\.?|(\d{1,2})\.(\d{1,2})\.?)\s*(?:[-–—]|to|bis|au|al|a)\s*$`,
  'iu',
);
const LONGEST_SPAN_DAYS = 1100;

/** Spans such as `01.04.2014 - 30.06.2014` and `Mar 3 – Apr 3, 2024`. */
export function spansIn(text: string, order: NumericOrder): readonly SpanFound[] {
  const dates = datesIn(text, order);
  const spans: SpanFound[] = [];
  for (const [index, date] of dates.entries()) {
    const before = dates[index - 1];
    if (before !== undefined && BETWEEN.test(text.slice(before.to, date.from))) {
      if (before.date !== null && date.date !== null)
        pushSpan(spans, before.date, date.date, before.from, date.to);
      continue;
    }
    const start = yearlessBefore(text.slice(0, date.from), date.date);
    if (start !== null && date.date !== null) pushSpan(spans, start.date, date.date, start.from, date.to);
  }
  return spans;
}

function pushSpan(spans: SpanFound[], start: IsoDate, end: IsoDate, from: number, to: number): void {
  const days = daysBetween(start, end);
  if (days >= 0 && days <= LONGEST_SPAN_DAYS) spans.push({ start, end, from, to });
}

/** `Mar 3 –` before `Apr 3, 2024`: the year is that of the end, or the one before when it would come later. */
function yearlessBefore(text: string, end: IsoDate | null): { date: IsoDate; from: number } | null {
  const found = YEARLESS.exec(text);
  if (found === null || end === null) return null;
  const month = found[5] === undefined ? monthOfName(found[1] ?? found[4] ?? '') : Number(found[6]);
  const day = Number(found[2] ?? found[3] ?? found[5]);
  if (month < 1 || month > 12) return null;
  const endYear = Number(end.slice(0, 4));
  const pad = (value: number): string => String(value).padStart(2, '0');
  const monthDay = `${pad(month)}-${pad(day)}`;
  const year = monthDay <= end.slice(5) ? endYear : endYear - 1;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return { date: `${year}-${monthDay}` as IsoDate, from: found.index };
}

/** A month written out with its year, from its first day to its last: `März 2024`, `March 2024`, `03/2024`. */
export function monthSpanIn(text: string): SpanFound | null {
  const found = new RegExp(
    String.raw`^\s*(?:(${NAME})\.?,?\s+(?:(?:de|del)\s+)?(${YEAR})|(0[1-9]|1[0-2])[/.](${YEAR}))\s*$`,
    'iu',
  ).exec(text);
  if (found === null) return null;
  const month = found[1] === undefined ? Number(found[3]) : monthOfName(found[1]);
  const year = Number(found[2] ?? found[4]);
  if (month < 1) return null;
  const prefix = `${year}-${String(month).padStart(2, '0')}`;
  return {
    start: `${prefix}-01` as IsoDate,
    end: `${prefix}-${daysInMonth(year, month)}` as IsoDate,
    from: 0,
    to: text.length,
  };
}
