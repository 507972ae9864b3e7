import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId, ContractId, InvoiceId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { periodDays } from '#domain/calendar/period.ts';
import { linesOn } from '#domain/contracts/amended-lines.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract, ContractLine } from '#domain/contracts/contract.ts';
import { billingPeriodValue } from '#domain/contracts/price.ts';
import { currentTerm, termAt } from '#domain/contracts/terms.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { money } from '#domain/money/arithmetic.ts';
import { compareRatios, minus, ratio, roundRatio, times } from '#domain/money/ratio.ts';
import type { Ratio } from '#domain/money/ratio.ts';
import { matchLines } from './agreed-line.ts';
import { periodCounts } from './billing-periods.ts';
import { afterRetirement, outsideTerm } from './date-flags.ts';
import { billingKey, doubleBilling } from './double-billing.ts';
import type { InvoiceComparison, InvoiceFlag, Unchecked } from './flag.ts';
import { lineFlags } from './line-flags.ts';
import { distance, readLine } from './line-reading.ts';
import { assumedPeriod, statedPeriod } from './service-period.ts';

/** Price per seat and billing period by contract line, for each term number. */
type PricesByTerm = ReadonlyMap<number, ReadonlyMap<string, Ratio>>;

interface BilledLine {
  readonly line: number;
  readonly agreed: ContractLine;
  readonly periods: Ratio;
  readonly reading: NonNullable<ReturnType<typeof readLine>>;
}

function isComparable(invoice: Invoice, contract: Contract): boolean {
  return (
    invoice.total > 0 && invoice.currency === contract.currency && agreedLines(invoice, contract).length > 0
  );
}

function periodsOf(invoice: Invoice, line: number, contract: Contract): readonly Ratio[] {
  const billing = contract.terms.billingPeriod;
  if (billing === null) return [];
  const period = statedPeriod(invoice, invoice.lines[line]) ?? assumedPeriod(invoice, billing);
  return periodCounts(billing, period.from, period.to).filter(({ top }) => top > 0n);
}

/** The billed lines that the contract knows, each read in the contract's terms. */
function readLines(invoice: Invoice, contract: Contract): readonly BilledLine[] {
  return matchLines(invoice.lines, agreedLines(invoice, contract)).flatMap((agreed, line) => {
    const billed = invoice.lines[line];
    if (agreed === null || billed === undefined) return [];
    const read = periodsOf(invoice, line, contract).flatMap((periods): BilledLine[] => {
      const reading = readLine(billed, agreed, contract.currency, periods);
      return reading === null ? [] : [{ line, agreed, periods, reading }];
    });
    // The way of counting days that comes nearest to the contract, as with the ways of writing a line.
    return read.toSorted((a, b) => distance(a.reading, agreed) - distance(b.reading, agreed)).slice(0, 1);
  });
}

/** Bills for a quarter or longer are written ahead. */
const LONG_PERIOD_DAYS = 85;
const AHEAD_DAYS = 45;

/** Number of the contract's term that the invoice is for. */
function termNumber(invoice: Invoice, contract: Contract): number {
  return currentTerm(rulesOf(contract), dayOf(invoice, contract)).number;
}

/** The lines agreed for the day that the invoice is for: amendments of until then included. */
function agreedLines(invoice: Invoice, contract: Contract): readonly ContractLine[] {
  // The day is worked out for amended contracts alone.
  return contract.amendments.length === 0 ? contract.lines : linesOn(contract, dayOf(invoice, contract));
}

/**
 * The first day that the invoice is for. Without a stated period, a bill for a quarter or more that is written
 * shortly before a renewal is for the term after it.
 */
function dayOf(invoice: Invoice, { terms }: Contract): IsoDate {
  const stated = statedPeriod(invoice)?.from ?? firstLineDay(invoice);
  const { issueDate } = invoice;
  const { billingPeriod } = terms;
  const long = billingPeriod !== null && periodDays(billingPeriod, issueDate) >= LONG_PERIOD_DAYS;
  return stated ?? addDays(issueDate, long ? AHEAD_DAYS : 0);
}

