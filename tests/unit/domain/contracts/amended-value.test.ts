import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/day-number.ts';
import { rulesOf as amendedRulesOf } from '#domain/contracts/amended-terms.ts';
import { billingPeriodsWithin } from '#domain/contracts/billing-periods.ts';
import type { Amendment, AmendmentChange, Contract } from '#domain/contracts/contract.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { termAt } from '#domain/contracts/terms.ts';
import { annualValue, moneyAtStake, termValue } from '#domain/contracts/value.ts';
import type { MinorUnits } from '#domain/money/money.ts';
import { committedPayments } from '#domain/spend/views/committed.ts';
import { anyRules, contractOf, date, period, rulesOf } from './sample-contracts.ts';

function amendment(effective: string, ...changes: AmendmentChange[]): Amendment {
  return { id: `a${effective}`, effective: date(effective), description: '', changes };
}

const seats = (effective: string, count: number): Amendment =>
  amendment(effective, { kind: 'seats', lineId: 'l1', seats: count });

const first = (contract: Contract): number | undefined =>
  termValue(contract, termAt(amendedRulesOf(contract), 1))?.minor;

describe('the value of an amended contract', () => {
  it('per year is that of the day', () => {
    const contract = contractOf({ amendments: [seats('2026-07-01', 20)] });
    expect(annualValue(contract, date('2026-06-30'))?.minor).toBe(144_000);
    expect(annualValue(contract, date('2026-07-01'))?.minor).toBe(288_000);
  });

  it('of a term takes each billing period at its own price', () => {
    expect(first(contractOf({ amendments: [seats('2026-07-01', 20)] }))).toBe(6 * 12_000 + 6 * 24_000);
  });

  it('of a term shares a billing period by days where the change falls within', () => {
    // 11 April: 10 days at 120.00 and 20 days at 240.00 a month of 30 days.
    expect(first(contractOf({ amendments: [seats('2026-04-11', 20)] }))).toBe(
      3 * 12_000 + 4000 + 16_000 + 8 * 24_000,
    );
  });

  it('at stake is at the prices agreed for the next term', () => {
    const contract = contractOf({ amendments: [seats('2027-01-01', 5)] });
    expect(moneyAtStake(contract, date('2026-05-01'))?.minor).toBe(12 * 6000);
  });

  it('of a term with a moved end counts its billing periods, the last one by days', () => {
    const longer = amendment('2026-03-01', { kind: 'term-end', termEnd: date('2027-01-10') });
    expect(first(contractOf({ amendments: [longer] }))).toBe(12 * 12_000 + Math.round((12_000 * 10) / 31));
    const shorter = amendment('2026-03-01', { kind: 'term-end', termEnd: date('2026-06-30') });
    expect(first(contractOf({ amendments: [shorter] }))).toBe(6 * 12_000);
  });

  it('is nothing from the day on which the last line is taken away, and unknown without any', () => {
    const gone = amendment('2026-07-01', { kind: 'line-removed', lineId: 'l1' });
    expect(first(contractOf({ amendments: [gone] }))).toBe(6 * 12_000);
    expect(first(contractOf({ lines: [], amendments: [seats('2026-07-01', 3)] }))).toBeUndefined();
  });

  it('is that of the plain contract for every term when nothing is changed', () => {
    fc.assert(
      fc.property(anyRules, fc.integer({ min: 1, max: 4 }), (terms, number) => {
        const plain = contractOf({ terms });
        const told = contractOf({
          terms,
          amendments: [amendment(terms.start), seats(addDays(terms.start, 40), 10)],
        });
        const term = termAt(terms, number);
        expect(termValue(told, term)).toEqual(termValue(plain, term));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the billing periods of an amended contract', () => {
  const anySeats = fc.array(fc.tuple(fc.integer({ min: 0, max: 1200 }), fc.nat({ max: 60 })), {
    maxLength: 4,
  });

  it('cost together exactly what the term is worth, and so do their parts', () => {
    fc.assert(
      fc.property(
        anySeats,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 14 }),
        (all, length, billing) => {
          const terms = rulesOf({
            start: date('2024-01-31'),
            initialTerm: period(`P${length}M`),
            billingPeriod: period(`P${billing}M`),
          });
          const contract = contractOf({
            terms,
            lines: [{ id: 'l1', product: '', seats: 7, unitPrice: 1333 as MinorUnits, seatStep: 1 }],
            amendments: all.map(([after, count]) => seats(addDays(terms.start, after), count)),
          });
          const term = termAt(terms, 1);
          const periods = billingPeriodsWithin(contract, term.start, term.end ?? term.start);
          const sum = periods.reduce((total, { price }) => total + (price?.minor ?? 0), 0);
          expect(sum).toBe(termValue(contract, term)?.minor);
          for (const { price, parts } of periods) {
            expect(parts.reduce((total, { amount }) => total + amount.minor, 0)).toBe(price?.minor);
          }
        },
      ),
    );
  });

  it('charge what an amendment adds on its day', () => {
    const contract = contractOf({
      terms: rulesOf({ billingPeriod: period('P1Y') }),
      amendments: [seats('2026-07-02', 20)],
    });
    const [year] = billingPeriodsWithin(contract, date('2026-01-01'), date('2026-12-31'));
    // 183 of the year's 365 days at twice the price.
    const extra = Math.round((12_000 * 183) / 365);
    expect(year?.parts.map(({ from, amount }) => [from, amount.minor])).toEqual([
      ['2026-01-01', 12_000],
      ['2026-07-02', extra],
    ]);
    const owed = committedPayments(contract, date('2026-03-01'), DEFAULT_TERM_SETTINGS).payments;
    expect(owed.map(({ date: on, amount, from, to }) => [on, amount.minor, from, to])).toEqual([
      ['2026-07-02', extra, '2026-07-02', '2026-12-31'],
    ]);
  });

  it('follow the terms whose end was moved', () => {
    const contract = contractOf({
      amendments: [amendment('2026-03-01', { kind: 'term-end', termEnd: date('2026-06-15') })],
    });
    const starts = billingPeriodsWithin(contract, date('2026-05-01'), date('2026-08-01')).map(
      (one) => one.start,
    );
    expect(starts).toEqual(['2026-05-01', '2026-06-01', '2026-06-16', '2026-07-16']);
  });
});
