import * as fc from 'fast-check';
import type { ContractId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant, IsoPeriod } from '#domain/calendar/iso.ts';
import type { Contract, TermRules } from '#domain/contracts/contract.ts';
import { validateTerms } from '#domain/contracts/validate.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { anyDate, anyPeriod } from '../calendar/arbitraries.ts';

export const date = (text: string): IsoDate => text as IsoDate;
export const period = (text: string): IsoPeriod => text as IsoPeriod;

/** A yearly contract of 2026 that renews for a year, with 90 days' notice. */
export function rulesOf(changes: Partial<TermRules> = {}): TermRules {
  return {
    start: date('2026-01-01'),
    initialTerm: period('P1Y'),
    atEnd: 'renews',
    renewalTerm: period('P1Y'),
    notice: period('P90D'),
    noticeDays: 'calendar',
    noticeCounts: 'sent',
    billingPeriod: period('P1M'),
    endsAtBillingPeriod: false,
    ...changes,
  };
}

/** A contract over ten seats at 12.00 euros a month. */
export function contractOf(changes: Partial<Contract> = {}): Contract {
  return {
    id: 'c1' as ContractId,
    name: 'Sample',
    applicationId: null,
    vendor: 'Vendor',
    party: '',
    terms: rulesOf(),
    noticeMethod: '',
    noticeAddress: '',
    currency: 'EUR' as CurrencyCode,
    lines: [{ id: 'l1', product: 'Seats', seats: 10, unitPrice: 1200 as MinorUnits, seatStep: 1 }],
    oneTimeFees: 0 as MinorUnits,
    upliftCapPercent: null,
    trueUpRule: '',
    amendments: [],
    documents: [],
    notes: '',
    archived: false,
    createdAt: '2026-01-01T00:00:00.000Z' as IsoInstant,
    updatedAt: '2026-01-01T00:00:00.000Z' as IsoInstant,
    ...changes,
  };
}

/** Rules of any kind that pass validation. */
export const anyRules: fc.Arbitrary<TermRules> = fc
  .record({
    start: anyDate,
    initialTerm: anyPeriod,
    atEnd: fc.constantFrom('ends', 'renews', 'open-ended'),
    renewalTerm: anyPeriod,
    notice: fc.option(anyPeriod),
    noticeDays: fc.constantFrom('calendar', 'business'),
    noticeCounts: fc.constantFrom('sent', 'received'),
    billingPeriod: fc.option(anyPeriod),
    endsAtBillingPeriod: fc.boolean(),
  })
  .map((rules): TermRules => ({
    ...(rules as TermRules),
    renewalTerm: rules.atEnd === 'renews' ? rules.renewalTerm : null,
  }))
  .filter((rules) => validateTerms(rules).length === 0);
