import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { readElectronicInvoice } from '#domain/invoices/electronic/read-electronic.ts';
import { readInvoice } from '#domain/invoices/from-found.ts';
import { checkInvoice } from '#domain/invoices/check-invoice.ts';
import { compareInvoicesWithContracts } from '#domain/invoices/flags/compare-invoices.ts';
import { indexInvoices } from '#domain/invoices/same-invoice.ts';
import { createSample } from '#domain/sample/sample.ts';

const at = '2026-03-02T08:00:00.000Z' as IsoInstant;
const today = '2026-03-02' as IsoDate;
const { invoices } = createSample(today, at);

describe("the sample's invoices", () => {
  it('are a few dozen, of the past, each by itself, some with a document', () => {
    expect(invoices.length).toBeGreaterThanOrEqual(30);
    expect(new Set(invoices.map(({ invoice }) => invoice.id)).size).toBe(invoices.length);
    expect(invoices.filter(({ invoice }) => invoice.issueDate > today)).toEqual([]);
    expect(invoices.filter(({ document }) => document !== null).length).toBeGreaterThan(15);
    const index = indexInvoices(invoices.map(({ invoice }) => invoice));
    for (const { invoice } of invoices) expect(index.like(invoice)?.invoice.id).toBe(invoice.id);
  });

  it('have nothing impossible about them', () => {
    expect(invoices.flatMap(({ invoice }) => checkInvoice(invoice).problems)).toEqual([]);
    expect(invoices.filter(({ invoice }) => invoice.kind === 'credit-note')).toHaveLength(1);
  });

  it('show most of what an invoice can contradict, and one in another currency', () => {
    const { applications, contracts } = createSample(today, at);
    const compared = compareInvoicesWithContracts(
      invoices.map(({ invoice }) => invoice),
      { applications, contracts },
    );
    const kinds = new Set([...compared.values()].flatMap(({ flags }) => flags.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual([
      'after-retirement',
      'currency',
      'double',
      'outside-term',
      'price',
      'seats',
    ]);
    expect(invoices.filter(({ invoice }) => invoice.currency === 'USD')).toHaveLength(1);
  });

  it('say in their documents what is stored', () => {
    for (const { invoice, document } of invoices) {
      if (document === null) continue;
      const bytes = new TextEncoder().encode(document.text);
      const found = readElectronicInvoice(bytes, (label, fatal) => new TextDecoder(label, { fatal }));
      if (!found.ok) throw new Error(`${document.name}: ${found.message}`);
      expect(found.value.notices).toEqual([]);
      const { facts, missing, problems, doubts } = readInvoice(found.value);
      expect({ missing, problems, doubts }).toEqual({ missing: [], problems: [], doubts: [] });
      const { kind, number, vendor, issueDate, periodStart, periodEnd, total, tax } = invoice;
      expect(facts).toMatchObject({ kind, number, vendor, issueDate, periodStart, periodEnd, total, tax });
      expect(facts?.lines.map(({ net }) => net)).toEqual(invoice.lines.map(({ net }) => net));
    }
  });
});
