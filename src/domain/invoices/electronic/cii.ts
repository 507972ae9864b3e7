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

/** The names that changed between ZUGFeRD 1 and CII D16B. */
interface Names {
  readonly header: string;
  readonly transaction: string;
  readonly agreement: string;
  readonly settlement: string;
  readonly summation: string;
  readonly line: { readonly agreement: string; readonly delivery: string; readonly settlement: string };
  readonly lineSummation: string;
  readonly percent: string;
}

const CII: Names = {
  header: 'ExchangedDocument',
  transaction: 'SupplyChainTradeTransaction',
  agreement: 'ApplicableHeaderTradeAgreement',
  settlement: 'ApplicableHeaderTradeSettlement',
  summation: 'SpecifiedTradeSettlementHeaderMonetarySummation',
  line: {
    agreement: 'SpecifiedLineTradeAgreement',
    delivery: 'SpecifiedLineTradeDelivery',
    settlement: 'SpecifiedLineTradeSettlement',
  },
  lineSummation: 'SpecifiedTradeSettlementLineMonetarySummation',
  percent: 'RateApplicablePercent',
};

const ZUGFERD_1: Names = {
  header: 'HeaderExchangedDocument',
  transaction: 'SpecifiedSupplyChainTradeTransaction',
  agreement: 'ApplicableSupplyChainTradeAgreement',
  settlement: 'ApplicableSupplyChainTradeSettlement',
  summation: 'SpecifiedTradeSettlementMonetarySummation',
  line: {
    agreement: 'SpecifiedSupplyChainTradeAgreement',
    delivery: 'SpecifiedSupplyChainTradeDelivery',
    settlement: 'SpecifiedSupplyChainTradeSettlement',
  },
  lineSummation: 'SpecifiedTradeSettlementMonetarySummation',
  percent: 'ApplicablePercent',
};

/**
 * Reads a UN/CEFACT Cross Industry Invoice (D16B, all profiles from MINIMUM to EXTENDED) or a ZUGFeRD 1
 * document by the bindings of EN 16931 (CEN/TS 16931-3-3).
 */
export function readCii(root: XmlElement, syntax: 'cii' | 'zugferd-1', reading: Reading): ElectronicInvoice {
  const names = syntax === 'cii' ? CII : ZUGFERD_1;
  const header = first(root, names.header);
  const transaction = first(root, names.transaction);
  const agreement = first(transaction, names.agreement);
  const settlement = first(transaction, names.settlement);
  const totals = first(settlement, names.summation);
  const typeCode = typeCodeOf(textAt(header, 'TypeCode'));
  const currency = currencyOf(all(settlement, 'InvoiceCurrencyCode'), totals?.children ?? [], reading);
  const lineElements = all(transaction, 'IncludedSupplyChainTradeLineItem');
  const lines = lineElements.map((line) => lineOf(line, names));
  const taxes = all(settlement, 'ApplicableTradeTax').map((tax) => taxOf(tax, names));
  const attachments = attachmentsOf(
    all(agreement, 'AdditionalReferencedDocument'),
    ['AttachmentBinaryObject'],
    ['URIID'],
  );
  reading.notices.push(...attachments.notices);
  const period = ['BillingSpecifiedPeriod'] as const;
  const amount = (field: 'total' | 'payable', name: string) =>
    reading.amount(field, all(totals, name), currency);
  const found: ElectronicInvoice = {
    kind: kindOf(typeCode, 'invoice', reading),
    typeCode,
    number: reading.text('number', all(header, 'ID')),
    issueDate: reading.date('issueDate', all(header, 'IssueDateTime')),
    dueDate: reading.date('dueDate', dueDates(settlement)),
    currency,
    seller: reading.text('seller', partyName(first(agreement, 'SellerTradeParty'))),
    buyer: reading.text('buyer', partyName(first(agreement, 'BuyerTradeParty'))),
    total: amount('total', 'GrandTotalAmount'),
    tax: reading.amount('tax', taxTotal(totals, currency), currency),
    payable: amount('payable', 'DuePayableAmount'),
    ...periodOf(
      all(settlement, ...period, 'StartDateTime'),
      all(settlement, ...period, 'EndDateTime'),
      reading,
    ),
    lines,
    taxes,
    attachments: attachments.files,
  };
  const stated = (name: string) => decimalOf(first(totals, name), 'an amount');
  const sums = {
    lines: stated('LineTotalAmount'),
    allowances: stated('AllowanceTotalAmount'),
    charges: stated('ChargeTotalAmount'),
    withoutTax: stated('TaxBasisTotalAmount'),
    tax: found.tax,
    withTax: found.total,
    paid: stated('TotalPrepaidAmount'),
    rounding: stated('RoundingAmount'),
    passedOn: [],
    payable: found.payable,
    lineNets: lineElements.flatMap((line, i) => (counts(line) ? [lines[i]?.net ?? null] : [])),
    taxAmounts: taxes.map((tax) => tax.amount),
  };
  reading.notices.push(...sumNotices(sums));
  return found;
}

