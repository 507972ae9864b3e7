import type { ContractId, QuoteId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant, IsoPeriod } from '#domain/calendar/iso.ts';
import type { Quote } from '#domain/decisions/decision.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';

/** The vendor's offer for the term after 2026: ten seats at 15.00 euros a month. */
export function quoteOf(changes: Partial<Quote> = {}): Quote {
  return {
    id: 'q1' as QuoteId,
    contractId: 'c1' as ContractId,
    applicationId: null,
    vendor: 'Vendor',
    product: 'Seats',
    date: '2026-09-01' as IsoDate,
    seats: 10,
    unitPrice: 1500 as MinorUnits,
    currency: 'EUR' as CurrencyCode,
    period: 'P1M' as IsoPeriod,
    note: 'First offer',
    documentId: null,
    createdAt: '2026-09-01T08:00:00.000Z' as IsoInstant,
    updatedAt: '2026-09-01T08:00:00.000Z' as IsoInstant,
    ...changes,
  };
}
