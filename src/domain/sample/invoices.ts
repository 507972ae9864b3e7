import type { Application } from '#domain/applications/application.ts';
import type { InvoiceId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { addMonths } from '#domain/calendar/period.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Invoice, InvoiceLine } from '#domain/invoices/invoice.ts';
import { moneyText } from '#domain/money/format.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { SAMPLE_APPLICATIONS } from './catalogue.ts';
import type { SampleApplication } from './catalogue.ts';
import { sampleId } from './ids.ts';
import { sampleInvoiceXml } from './invoice-xml.ts';

/** An invoice of the sample, and its document where it has one; the document's hash is made when it is stored. */
export interface SampleInvoice {
  readonly invoice: Invoice;
  readonly document: { readonly name: string; readonly text: string } | null;
}

/** A charge of the sample's ledger. */
interface PaidCharge {
  readonly date: IsoDate;
  readonly description: string;
  /** Cents. */
  readonly amount: number;
}

const EUR = 'EUR' as CurrencyCode;
const USD = 'USD' as CurrencyCode;
/** Near the sample's rates: what a card paid in euro is then a little more than the invoice was worth. */
const DOLLARS_PER_EURO = 1.06;
const BUYER = 'Northwind Software GmbH';
const MOST = 34;

/** Everything an invoice is made of. */
interface Draft {
  readonly sample: SampleApplication;
  readonly application: Application;
  readonly contract: Contract;
  readonly number: string;
  readonly issued: IsoDate;
  readonly seats: number;
  /** Cents for one seat and billing period; negative on a credit note. */
  readonly price: number;
  readonly currency: CurrencyCode;
}

function cents(minor: number): MinorUnits {
  return Math.round(minor) as MinorUnits;
}

function slug(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

function invoiceOf(draft: Draft, index: number, at: IsoInstant): SampleInvoice {
  const { sample, application, contract, issued, seats, price, currency } = draft;
  const months = sample.billing === 'year' ? 12 : 1;
  const period = { periodStart: issued, periodEnd: addDays(addMonths(issued, months), -1) };
  const total = cents(seats * price);
  const credit = total < 0;
  const line: InvoiceLine = {
    description: `${sample.name}, ${months === 12 ? 'yearly' : 'monthly'} subscription`,
    quantity: String(seats),
    unitPrice: moneyText({ minor: cents(Math.abs(price)), currency }),
    net: total,
    ...period,
  };
  // Every third came by mail or on paper and was entered by hand.
  const electronic = index % 3 !== 2;
  const name = `${slug(sample.name)}-${issued.slice(0, 7)}-${index}.xml`;
  const invoice: Invoice = {
    id: sampleId<InvoiceId>('invoice', index),
    kind: credit ? 'credit-note' : 'invoice',
    number: draft.number,
    vendor: sample.vendor,
    vendorKey: null,
    issueDate: issued,
    dueDate: credit ? null : addDays(issued, 30),
    ...period,
    currency,
    total,
    tax: cents(0),
    payable: total,
    lines: [line],
    applicationId: application.id,
    contractId: contract.id,
    documentId: null,
    otherDocuments: [],
    format: electronic ? 'ubl' : 'hand',
    fileName: electronic ? name : '',
    notes: '',
    createdAt: at,
    updatedAt: at,
  };
  return { invoice, document: electronic ? { name, text: sampleInvoiceXml(invoice, BUYER) } : null };
}

/** The applications whose own contract is in the ledger's currency, with their latest charges. */
function billed(
  applications: readonly Application[],
  contracts: readonly Contract[],
  charges: readonly PaidCharge[],
): Draft[] {
  return SAMPLE_APPLICATIONS.flatMap((sample, index): Draft[] => {
    const [application, contract] = [applications[index], contracts[index]];
    if (application === undefined || contract?.currency !== EUR) return [];
    const own = charges.filter(
      ({ description, date, amount }) =>
        description === sample.descriptor && date >= contract.terms.start && amount > 0,
    );
    return own.slice(sample.billing === 'year' ? -1 : -2).map(({ date, amount }, nth) => ({
      sample,
      application,
      contract,
      number: `${slug(sample.vendor).slice(0, 4).toUpperCase()}-${date.slice(0, 4)}-${String(1040 + index * 7 + nth)}`,
      issued: date,
      seats: sample.seats,
      price: amount / sample.seats,
      currency: EUR,
    }));
  });
}

/** One vendor bills in dollars what its contract has in euro; the card paid in euro. */
function withDollars(base: readonly Draft[]): readonly Draft[] {
  const abroad = base.filter(({ sample }) => sample.seats >= 10)[1];
  return base.map((draft) =>
    draft === abroad ? { ...draft, currency: USD, price: Math.round(draft.price * DOLLARS_PER_EURO) } : draft,
  );
}

/** What does not fit: things a manager should find. */
function oddities(base: readonly Draft[], today: IsoDate): Draft[] {
  const seated = base.filter(({ sample }) => sample.seats >= 10);
  const [more, dearer, twice, back, open] = [2, 5, 8, 11, 14].map((at) => seated[at]);
  return [
    more && { ...more, number: `${more.number}-A`, issued: addDays(today, -9), seats: more.seats + 6 },
    dearer && {
      ...dearer,
      number: `${dearer.number}-B`,
      issued: addDays(today, -12),
      price: Math.round(dearer.price * 1.12),
    },
    twice && { ...twice, number: `${twice.number}-C`, issued: addDays(twice.issued, 2) },
    back && {
      ...back,
      number: `CN-${back.number}`,
      issued: addDays(today, -4),
      seats: 3,
      price: -back.price,
    },
    open && { ...open, number: `${open.number}-D`, issued: addDays(today, -6) },
  ].filter((draft) => draft !== undefined);
}

/** A retired application goes on sending invoices. */
function afterRetirement(
  applications: readonly Application[],
  contracts: readonly Contract[],
  today: IsoDate,
): Draft[] {
  const index = applications.findIndex(({ status }) => status === 'retired');
  const [sample, application, contract] = [SAMPLE_APPLICATIONS[index], applications[index], contracts[index]];
  if (sample === undefined || application === undefined || contract === undefined) return [];
  const price = sample.price * (sample.billing === 'year' ? 12 : 1);
  const number = `${slug(sample.vendor).slice(0, 4).toUpperCase()}-9001`;
  return [
    {
      sample,
      application,
      contract,
      number,
      issued: addDays(today, -3),
      seats: sample.seats,
      price,
      currency: EUR,
    },
  ];
}

/** Invoices for the latest charges of the ledger, and a few that contradict contract or ledger. */
export function sampleInvoices(
  applications: readonly Application[],
  contracts: readonly Contract[],
  charges: readonly PaidCharge[],
  today: IsoDate,
  at: IsoInstant,
): readonly SampleInvoice[] {
  const all = billed(applications, contracts, charges);
  const base = all.toSorted((a, b) => (a.issued < b.issued ? -1 : 1)).slice(-MOST);
  return [
    ...withDollars(base),
    ...oddities(base, today),
    ...afterRetirement(applications, contracts, today),
  ].map((draft, index) => invoiceOf(draft, index, at));
}
