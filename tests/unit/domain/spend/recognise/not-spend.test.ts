import { describe, expect, it } from 'vitest';
import { bytesOf, readBytes } from './read.ts';

function refusal(content: string | Uint8Array): string {
  const outcome = readBytes(typeof content === 'string' ? bytesOf(content) : content);
  return outcome.ok ? `accepted ${outcome.value.rows.length} rows` : `${outcome.code}: ${outcome.message}`;
}

const table = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

describe('a table that is something else is called by its name', () => {
  it.each([
    [
      'German invoices',
      table(
        'Rechnungsnummer;Rechnungsdatum;Fälligkeitsdatum;Kunde;Nettobetrag;Bruttobetrag',
        'R-1;14.01.2026;14.02.2026;Kunde AG;100,00;119,00',
      ),
      'invoice-list',
    ],
    [
      'a short list of invoices',
      table('Invoice,Date,Due,Customer,Total', '1,2026-01-14,2026-02-14,ACME,120.00'),
      'invoice-list',
    ],
    [
      'our invoices.csv',
      table('number,vendor,issue date,due date,currency,total', '7,Acme,2026-01-02,2026-02-02,EUR,120.00'),
      'invoice-list',
    ],
    [
      'our contracts.csv',
      table('name,start,initial term,at end', 'Slack,2025-01-01,P1Y,renews'),
      'own-table',
    ],
    [
      'our applications.csv',
      table('name,vendor,functions,owner,department,status', 'Slack,Slack,Chat,Ada,IT,active'),
      'own-table',
    ],
    ['our usage.csv', table('application,user,last active', 'Slack,ada@example.com,2026-01-01'), 'user-list'],
    [
      'users of a workspace with their storage',
      table(
        'First Name [Required],Last Name [Required],Email Address [Required],Status [READ ONLY],Last Sign In [READ ONLY],Recovery Email,Employee ID,Manager Email,Total Storage [READ ONLY]',
        'Ada,Byron,ada@example.com,Active,2026/01/14 10:00:00,a@y.example,1,b@x.example,1.50',
      ),
      'user-list',
    ],
    [
      'seat activity',
      table(
        'Report Time,Login,Last Authenticated At,Last Activity At,Organization',
        '2026-01-14,ada,2026-01-13,2026-01-13,example',
      ),
      'user-list',
    ],
    [
      'counts of use by day',
      table('date,active_users,messages,api_calls', '2026-01-14,120,4500,1200'),
      'usage-report',
    ],
    [
      'deals of a CRM',
      table('Record ID,Deal Name,Deal Stage,Close Date,Amount', '1,Acme,Won,2026-01-14,1000.00'),
      'customer-list',
    ],
    [
      'subscriptions sold',
      table(
        'id,Customer Name,Status,Amount,Created (UTC),Current Period Start (UTC),Current Period End (UTC)',
        's1,Acme,active,10.00,2026-01-14,2026-01-14,2026-02-14',
      ),
      'customer-list',
    ],
    [
      'orders of a shop',
      table(
        'Name,Financial Status,Paid at,Fulfillment Status,Currency,Total,Lineitem name',
        '#1,paid,2026-01-14,done,EUR,124.00,Shirt',
      ),
      'order-list',
    ],
    ['trades', table('Trade Date,Symbol,Side,Quantity,Price', '2026-01-14,AAPL,BUY,10,200.00'), 'securities'],
    ['exchange rates', table('Date,USD,JPY,GBP', '2026-01-14,1.0857,160.1,0.85'), 'rate-table'],
    [
      'hours worked',
      table('Date,Employee,Project,Hours', '2026-01-14,Ada,X,7.5', '2026-01-15,Ada,X,8.5'),
      'no-amount',
    ],
    [
      'the weather',
      table('date,temp,humidity,wind', '2026-01-14,3.5,80,12', '2026-01-15,2.5,81,10'),
      'no-amount',
    ],
    ['prices without dates', table('Product,SKU,Price,Currency', 'A,1,10.00,EUR'), 'no-date'],
    ['column names only', table('Date,Description,Amount'), 'no-rows'],
  ])('%s', (_name, text, code) => {
    expect(refusal(text)).toMatch(new RegExp(`^${code}: `));
  });
});

describe('a file of another format is called by its name, whatever its ending', () => {
  it.each([
    [
      'an e-invoice (UBL)',
      '<?xml version="1.0"?><Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">',
      /UBL.*Invoices/,
    ],
    ['an e-invoice (CII)', '<rsm:CrossIndustryInvoice xmlns:rsm="urn:x">', /CII.*Invoices/],
    [
      'a bank statement in XML',
      '<?xml version="1.0"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">',
      /CAMT/,
    ],
    [
      'a web page named .xls',
      '<html><body><table><tr><td>Date</td></tr></table></body></html>',
      /web page.*save it as XLSX or CSV/,
    ],
    [
      'a spreadsheet of 2003',
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>',
      /2003.*save it as XLSX/,
    ],
    ['OFX', 'OFXHEADER:100\nDATA:OFXSGML\n', /OFX/],
    ['QIF', '!Type:Bank\nD01/14/2026\nT-87.50\n^\n', /QIF/],
    ['MT940', ':20:STARTUMS\n:25:12345678/0123456789\n:28C:0\n', /MT940/],
    ['JSON', '[{"date":"2026-01-14","amount":-87.5}]\n', /JSON/],
    ['an e-mail', 'From: a@x.example\nTo: b@y.example\nSubject: Invoice\n\nPlease pay.\n', /e-mail/],
  ])('%s', (_name, text, message) => {
    expect(refusal(text)).toMatch(/^other-format: /);
    expect(refusal(text)).toMatch(message);
  });

  it.each([
    ['a WebP picture', [0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4, 0x57, 0x45, 0x42, 0x50], /picture/],
    [
      'a photo of a phone',
      [0, 0, 0, 0x18, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69, 0x63],
      /picture or video/,
    ],
    ['a scan', [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0], /picture/],
    ['a program', [0x4d, 0x5a, 0x90, 0, 3, 0], /program/],
    ['a signed container', [0x30, 0x80, 0x06, 0x09, 0x2a, 0x86], /P7M/],
  ])('%s', (_name, bytes, message) => {
    expect(refusal(new Uint8Array(bytes))).toMatch(message);
  });
});
