import { describe, expect, it } from 'vitest';
import type { Contract, TermRules } from '#domain/contracts/contract.ts';
import { endProblem, validateContract, validateTerms } from '#domain/contracts/validate.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { contractOf, date, period, rulesOf } from './sample-contracts.ts';

const codes = (changes: Partial<TermRules>): string[] =>
  validateTerms(rulesOf(changes)).map((problem) => `${problem.field}: ${problem.code}`);
const contractCodes = (changes: Partial<Contract>): string[] =>
  validateContract(contractOf(changes)).map((problem) => `${problem.field}: ${problem.code}`);

describe('the terms of a contract', () => {
  it('are accepted when the calendar can work with them', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ atEnd: 'open-ended', renewalTerm: null, initialTerm: period('P0D') })).toEqual([]);
    expect(codes({ initialTerm: period('P1M'), renewalTerm: period('P1M'), notice: period('P30D') })).toEqual(
      [],
    );
    expect(codes({ notice: period('P1Y') })).toEqual([]);
  });

  it.each<[string, Partial<TermRules>, string]>([
    ['renews without a renewal term', { renewalTerm: null }, 'renewalTerm: renewal-missing'],
    ['renews for no time', { renewalTerm: period('P0D') }, 'renewalTerm: renewal-missing'],
    ['has a renewal term but ends', { atEnd: 'ends' }, 'renewalTerm: renewal-unused'],
    ['has an empty initial term', { initialTerm: period('P0D') }, 'initialTerm: term-empty'],
    [
      'counts months in business days',
      { notice: period('P2M'), noticeDays: 'business' },
      'notice: notice-business',
    ],
    [
      'has a notice longer than its first term',
      { notice: period('P13M') },
      'notice: notice-longer-than-term',
    ],
    [
      'has a notice longer than its first term in days',
      { notice: period('P400D') },
      'notice: notice-longer-than-term',
    ],
    [
      'has a notice longer than its first term in business days',
      { notice: period('P300D'), noticeDays: 'business' },
      'notice: notice-longer-than-term',
    ],
    ['bills for no time', { billingPeriod: period('P0D') }, 'billingPeriod: billing-empty'],
    [
      'ends with a billing period it lacks',
      { billingPeriod: null, endsAtBillingPeriod: true },
      'billingPeriod: billing-missing',
    ],
    ['starts in the wrong century', { start: date('0202-01-01') }, 'start: start-range'],
    ['runs for 1000 years', { initialTerm: period('P1000Y') }, 'initialTerm: period-too-long'],
  ])('are refused when a contract %s', (_name, changes, expected) => {
    expect(codes(changes)).toContain(expected);
  });

  it('are refused with an end before the start', () => {
    expect(endProblem(date('2026-01-02'), date('2026-01-01'))?.message).toContain('lies before the start');
    expect(endProblem(date('2026-01-02'), date('2026-01-02'))).toBeNull();
  });
});

describe('a contract', () => {
  const line = contractOf().lines[0]!;

  it('is accepted when complete', () => {
    expect(contractCodes({})).toEqual([]);
    expect(contractCodes({ lines: [] })).toEqual([]);
  });

  it.each<[string, Partial<Contract>, string]>([
    ['has no name', { name: ' ' }, 'name: name-missing'],
    ['has an unknown currency', { currency: 'XXQ' as CurrencyCode }, 'currency: currency'],
    ['has negative fees', { oneTimeFees: -1 as MinorUnits }, 'oneTimeFees: negative'],
    [
      'has a negative price',
      { lines: [{ ...line, unitPrice: -1 as MinorUnits }] },
      'lines.0.unitPrice: negative',
    ],
    ['has half a seat', { lines: [{ ...line, seats: 1.5 }] }, 'lines.0.seats: seats'],
    [
      'has seats beside the step',
      { lines: [{ ...line, seats: 7, seatStep: 5 }] },
      'lines.0.seats: seat-multiple',
    ],
    ['has no seat step', { lines: [{ ...line, seatStep: 0 }] }, 'lines.0.seatStep: seat-step'],
    ['has a negative cap', { upliftCapPercent: -3 }, 'upliftCapPercent: uplift-cap'],
    ['has bad terms', { terms: rulesOf({ renewalTerm: null }) }, 'terms.renewalTerm: renewal-missing'],
    [
      'was amended before it began',
      { amendments: [{ id: 'a', effective: date('2025-01-01'), description: '', changes: [] }] },
      'amendments.a.effective: amendment-before-start',
    ],
  ])('is refused when it %s', (_name, changes, expected) => {
    expect(contractCodes(changes)).toContain(expected);
  });
});
