import { describe, expect, it } from 'vitest';
import { found, readText } from './invoice-files.ts';
import { cii, ciiDate, ubl, ublInvoice } from './sample-documents.ts';

const EUR = '<ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>';
const terms = (date: string, more = ''): string =>
  `<ram:SpecifiedTradePaymentTerms>${ciiDate('DueDateDateTime', date)}${more}</ram:SpecifiedTradePaymentTerms>`;
const DISCOUNT = '<ram:ApplicableTradePaymentDiscountTerms/>';
const totals = (inside: string): string =>
  `<ram:SpecifiedTradeSettlementHeaderMonetarySummation>${inside}</ram:SpecifiedTradeSettlementHeaderMonetarySummation>`;

describe('the due date (BT-9)', () => {
  it.each([
    ['of an invoice is its own', ublInvoice('<cbc:DueDate>2026-04-01</cbc:DueDate>')],
    [
      'of a credit note is in its payment means',
      ubl(
        '<cbc:ID>1</cbc:ID><cac:PaymentMeans><cbc:PaymentDueDate>2026-04-01</cbc:PaymentDueDate></cac:PaymentMeans>',
        'CreditNote',
      ),
    ],
    [
      'may be in the payment terms',
      ublInvoice('<cac:PaymentTerms><cbc:PaymentDueDate>2026-04-01</cbc:PaymentDueDate></cac:PaymentTerms>'),
    ],
    ['in CII is in the payment terms', cii({ settlement: EUR + terms('20260401') })],
    [
      'is not the last day for a discount',
      cii({ settlement: EUR + terms('20260311', DISCOUNT) + terms('20260401') }),
    ],
    ['is one when stated twice', cii({ settlement: EUR + terms('20260401') + terms('20260401') })],
  ])('%s', (_name, xml) => expect(found(readText(xml))).toMatchObject({ dueDate: '2026-04-01', unsure: [] }));

  it('is asked when there are several, as with instalments', () => {
    expect(found(readText(cii({ settlement: EUR + terms('20260401') + terms('20260501') })))).toMatchObject({
      dueDate: null,
      unsure: ['dueDate'],
      notices: ['The file states more than one due date: “20260401”, “20260501”.'],
    });
  });
});

describe('dates', () => {
  it.each([
    ['2026-03-01Z', '2026-03-01'],
    ['2026-03-01+02:00', '2026-03-01'],
    ['2026-03-01T10:11:12.5Z', '2026-03-01'],
    [' 2026-03-01\n', '2026-03-01'],
    ['2026-02-30', null],
    ['01.03.2026', null],
    ['26-03-01', null],
  ])('of UBL: “%s” is %s', (text, date) => {
    const invoice = found(readText(ublInvoice(`<cbc:DueDate>${text}</cbc:DueDate>`)));
    expect([invoice.dueDate, invoice.unsure]).toEqual([date, date === null ? ['dueDate'] : []]);
  });

  it.each([
    ['20260301', '102', '2026-03-01'],
    ['202603011200', '203', '2026-03-01'],
    ['20260301120000', '204', '2026-03-01'],
    ['20260301', '', '2026-03-01'],
    ['2026-03-01', '102', '2026-03-01'],
    ['20269101', '102', null],
    ['20260301', '1020', null],
    ['010326', '2', null],
  ])('of CII: “%s” in format “%s” is %s', (text, format, date) => {
    const invoice = found(readText(cii({ settlement: EUR + terms(text).replace('"102"', `"${format}"`) })));
    expect([invoice.dueDate, invoice.unsure]).toEqual([date, date === null ? ['dueDate'] : []]);
  });

  it('of a period may be months or ISO weeks, taken from their first to their last day', () => {
    const period = (start: string, end: string, format: string) =>
      `<ram:BillingSpecifiedPeriod>${ciiDate('StartDateTime', start, format)}${ciiDate('EndDateTime', end, format)}</ram:BillingSpecifiedPeriod>`;
    const ends = (xml: string) => {
      const invoice = found(readText(xml));
      return [invoice.periodStart, invoice.periodEnd];
    };
    expect(ends(cii({ settlement: EUR + period('202601', '202602', '610') }))).toEqual([
      '2026-01-01',
      '2026-02-28',
    ]);
    expect(ends(cii({ settlement: EUR + period('202601', '202653', '616') }))).toEqual([
      '2025-12-29',
      '2027-01-03',
    ]);
    expect(ends(cii({ settlement: EUR + period('202500', '202553', '616') }))).toEqual([null, null]);
  });

  it('of a period the wrong way round are kept, and said', () => {
    const xml = ublInvoice(
      '<cac:InvoicePeriod><cbc:StartDate>2026-03-31</cbc:StartDate><cbc:EndDate>2026-03-01</cbc:EndDate></cac:InvoicePeriod>',
    );
    expect(found(readText(xml)).notices).toEqual([
      'The period ends (2026-03-01) before it begins (2026-03-31).',
    ]);
  });
});

