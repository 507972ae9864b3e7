import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/day-number.ts';
import { billingPeriodsWithin } from '#domain/contracts/billing-periods.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { currentTerm, termAt } from '#domain/contracts/terms.ts';
import { termValue } from '#domain/contracts/value.ts';
import type { MinorUnits } from '#domain/money/money.ts';
import { committedPayments } from '#domain/spend/views/committed.ts';
import { anyDate } from '../../calendar/arbitraries.ts';
import { anyRules, contractOf, date, period, rulesOf } from '../../contracts/sample-contracts.ts';

const owed = (contract: ReturnType<typeof contractOf>, today: string): [string, number][] =>
  committedPayments(contract, date(today), DEFAULT_TERM_SETTINGS).payments.map((payment) => [
    payment.date,
    payment.amount.minor,
  ]);

describe('what a signed contract still owes', () => {
  it('are the billing dates of the present term after today', () => {
    expect(owed(contractOf(), '2026-10-01')).toEqual([
      ['2026-11-01', 12_000],
      ['2026-12-01', 12_000],
    ]);
    expect(owed(contractOf(), '2026-10-31')).toHaveLength(2);
    expect(owed(contractOf(), '2026-12-31')).toEqual([]);
  });

  it('is nothing of a renewal that has not begun, and the new term once it has', () => {
    expect(owed(contractOf({ terms: rulesOf({ billingPeriod: period('P1Y') }) }), '2026-12-31')).toEqual([]);
    expect(owed(contractOf(), '2027-01-01')).toHaveLength(11);
  });

  it('is the whole first term, fees included, while the contract has not begun', () => {
    const contract = contractOf({
      terms: rulesOf({ billingPeriod: period('P6M') }),
      oneTimeFees: 50_000 as MinorUnits,
    });
    expect(owed(contract, '2025-12-01')).toEqual([
      ['2026-01-01', 50_000],
      ['2026-01-01', 12_000],
      ['2026-07-01', 12_000],
    ]);
    expect(owed(contract, '2026-01-01')).toEqual([['2026-07-01', 12_000]]);
  });

  it('runs, for an open-ended contract, until the earliest end; a cut period costs its days', () => {
    const openEnded = rulesOf({
      atEnd: 'open-ended',
      renewalTerm: null,
      notice: period('P30D'),
      initialTerm: period('P1M'),
    });
    // Notice on 15 March runs out on 14 April: 14 of the 30 days of April are owed.
    expect(owed(contractOf({ terms: openEnded }), '2026-03-15')).toEqual([['2026-04-01', 5600]]);
    const whole = { ...openEnded, endsAtBillingPeriod: true };
    expect(owed(contractOf({ terms: whole }), '2026-03-15')).toEqual([['2026-04-01', 12_000]]);
  });

  it('is unknown, not 0, without a price or an end', () => {
    const unknown = (contract: ReturnType<typeof contractOf>): unknown =>
      committedPayments(contract, date('2026-03-15'), DEFAULT_TERM_SETTINGS).unknown;
    expect(unknown(contractOf({ lines: [] }))).toBe('no-price');
    expect(unknown(contractOf({ terms: rulesOf({ billingPeriod: null }) }))).toBe('no-price');
    const endless = rulesOf({ atEnd: 'open-ended', renewalTerm: null, notice: null });
    expect(unknown(contractOf({ terms: endless }))).toBe('no-notice');
    expect(unknown(contractOf())).toBeNull();
  });

  it('is nothing for archived contracts and those that have ended', () => {
    expect(owed(contractOf({ archived: true }), '2026-03-15')).toEqual([]);
    const ended = contractOf({ lines: [], terms: rulesOf({ atEnd: 'ends', renewalTerm: null }) });
    const late = committedPayments(ended, date('2027-03-15'), DEFAULT_TERM_SETTINGS);
    expect(late).toEqual({ payments: [], unknown: null });
  });

  it('lies after today and within the term, whatever the contract', () => {
    fc.assert(
      fc.property(anyRules, anyDate, (terms, today) => {
        const contract = contractOf({ terms });
        const term = currentTerm(terms, today);
        if (term.start < '1900' || term.start > '2200' || (term.end ?? '2100') > '2200') return;
        for (const payment of committedPayments(contract, today, DEFAULT_TERM_SETTINGS).payments) {
          expect(payment.date > today).toBe(true);
          expect(payment.from <= payment.to).toBe(true);
          expect(term.end === null || payment.to <= term.end).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the billing periods of a term', () => {
  it('follow each other without a gap and cost together what the term is worth', () => {
    const months = (length: number): ReturnType<typeof period> => period(`P${length}M`);
    const lengths = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(lengths, lengths, fc.integer({ min: 1, max: 3 }), (initial, billing, number) => {
        const terms = rulesOf({
          start: date('2024-01-31'),
          initialTerm: months(initial),
          renewalTerm: months(12),
          billingPeriod: months(billing),
        });
        const contract = contractOf({ terms });
        const term = termAt(terms, number);
        if (term.end === null) throw new Error('A renewing contract has terms that end.');
        const periods = billingPeriodsWithin(contract, term.start, term.end);
        const sum = periods.reduce((all, { price }) => all + (price?.minor ?? 0), 0);
        expect(sum).toBe(termValue(contract, term)?.minor);
        expect([periods[0]?.start, periods.at(-1)?.end]).toEqual([term.start, term.end]);
        periods.slice(1).forEach(({ start }, index) => {
          expect(addDays(periods[index]?.end ?? start, 1)).toBe(start);
        });
      }),
    );
  });
});
