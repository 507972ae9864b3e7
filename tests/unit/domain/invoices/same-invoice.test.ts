import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { companyKey, compareInvoices, indexInvoices, numberKey } from '#domain/invoices/same-invoice.ts';
import type { MinorUnits } from '#domain/money/money.ts';
import { DOCUMENT, invoice } from './sample-invoices.ts';

describe('two writings of a company', () => {
  it.each([
    ['LE FOURNISSEUR', 'Le Fournisseur SARL'],
    ['Personio SE & Co. KG', 'PERSONIO'],
    ['Notion Labs, Inc.', 'Notion Labs'],
    ['Société Générale S.A.', 'Societe Generale'],
  ])('%s and %s are one', (left, right) => {
    expect(companyKey(left)).toBe(companyKey(right));
  });

  it.each([
    ['SAP SE', 'SAS Institute'],
    ['Linear', 'Linear Office GmbH'],
    ['SE', 'AG'],
  ])('%s and %s are two', (left, right) => {
    expect(companyKey(left)).not.toBe(companyKey(right));
  });
});

describe('the same invoice', () => {
  it('has the number, total and vendor, however they are written', () => {
    expect(numberKey('RE-2026/0042')).toBe(numberKey('re 2026 0042'));
    const other = invoice({ number: 're 2026 0042', vendor: 'slack technologies ltd.', vendorKey: null });
    expect(compareInvoices(invoice(), other)).toBe('same');
  });

  it('may name its vendor quite differently when number, total and day agree', () => {
    const other = invoice({ vendor: 'Salesforce EMEA', vendorKey: null });
    expect(compareInvoices(invoice(), other)).toBe('same');
    expect(compareInvoices(invoice(), { ...other, issueDate: '2026-02-02' as IsoDate })).toBe('different');
  });

  it('is contradicted by another total under the same number of the vendor', () => {
    expect(compareInvoices(invoice(), invoice({ total: 12_000 as MinorUnits }))).toBe('contradicts');
  });

  it('is found by its document, by its number, or as a contradiction', () => {
    const stored = invoice({ documentId: DOCUMENT });
    const index = indexInvoices([invoice({ number: 'other' }), stored]);
    expect(index.byDocument(DOCUMENT)).toBe(stored);
    expect(index.like(invoice())).toEqual({ kind: 'same', invoice: stored });
    expect(index.like(invoice({ total: 1 as MinorUnits }))).toEqual({ kind: 'contradicts', invoice: stored });
    expect(index.like(invoice({ number: '1' }))).toBeNull();
  });
});
