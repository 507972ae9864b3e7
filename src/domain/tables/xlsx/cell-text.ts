import { dateOfDay } from '#domain/calendar/day-number.ts';
import type { DecimalMark } from '#domain/money/amount-text.ts';
import { readNumberFormat } from './number-format.ts';

/** A day and time as a workbook library hands it over: UTC milliseconds since 1970. */
export interface Moment {
  getTime(): number;
}
/** What a cell holds, formulas by their last result. */
export type CellValue = string | number | boolean | Moment | null | undefined;

const DAY_MS = 86_400_000;
const EPOCH_1900 = -25_569;
const EPOCH_1904 = -24_107;
/** Before this day a serial number is a time of day, not a date: 1901-01-01. */
const FIRST_DATE = -25_202;
/** 9999-12-31. */
const LAST_DATE = 2_932_896;
const SIGNIFICANT = 15;

export interface CellStyle {
  /** Number format code, '' when the cell has none. */
  readonly format: string;
  readonly decimal: DecimalMark;
  readonly date1904: boolean;
}

/**
 * The text of a cell as a careful export would have written it: dates as ISO (with the time only where
 * there is one), numbers exactly and without exponent, with the currency their format shows. Numbers are
 * rounded to the 15 digits that spreadsheets keep, so that 0.1 + 0.2 is 0.3.
 */
export function cellText(value: CellValue, { format, decimal, date1904 }: CellStyle): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const shownAsDate = format !== '' && readNumberFormat(format).date;
  if (typeof value === 'number') {
    const day = value + (date1904 ? EPOCH_1904 : EPOCH_1900);
    const text = shownAsDate ? momentText(day * DAY_MS, date1904) : '';
    return text === '' ? withMark(numberText(value, decimal), format) : text;
  }
  const text = format === '' || shownAsDate ? momentText(value.getTime(), date1904) : '';
  return text === '' ? withMark(numberText(serialOf(value, date1904), decimal), format) : text;
}

function withMark(text: string, format: string): string {
  if (format === '' || text === '') return text;
  const { mark } = readNumberFormat(format);
  return mark === '' ? text : `${text} ${mark}`;
}

/** A number as plain decimal text, never with an exponent, in the shortest form of 15 digits. */
export function numberText(value: number, decimal: DecimalMark): string {
  if (!Number.isFinite(value)) return '';
  if (Number.isSafeInteger(value)) return String(value);
  const [mantissa = '', exponent = '0'] = value.toExponential(SIGNIFICANT - 1).split('e');
  const negative = mantissa.startsWith('-');
  const digits = mantissa.replace(/[-.]/g, '').replace(/0+$/, '');
  const point = Number(exponent) + 1;
  const whole = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const fraction = point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point);
  // Three digits behind the mark could be read as thousands; a fourth says that they are not.
  const clear = fraction.length === 3 ? `${fraction}0` : fraction;
  return `${negative ? '-' : ''}${whole}${clear === '' ? '' : `${decimal}${clear}`}`;
}

/** Spreadsheets count a 29 February 1900 that never was: until then numbers are one day behind. */
const AFTER_FALSE_DAY = 61;

/** The number behind what was taken for a date by mistake. */
function serialOf(moment: Moment, date1904: boolean): number {
  const days = moment.getTime() / DAY_MS - (date1904 ? EPOCH_1904 : EPOCH_1900);
  const serial = !date1904 && days < AFTER_FALSE_DAY ? days - 1 : days;
  return Math.round(serial * 1e8) / 1e8;
}

/** '' for what lies outside the calendar. */
function momentText(time: number, date1904: boolean): string {
  const ms = Math.round(time / 1000) * 1000;
  const day = Math.floor(ms / DAY_MS);
  if (!(day >= EPOCH_1900 && day <= LAST_DATE)) return '';
  const seconds = (ms - day * DAY_MS) / 1000;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const clock = `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
  if (date1904 ? day === EPOCH_1904 : day < FIRST_DATE) return clock;
  return seconds === 0 ? dateOfDay(day) : `${dateOfDay(day)} ${clock}`;
}
