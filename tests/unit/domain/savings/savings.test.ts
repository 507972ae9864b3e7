import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { money } from '#domain/money/arithmetic.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { savingAmount, shownPeriods } from '#domain/savings/amount.ts';
import { computedAmount, evidenceState, savingProblems } from '#domain/savings/check.ts';
import { sharesByYear, totalsByYear } from '#domain/savings/totals.ts';
import { anyDate } from '../calendar/arbitraries.ts';
import { draftOf, EUR, savingOf } from './samples.ts';

const date = (text: string): IsoDate => text as IsoDate;
const period = (text: string): IsoPeriod => text as IsoPeriod;
const USD = 'USD' as CurrencyCode;
const minor = (value: number): MinorUnits => value as MinorUnits;
const messages = (changes: Parameters<typeof draftOf>[0]): string[] =>
  savingProblems(draftOf(changes), 'en').map(({ message }) => message);

describe('the amount of a saving', () => {
  it('is the difference of the unit prices × seats × term', () => {
    expect(computedAmount(draftOf())).toEqual(money(24_000, EUR));
    expect(savingAmount(savingOf({ to: date('2028-06-30'), period: period('P1Y') }))).toBe(3000);
    expect(savingAmount(savingOf({ to: date('2027-01-30'), period: period('P30D') }))).toBe(2000);
  });

  it('counts months that do not come out even by days', () => {
    expect(shownPeriods(date('2027-01-01'), date('2027-01-15'), period('P1M'))).toBe(0.4932);
    expect(savingAmount(savingOf({ to: date('2027-01-15') }))).toBe(986);
  });

  it('is whole months where the days are, whatever their lengths', () => {
    expect(shownPeriods(date('2027-01-31'), date('2027-02-27'), period('P1M'))).toBe(1);
    expect(shownPeriods(date('2024-02-29'), date('2027-02-27'), period('P1Y'))).toBe(3);
  });

  it('grows with each day and each seat', () => {
    fc.assert(
      fc.property(anyDate, fc.nat({ max: 2000 }), fc.nat({ max: 500 }), (from, days, quantity) => {
        const facts = savingOf({ from, to: addDays(from, days), quantity });
        const more = { ...facts, quantity: quantity + 1 };
        expect(savingAmount(more) ?? 0).toBeGreaterThanOrEqual(savingAmount(facts) ?? 0);
      }),
    );
  });
});

describe('what the register refuses', () => {
  it('is nothing about a complete saving', () => {
    expect(messages({})).toEqual([]);
  });

  it('is a price that rose, called what it is', () => {
    expect(messages({ now: minor(1300) })).toEqual([
      'The price rose from €12.00 to €13.00: that is a price rise, not a saving. If a higher one was asked for in writing, record what was avoided.',
    ]);
    expect(messages({ now: minor(1200) })).toEqual(['The price is €12.00 as before: nothing is saved.']);
  });

  it('is a quote that is not above the agreed price', () => {
    expect(messages({ kind: 'avoidance', before: minor(900) })).toEqual([
      'The quote of €9.00 is not above the agreed €10.00: nothing was avoided.',
    ]);
  });

  it('is a quote or a contract in another currency', () => {
    expect(messages({ kind: 'avoidance', quoteCurrency: USD })).toEqual([
      "The quote is in USD, the price agreed in EUR: the two can't be compared. Ask for the quote in EUR, or choose another one.",
    ]);
    expect(messages({ contractCurrency: USD })).toEqual([
      'The contract is in USD, these prices are in EUR. Enter both prices in USD.',
    ]);
  });

  it('is a quantity of 0', () => {
    expect(messages({ quantity: 0 })).toEqual([
      'For 0 seats nothing is saved. Enter how many seats are bought, 1 or more.',
    ]);
  });

  it('is whatever is missing, and days in the wrong order or too many', () => {
    const empty = draftOf({
      description: '',
      from: null,
      to: null,
      before: null,
      now: null,
      period: null,
      quantity: null,
    });
    expect(savingProblems(empty, 'en').map(({ field }) => field)).toEqual([
      'description',
      'from',
      'to',
      'before',
      'now',
      'period',
      'quantity',
    ]);
    expect(messages({ to: date('2026-12-31') })).toEqual([
      'The last day 2026-12-31 lies before the first day 2027-01-01.',
    ]);
    expect(messages({ to: date('2037-01-01') })).toEqual([
      'A saving counts for at most 10 years. Check the last day.',
    ]);
  });

  it('is another amount than the prices give without a reason', () => {
    expect(messages({ amount: minor(20_000) })).toEqual([
      'The prices give €240.00. Say in the note why it is another amount.',
    ]);
    expect(messages({ amount: minor(20_000), note: 'Two seats came later' })).toEqual([]);
    expect(messages({ amount: minor(24_000) })).toEqual([]);
    expect(messages({ amount: minor(-1), note: 'x' })).toHaveLength(1);
  });

  it('is an amount that could not be kept exactly', () => {
    expect(messages({ before: minor(9_000_000_000_000_000), quantity: 1000 })).toEqual([
      'The amount is too large to be kept exactly. Check prices and seats.',
    ]);
  });
});