/**
 * BT-9. EXTENDED allows several payment terms: one with a discount states the last day for the discount, so
 * it counts only when no other states a date.
 */
function dueDates(settlement: XmlElement | null): readonly XmlElement[] {
  const terms = all(settlement, 'SpecifiedTradePaymentTerms');
  const stated = (of: readonly XmlElement[]) =>
    of
      .flatMap((term) => all(term, 'DueDateDateTime'))
      .filter((date) => date.children.length > 0 || textOf(date) !== null);
  const plain = stated(terms.filter((term) => first(term, 'ApplicableTradePaymentDiscountTerms') === null));
  return plain.length > 0 ? plain : stated(terms);
}

/** BT-27, BT-44: the name; the trading name only where there is none. */
function partyName(party: XmlElement | null): readonly XmlElement[] {
  const places = [
    ...all(party, 'Name'),
    ...all(party, 'SpecifiedLegalOrganization', 'TradingBusinessName'),
    ...all(party, 'DefinedTradeContact', 'PersonName'),
  ];
  const stated = places.find((element) => textOf(element) !== null);
  return stated === undefined ? [] : [stated];
}

/** BT-110: of several tax totals the one in the invoice's currency, and not the one for the tax office. */
function taxTotal(totals: XmlElement | null, currency: string | null): readonly XmlElement[] {
  const stated = all(totals, 'TaxTotalAmount');
  const own = stated.filter((element) => inCurrency(element, currency));
  return own.length > 0 ? own : stated;
}

function taxOf(tax: XmlElement, names: Names): FoundTax {
  return {
    percent: decimalOf(first(tax, names.percent), 'a tax rate'),
    base: decimalOf(first(tax, 'BasisAmount'), 'an amount'),
    amount: decimalOf(first(tax, 'CalculatedAmount'), 'an amount'),
  };
}

/** EXTENDED marks lines that group or explain others: their amounts are in those others. */
function counts(line: XmlElement): boolean {
  const reason = textAt(line, 'AssociatedDocumentLineDocument', 'LineStatusReasonCode') ?? '';
  return !/^(?:GROUP|INFORMATION)$/i.test(reason) && netElement(line) !== null;
}

function netElement(line: XmlElement): XmlElement | null {
  for (const names of [CII, ZUGFERD_1]) {
    const net = first(line, names.line.settlement, names.lineSummation, 'LineTotalAmount');
    if (net !== null) return net;
  }
  return null;
}

function lineOf(line: XmlElement, names: Names): FoundLine {
  const agreement = first(line, names.line.agreement);
  const settlement = first(line, names.line.settlement);
  const price = first(agreement, 'NetPriceProductTradePrice');
  for (const tax of all(settlement, 'ApplicableTradeTax')) decimalOf(first(tax, names.percent), 'a tax rate');
  return {
    description: descriptionOf(
      textAt(line, 'SpecifiedTradeProduct', 'Name'),
      textAt(line, 'SpecifiedTradeProduct', 'Description'),
      textAt(line, 'AssociatedDocumentLineDocument', 'IncludedNote', 'Content'),
    ),
    quantity: decimalOf(first(line, names.line.delivery, 'BilledQuantity'), 'a quantity'),
    unitPrice: pricePerUnit(
      decimalOf(first(price, 'ChargeAmount'), 'a price'),
      decimalOf(first(price, 'BasisQuantity'), 'a quantity'),
    ),
    net: decimalOf(first(settlement, names.lineSummation, 'LineTotalAmount'), 'an amount'),
    periodStart: lineDay(first(settlement, 'BillingSpecifiedPeriod', 'StartDateTime'), 'start'),
    periodEnd: lineDay(first(settlement, 'BillingSpecifiedPeriod', 'EndDateTime'), 'end'),
  };
}
