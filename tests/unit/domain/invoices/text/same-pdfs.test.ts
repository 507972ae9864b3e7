import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readInvoiceInPdf } from '#domain/invoices/electronic/in-pdf.ts';
import { INVOICE_FIELDS, type FoundInvoice } from '#domain/invoices/found-invoice.ts';
import { readTextInvoice } from '#domain/invoices/text/read-text-invoice.ts';
import { openPdf } from '#documents/pdf.ts';
import { nodePdf } from '#tools/pdf/node-pdf.ts';
import { Comparison, type Expected } from './compare.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', 'data', 'e-invoices');
const FILES = globSync('**/*.pdf', { cwd: FOLDER }).toSorted();

/**
 * Pages that show something else than the XML inside them: some examples were made from another invoice's
 * page. The text is right when it says what the page says.
 */
const PAGE_SAYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'MustangGnuaccountingBeispielRE-20150613_503.pdf': { total: '406.82', tax: '48.82' },
  'MustangGnuaccountingBeispielRE-20151008_504.pdf': { issueDate: '2015-10-08', dueDate: '2015-10-29' },
  'MustangGnuaccountingBeispielRE-20151008_504new.pdf': { issueDate: '2015-10-08', dueDate: '2015-10-29' },
  'fail1.pdf': { issueDate: '2015-10-08', dueDate: '2015-10-29' },
  'fail2.pdf': { issueDate: '2015-10-08', dueDate: '2015-10-29' },
  'acme_invoice-42_ZUGFeRD.pdf': {
    number: '42',
    issueDate: '2014-01-31',
    seller: 'Acme GmbH',
    buyer: 'Karl E. Coyote',
    total: '1589.80',
    tax: '269.80',
  },
  'invoice_EN16931.pdf': { seller: 'FOURNISSEUR F SARL' },
};

/** Which half of the files one belongs to: rules were made looking at the first one alone. */
function isFirstHalf(file: string): boolean {
  const hash = createHash('sha256').update(basename(file)).digest();
  return (hash[1] ?? 0) % 2 === 0;
}

interface Read {
  readonly file: string;
  readonly text: FoundInvoice;
  /** What the XML in the same file says; null when it is damaged. */
  readonly xml: FoundInvoice | null;
}

async function readBoth(file: string): Promise<Read> {
  const pdf = await openPdf(new Uint8Array(readFileSync(join(FOLDER, file))), await nodePdf());
  if (!pdf.ok) throw new Error(`${file}: ${pdf.message}`);
  const { pages, attachments } = pdf.value;
  pdf.value.close();
  const text = readTextInvoice(pages, { vendorOfDomain: () => null });
  if (!text.ok) throw new Error(`${file}: ${text.message}`);
  const xml = readInvoiceInPdf(attachments, (label, fatal) => new TextDecoder(label, { fatal }));
  return { file, text: text.value, xml: xml?.ok === true ? xml.value : null };
}

/** What the XML says, except where the page shows something else. A value it does not state is not compared. */
function expectationOf({ file, xml }: Read): Expected {
  const stated = INVOICE_FIELDS.flatMap((field) => {
    const value = PAGE_SAYS[basename(file)]?.[field] ?? xml?.[field] ?? null;
    return value === null ? [] : [[field, value] as const];
  });
  return Object.fromEntries(stated);
}

describe('PDFs with an electronic invoice inside, read by their text', () => {
  const halves = { first: new Comparison(), second: new Comparison() };
  const lineCounts: (readonly [text: number, xml: number])[] = [];

  beforeAll(async () => {
    for (const file of FILES) {
      const read = await readBoth(file);
      const half = isFirstHalf(file) ? halves.first : halves.second;
      if (read.xml !== null && PAGE_SAYS[basename(file)]?.['total'] === undefined) {
        lineCounts.push([read.text.lines.length, read.xml.lines.length]);
      }
      if (read.xml !== null) half.add(basename(file), read.text, expectationOf(read));
    }
    if (process.env.SHOW_SHARES)
      console.log(JSON.stringify(halves, (_k, v) => (v instanceof Map ? Object.fromEntries(v) : v), 1));
  }, 60_000);

  it.each(['first', 'second'] as const)('say nothing that their XML denies: %s half', (half) => {
    expect(halves[half].wrong).toEqual([]);
  });

  it.each(['first', 'second'] as const)('are read in nearly all that identifies them: %s half', (half) => {
    expect(halves[half].share('number', 'issueDate', 'currency', 'total')).toBeGreaterThan(0.9);
    expect(halves[half].share('seller', 'buyer', 'tax')).toBeGreaterThan(0.75);
  });

  it('have all of their lines or none', () => {
    const read = lineCounts.filter(([text]) => text > 0);
    expect(read.filter(([text, xml]) => text !== xml)).toEqual([]);
    expect(read.length).toBeGreaterThan(5);
  });
});
