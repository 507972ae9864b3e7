import { describe, expect, it } from 'vitest';
import type { MinorUnits } from '#domain/money/money.ts';
import type { ContractId } from '#domain/brand.ts';
import { unusualContract, unusualTerms } from '#domain/contracts/unusual.ts';
import { validateTerms } from '#domain/contracts/validate.ts';
import { contractOf, date, period, rulesOf } from './sample-contracts.ts';

const TODAY = date('2026-03-02');
const codes = (changes: Parameters<typeof rulesOf>[0]) =>
  unusualTerms(rulesOf(changes), TODAY).map((one) => one.code);

describe('unusual terms', () => {
  it('are none in an ordinary contract', () => {
    expect(codes({})).toEqual([]);
    expect(unusualContract(contractOf(), [], TODAY)).toEqual([]);
  });

  it('are a notice that is missing, empty or never used', () => {
    expect(codes({ notice: null })).toEqual(['notice-unknown']);
    expect(codes({ notice: period('P0D') })).toEqual(['notice-empty']);
    expect(codes({ atEnd: 'ends', renewalTerm: null })).toEqual(['notice-unused']);
  });

  it('are a start far off, a very long term, and an end in the past', () => {
    expect(codes({ start: date('2029-01-01') })).toEqual(['start-far-ahead']);
    expect(codes({ start: date('1999-01-01') })).toEqual(['start-long-ago']);
    expect(codes({ initialTerm: period('P6Y') })).toEqual(['long-term']);
    const past = { start: date('2024-01-01'), atEnd: 'ends', renewalTerm: null, notice: null } as const;
    expect(codes(past)).toEqual(['ended']);
  });

  it.each<[string, Parameters<typeof rulesOf>[0]]>([
    ['months', { renewalTerm: period('P1M'), notice: period('P3M') }],
    ['days', { renewalTerm: period('P1M'), notice: period('P60D') }],
    ['business days', { renewalTerm: period('P1M'), notice: period('P30D'), noticeDays: 'business' }],
  ])('are a notice longer than the renewal term alone, in %s', (_unit, changes) => {
    expect(validateTerms(rulesOf(changes))).toEqual([]);
    expect(codes(changes)).toEqual(['notice-longer-than-renewal']);
  });

  it('are a billing period that is unknown or longer than the term', () => {
    expect(codes({ billingPeriod: null })).toEqual(['billing-unknown']);
    expect(codes({ billingPeriod: period('P2Y') })).toEqual(['billing-longer-than-term']);
  });
});

describe('an unusual contract', () => {
  it('has a name that is taken, no lines, no seats or a high cap', () => {
    const others = [contractOf({ id: 'c2' as ContractId, name: ' sample', lines: [] })];
    const line = { id: 'l', product: 'Seats', seats: 0, unitPrice: 100 as MinorUnits, seatStep: 1 };
    const found = unusualContract(contractOf({ lines: [line], upliftCapPercent: 40 }), others, TODAY);
    expect(found.map((one) => one.code)).toEqual(['name-twice', 'no-seats', 'high-cap']);
    expect(unusualContract(contractOf({ lines: [] }), [], TODAY).map((one) => one.field)).toEqual(['lines']);
    expect(
      unusualContract(contractOf(), [contractOf({ id: 'c2' as ContractId, archived: true })], TODAY),
    ).toEqual([]);
  });

  it('has an amendment far ahead', () => {
    const amendments = [{ id: 'a', effective: date('2028-01-01'), description: '', changes: [] }];
    expect(unusualContract(contractOf({ amendments }), [], TODAY)[0]?.code).toBe('amendment-far-ahead');
  });
});