describe('the evidence of a saving', () => {
  const none = { note: '', quoteId: null, documentId: null };

  it('is missing without note, quote and document', () => {
    expect(evidenceState(savingOf({ evidence: none }))).toBe('none');
    expect(evidenceState(savingOf())).toBe('shown');
  });

  it('is only told where an avoidance has no quote', () => {
    const told = { ...none, note: 'They asked for more on the phone' };
    expect(evidenceState(savingOf({ kind: 'avoidance', evidence: told }))).toBe('told');
    expect(evidenceState(savingOf({ evidence: told }))).toBe('shown');
  });
});

describe('totals by year', () => {
  it('share a saving of several years over its days', () => {
    const saving = savingOf({
      from: date('2026-07-01'),
      to: date('2029-06-30'),
      amount: money(109_600, EUR),
    });
    expect(sharesByYear(saving)).toEqual([
      { year: 2026, amount: money(18_400, EUR) },
      { year: 2027, amount: money(36_500, EUR) },
      { year: 2028, amount: money(36_600, EUR) },
      { year: 2029, amount: money(18_100, EUR) },
    ]);
  });

  it('keep savings, avoidances and currencies apart, latest year first', () => {
    const totals = totalsByYear([
      savingOf(),
      savingOf({ amount: money(1000, EUR) }),
      savingOf({ kind: 'avoidance' }),
      savingOf({ amount: money(5, USD) }),
      savingOf({ from: date('2028-01-01'), to: date('2028-12-31') }),
    ]);
    expect(
      totals.map(({ year, kind, amount, count }) => [year, kind, amount.minor, amount.currency, count]),
    ).toEqual([
      [2028, 'saving', 24_000, 'EUR', 1],
      [2027, 'saving', 25_000, 'EUR', 2],
      [2027, 'saving', 5, 'USD', 1],
      [2027, 'avoidance', 24_000, 'EUR', 1],
    ]);
  });

  it('sum exactly to what was saved', () => {
    fc.assert(
      fc.property(anyDate, fc.nat({ max: 3600 }), fc.integer({ min: 1, max: 1e12 }), (from, days, amount) => {
        const saving = savingOf({ from, to: addDays(from, days), amount: money(amount, EUR) });
        const shares = sharesByYear(saving);
        expect(shares.reduce((sum, share) => sum + share.amount.minor, 0)).toBe(amount);
        expect(shares.length).toBe(Number(saving.to.slice(0, 4)) - Number(from.slice(0, 4)) + 1);
        expect(daysBetween(saving.from, saving.to)).toBe(days);
      }),
    );
  });
});
