import type { Invoice } from '#domain/invoices/invoice.ts';
import { moneyText } from '#domain/money/format.ts';
import type { MinorUnits } from '#domain/money/money.ts';

const SPECIFICATION = 'urn:cen.eu:en16931:2017';

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A made-up invoice as the electronic document (UBL 2.1) that its vendor would have sent. */
export function sampleInvoiceXml(invoice: Invoice, buyer: string): string {
  const { currency, kind } = invoice;
  const credit = kind === 'credit-note';
  const root = credit ? 'CreditNote' : 'Invoice';
  const sign = credit ? -1 : 1;
  const amount = (name: string, minor: number): string =>
    `<cbc:${name} currencyID="${currency}">${moneyText({ minor: (minor * sign) as MinorUnits, currency })}</cbc:${name}>`;
  const party = (role: string, name: string): string =>
    `<cac:${role}><cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>${escape(name)}</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:${role}>`;
  const lines = invoice.lines.map(
    (line, index) => `  <cac:${root}Line>
    <cbc:ID>${index + 1}</cbc:ID>
    <cbc:${credit ? 'Credited' : 'Invoiced'}Quantity unitCode="C62">${line.quantity ?? '1'}</cbc:${credit ? 'Credited' : 'Invoiced'}Quantity>
    ${amount('LineExtensionAmount', line.net ?? 0)}
    <cac:InvoicePeriod><cbc:StartDate>${line.periodStart}</cbc:StartDate><cbc:EndDate>${line.periodEnd}</cbc:EndDate></cac:InvoicePeriod>
    <cac:Item><cbc:Name>${escape(line.description)}</cbc:Name></cac:Item>
    <cac:Price><cbc:PriceAmount currencyID="${currency}">${line.unitPrice ?? '0'}</cbc:PriceAmount></cac:Price>
  </cac:${root}Line>`,
  );
  const net = invoice.total - (invoice.tax ?? 0);
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:CustomizationID>${SPECIFICATION}</cbc:CustomizationID>
  <cbc:ID>${escape(invoice.number)}</cbc:ID>
  <cbc:IssueDate>${invoice.issueDate}</cbc:IssueDate>${credit ? '' : `\n  <cbc:DueDate>${invoice.dueDate}</cbc:DueDate>`}
  <cbc:${root}TypeCode>${credit ? '381' : '380'}</cbc:${root}TypeCode>
  <cbc:DocumentCurrencyCode>${currency}</cbc:DocumentCurrencyCode>
  <cac:InvoicePeriod><cbc:StartDate>${invoice.periodStart}</cbc:StartDate><cbc:EndDate>${invoice.periodEnd}</cbc:EndDate></cac:InvoicePeriod>
  ${party('AccountingSupplierParty', invoice.vendor)}
  ${party('AccountingCustomerParty', buyer)}
  <cac:TaxTotal>
    ${amount('TaxAmount', invoice.tax ?? 0)}
    <cac:TaxSubtotal>${amount('TaxableAmount', net)}${amount('TaxAmount', invoice.tax ?? 0)}<cac:TaxCategory><cbc:ID>AE</cbc:ID><cbc:Percent>0</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal>
  </cac:TaxTotal>
  <cac:LegalMonetaryTotal>
    ${amount('LineExtensionAmount', net)}
    ${amount('TaxExclusiveAmount', net)}
    ${amount('TaxInclusiveAmount', invoice.total)}
    ${amount('PayableAmount', invoice.payable ?? invoice.total)}
  </cac:LegalMonetaryTotal>
${lines.join('\n')}
</${root}>
`;
}
