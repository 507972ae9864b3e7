import { describe, expect, it } from 'vitest';
import { termAt } from '#domain/contracts/terms.ts';
import { annualValue, billingPeriodValue, moneyAtStake, termValue } from '#domain/contracts/value.ts';
import type { MinorUnits } from '#domain/money/money.ts';
import { contractOf, date, period, rulesOf } from './sample-contracts.ts';

const billed = (billingPeriod: string | null, changes: Parameters<typeof rulesOf>[0] = {}) =>
  contractOf({
    terms: rulesOf({ billingPeriod: billingPeriod === null ? null : period(billingPeriod), ...changes }),
  });

describe('the value of a contract', () => {
  it('is annualised from its billing period, without one-time fees', () => {
    expect(billingPeriodValue(contractOf(), date('2026-05-01'))?.minor).toBe(12_000);
    const withFees = { ...billed('P1M'), oneTimeFees: 99_900 as MinorUnits };
    expect(annualValue(withFees, date('2026-05-01'))?.minor).toBe(144_000);
    expect(annualValue(billed('P3M'), date('2026-05-01'))?.minor).toBe(48_000);
    expect(annualValue(billed('P1Y'), date('2026-05-01'))?.minor).toBe(12_000);
    expect(annualValue(billed('P3Y'), date('2026-05-01'))?.minor).toBe(4000);
    expect(annualValue(billed('P30D'), date('2026-05-01'))?.minor).toBe(146_000);
  });

  it('is unknown without a billing period or a price, never 0', () => {
    expect(annualValue(billed(null), date('2026-05-01'))).toBeNull();
    expect(annualValue(contractOf({ lines: [] }), date('2026-05-01'))).toBeNull();
    expect(moneyAtStake(contractOf({ lines: [] }), date('2026-05-01'))).toBeNull();
  });

  it('of a term counts the billing periods in it', () => {
    const contract = billed('P1M', { initialTerm: period('P3Y'), renewalTerm: period('P1Y') });
    expect(termValue(contract, termAt(contract.terms, 1))?.minor).toBe(432_000);
    expect(termValue(contract, termAt(contract.terms, 2))?.minor).toBe(144_000);
    const days = billed('P1M', { initialTerm: period('P365D') });
    expect(termValue(days, termAt(days.terms, 1))?.minor).toBe(144_000);
  });

  it('at stake is that of the renewal that would start', () => {
    const contract = billed('P1M', { initialTerm: period('P3Y'), renewalTerm: period('P2Y') });
    expect(moneyAtStake(contract, date('2026-05-01'))?.minor).toBe(288_000);
    expect(moneyAtStake(billed('P1M', { atEnd: 'ends', renewalTerm: null }), date('2026-05-01'))?.minor).toBe(
      0,
    );
    const open = billed('P1M', { atEnd: 'open-ended', renewalTerm: null });
    expect(moneyAtStake(open, date('2026-05-01'))).toBeNull();
  });
});
