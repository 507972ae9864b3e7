import type { FoundLine, FoundTax } from '../found-invoice.ts';
import { attachmentsOf } from './attachments.ts';
import {
  currencyOf,
  descriptionOf,
  kindOf,
  lineDay,
  periodOf,
  pricePerUnit,
  typeCodeOf,
  type ElectronicInvoice,
} from './electronic-fields.ts';
import { decimalOf, inCurrency, type Reading } from './reading.ts';
import { sumNotices } from './sums.ts';
import { all, first, textAt, textOf, type XmlElement } from './xml-element.ts';

/**
 * Reads a UBL 2 Invoice or CreditNote by the bindings of EN 16931 (CEN/TS 16931-3-2); older UBL 2.0 places
 * are read where the new ones are empty.
 */
export function readUbl(root: XmlElement, reading: Reading): ElectronicInvoice {
  const credit = root.name === 'CreditNote';
  const typeCode = typeCodeOf(textAt(root, 'InvoiceTypeCode') ?? textAt(root, 'CreditNoteTypeCode'));
  const totals = first(root, 'LegalMonetaryTotal');
  const currency = currencyOf(all(root, 'DocumentCurrencyCode'), totals?.children ?? [], reading);
  const lineElements = [...all(root, 'InvoiceLine'), ...all(root, 'CreditNoteLine')];
  const lines = lineElements.map(lineOf);
  const taxTotals = all(root, 'TaxTotal');
  const taxes = taxesOf(taxTotals, currency);
  const attachments = attachmentsOf(
    all(root, 'AdditionalDocumentReference', 'Attachment'),
    ['EmbeddedDocumentBinaryObject'],
    ['ExternalReference', 'URI'],
  );
  reading.notices.push(...attachments.notices);
  const amount = (field: 'total' | 'payable', name: string) =>
    reading.amount(field, all(totals, name), currency);
  const found: ElectronicInvoice = {
    kind: kindOf(typeCode, credit ? 'credit-note' : 'invoice', reading),
    typeCode,
    number: reading.text('number', all(root, 'ID')),
    issueDate: reading.date('issueDate', all(root, 'IssueDate')),
    dueDate: reading.date('dueDate', dueDates(root)),
    currency,
    seller: reading.text('seller', partyName(first(root, 'AccountingSupplierParty', 'Party'))),
    buyer: reading.text('buyer', partyName(first(root, 'AccountingCustomerParty', 'Party'))),
    total: amount('total', 'TaxInclusiveAmount'),
    tax: reading.amount('tax', taxAmounts(taxTotals, currency), currency),
    payable: amount('payable', 'PayableAmount'),
    ...periodOf(all(root, 'InvoicePeriod', 'StartDate'), all(root, 'InvoicePeriod', 'EndDate'), reading),
    lines,
    taxes,
    attachments: attachments.files,
  };
  const stated = (name: string) => decimalOf(first(totals, name), 'an amount');
  const sums = {
    lines: stated('LineExtensionAmount'),
    allowances: stated('AllowanceTotalAmount'),
    charges: stated('ChargeTotalAmount'),
    withoutTax: stated('TaxExclusiveAmount'),
    tax: found.tax,
    withTax: found.total,
    paid: stated('PrepaidAmount'),
    rounding: stated('PayableRoundingAmount'),
    passedOn: passedOn(root),
    payable: found.payable,
    lineNets: lines.map((line) => line.net),
    taxAmounts: taxes.map((tax) => tax.amount),
  };
  reading.notices.push(...sumNotices(sums));
  return found;
}

/** BT-DEX-002: XRechnung's extension lets an invoice collect for others, on top of its own total. */
function passedOn(root: XmlElement): readonly (string | null)[] {
  if (!/xrechnung.*extension|extension.*xrechnung/i.test(textAt(root, 'CustomizationID') ?? '')) return [];
  return all(root, 'PrepaidPayment', 'PaidAmount').map((element) => decimalOf(element, 'an amount'));
}

/** BT-9: an invoice states it itself, a credit note in its payment means; UBL 2.1 also in payment terms. */
function dueDates(root: XmlElement): readonly XmlElement[] {
  const places = [
    all(root, 'DueDate'),
    all(root, 'PaymentMeans', 'PaymentDueDate'),
    all(root, 'PaymentTerms', 'PaymentDueDate'),
  ];
  return places.find((place) => place.some((element) => textOf(element) !== null)) ?? [];
}

/** BT-27, BT-44: the registered name; the trading name and a person's only where there is none. */
function partyName(party: XmlElement | null): readonly XmlElement[] {
  const places = [
    all(party, 'PartyLegalEntity', 'RegistrationName'),
    all(party, 'PartyName', 'Name'),
    all(party, 'PartyTaxScheme', 'RegistrationName'),
  ];
  for (const place of places) {
    const stated = place.find((element) => textOf(element) !== null);
    if (stated !== undefined) return [stated];
  }
  return [];
}

/** BT-110: of several tax totals the one in the invoice's currency, and not the one for the tax office. */
function taxAmounts(taxTotals: readonly XmlElement[], currency: string | null): readonly XmlElement[] {
  const own = taxTotals
    .flatMap((total) => all(total, 'TaxAmount'))
    .filter((element) => inCurrency(element, currency));
  return own.length > 0 ? own : taxTotals.flatMap((total) => all(total, 'TaxAmount'));
}

function taxesOf(taxTotals: readonly XmlElement[], currency: string | null): readonly FoundTax[] {
  return taxTotals
    .flatMap((total) => all(total, 'TaxSubtotal'))
    .filter((subtotal) => all(subtotal, 'TaxAmount').every((element) => inCurrency(element, currency)))
    .map((subtotal) => ({
      percent: decimalOf(
        first(subtotal, 'TaxCategory', 'Percent') ?? first(subtotal, 'Percent'),
        'a tax rate',
      ),
      base: decimalOf(first(subtotal, 'TaxableAmount'), 'an amount'),
      amount: decimalOf(first(subtotal, 'TaxAmount'), 'an amount'),
    }));
}

function lineOf(line: XmlElement): FoundLine {
  const item = first(line, 'Item');
  const price = first(line, 'Price');
  for (const percent of all(item, 'ClassifiedTaxCategory', 'Percent')) decimalOf(percent, 'a tax rate');
  return {
    description: descriptionOf(textAt(item, 'Name'), textAt(item, 'Description'), textAt(line, 'Note')),
    quantity: decimalOf(first(line, 'InvoicedQuantity') ?? first(line, 'CreditedQuantity'), 'a quantity'),
    unitPrice: pricePerUnit(
      decimalOf(first(price, 'PriceAmount'), 'a price'),
      decimalOf(first(price, 'BaseQuantity'), 'a quantity'),
    ),
    net: decimalOf(first(line, 'LineExtensionAmount'), 'an amount'),
    periodStart: lineDay(first(line, 'InvoicePeriod', 'StartDate'), 'start'),
    periodEnd: lineDay(first(line, 'InvoicePeriod', 'EndDate'), 'end'),
  };
}
