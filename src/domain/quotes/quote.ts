import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { isZeroPeriod } from '#domain/calendar/period.ts';
import type { FieldProblem } from '#domain/contracts/validate.ts';
import { perYear } from '#domain/contracts/price.ts';
import type { Quote } from '#domain/decisions/decision.ts';
import { money, scaleMoney } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';

/** A quote that may still lack something. */
export interface QuoteDraft {
  readonly vendor: string;
  readonly date: IsoDate | null;
  readonly seats: number | null;
  readonly unitPrice: number | null;
  readonly period: IsoPeriod | null;
}

export type QuoteField = keyof QuoteDraft;

/** What is wrong with a quote, field by field; none when it can be kept. */
export function quoteProblems(draft: QuoteDraft): FieldProblem<QuoteField>[] {
  const { vendor, date, seats, unitPrice, period } = draft;
  const problems: FieldProblem<QuoteField>[] = [];
  const say = (field: QuoteField, code: string, message: string): void =>
    void problems.push({ field, code, message });
  if (vendor.trim() === '') say('vendor', 'quote-vendor', 'Say who made the quote.');
  if (date === null) say('date', 'quote-date', 'Enter the day of the quote.');
  if (seats === null || seats <= 0) {
    say('seats', 'quote-seats', 'Enter for how many seats the price was offered, 1 or more.');
  }
  if (unitPrice === null || unitPrice < 0) {
    say('unitPrice', 'quote-price', 'Enter the price of one seat, 0 or more.');
  }
  if (period === null || isZeroPeriod(period)) {
    say('period', 'quote-period', 'Enter what the price is for, for example 1 month or 1 year.');
  }
  if (problems.length === 0 && !Number.isSafeInteger((seats ?? 0) * (unitPrice ?? 0) * 366)) {
    say('unitPrice', 'quote-size', 'Seats × price is too large to be kept exactly. Check both.');
  }
  return problems;
}

/** What the quote costs a year: seats × unit price × periods in a year, rounded half to even once. */
export function quoteYearly({ seats, unitPrice, currency, period }: Quote): Money {
  const [top, bottom] = perYear(period);
  return scaleMoney(money(seats * unitPrice, currency), top, bottom);
}
