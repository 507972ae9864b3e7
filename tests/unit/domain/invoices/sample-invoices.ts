import type { DocumentId, InvoiceId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { FoundInvoice } from '#domain/invoices/found-invoice.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';

/** An invoice with everything that is not said left empty. */
export function invoice(over: Partial<Invoice> = {}): Invoice {
  const at = '2026-03-02T08:00:00.000Z' as IsoInstant;
  return {
    id: 'invoice-1' as InvoiceId,
    kind: 'invoice',
    number: 'RE-2026/0042',
    vendor: 'Slack Technologies Limited',
    vendorKey: 'slack',
    issueDate: '2026-02-01' as IsoDate,
    dueDate: '2026-03-01' as IsoDate,
    periodStart: null,
    periodEnd: null,
    currency: 'EUR' as CurrencyCode,
    total: 11_900 as MinorUnits,
    tax: 1900 as MinorUnits,
    payable: null,
    lines: [],
    applicationId: null,
    contractId: null,
    documentId: null,
    otherDocuments: [],
    format: 'ubl',
    fileName: 'slack.xml',
    notes: '',
    createdAt: at,
    updatedAt: at,
    ...over,
  };
}

export const DOCUMENT = 'd'.repeat(64) as DocumentId;

/** What a reader found in a complete document. */
export function found(over: Partial<FoundInvoice> = {}): FoundInvoice {
  return {
    format: 'ubl',
    kind: 'invoice',
    number: 'RE-2026/0042',
    issueDate: '2026-02-01' as IsoDate,
    dueDate: '2026-03-01' as IsoDate,
    currency: 'EUR',
    seller: 'Slack Technologies Limited',
    buyer: 'Northwind Software GmbH',
    total: '119.00',
    tax: '19.00',
    payable: '119.00',
    periodStart: null,
    periodEnd: null,
    lines: [],
    taxes: [],
    attachments: [],
    unsure: [],
    places: {},
    notices: [],
    ...over,
  };
}
