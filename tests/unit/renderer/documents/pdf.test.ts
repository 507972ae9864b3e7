import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPdf, PDF_LIMITS, type PdfDocument } from '#documents/pdf.ts';
import { nodePdf } from '#tools/pdf/node-pdf.ts';
import { blankPages, foreignFonts, pdfOf } from './hand-written.ts';

const DATA = join(import.meta.dirname, '..', '..', '..', 'data');
const FACTUR_X = read('e-invoices', 'akretion-factur-x', 'invoice_EN16931.pdf');
const STRIPE = read('text-invoices', 'stripe-hosted.pdf');

function read(...path: readonly string[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(DATA, ...path)));
}

async function open(bytes: Uint8Array, limits = PDF_LIMITS): Promise<PdfDocument> {
  const outcome = await openPdf(bytes, await nodePdf(), limits);
  if (!outcome.ok) throw new Error(outcome.message);
  outcome.value.close();
  return outcome.value;
}

async function refusalOf(bytes: Uint8Array, limits = PDF_LIMITS): Promise<string> {
  const outcome = await openPdf(bytes, await nodePdf(), limits);
  if (!outcome.ok) return outcome.code;
  outcome.value.close();
  return 'opened';
}

function without(bytes: Uint8Array, from: number, count: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(from + count)]);
}

describe('opening a PDF', () => {
  it('gives the text of its pages with places, and the files inside', async () => {
    const pdf = await open(FACTUR_X);
    expect(pdf.pages).toHaveLength(1);
    const number = pdf.pages[0]?.items.find((item) => item.text.includes('F20260023'));
    expect(number?.x).toBeCloseTo(439, 0);
    expect(number?.y).toBeLessThan(60);
    expect(pdf.attachments.map(({ name }) => name)).toEqual(['Bon_de_livraison.pdf', 'factur-x.xml']);
    expect(new TextDecoder().decode(pdf.attachments[1]?.bytes)).toContain('<rsm:CrossIndustryInvoice');
  });

  it('leaves the bytes to the caller', async () => {
    const bytes = STRIPE.slice();
    await open(bytes);
    expect(bytes).toEqual(STRIPE);
  });

  it('reads text in fonts that the file does not hold', async () => {
    const pdf = await open(pdfOf(foreignFonts()));
    expect(pdf.pages[0]?.items.map((item) => item.text)).toEqual(['Invoice 2025-7', '請求書']);
  });

  it('gives a page that is an image as one without text', async () => {
    const pdf = await open(read('text-invoices', 'scan.pdf'));
    expect(pdf.pages).toMatchObject([{ items: [] }]);
  });
});

describe('what cannot be opened', () => {
  it.each([
    ['an empty file', new Uint8Array(0)],
    ['a text', new TextEncoder().encode('number;date\n1;2025-01-01\n')],
    ['an image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
  ])('%s is no PDF', async (_name, bytes) => {
    expect(await refusalOf(bytes)).toBe('not-a-pdf');
  });

  it('a file whose end is missing is refused wherever it was cut', async () => {
    for (const bytes of [FACTUR_X, STRIPE]) {
      for (let part = 1; part < 20; part++) {
        expect(await refusalOf(bytes.slice(0, Math.floor((bytes.length * part) / 20)))).toMatch(
          /^(?:pdf-cut|not-a-pdf)$/,
        );
      }
      expect(await refusalOf(bytes.slice(0, -8))).toBe('pdf-cut');
    }
  });

  it('a file that lost bytes in its middle is refused, not repaired', async () => {
    for (const part of [1, 3, 5, 7, 9]) {
      const at = Math.floor((STRIPE.length * part) / 10);
      expect(await refusalOf(without(STRIPE, at, 7))).toMatch(/^pdf-(?:cut|damaged)$/);
    }
  });

  it('something behind the end is refused, blanks are not', async () => {
    const more = (text: string): Uint8Array =>
      Uint8Array.from([...STRIPE, ...new TextEncoder().encode(text)]);
    expect(await refusalOf(more('\r\n\0\0 \n'))).toBe('opened');
    expect(await refusalOf(more('\n12 0 obj\n<< /Type'))).toBe('pdf-cut');
  });

  it('a file whose text was overwritten in place is refused, though viewers show a part of it', async () => {
    const bytes = STRIPE.slice();
    const text = new TextDecoder('latin1').decode(bytes);
    const at = [...text.matchAll(/<<[^<>]*\/FlateDecode[^<>]*>>\s*stream\r?\n/g)]
      .filter((found) => !/Subtype|Length1/.test(found[0]))
      .map((found) => found.index + found[0].length)[0];
    bytes.fill(0, (at ?? 0) + 200, (at ?? 0) + 230);
    expect(await refusalOf(bytes)).toBe('pdf-damaged');
  });

  it('a PDF that asks for a password', async () => {
    const key = '0'.repeat(64);
    const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >> /ID [<00> <00>] `;
    expect(await refusalOf(pdfOf(blankPages(1), encrypt))).toBe('pdf-encrypted');
  });

  it('a PDF whose catalogue is none', async () => {
    expect(await refusalOf(pdfOf(['<< /Type /Font >>']))).toBe('pdf-broken');
  });

  it('more pages, bytes, text or time than an invoice needs', async () => {
    expect(await refusalOf(pdfOf(blankPages(201)))).toBe('pdf-too-many-pages');
    expect(await refusalOf(STRIPE, { ...PDF_LIMITS, bytes: 1000 })).toBe('pdf-too-large');
    expect(await refusalOf(STRIPE, { ...PDF_LIMITS, items: 5 })).toBe('pdf-too-large');
    expect(await refusalOf(FACTUR_X, { ...PDF_LIMITS, attachmentBytes: 1000 })).toBe('pdf-too-large');
    expect(await refusalOf(STRIPE, { ...PDF_LIMITS, milliseconds: 0 })).toBe('pdf-too-slow');
  });
});
