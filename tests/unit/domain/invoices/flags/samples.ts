import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId, ContractId, InvoiceId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant, IsoPeriod } from '#domain/calendar/iso.ts';
import type { Contract, ContractLine } from '#domain/contracts/contract.ts';
import type { Invoice, InvoiceLine } from '#domain/invoices/invoice.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';

const AT = '2026-01-01T00:00:00Z' as IsoInstant;

export function agreed(id: string, product: string, seats: number, unitPrice: number): ContractLine {
  return { id, product, seats, unitPrice: unitPrice as MinorUnits, seatStep: 1 };
}

/** Yearly, renewing, billed monthly in EUR: 10 seats of Team at 8.00 a month. */
export function contract(part: Partial<Contract> = {}, terms: Partial<Contract['terms']> = {}): Contract {
  return {
    id: 'contract' as ContractId,
    name: 'Acme Team',
    applicationId: 'app' as ApplicationId,
    vendor: 'Acme',
    party: '',
    terms: {
      start: '2025-01-01' as IsoDate,
      initialTerm: 'P1Y' as IsoPeriod,
      atEnd: 'renews',
      renewalTerm: 'P1Y' as IsoPeriod,
      notice: 'P1M' as IsoPeriod,
      noticeDays: 'calendar',
      noticeCounts: 'sent',
      billingPeriod: 'P1M' as IsoPeriod,
      endsAtBillingPeriod: false,
      ...terms,
    },
    noticeMethod: '',
    noticeAddress: '',
    currency: 'EUR' as CurrencyCode,
    lines: [agreed('team', 'Team', 10, 800)],
    oneTimeFees: 0 as MinorUnits,
    upliftCapPercent: null,
    trueUpRule: '',
    amendments: [],
    documents: [],
    notes: '',
    archived: false,
    createdAt: AT,
    updatedAt: AT,
    ...part,
  };
}

export function billed(
  description: string,
  quantity: string | null,
  unitPrice: string | null,
  net: number | null,
  period: readonly [string, string] | null = null,
): InvoiceLine {
  return {
    description,
    quantity,
    unitPrice,
    net: net as MinorUnits | null,
    periodStart: (period?.[0] ?? null) as IsoDate | null,
    periodEnd: (period?.[1] ?? null) as IsoDate | null,
  };
}

/** March 2025, 80.00 EUR without tax. */
export function invoice(
  part: Partial<Omit<Invoice, 'total' | 'tax'>> & { total?: number; tax?: number | null } = {},
): Invoice {
  const { total = 8000, tax = 0, ...rest } = part;
  return {
    id: 'one' as InvoiceId,
    kind: total < 0 ? 'credit-note' : 'invoice',
    number: 'A-1',
    vendor: 'Acme',
    vendorKey: null,
    issueDate: '2025-03-01' as IsoDate,
    dueDate: null,
    periodStart: '2025-03-01' as IsoDate,
    periodEnd: '2025-03-31' as IsoDate,
    currency: 'EUR' as CurrencyCode,
    total: total as MinorUnits,
    tax: tax as MinorUnits | null,
    payable: null,
    lines: [billed('Team plan', '10', '8.00', 8000)],
    applicationId: 'app' as ApplicationId,
    contractId: 'contract' as ContractId,
    documentId: null,
    otherDocuments: [],
    format: 'hand',
    fileName: '',
    notes: '',
    createdAt: AT,
    updatedAt: AT,
    ...rest,
  };
}

export function application(status: Application['status'], since: string): Application {
  return {
    id: 'app' as ApplicationId,
    name: 'Acme',
    vendor: 'Acme',
    domain: '',
    functions: [],
    owner: '',
    department: '',
    status,
    statusHistory: [
      { status: 'active', on: '2024-01-01' as IsoDate, by: '', reason: '' },
      { status, on: since as IsoDate, by: '', reason: '' },
    ],
    criticality: null,
    dataSensitivity: null,
    sso: null,
    seats: null,
    notes: '',
    tags: [],
    archived: false,
    createdAt: AT,
    updatedAt: AT,
  };
}
