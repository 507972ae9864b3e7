import type { BoardId, CustomerId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { NOTHING_MORE_KNOWN, type Customer } from '#domain/journey/journey.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';

const BLANK: Customer = {
  ...NOTHING_MORE_KNOWN,
  id: 'customer-1' as CustomerId,
  boardId: 'board-1' as BoardId,
  company: 'Acme',
  contact: '',
  email: '',
  plan: '',
  value: 12_000 as MinorUnits,
  valuePeriod: 'month',
  currency: 'EUR' as CurrencyCode,
  stage: 'awareness',
  stageSince: '2026-01-10' as IsoDate,
  position: 0,
  owner: '',
  segment: '',
  source: '',
  referredBy: '',
  nextStep: '',
  tags: [],
  notes: '',
  terms: null,
  archived: false,
  createdAt: '2026-01-10T09:00:00.000Z' as IsoInstant,
  updatedAt: '2026-01-10T09:00:00.000Z' as IsoInstant,
};

/** A customer with everything filled in, changed where the test says so. */
export function sampleCustomer(changes: Partial<Customer> = {}): Customer {
  return { ...BLANK, ...changes };
}