/** Where only the lines say what they are for. */
function firstLineDay(invoice: Invoice): IsoDate | null {
  const days = invoice.lines.flatMap((line) => statedPeriod(invoice, line)?.from ?? []);
  return days.sort()[0] ?? null;
}

/** Reads the lines of an invoice once: its own prices and those it is compared with both ask. */
type LineReader = (invoice: Invoice, contract: Contract) => readonly BilledLine[];

function createLineReader(): LineReader {
  const known = new Map<InvoiceId, readonly BilledLine[]>();
  return (invoice, contract) => {
    const lines = known.get(invoice.id) ?? readLines(invoice, contract);
    known.set(invoice.id, lines);
    return lines;
  };
}

function pricesByTerm(contract: Contract, invoices: readonly Invoice[], linesOf: LineReader): PricesByTerm {
  const found = new Map<number, Map<string, Ratio>>();
  for (const invoice of invoices) {
    if (!isComparable(invoice, contract)) continue;
    const number = termNumber(invoice, contract);
    const prices = found.get(number) ?? new Map<string, Ratio>();
    found.set(number, prices);
    for (const { agreed, reading } of linesOf(invoice, contract)) {
      const before = prices.get(agreed.id);
      if (before === undefined || compareRatios(reading.price, before) > 0)
        prices.set(agreed.id, reading.price);
    }
  }
  return found;
}

/** The whole against the whole, for an invoice whose lines are not known but whose tax is. */
function amountFlag(invoice: Invoice, contract: Contract): InvoiceFlag | null {
  const value = billingPeriodValue(contract, dayOf(invoice, contract));
  const [periods] = periodsOf(invoice, -1, contract).toSorted((a, b) => compareRatios(b, a));
  if (value === null || periods === undefined || invoice.tax === null) return null;
  const net = invoice.total - invoice.tax;
  const agreed = times(ratio(value.minor), periods);
  const cap = contract.upliftCapPercent ?? 0;
  const raised = termNumber(invoice, contract) > 1 ? Math.round((100 + cap) * 1000) : 100_000;
  const allowed = times(agreed, ratio(raised, 100_000));
  // One minor unit a line is the play of rounding.
  const beyond = roundRatio(minus(ratio(net), allowed));
  if (beyond <= agreedLines(invoice, contract).length) return null;
  return {
    key: 'amount',
    kind: 'amount',
    line: null,
    agreed: { kind: 'amount', amount: money(roundRatio(allowed), contract.currency) },
    billed: { kind: 'amount', amount: money(net, contract.currency) },
    money: money(beyond, contract.currency),
    otherInvoiceId: null,
  };
}

function uncheckedLines(
  invoice: Invoice,
  contract: Contract,
  read: readonly BilledLine[],
): readonly Unchecked[] {
  const matched = matchLines(invoice.lines, agreedLines(invoice, contract));
  return invoice.lines.flatMap((billed, line): Unchecked[] => {
    if ((billed.net !== null && billed.net <= 0) || read.some((entry) => entry.line === line)) return [];
    const kind = matched[line] === null ? 'line-not-agreed' : 'line-without-figures';
    return [{ kind, line, description: billed.description }];
  });
}

/** Whether an amendment agreed the price of a line within this very term: no uplift goes on top of that. */
function isRepriced(contract: Contract, agreed: ContractLine, number: number): boolean {
  if (contract.amendments.length === 0) return false;
  const { start } = termAt(rulesOf(contract), number);
  const before = linesOn(contract, addDays(start, -1)).find(({ id }) => id === agreed.id);
  return before?.unitPrice !== agreed.unitPrice;
}