describe('the parties (BT-27, BT-44)', () => {
  const party = (inside: string) =>
    ublInvoice(`<cac:AccountingSupplierParty><cac:Party>${inside}</cac:Party></cac:AccountingSupplierParty>`);
  const trading = '<cac:PartyName><cbc:Name>Shop</cbc:Name></cac:PartyName>';
  const legal = (name: string) =>
    `<cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName></cac:PartyLegalEntity>`;

  it.each([
    ['the registered name', trading + legal('Shop GmbH'), 'Shop GmbH'],
    ['the trading name without one', trading, 'Shop'],
    ['the trading name when it is empty', trading + legal(' '), 'Shop'],
    [
      'the name in its tax registration without either',
      '<cac:PartyTaxScheme><cbc:RegistrationName>Shop</cbc:RegistrationName></cac:PartyTaxScheme>',
      'Shop',
    ],
    ['nothing without any', '', null],
  ])('are named by %s', (_name, inside, seller) => {
    expect(found(readText(party(inside)))).toMatchObject({ seller, unsure: [] });
  });

  it('of CII are named by their name, not by their trading name', () => {
    const agreement =
      '<ram:SellerTradeParty><ram:Name>A GmbH</ram:Name><ram:SpecifiedLegalOrganization><ram:TradingBusinessName>A</ram:TradingBusinessName></ram:SpecifiedLegalOrganization></ram:SellerTradeParty><ram:BuyerTradeParty><ram:SpecifiedLegalOrganization><ram:TradingBusinessName>B</ram:TradingBusinessName></ram:SpecifiedLegalOrganization></ram:BuyerTradeParty>';
    expect(found(readText(cii({ agreement })))).toMatchObject({ seller: 'A GmbH', buyer: 'B' });
  });
});

describe('the kind (BT-3)', () => {
  const typed = (code: string) => ublInvoice().replace('>380<', `>${code}<`);

  it.each([
    ['380', 'invoice'],
    ['381', 'credit-note'],
    ['261', 'credit-note'],
    ['384', 'invoice'],
  ])('of a UBL invoice with code %s is %s', (code, kind) => {
    expect(found(readText(typed(code)))).toMatchObject({ kind, typeCode: code });
  });

  it('of a UBL credit note is one without a code too, and its amounts stay as stated', () => {
    const xml = ubl(
      '<cbc:ID>1</cbc:ID><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cac:LegalMonetaryTotal><cbc:TaxInclusiveAmount>10.00</cbc:TaxInclusiveAmount></cac:LegalMonetaryTotal><cac:CreditNoteLine><cbc:CreditedQuantity>2</cbc:CreditedQuantity></cac:CreditNoteLine>',
      'CreditNote',
    );
    expect(found(readText(xml))).toMatchObject({
      kind: 'credit-note',
      typeCode: null,
      total: '10.00',
      lines: [{ quantity: '2' }],
      notices: [],
    });
  });

  it('of a CII document is by its code', () => {
    const header = '<ram:ID>1</ram:ID><ram:TypeCode>381</ram:TypeCode>';
    expect(found(readText(cii({ header })))).toMatchObject({ kind: 'credit-note' });
  });

  it.each(['325', '326', '384', '386', '389', '751'])('is told when it is special (%s)', (code) => {
    expect(found(readText(typed(code))).notices).toEqual([expect.stringContaining(`type ${code}`)]);
  });
});

