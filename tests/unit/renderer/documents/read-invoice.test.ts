import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PdfEngine } from '#documents/engine.ts';
import { readInvoiceFile } from '#documents/read-invoice.ts';
import type { FoundInvoice } from '#domain/invoices/found-invoice.ts';
import type { Outcome } from '#domain/outcome.ts';
import { bytesOf, EXPECTED } from '#tests/unit/domain/invoices/electronic/invoice-files.ts';
import { cii, ublInvoice } from '#tests/unit/domain/invoices/electronic/sample-documents.ts';
import { nodePdf } from '#tools/pdf/node-pdf.ts';
import { smallPdf } from './small-pdf.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(bytes: Uint8Array, startPdf = nodePdf): Promise<Outcome<FoundInvoice>> {
  return readInvoiceFile(bytes, startPdf, { vendorOfDomain: () => null });
}

/** Fails as soon as something is to be parsed. */
async function noPdf(): Promise<PdfEngine> {
  const engine = await nodePdf();
  return { ...engine, startThread: () => Promise.reject(new Error('Nothing needs to be parsed here.')) };
}

const PAGE = ['Acme GmbH', 'Invoice', 'Invoice number: T-7', 'Invoice date: 2026-03-01', 'Total: EUR 119.00'];
const NOTE = { name: 'note.txt', bytes: utf8('thank you') };

describe('a file with an invoice', () => {
  it('is read as XML without a parser of PDFs, whatever it is called', async () => {
    expect(await read(utf8(ublInvoice()), noPdf)).toMatchObject({ ok: true, value: { format: 'ubl' } });
    expect(await read(utf8(`<!-- %PDF- -->${cii({})}`), noPdf)).toMatchObject({ value: { format: 'cii' } });
  });

  it('is read by its data inside a PDF, not by its text', async () => {
    const pdf = smallPdf(PAGE, [{ name: 'factur-x.xml', bytes: utf8(cii({})) }, NOTE]);
    expect(await read(pdf)).toMatchObject({
      ok: true,
      value: { format: 'facturx', number: 'R-1', attachments: [{ ...NOTE, mediaType: 'text/plain' }] },
    });
  });

  it('is read by its text when a PDF has no data inside, and keeps what is attached', async () => {
    expect(await read(smallPdf(PAGE, [NOTE]))).toMatchObject({
      ok: true,
      value: { format: 'text', number: 'T-7', attachments: [{ ...NOTE, mediaType: 'text/plain' }] },
    });
  });

  it.each([
    ['cut', cii({}).slice(0, -30), 'xml-cut'],
    ['with entities', `<!DOCTYPE x [<!ENTITY a "b">]>${cii({})}`, 'xml-entities'],
    [
      'of an order',
      '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>',
      'not-an-invoice',
    ],
  ])(
    'is refused when the data inside a PDF are %s, though its text could be read',
    async (_how, xml, code) => {
      const pdf = smallPdf(PAGE, [{ name: 'factur-x.xml', bytes: utf8(xml) }]);
      expect(await read(pdf)).toMatchObject({ ok: false, code });
    },
  );
});

describe('a PDF of which bytes are missing', () => {
  const pdfs = EXPECTED.filter(({ kind }) => kind.startsWith('PDF+')).map(({ file }) => bytesOf(file));
  const pdf = fc.nat(pdfs.length - 1).map((i) => pdfs[i] ?? new Uint8Array());
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  const ending = /%%EOF\s*$/;
  const missing = {
    ok: false,
    code: expect.stringMatching(/^(?:pdf-cut|pdf-damaged|not-a-pdf|not-xml|empty)$/) as unknown,
  };

  it('is refused when its end is missing, before any parser sees it', async () => {
    await fc.assert(
      fc.asyncProperty(pdf, part, async (bytes, share) => {
        const kept = bytes.subarray(0, Math.floor(share * (bytes.length - 8)));
        // Cut exactly behind an earlier revision, it is that revision, and whole.
        fc.pre(!ending.test(new TextDecoder('latin1').decode(kept.subarray(-8))));
        expect(await read(kept, noPdf)).toMatchObject(missing);
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