function comparePrices(
  invoice: Invoice,
  contract: Contract,
  prices: PricesByTerm,
  linesOf: LineReader,
): InvoiceComparison {
  const billing = contract.terms.billingPeriod;
  if (agreedLines(invoice, contract).length === 0)
    return { flags: [], unchecked: [{ kind: 'no-lines-agreed' }] };
  if (billing === null) return { flags: [], unchecked: [{ kind: 'no-billing-period' }] };
  const assumed: Unchecked[] =
    statedPeriod(invoice) === null && invoice.lines.every((line) => statedPeriod(invoice, line) === null)
      ? [{ kind: 'assumed-period', period: billing }]
      : [];
  if (invoice.lines.length === 0) {
    if (invoice.tax === null) return { flags: [], unchecked: [{ kind: 'no-lines-billed' }] };
    const flag = amountFlag(invoice, contract);
    return { flags: flag === null ? [] : [flag], unchecked: assumed };
  }
  const read = linesOf(invoice, contract);
  const number = termNumber(invoice, contract);
  const flags = read.flatMap(({ line, agreed, periods, reading }) => {
    const priceBefore = prices.get(number - 1)?.get(agreed.id) ?? null;
    const compared = {
      line,
      agreed,
      reading,
      periods,
      billing,
      priceBefore,
      renewed: number > 1 && !isRepriced(contract, agreed, number),
    };
    return lineFlags(compared, contract);
  });
  return { flags, unchecked: [...assumed, ...uncheckedLines(invoice, contract, read)] };
}

function currencyFlag(invoice: Invoice, contract: Contract): InvoiceFlag {
  return {
    key: 'currency',
    kind: 'currency',
    line: null,
    agreed: { kind: 'currency', currency: contract.currency },
    billed: { kind: 'currency', currency: invoice.currency },
    money: null,
    otherInvoiceId: null,
  };
}

function compareWithContract(
  invoice: Invoice,
  contract: Contract,
  prices: PricesByTerm,
  linesOf: LineReader,
): InvoiceComparison {
  const outside = outsideTerm(invoice, contract);
  const dates = outside === null ? [] : [outside];
  if (invoice.currency !== contract.currency) {
    return { flags: [...dates, currencyFlag(invoice, contract)], unchecked: [] };
  }
  const { flags, unchecked } = comparePrices(invoice, contract, prices, linesOf);
  return { flags: [...dates, ...flags], unchecked };
}

/** What invoices are compared with. */
export interface Agreements {
  readonly contracts: readonly Contract[];
  readonly applications: readonly Application[];
}

/**
 * Every invoice against its contract, its application's life and the vendor's other invoices (I3). Credit notes
 * take money back and contradict nothing. Flags of one invoice are in the order: double, dates, prices.
 */
export function compareInvoicesWithContracts(
  invoices: readonly Invoice[],
  { contracts, applications }: Agreements,
): ReadonlyMap<InvoiceId, InvoiceComparison> {
  const contractOf = new Map<ContractId, Contract>(contracts.map((contract) => [contract.id, contract]));
  const applicationOf = new Map<ApplicationId, Application>(applications.map((entry) => [entry.id, entry]));
  const alike = Map.groupBy(invoices, billingKey);
  const prices = new Map<ContractId, PricesByTerm>();
  const linesOf = createLineReader();
  for (const [id, mine] of Map.groupBy(invoices, ({ contractId }) => contractId)) {
    const contract = id === null ? undefined : contractOf.get(id);
    if (contract !== undefined) prices.set(contract.id, pricesByTerm(contract, mine, linesOf));
  }
  const compare = (invoice: Invoice): InvoiceComparison => {
    if (invoice.total <= 0) return { flags: [], unchecked: [] };
    const contract = invoice.contractId === null ? undefined : contractOf.get(invoice.contractId);
    const application = invoice.applicationId === null ? undefined : applicationOf.get(invoice.applicationId);
    const double = doubleBilling(invoice, alike.get(billingKey(invoice)) ?? []);
    const retired = application === undefined ? null : afterRetirement(invoice, application);
    const withContract: InvoiceComparison =
      contract === undefined
        ? { flags: [], unchecked: [{ kind: 'no-contract' }] }
        : compareWithContract(invoice, contract, prices.get(contract.id) ?? new Map(), linesOf);
    const whole = [double, retired].filter((flag) => flag !== null);
    return { flags: [...whole, ...withContract.flags], unchecked: withContract.unchecked };
  };
  return new Map(invoices.map((invoice) => [invoice.id, compare(invoice)]));
}
