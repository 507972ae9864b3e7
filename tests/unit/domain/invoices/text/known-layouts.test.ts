import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readTextInvoice } from '#domain/invoices/text/read-text-invoice.ts';
import type { PageText } from '#domain/invoices/text/page-text.ts';
import { openPdf } from '#documents/pdf.ts';
import { nodePdf } from '#tools/pdf/node-pdf.ts';
import { Comparison, type Expected } from './compare.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', 'data', 'text-invoices');

type Entry = Expected & { readonly kind?: string; readonly refused?: string };
const EXPECTED = Object.entries(
  JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Readonly<Record<string, Entry>>,
);
const INVOICES = EXPECTED.filter(([, entry]) => entry.refused === undefined);
const OTHERS = EXPECTED.flatMap(([name, entry]) =>
  entry.refused === undefined ? [] : [[name, entry.refused] as const],
);

async function pagesOf(name: string): Promise<readonly PageText[]> {
  const pdf = await openPdf(new Uint8Array(readFileSync(join(FOLDER, `${name}.pdf`))), await nodePdf());
  if (!pdf.ok) throw new Error(pdf.message);
  pdf.value.close();
  return pdf.value.pages;
}

describe('invoices in the layouts of well-known vendors', () => {
  const comparison = new Comparison();
  const kinds: string[] = [];

  beforeAll(async () => {
    for (const [name, { kind, ...expected }] of INVOICES) {
      const found = readTextInvoice(await pagesOf(name), { vendorOfDomain: () => null });
      if (!found.ok) throw new Error(`${name}: ${found.message}`);
      comparison.add(name, found.value, expected);
      kinds.push(`${name} ${found.value.kind === kind ? 'right' : 'wrong'}`);
    }
  }, 60_000);

  it('give no value that the page does not say', () => {
    expect([...comparison.wrong, ...comparison.extra]).toEqual([]);
  });

  it('are told apart from credit notes', () => {
    expect(kinds.filter((kind) => kind.endsWith('wrong'))).toEqual([]);
  });

  it('are read in nearly every field', () => {
    expect(comparison.share('total', 'tax', 'currency')).toBe(1);
    expect(comparison.share('number', 'issueDate', 'dueDate', 'payable')).toBeGreaterThan(0.9);
    expect(comparison.share('seller', 'buyer', 'periodStart', 'periodEnd')).toBeGreaterThan(0.9);
  });
});

describe('documents that are no invoices', () => {
  it.each(OTHERS)('%s is refused as %s', async (name, code) => {
    const found = readTextInvoice(await pagesOf(name), { vendorOfDomain: () => null });
    expect(found).toMatchObject({ ok: false, code });
  });
});

describe('a date that can be read in two ways', () => {
  it('is left open, with the place where it stands', async () => {
    const found = readTextInvoice(await pagesOf('notion-ambiguous'), { vendorOfDomain: () => null });
    expect(found).toMatchObject({ ok: true, value: { issueDate: null, dueDate: '2025-05-05' } });
    if (!found.ok) return;
    expect(found.value.unsure).toContain('issueDate');
    expect(found.value.places.issueDate).toHaveLength(1);
  });
});

describe('lines', () => {
  it('are read with quantity and price when they add up to the net sum', async () => {
    const found = readTextInvoice(await pagesOf('hetzner'), { vendorOfDomain: () => null });
    expect(found.ok && found.value.lines).toMatchObject([
      { description: 'Cloud Server CX32', quantity: '2', unitPrice: '6.80', net: '13.60' },
      { description: 'Backups', quantity: '2', unitPrice: '1.36', net: '2.72' },
      { description: 'Storage Box BX11', quantity: '1', unitPrice: '3.20', net: '3.20' },
    ]);
  });

  it('have their own period when one stands with them', async () => {
    const found = readTextInvoice(await pagesOf('stripe-hosted'), { vendorOfDomain: () => null });
    expect(found.ok && found.value.lines).toMatchObject([
      { quantity: '10', unitPrice: '20.00', periodStart: '2025-03-03', periodEnd: '2025-04-03' },
    ]);
  });

  it('are none when their amounts include the tax', async () => {
    const found = readTextInvoice(await pagesOf('adobe'), { vendorOfDomain: () => null });
    expect(found.ok && found.value.lines).toEqual([]);
  });
});

describe('places', () => {
  it('hold the text that was read', async () => {
    const pages = await pagesOf('hetzner');
    const found = readTextInvoice(pages, { vendorOfDomain: () => null });
    if (!found.ok) throw new Error(found.message);
    const place = found.value.places.number?.[0];
    const item = pages[0]?.items.find((each) => each.text.includes('R0028371640'));
    expect(place?.page).toBe(1);
    expect(place?.x).toBeCloseTo(item?.x ?? 0, 0);
    expect(place?.y).toBeCloseTo(item?.y ?? 0, 0);
  });
});
