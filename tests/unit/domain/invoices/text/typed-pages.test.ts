import { describe, expect, it } from 'vitest';
import type { PageText, TextItem } from '#domain/invoices/text/page-text.ts';
import { readTextInvoice } from '#domain/invoices/text/read-text-invoice.ts';

/** A page as it is typed: three blanks and more part cells, `#` at the beginning of a line makes it large. */
function pageOf(text: string): PageText {
  const items: TextItem[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const large = raw.startsWith('#');
    const height = large ? 20 : 10;
    const y = 40 + index * 14 - (large ? 10 : 0);
    for (const cell of raw.slice(large ? 1 : 0).matchAll(/\S+(?: {1,2}\S+)*/g)) {
      items.push({ text: cell[0], x: 30 + cell.index * 5, y, width: cell[0].length * 5, height });
    }
  }
  return { width: 595, height: 842, items };
}

const read = (text: string) => readTextInvoice([pageOf(text)], { vendorOfDomain: () => null });

describe('an invoice as it is typed', () => {
  it.each([
    [
      'a hosting invoice in three columns, whose net sum has a name of its own',
      `
DigitalOcean LLC                                        Final invoice for the June 2025 billing period
101 Avenue of the Americas
10th Floor
New York, NY 10013

From                              Details                              For
DigitalOcean LLC                  Invoice number:   512889031           Tidewater Labs
101 Avenue of the Americas        Date of issue:    July 1, 2025         <billing@tidewater.example>
New York, NY 10013                Payment due on:   July 1, 2025         5 Mill Lane
VAT ID: EU528002224                                                       Cork, Ireland

Summary
Total usage charges                                                           $48.00
VAT (23.00%)                                                                  $11.04
Total due                                                                     $59.04
`,
      {
        number: '512889031',
        issueDate: '2025-07-01',
        dueDate: '2025-07-01',
        total: '59.04',
        tax: '11.04',
        payable: '59.04',
        currency: 'USD',
      },
    ],
    [
      'a subscription in pounds with a lower-case seller',
      `
#Invoice
salesforce.com EMEA Limited
Floor 26 Salesforce Tower
110 Bishopsgate, London EC2N 4AY
Bill To:                                   Invoice Number:   11273645
Orchard Foods plc                          Invoice Date:     15-Jan-2025
1 Market Square                            Due Date:         14-Feb-2025
Leeds LS1 2AB                              Payment Terms:    Net 30
United Kingdom                             Purchase Order Number:  4500012345
                                           Contract Number:  01882734
Order Number    Service     Quantity    Service Start Date    Service End Date    Price
02219833        Sales Cloud - Enterprise     25     01-Feb-2025     31-Jan-2026     36,000.00
                                                       Subtotal GBP     36,000.00
                                                       VAT 20% GBP       7,200.00
                                                       Invoice Total GBP    43,200.00
`,
      {
        number: '11273645',
        issueDate: '2025-01-15',
        dueDate: '2025-02-14',
        total: '43200.00',
        tax: '7200.00',
        currency: 'GBP',
        seller: 'salesforce.com EMEA Limited',
        buyer: 'Orchard Foods plc',
      },
    ],
    [
      'a German letter for a windowed envelope',
      `
IONOS SE · Elgendorfer Str. 57 · 56410 Montabaur
Herr
Jens Beispiel
Ringstr. 9
76133 Karlsruhe
                                             Kundennummer:   K118273645
                                             Rechnungsnummer:  202512345678
                                             Rechnungsdatum:  02.01.2025
Ihre Rechnung
Pos   Leistung                      Zeitraum                   Betrag
1     Webhosting Plus               02.01.2025-01.02.2025        8,40 EUR
                                             Nettobetrag                7,06 EUR
                                             19,00% MwSt.               1,34 EUR
                                             Bruttobetrag               8,40 EUR
`,
      {
        number: '202512345678',
        issueDate: '2025-01-02',
        total: '8.40',
        tax: '1.34',
        seller: 'IONOS SE',
        buyer: 'Jens Beispiel',
        periodStart: '2025-01-02',
        periodEnd: '2025-02-01',
      },
    ],
    [
      'Swiss francs with apostrophes',
      `
Alpenblick Informatik AG
Seestrasse 12
8002 Zürich
                               Gemeinde Musterwil
                               Dorfplatz 1
                               3000 Bern
#Rechnung 2025-118
Datum: 28. Februar 2025
Zahlbar bis: 30. März 2025
Bezeichnung         Anzahl    Preis         Total CHF
Supportvertrag      1         1'200.00      1'200.00
Total exkl. MwSt.                           1'200.00
MWST 8.1%                                      97.20
Total inkl. MwSt.                           1'297.20
CHE-123.456.789 MWST
`,
      {
        number: '2025-118',
        issueDate: '2025-02-28',
        dueDate: '2025-03-30',
        total: '1297.20',
        tax: '97.20',
        currency: 'CHF',
      },
    ],
    [
      'Canadian dollars, whose dates may be read in two ways',
      `
#Invoice
Maple Hosting Inc.
200 King St W
Toronto, ON M5H 3T4
Invoice # MH-2231                  Bill To
Date: 02/03/2025                   Cedar Books
Due: 03/05/2025                    9 Elm Street
                                   Ottawa, ON K1A 0B1
Item                Qty     Rate      Amount
Hosting              1     $100.00    $100.00
                           Subtotal   $100.00
                           HST 13%     $13.00
                           Total      $113.00
                           Balance Due (CAD)    $113.00
`,
      {
        number: 'MH-2231',
        issueDate: null,
        dueDate: null,
        currency: 'CAD',
        total: '113.00',
        tax: '13.00',
        payable: '113.00',
      },
    ],
    [
      'an American date',
      `
#Invoice
Bolt Apps, Inc.
1 Pine St
Denver, CO 80202
Invoice number B-9
Invoice date 03/04/2025
Due date 04/03/2025
Total $12.00
`,
      { issueDate: '2025-03-04', dueDate: '2025-04-03', currency: 'USD' },
    ],
    [
      'a discount between net sum and total',
      `
HubSpot Ireland Limited                                   INVOICE
1 Sir John Rogerson's Quay
Dublin 2, Ireland
                                             Invoice number      9917264
                                             Invoice date        12/01/2025
                                             Due date            11/02/2025
                                             Hub ID              8812733
Bill to
Nordlys Reklame AS
Storgata 1, 0155 Oslo
Marketing Hub Professional     2025-01-12 - 2025-02-11        1      € 800.00
Subtotal                                                           € 800.00
Discount 10%                                                       -€ 80.00
VAT 0%                                                               € 0.00
Total                                                              € 720.00
`,
      {
        number: '9917264',
        issueDate: '2025-01-12',
        total: '720.00',
        tax: '0.00',
        currency: 'EUR',
        buyer: 'Nordlys Reklame AS',
      },
    ],
    [
      'shipping and discount between net sum and total',
      `
#INVOICE
Parts Direct Ltd
Company number 0123456
Invoice no: 881
Date: 2025/02/11
Subtotal                 £80.00
Shipping                  £5.00
Discount                 £10.00
VAT (20%)                £15.00
Grand total              £90.00
`,
      { number: '881', issueDate: '2025-02-11', total: '90.00', tax: '15.00' },
    ],
    [
      'a credit note that names the invoice it corrects',
      `
#Credit Note
Acme Tools Ltd
VAT number GB 123 4567 89
Credit note number: CN-104            Original invoice number: INV-900
Credit note date: 14 May 2025         Original invoice date: 1 May 2025
Bill to
Bright Kitchens Ltd
Subtotal            £100.00
VAT 20%              £20.00
Total credit        £120.00
`,
      { kind: 'credit-note', number: 'CN-104', issueDate: '2025-05-14', total: '120.00', tax: '20.00' },
    ],
    [
      'a final invoice with a prepayment',
      `
Bau Service GmbH · Weg 1 · 10115 Berlin
#Schlussrechnung
Rechnungsnummer: 77-2025
Rechnungsdatum: 05.06.2025
Nettobetrag                 1.000,00 €
19 % MwSt.                    190,00 €
Gesamtbetrag                1.190,00 €
abzgl. Anzahlung vom 01.05.2025      -500,00 €
Restbetrag                    690,00 €
`,
      { total: '1190.00', tax: '190.00', payable: '690.00', seller: 'Bau Service GmbH', buyer: null },
    ],
    [
      'a total that includes its tax',
      `
#Rechnung
Shop24 GmbH
Rechnungsnr. A-1
Datum 3.4.25
Artikel             Preis
Maus                24,90 €
Gesamt              24,90 €
enthaltene MwSt. 19%      3,98 €
`,
      { number: 'A-1', issueDate: '2025-04-03', total: '24.90', tax: '3.98' },
    ],
    [
      'Norwegian kroner',
      `
#Faktura
Fjell Regnskap AS
Org.nr 987 654 321 MVA
Fakturanr 4471      Kundenr 22
Fakturadato 05.06.2025
Forfallsdato 19.06.2025
Beskrivelse       Antall     Pris      Beløp
Regnskap mai      1          2 000,00   2 000,00
Sum eks. mva                        2 000,00
MVA 25 %                              500,00
Å betale NOK                        2 500,00
`,
      {
        number: '4471',
        dueDate: '2025-06-19',
        currency: 'NOK',
        total: '2500.00',
        tax: '500.00',
        seller: 'Fjell Regnskap AS',
      },
    ],
    [
      'Finnish',
      `
LASKU
Lumi Oy
Y-tunnus 1234567-8
Laskun numero 20991
Laskun päivämäärä 3.6.2025
Eräpäivä 17.6.2025
Veroton yhteensä          100,00 €
ALV 25,5 %                 25,50 €
Yhteensä                  125,50 €
`,
      {
        number: '20991',
        issueDate: '2025-06-03',
        dueDate: '2025-06-17',
        total: '125.50',
        tax: '25.50',
        seller: 'Lumi Oy',
      },
    ],
    [
      'a French freelancer without tax: what is to be paid, no more',
      `
FACTURE
Jean Dupont - Développeur web
12 rue Victor Hugo, 69002 Lyon
SIRET 123 456 789 00012
Facture n° 2025-014                       Client :
Date : 05/06/2025                         Studio Lumière
Date d'échéance : 05/07/2025              8 quai de Saône
Prestation                    Qté    PU       Total
Intégration page              2      350,00 €    700,00 €
Total à payer                                    700,00 €
TVA non applicable, art. 293 B du CGI
`,
      {
        number: '2025-014',
        issueDate: '2025-06-05',
        dueDate: '2025-07-05',
        payable: '700.00',
        total: null,
        buyer: 'Studio Lumière',
      },
    ],
    [
      'a balance carried over leaves the total open',
      `
#Invoice
Utility Cloud LLC
Austin, TX 78701
Invoice # 5567
Invoice Date 03/04/2025
Previous balance                $50.00
Payments received              -$50.00
Current charges                 $80.00
Total due                       $80.00
`,
      { number: '5567', total: null, payable: '80.00' },
    ],
    [
      'two invoices on one page: nothing is taken from either',
      `
Invoice number: INV-1     Invoice date: 1 May 2025
Total: £10.00
Invoice number: INV-2     Invoice date: 8 May 2025
Total: £20.00
`,
      { number: null, issueDate: null, total: null },
    ],
    [
      'sums that do not add up: no total, and a word about it',
      `
#Invoice
Invoice number: A-1
Invoice date: 2 May 2025
Subtotal £100.00
VAT 20% £20.00
Total £125.00
`,
      {
        total: null,
        tax: null,
        notices: ['The net sum and the tax do not add up to a total of this document.'],
      },
    ],
  ])('%s', (_name, text, expected) => {
    expect(read(text)).toMatchObject({ ok: true, value: expected });
  });

  it('names a vendor of the catalogue by its address when nothing else does', () => {
    const text = '#Invoice\nInvoice number: 5-A\nhelp@notion.so\nTotal   $10.00 USD';
    const found = readTextInvoice([pageOf(text)], {
      vendorOfDomain: (domain) => (domain === 'notion.so' ? 'Notion' : null),
    });
    expect(found).toMatchObject({ ok: true, value: { seller: 'Notion', number: '5-A', currency: 'USD' } });
  });

  it.each([
    ['an order', '#Order confirmation\nInvoice address   Acme Ltd\nOrder number: 5512\nTotal   $99.00'],
    [
      'a statement',
      '#Statement of account\nAcme Ltd\nInvoice No   Date   Amount\nINV-1   01 May 2025   £10.00',
    ],
    ['a letter', 'Dear customer,\nthank you for your visit.\nKind regards'],
  ])('%s is none', (_name, text) => {
    expect(read(text)).toMatchObject({ ok: false, code: 'not-an-invoice' });
  });
});
