import type { Brand } from '#domain/brand.ts';
import { dayNumber } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { parseCurrency } from './currencies.ts';
import type { CurrencyCode } from './money.ts';

/** One rate as typed: from this day on 1 unit of the base is worth `rate` units of the quote. */
export interface TypedRate {
  readonly date: IsoDate;
  /** Plain decimal text above 0, e.g. `1.0843`. */
  readonly rate: string;
}

/** The rates that the manager typed for one pair, oldest first, one a day. `id` = base, `/`, quote. */
export interface RatePair {
  readonly id: string;
  readonly base: CurrencyCode;
  readonly quote: CurrencyCode;
  readonly rates: readonly TypedRate[];
}

export type RateSheetId = Brand<string, 'RateSheetId'>;

/** Rates of one pair as columns, oldest first, one a day: 13 bytes each. A rate is digits ÷ 10^scale. */
export interface RateSeries {
  readonly base: CurrencyCode;
  readonly quote: CurrencyCode;
  /** Days since 1970-01-01. */
  readonly day: Int32Array;
  readonly digits: Float64Array;
  readonly scale: Uint8Array;
}

/** How rate files are written: our own columns, or the European Central Bank's. */
export const RATE_FORMATS = ['table', 'ecb'] as const;
export type RateFormat = (typeof RATE_FORMATS)[number];

/** The rates that one file brought, never edited: undoing the import takes the whole sheet away. */
export interface RateSheet {
  readonly id: RateSheetId;
  readonly fileName: string;
  readonly format: RateFormat;
  readonly addedAt: IsoInstant;
  readonly series: readonly RateSeries[];
}

/** The id of a pair's typed rates. */
export function ratePairId(base: CurrencyCode, quote: CurrencyCode): string {
  return `${base}/${quote}`;
}

/** A rate as whole numbers: `digits` ÷ 10^`scale`. */
export interface RateNumber {
  readonly digits: number;
  readonly scale: number;
}

const RATE = /^(\d{1,15})(?:[.,](\d{1,12}))?$/;
const MOST_DIGITS = 15;

/**
 * Reads a rate: decimal text with point or comma, without grouping. Refused with codes `rate`, `rate-zero`,
 * `rate-negative` or `rate-digits` (more than 15 digits, which no double keeps exactly).
 */
export function parseRate(text: string): Outcome<RateNumber> {
  const bare = text.trim();
  if (/^[-\u2212]/.test(bare)) return refused('rate-negative', `“${bare}” is below 0. A rate is above 0.`);
  const found = RATE.exec(bare);
  if (found === null) {
    return refused('rate', `“${bare}” is not a rate. Write a number like 1.0843, without thousands marks.`);
  }
  const fraction = found[2] ?? '';
  const digits = `${found[1]}${fraction}`.replace(/^0+/, '');
  if (digits === '') return refused('rate-zero', `“${bare}” is 0. A rate is above 0.`);
  if (digits.length > MOST_DIGITS) {
    return refused('rate-digits', `“${bare}” has more than ${MOST_DIGITS} digits. Round it.`);
  }
  return accepted({ digits: Number(digits), scale: fraction.length });
}

/** A rate as plain decimal text, as `parseRate` reads it. */
export function rateText({ digits, scale }: RateNumber): string {
  const text = String(digits).padStart(scale + 1, '0');
  return scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

/** What is asked of one rate before it is kept. */
export interface RateDraft {
  readonly base: string;
  readonly quote: string;
  readonly date: IsoDate | null;
  readonly rate: string;
}

export type RateField = 'base' | 'quote' | 'date' | 'rate';

/**
 * What is wrong with a rate to be typed, field by field; none when it can be kept. `taken` are the days that have a
 * typed rate of this pair already.
 */
export function rateProblems(
  draft: RateDraft,
  today: IsoDate,
  taken: ReadonlySet<IsoDate>,
): { readonly field: RateField; readonly code: string; readonly message: string }[] {
  const [base, quote] = [parseCurrency(draft.base), parseCurrency(draft.quote)];
  const rate = parseRate(draft.rate);
  const problems: { field: RateField; code: string; message: string }[] = [];
  if (!base.ok) problems.push({ field: 'base', code: base.code, message: base.message });
  if (!quote.ok) problems.push({ field: 'quote', code: quote.code, message: quote.message });
  if (base.ok && quote.ok && base.value === quote.value) {
    const message = 'Choose two different currencies: one of a currency is always worth one.';
    problems.push({ field: 'quote', code: 'rate-pair', message });
  }
  if (!rate.ok) problems.push({ field: 'rate', code: rate.code, message: rate.message });
  const wrongDate = dateProblem(draft.date, today, taken);
  if (wrongDate !== null) problems.push({ field: 'date', ...wrongDate });
  return problems;
}

function dateProblem(
  date: IsoDate | null,
  today: IsoDate,
  taken: ReadonlySet<IsoDate>,
): { readonly code: string; readonly message: string } | null {
  if (date === null) return { code: 'rate-date', message: 'Enter the day from which the rate holds.' };
  if (date > today) {
    return { code: 'rate-future', message: `${date} is in the future: nobody knows that rate yet.` };
  }
  if (taken.has(date)) {
    return { code: 'rate-twice', message: `You have typed a rate of ${date} already. Change that one.` };
  }
  return null;
}

/** Typed rates as columns. Throws a `RangeError` on a rate that `parseRate` refuses: none is ever stored. */
export function seriesOfPair({ base, quote, rates }: RatePair): RateSeries {
  const numbers = rates.map(({ rate }) => {
    const read = parseRate(rate);
    if (!read.ok) throw new RangeError(read.message);
    return read.value;
  });
  return {
    base,
    quote,
    day: Int32Array.from(rates, ({ date }) => dayNumber(date)),
    digits: Float64Array.from(numbers, ({ digits }) => digits),
    scale: Uint8Array.from(numbers, ({ scale }) => scale),
  };
}
