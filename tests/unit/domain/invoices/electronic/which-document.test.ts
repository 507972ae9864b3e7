import { describe, expect, it } from 'vitest';
import { found, read, readText } from './invoice-files.ts';
import { cii, ubl, ublInvoice } from './sample-documents.ts';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';

describe('what is not an invoice we read is refused by name:', () => {
  it.each([
    [
      'FatturaPA',
      '<p:FatturaElettronica xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2"/>',
      'Italian FatturaPA',
    ],
    [
      'a Spanish Facturae',
      '<f:Facturae xmlns:f="http://www.facturae.es/Facturae/2014/v3.2.1/Facturae"/>',
      'Facturae',
    ],
    ['an order', `<Order xmlns="${UBL}:Order-2"/>`, 'an order, not an invoice'],
    [
      'Order-X',
      '<r:SCRDMCCBDACIOMessageStructure xmlns:r="urn:un:unece:uncefact:data:SCRDMCCBDACIOMessageStructure:100"/>',
      'Order-X',
    ],
    ['a delivery note', `<DespatchAdvice xmlns="${UBL}:DespatchAdvice-2"/>`, 'a delivery note'],
    ['a catalogue', `<Catalogue xmlns="${UBL}:Catalogue-2"/>`, 'a catalogue'],
    ['a reminder', `<Reminder xmlns="${UBL}:Reminder-2"/>`, 'a payment reminder'],
    [
      'a bank message',
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"/>',
      'a payment message',
    ],
    ['XHTML', '<!-- x --><html xmlns="http://www.w3.org/1999/xhtml"/>', 'a web page'],
    [
      'a CII document with the profile of an order',
      cii({
        context:
          '<ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:order-x.eu:1p0:basic</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter>',
      }),
      'it is an order',
    ],
  ])('%s', (_name, xml, words) => {
    expect(readText(xml)).toMatchObject({
      ok: false,
      code: 'not-an-invoice',
      message: expect.stringContaining(words),
    });
  });

  it.each([
    ['an XML file of another kind', '<project xmlns="urn:x"><Invoice/></project>'],
    ['an invoice without a namespace', '<Invoice><ID>1</ID></Invoice>'],
    ['a national invoice', '<Invoice xmlns="http://www.ebinterface.at/schema/4p3/"/>'],
    ['a draft of ZUGFeRD', '<r:Invoice xmlns:r="urn:un:unece:uncefact:data:standard:CBFBUY:5"/>'],
    [
      'a credit note that calls itself by another name space',
      ubl('', 'Invoice').replace('Invoice-2', 'CreditNote-2'),
    ],
  ])('%s', (_name, xml) => expect(readText(xml)).toMatchObject({ ok: false, code: 'unknown-xml' }));

  it.each([
    ['a web page', '<!DOCTYPE html><html><body>Invoice</body></html>', 'a web page'],
    ['plain text', 'Invoice 4711', 'not an electronic invoice'],
    ['JSON', '{"invoice": 1}', 'not an electronic invoice'],
    ['a picture', '\u0089PNG', 'not an electronic invoice'],
  ])('%s', (_name, text, words) => {
    expect(readText(text)).toMatchObject({
      ok: false,
      code: 'not-xml',
      message: expect.stringContaining(words),
    });
  });

  it('a ZIP archive and a signed file', () => {
    expect(read(Uint8Array.of(0x50, 0x4b, 3, 4))).toMatchObject({
      message: expect.stringContaining('a ZIP archive'),
    });
    expect(read(Uint8Array.of(0x30, 0x82, 3, 4))).toMatchObject({ message: expect.stringContaining('P7M') });
    expect(read(new Uint8Array())).toMatchObject({ ok: false, code: 'empty' });
  });
});

describe('the frame of an invoice', () => {
  it('without anything in it is damaged', () => {
    expect(readText(ubl(''))).toMatchObject({ ok: false, code: 'invoice-damaged' });
    expect(readText(cii({ header: '', settlement: '' }))).toMatchObject({
      ok: false,
      code: 'invoice-damaged',
    });
  });

  it('with parts of another format in it is damaged', () => {
    const xml = ublInvoice('<title xmlns="http://purl.org/dc/elements/1.1/">x</title>');
    expect(readText(xml)).toMatchObject({
      ok: false,
      code: 'invoice-damaged',
      message: expect.stringContaining('On line 2 there is a part “title” that this format does not have'),
    });
  });

  it('may hold anything where UBL lets others add to it', () => {
    const extension =
      '<ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><x xmlns="urn:x"><ID>2</ID></x></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>';
    expect(found(readText(ublInvoice(extension))).number).toBe('R-1');
  });

  it('may come in the envelope of a transport network', () => {
    const header = '<StandardBusinessDocumentHeader/>';
    const envelope = (inside: string) =>
      `<StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader">${header}${inside}</StandardBusinessDocument>`;
    expect(found(readText(envelope(ublInvoice()))).number).toBe('R-1');
    expect(readText(envelope(''))).toMatchObject({ ok: false, code: 'not-an-invoice' });
    expect(readText(envelope(`<Order xmlns="${UBL}:Order-2"/>`))).toMatchObject({ code: 'not-an-invoice' });
  });
});
