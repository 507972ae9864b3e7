import type { ApplicationId, ContractId, DocumentId, QuoteId, SavingId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant, IsoPeriod } from '#domain/calendar/iso.ts';
import { money } from '#domain/money/arithmetic.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import type { SavingDraft } from '#domain/savings/check.ts';
import type { Saving } from '#domain/savings/saving.ts';

export const EUR = 'EUR' as CurrencyCode;

/** Ten seats that cost 10.00 instead of 12.00 euros a month through 2027: 240.00 saved. */
export function savingOf(changes: Partial<Saving> = {}): Saving {
  return {
    id: 's1' as SavingId,
    kind: 'saving',
    contractId: 'c1' as ContractId,
    applicationId: 'a1' as ApplicationId,
    description: 'Renewed at a lower price',
    from: '2027-01-01' as IsoDate,
    to: '2027-12-31' as IsoDate,
    before: money(1200, EUR),
    now: money(1000, EUR),
    period: 'P1M' as IsoPeriod,
    quantity: 10,
    periods: 12,
    amount: money(24_000, EUR),
    evidence: { note: '', quoteId: 'q1' as QuoteId, documentId: 'd1' as DocumentId },
    createdAt: '2027-01-02T08:00:00.000Z' as IsoInstant,
    updatedAt: '2027-01-02T08:00:00.000Z' as IsoInstant,
    ...changes,
  };
}

export function draftOf(changes: Partial<SavingDraft> = {}): SavingDraft {
  return {
    kind: 'saving',
    description: 'Renewed at a lower price',
    from: '2027-01-01' as IsoDate,
    to: '2027-12-31' as IsoDate,
    currency: EUR,
    before: 1200 as MinorUnits,
    now: 1000 as MinorUnits,
    period: 'P1M' as IsoPeriod,
    quantity: 10,
    amount: null,
    note: '',
    contractCurrency: EUR,
    quoteCurrency: null,
    ...changes,
  };
}