describe('the currency (BT-5)', () => {
  const stating = (code: string) => ublInvoice().replace('>EUR<', `>${code}<`).replace('"EUR"', '"SEK"');

  it('that is not stated is asked, naming that of the amounts', () => {
    expect(found(readText(stating('')))).toMatchObject({
      currency: null,
      unsure: ['currency'],
      notices: ['The file does not state its currency; its amounts name SEK.'],
    });
  });

  it('that does not exist is asked', () => {
    expect(found(readText(stating('EUX')))).toMatchObject({ currency: null, unsure: ['currency'] });
  });

  it('of an amount may not be another: it is asked', () => {
    expect(found(readText(stating('EUR')))).toMatchObject({
      currency: 'EUR',
      payable: null,
      unsure: ['payable'],
      notices: ['The amount to pay is not in the invoice’s currency: “119 SEK”.'],
    });
  });

  it('decides which of two tax totals is the invoice’s own (BT-110, not BT-111)', () => {
    const taxTotal = (amount: string, currency: string, rest = '') =>
      `<cac:TaxTotal><cbc:TaxAmount currencyID="${currency}">${amount}</cbc:TaxAmount>${rest}</cac:TaxTotal>`;
    const subtotal =
      '<cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">100</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">19</cbc:TaxAmount><cac:TaxCategory><cbc:Percent>19</cbc:Percent></cac:TaxCategory></cac:TaxSubtotal>';
    const invoice = found(readText(ublInvoice(taxTotal('210', 'SEK') + taxTotal('19', 'EUR', subtotal))));
    expect([invoice.tax, invoice.taxes]).toEqual(['19', [{ percent: '19', base: '100', amount: '19' }]]);
    const summed = totals(
      '<ram:TaxTotalAmount currencyID="SEK">210</ram:TaxTotalAmount><ram:TaxTotalAmount currencyID="EUR">19</ram:TaxTotalAmount>',
    );
    expect(found(readText(cii({ settlement: EUR + summed })))).toMatchObject({ tax: '19', unsure: [] });
  });
});

