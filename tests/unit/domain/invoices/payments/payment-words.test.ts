import { describe, expect, it } from 'vitest';
import type { PaymentReason } from '#domain/invoices/payments/payment.ts';
import { reasonText, standingText } from '#domain/invoices/payments/payment-words.ts';
import type { PaymentStanding } from '#domain/invoices/payments/standing.ts';
import type { CurrencyCode, Money } from '#domain/money/money.ts';
import { invoice } from '../flags/samples.ts';

const eur = (minor: number): Money => ({ minor, currency: 'EUR' }) as Money;
const dollars = invoice({ currency: 'USD' as CurrencyCode, total: 10_000 });

describe('a reason in words', () => {
  it.each<[PaymentReason, string]>([
    [{ kind: 'amount' }, 'The amounts are equal.'],
    [{ kind: 'days', days: 0 }, 'It was paid on the day of the invoice.'],
    [{ kind: 'days', days: 1 }, 'It was paid 1 day after the invoice’s date.'],
    [{ kind: 'days', days: -3 }, 'It was paid 3 days before the invoice’s date.'],
    [
      { kind: 'converted', worth: eur(9200), paid: eur(9384), differencePercent: 2 },
      'US$100.00 were worth €92.00 that day; €93.84 were paid, 2 % more, as with a card’s own rate and fee.',
    ],
    [
      { kind: 'converted', worth: eur(9200), paid: eur(9200), differencePercent: 0 },
      'US$100.00 were worth €92.00 that day; €92.00 were paid, exactly that.',
    ],
    [
      { kind: 'difference', difference: eur(-160), percent: -2 },
      '€1.60 (2 %) less, as with a discount for paying early.',
    ],
  ])('%j', (reason, expected) => {
    expect(reasonText(reason, dollars, 'en-GB')).toBe(expected);
  });
});

describe('a standing in words', () => {
  it.each<[PaymentStanding, string]>([
    [{ kind: 'open', dueInDays: null }, 'Open'],
    [{ kind: 'open', dueInDays: 0 }, 'Due today'],
    [{ kind: 'open', dueInDays: 1 }, 'Due in 1 day'],
    [{ kind: 'overdue', days: 12 }, 'Overdue by 12 days'],
    [{ kind: 'elsewhere' }, 'Paid elsewhere'],
  ])('%j is %s', (standing, expected) => {
    expect(standingText(standing)).toBe(expected);
  });
});
