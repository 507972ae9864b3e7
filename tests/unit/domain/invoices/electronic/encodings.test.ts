import { describe, expect, it } from 'vitest';
import { found, read } from './invoice-files.ts';
import { ublInvoice } from './sample-documents.ts';

const SELLER = (name: string): string =>
  `<cac:AccountingSupplierParty><cac:Party><cac:PartyName><cbc:Name>${name}</cbc:Name></cac:PartyName></cac:Party></cac:AccountingSupplierParty>`;

function declared(encoding: string, seller = 'Müller & Söhne'): string {
  return `<?xml version="1.0" encoding="${encoding}"?>\n${ublInvoice(SELLER(seller.replace('&', '&amp;')))}`;
}

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const units = mark ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), !bigEndian);
  return bytes;
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('an invoice is read in its own encoding:', () => {
  it.each([
    ['UTF-8', utf8(declared('UTF-8'))],
    ['UTF-8 with a mark', utf8(`\uFEFF${declared('utf-8')}`)],
    ['UTF-8 without a declaration', utf8(ublInvoice(SELLER('Müller &amp; Söhne')))],
    ['ISO-8859-1', latin1(declared('ISO-8859-1'))],
    ['windows-1252', latin1(declared('windows-1252'))],
    ['UTF-16 little-endian with a mark', utf16(declared('UTF-16'), false, true)],
    ['UTF-16 big-endian with a mark', utf16(declared('UTF-16'), true, true)],
    ['UTF-16 little-endian without one', utf16(declared('UTF-16LE'), false, false)],
    ['UTF-16 big-endian without one', utf16(declared('UTF-16BE'), true, false)],
  ])('%s', (_name, bytes) => {
    const invoice = found(read(bytes));
    expect([invoice.seller, invoice.notices]).toEqual(['Müller & Söhne', []]);
  });

  it('UTF-8 that calls itself UTF-16 is read, and said', () => {
    const invoice = found(read(utf8(declared('utf-16'))));
    expect([invoice.seller, invoice.notices]).toEqual([
      'Müller & Söhne',
      ['The file says that it is written in UTF-16, but it is not; it was read as UTF-8.'],
    ]);
  });

  it('an unknown one is refused', () => {
    expect(read(utf8(declared('EBCDIC-37')))).toMatchObject({ ok: false, code: 'encoding' });
  });
});

describe('bytes that the encoding does not have', () => {
  it('leave the field they are in blank and asked', () => {
    const invoice = found(read(latin1(declared('UTF-8'))));
    expect([invoice.seller, invoice.unsure, invoice.number]).toEqual([null, ['seller'], 'R-1']);
    expect(invoice.notices).toEqual([
      'The file is not UTF-8 throughout, as it says: unreadable letters are shown as \uFFFD.',
      'There are unreadable letters in the seller: “M\uFFFDller & S\uFFFDhne”.',
    ]);
  });

  it('refuse the document where a number should be', () => {
    const bytes = latin1(declared('UTF-8', 'X').replace('>119<', '>11\xff9<'));
    expect(read(bytes)).toMatchObject({ ok: false, code: 'invoice-damaged' });
  });
});
