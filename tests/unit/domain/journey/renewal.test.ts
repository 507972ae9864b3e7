import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import type { TermRules } from '#domain/contracts/contract.ts';
import { customerRenewal, renewalDate } from '#domain/journey/renewal.ts';

const today = '2026-03-02' as IsoDate;
const rules: TermRules = {
  start: '2025-01-01' as IsoDate,
  initialTerm: 'P1Y' as IsoPeriod,
  atEnd: 'renews',
  renewalTerm: 'P1Y' as IsoPeriod,
  notice: null,
  noticeDays: 'calendar',
  noticeCounts: 'sent',
  billingPeriod: null,
  endsAtBillingPeriod: false,
};

describe('the renewal of a customer', () => {
  it('is the first day of the next term', () => {
    expect(customerRenewal(rules, today)).toEqual({ kind: 'renews', on: '2027-01-01' });
  });

  it('is the last day where the contract ends by itself, also after it', () => {
    const ends = { ...rules, atEnd: 'ends', renewalTerm: null } as const;
    expect(customerRenewal(ends, '2025-06-01' as IsoDate)).toEqual({ kind: 'ends', on: '2025-12-31' });
    expect(customerRenewal(ends, today)).toEqual({ kind: 'ended', on: '2025-12-31' });
  });

  it('has no date without a contract or when open-ended', () => {
    const open = { ...rules, atEnd: 'open-ended', renewalTerm: null } as const;
    expect(renewalDate(customerRenewal(open, today))).toBeNull();
    expect(customerRenewal(null, today)).toEqual({ kind: 'no-contract' });
  });
});
