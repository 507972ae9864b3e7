import { describe, expect, it } from 'vitest';
import { readInvoiceInPdf, type EmbeddedFile } from '#domain/invoices/electronic/in-pdf.ts';
import { createReader } from './invoice-files.ts';
import { cii, ublInvoice } from './sample-documents.ts';

function file(name: string, text: string): EmbeddedFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

const NOTE = file('Delivery note.pdf', '%PDF-1.7');
const ORDER = '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>';

describe('the files inside a PDF', () => {
  it.each(['factur-x.xml', 'ZUGFeRD-invoice.xml', 'zugferd-invoice.xml', 'xrechnung.xml', 'FACTUR-X.XML'])(
    'hold the invoice under its agreed name %s, and what came with it',
    (name) => {
      const read = readInvoiceInPdf([file('data.xml', '<x/>'), NOTE, file(name, cii({}))], createReader);
      expect(read).toMatchObject({
        ok: true,
        value: {
          format: 'facturx',
          number: 'R-1',
          attachments: [
            { name: 'data.xml', mediaType: 'application/xml' },
            { name: 'Delivery note.pdf', mediaType: 'application/pdf' },
          ],
        },
      });
    },
  );

  it('may hold it under any name of an XML file', () => {
    const read = readInvoiceInPdf([NOTE, file('R-1.xml', ublInvoice())], createReader);
    expect(read).toMatchObject({ ok: true, value: { format: 'facturx', number: 'R-1' } });
  });

  it('need not hold one', () => {
    expect(readInvoiceInPdf([], createReader)).toBeNull();
    expect(
      readInvoiceInPdf([NOTE, file('data.xml', '<x/>'), file('cut.xml', '<Inv')], createReader),
    ).toBeNull();
  });

  it.each([
    ['factur-x.xml', cii({}).slice(0, -20), 'xml-cut'],
    ['factur-x.xml', cii({}).replace('>R-1<', '>R&x;1<'), 'xml-entities'],
    ['order-x.xml', ORDER, 'not-an-invoice'],
    ['factur-x.xml', '', 'empty'],
  ])('are refused when what is named as the invoice (%s) is not a sound one', (name, text, code) => {
    expect(readInvoiceInPdf([NOTE, file(name, text)], createReader)).toMatchObject({ ok: false, code });
    expect(readInvoiceInPdf([file('other.xml', ublInvoice()), file(name, text)], createReader)).toMatchObject(
      {
        ok: false,
        code,
      },
    );
  });

  it('give the sound one of two that are named as the invoice', () => {
    const files = [file('order-x.xml', ORDER), file('factur-x.xml', cii({}))];
    expect(readInvoiceInPdf(files, createReader)).toMatchObject({ ok: true, value: { number: 'R-1' } });
  });
});