describe('amounts', () => {
  const payable = (text: string) =>
    readText(ublInvoice('', `<cbc:PayableAmount>${text}</cbc:PayableAmount>`));

  it.each([
    ['119.00', '119.00'],
    ['-5', '-5'],
    ['+5.5', '5.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['\n 7 ', '7'],
    ['', null],
  ])('“%s” are %s as plain decimal text', (text, amount) => {
    expect(found(payable(text))).toMatchObject({ payable: amount, unsure: [] });
  });

  it.each(['1,5', '1.000,00', '1e3', 'NaN', '19.00e', '€5', '0x10'])('“%s” break the format', (text) => {
    expect(payable(text)).toMatchObject({
      ok: false,
      code: 'invoice-damaged',
      message: expect.stringContaining(`“${text}” stands where an amount belongs (PayableAmount)`),
    });
  });

  it('that add up with allowances, charges, prepayment and rounding raise no notice', () => {
    const xml = ublInvoice(
      `<cac:TaxTotal><cbc:TaxAmount>20.43</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxAmount>19.00</cbc:TaxAmount></cac:TaxSubtotal><cac:TaxSubtotal><cbc:TaxAmount>1.43</cbc:TaxAmount></cac:TaxSubtotal></cac:TaxTotal>
<cac:InvoiceLine><cbc:LineExtensionAmount>100</cbc:LineExtensionAmount></cac:InvoiceLine><cac:InvoiceLine><cbc:LineExtensionAmount>20.5</cbc:LineExtensionAmount></cac:InvoiceLine>`,
      `<cbc:LineExtensionAmount>120.50</cbc:LineExtensionAmount><cbc:TaxExclusiveAmount>118</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount>138.43</cbc:TaxInclusiveAmount>
<cbc:AllowanceTotalAmount>5</cbc:AllowanceTotalAmount><cbc:ChargeTotalAmount>2.5</cbc:ChargeTotalAmount><cbc:PrepaidAmount>38.4</cbc:PrepaidAmount><cbc:PayableRoundingAmount>-0.03</cbc:PayableRoundingAmount><cbc:PayableAmount>100.00</cbc:PayableAmount>`,
    );
    expect(found(readText(xml))).toMatchObject({ total: '138.43', payable: '100.00', notices: [] });
  });

  it('collected for others on top of the total add up in XRechnung’s extension', () => {
    const paid = (amount: string) =>
      `<cac:PrepaidPayment><cbc:PaidAmount currencyID="EUR">${amount}</cbc:PaidAmount></cac:PrepaidPayment>`;
    const amounts =
      '<cbc:TaxInclusiveAmount>336.9</cbc:TaxInclusiveAmount><cbc:PayableAmount>366.86</cbc:PayableAmount>';
    const profile =
      '<cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0#conformant#urn:xeinkauf.de:kosit:extension:xrechnung_3.0</cbc:CustomizationID>';
    const payments = paid('19.96') + paid('10.00');
    expect(found(readText(ublInvoice(profile + payments, amounts))).notices).toEqual([]);
    expect(found(readText(ublInvoice(payments, amounts))).notices).toHaveLength(1);
  });

  it('that do not add up are kept as stated, and said', () => {
    const xml = ublInvoice(
      '<cac:InvoiceLine><cbc:LineExtensionAmount>90</cbc:LineExtensionAmount></cac:InvoiceLine>',
      '<cbc:LineExtensionAmount>100</cbc:LineExtensionAmount><cbc:TaxInclusiveAmount>119</cbc:TaxInclusiveAmount><cbc:PrepaidAmount>19</cbc:PrepaidAmount><cbc:PayableAmount>119</cbc:PayableAmount>',
    );
    expect(found(readText(xml))).toMatchObject({
      total: '119',
      payable: '119',
      notices: [
        'The lines make 90, but the stated sum of lines is 100.',
        'Total less what was paid make 100, but the stated amount to pay is 119.',
      ],
    });
  });

  it('stated twice and differently are asked', () => {
    const xml = ublInvoice(
      '',
      '<cbc:PayableAmount>1</cbc:PayableAmount><cbc:PayableAmount>2</cbc:PayableAmount>',
    );
    expect(found(readText(xml))).toMatchObject({ payable: null, unsure: ['payable'] });
  });
});

describe('the number (BT-1)', () => {
  it('stated twice and differently is asked', () => {
    expect(found(readText(ublInvoice('<cbc:ID>R-2</cbc:ID>')))).toMatchObject({
      number: null,
      unsure: ['number'],
      notices: ['The file states more than one invoice number: “R-1”, “R-2”.'],
    });
  });
});

describe('texts without end', () => {
  it('are no number and no name: they are asked, and descriptions are visibly cut', () => {
    const long = 'x'.repeat(100_000);
    const line = `<cac:InvoiceLine><cac:Item><cbc:Name>${long}</cbc:Name></cac:Item></cac:InvoiceLine>`;
    const invoice = found(
      readText(ublInvoice(line).replace('>R-1<', `>${long}<`).replace('>380<', `>${long}<`)),
    );
    expect(invoice).toMatchObject({ number: null, typeCode: null, unsure: ['number'] });
    expect(invoice.lines[0]?.description).toBe(`${'x'.repeat(2000)}…`);
  });
});

describe('lines', () => {
  it('give the price of one, also when it is stated for many (BT-149)', () => {
    const line = (price: string, base: string) =>
      `<cac:InvoiceLine><cbc:InvoicedQuantity>1000</cbc:InvoicedQuantity><cac:Item><cbc:Name>API calls</cbc:Name></cac:Item><cac:Price><cbc:PriceAmount>${price}</cbc:PriceAmount>${base === '' ? '' : `<cbc:BaseQuantity>${base}</cbc:BaseQuantity>`}</cac:Price></cac:InvoiceLine>`;
    const invoice = found(
      readText(
        ublInvoice(
          line('1.50', '') + line('1.50', '1.0') + line('15', '1000') + line('1', '3') + line('1', '0'),
        ),
      ),
    );
    expect(invoice.lines.map(({ unitPrice }) => unitPrice)).toEqual([
      '1.50',
      '1.50',
      '0.015',
      '0.3333333333',
      null,
    ]);
  });

  it('of EXTENDED that only group others are listed and not counted twice', () => {
    const line = (net: string, status: string) =>
      `<ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument><ram:LineStatusReasonCode>${status}</ram:LineStatusReasonCode></ram:AssociatedDocumentLineDocument><ram:SpecifiedTradeProduct><ram:Name>x</ram:Name></ram:SpecifiedTradeProduct><ram:SpecifiedLineTradeSettlement><ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>${net}</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>`;
    const xml = cii({
      lines: line('30', 'GROUP') + line('10', 'DETAIL') + line('20', 'DETAIL'),
      settlement: EUR + totals('<ram:LineTotalAmount>30</ram:LineTotalAmount>'),
    });
    const invoice = found(readText(xml));
    expect([invoice.lines.length, invoice.notices]).toEqual([3, []]);
  });
});

describe('attachments (BT-125)', () => {
  const attachment = (inside: string) =>
    `<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment>${inside}</cac:Attachment></cac:AdditionalDocumentReference>`;
  const binary = (text: string, name = 'a.csv', type = 'text/csv') =>
    attachment(
      `<cbc:EmbeddedDocumentBinaryObject mimeCode="${type}" filename="${name}">${text}</cbc:EmbeddedDocumentBinaryObject>`,
    );

  it('are kept as bytes with a bare name and a type', () => {
    const invoice = found(
      readText(
        ublInvoice(
          binary('YTti\n ISE=') +
            binary('YQ==', '..\\..\\etc/passwd', 'x y') +
            binary('YQ==', '..', 'IMAGE/PNG'),
        ),
      ),
    );
    expect(invoice.attachments).toEqual([
      { name: 'a.csv', mediaType: 'text/csv', bytes: new TextEncoder().encode('a;b!!') },
      { name: 'passwd', mediaType: 'application/octet-stream', bytes: Uint8Array.of(97) },
      { name: 'attachment-3', mediaType: 'image/png', bytes: Uint8Array.of(97) },
    ]);
  });

  it('that are damaged are left out, and said', () => {
    const invoice = found(readText(ublInvoice(binary('YWI') + binary('Y!=='))));
    expect([invoice.attachments, invoice.notices]).toEqual([
      [],
      ['The attachment “a.csv” is damaged and was left out.'],
    ]);
  });

  it('that are elsewhere are named and never fetched', () => {
    const link = attachment(
      '<cac:ExternalReference><cbc:URI>http://example.com/a.pdf</cbc:URI></cac:ExternalReference>',
    );
    expect(found(readText(ublInvoice(link)))).toMatchObject({
      attachments: [],
      notices: [
        'The invoice refers to a file outside it, which was not fetched: “http://example.com/a.pdf”.',
      ],
    });
  });
});
