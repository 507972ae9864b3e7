import type { ApplicationId } from '#domain/brand.ts';
import { dateOfDay, dayNumber } from '#domain/calendar/day-number.ts';
import type { IsoPeriod } from '#domain/calendar/iso.ts';
import { addPeriod } from '#domain/calendar/period.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { allocate, minorUnits } from '#domain/money/arithmetic.ts';
import { billingPeriodsWithin } from '#domain/spend/views/billing-periods.ts';
import type { RecurringSeries } from '#domain/spend/recurring/found-series.ts';
import { monthWeights } from '#domain/spend/views/spread.ts';
import type { MonthWeights } from '#domain/spend/views/spread.ts';
import type { LabelStore } from '../labels/label-store.ts';
import type { TermBasis } from '../spend-views.ts';
import type { Segment } from './column-store.ts';
import { NO_FACTS } from './facts.ts';
import type { LedgerFacts } from './facts.ts';
import { dayRange } from './row-money.ts';
import type { LedgerView } from './view.ts';

/** The term that a row paid for. */
export interface PaidTerm {
  readonly basis: TermBasis;
  readonly weights: MonthWeights;
}

/** A row that paid several invoices: its amount is shared by their totals, each share over its own term. */
export interface SharedTerm {
  readonly basis: TermBasis;
  readonly shares: readonly number[];
  readonly terms: readonly PaidTerm[];
}

/** What the rows of a ledger paid for. */
export interface PaidTerms {
  /** `null`: nothing better is known than the month of payment. */
  of(segment: Segment, row: number): PaidTerm | SharedTerm | null;
  reachesInto(segment: Segment, row: number, month: number): boolean;
  /** First and last month that any term reaches, given those of the rows. */
  range(first: number, last: number): readonly [first: number, last: number];
}

/** Nobody pays for more at once; a longer period is taken for a mistake of the document. */
const LONGEST_TERM_DAYS = 3660;

/**
 * The term of each row (measures, money): the period of the invoice that the row is linked to; else the billing
 * period, of a contract of the row's application, that contains the payment date, among several contracts of the one
 * whose price in the row's currency is nearest to the amount; else the period of the recurring series that the row is a
 * charge of, from its date on; else the month of payment.
 */
export function paidTermsOf({ store, labels, facts = NO_FACTS, series }: LedgerView): PaidTerms {
  const recurring = seriesTerms(series?.() ?? []);
  const byPlace = invoiceTerms(facts);
  const schedules = schedulesOf(facts, dayRange(store.segments));
  const bySubject: (readonly Schedule[] | null | undefined)[] = [];
  const scheduleOf = (subject: number): readonly Schedule[] | null => {
    const known = bySubject[subject];
    if (known !== undefined) return known;
    const { applicationId } = labels.of(subject);
    const found = applicationId === null ? null : schedules(applicationId);
    bySubject[subject] = found;
    return found;
  };
  const of = (segment: Segment, row: number): PaidTerm | SharedTerm | null => {
    const linked = byPlace?.get(segment.importId)?.get(segment.line[row] ?? 0);
    if (linked !== undefined) return linked;
    const found = scheduleOf(segment.subject[row] ?? 0);
    if (found === null) return recurring.of(labels, segment, row);
    const day = segment.day[row] ?? 0;
    const [only] = found;
    if (found.length === 1 && only !== undefined) return only.on(day) ?? recurring.of(labels, segment, row);
    const currency = store.dictionaries.currency.text(segment.currency[row] ?? 0);
    return nearest(found, day, segment.amount[row] ?? 0, currency) ?? recurring.of(labels, segment, row);
  };
  return {
    of,
    reachesInto(segment, row, month) {
      const term = of(segment, row);
      return term === null ? segment.month[row] === month : reaches(term, month);
    },
    range(first, last) {
      let [from, to] = [first, last];
      const widen = ({ weights }: PaidTerm): void => {
        from = Math.min(from, weights.firstMonth);
        to = Math.max(to, weights.firstMonth + weights.days.length - 1);
      };
      for (const lines of byPlace?.values() ?? []) {
        for (const term of lines.values()) ('terms' in term ? term.terms : [term]).forEach(widen);
      }
      recurring.all.forEach(widen);
      for (const contract of facts.contracts) {
        if (contract.applicationId === null) continue;
        for (const schedule of schedules(contract.applicationId) ?? []) schedule.terms.forEach(widen);
      }
      return [from, to];
    },
  };
}

function reaches(term: PaidTerm | SharedTerm, month: number): boolean {
  if ('terms' in term) return term.terms.some((part) => reaches(part, month));
  const { firstMonth, days } = term.weights;
  return month >= firstMonth && month < firstMonth + days.length;
}

/** The billing periods of one contract over the days of the ledger. */
interface Schedule {
  on(day: number): PaidTerm | null;
  readonly terms: readonly PaidTerm[];
  readonly contract: Contract;
  readonly price: number | null;
}

function nearest(
  schedules: readonly Schedule[],
  day: number,
  amount: number,
  currency: string,
): PaidTerm | null {
  let best: PaidTerm | null = null;
  let least = Infinity;
  for (const { on, contract, price } of schedules) {
    const term = on(day);
    if (term === null) continue;
    const comparable = price !== null && contract.currency === currency;
    const distance = comparable ? Math.abs(Math.abs(amount) - price) : Number.MAX_VALUE;
    if (best === null || distance < least) {
      best = term;
      least = distance;
    }
  }
  return best;
}

function schedulesOf(
  facts: LedgerFacts,
  [first, last]: readonly [number, number],
): (id: ApplicationId) => readonly Schedule[] | null {
  const contracts = Map.groupBy(
    facts.contracts.filter(({ terms }) => terms.billingPeriod !== null),
    ({ applicationId }) => applicationId,
  );
  const made = new Map<ApplicationId, readonly Schedule[] | null>();
  return (id) => {
    const known = made.get(id);
    if (known !== undefined) return known;
    const found = (contracts.get(id) ?? [])
      .toSorted((a, b) => compareText(a.terms.start, b.terms.start) || compareText(a.id, b.id))
      .map((contract) => scheduleOf(contract, first, last))
      .filter(({ terms }) => terms.length > 0);
    made.set(id, found.length === 0 ? null : found);
    return made.get(id) ?? null;
  };
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

function scheduleOf(contract: Contract, first: number, last: number): Schedule {
  const periods = first > last ? [] : billingPeriodsWithin(contract, dateOfDay(first), dateOfDay(last));
  const terms = periods.map(({ start, end }): PaidTerm => {
    return { basis: 'contract', weights: monthWeights(dayNumber(start), dayNumber(end)) };
  });
  const termOfDay = new Int16Array(Math.max(0, last - first + 1)).fill(-1);
  periods.forEach(({ start, end }, index) => {
    termOfDay.fill(index, Math.max(0, dayNumber(start) - first), Math.max(0, dayNumber(end) - first + 1));
  });
  return {
    on: (day) => terms[termOfDay[day - first] ?? -1] ?? null,
    terms,
    contract,
    price: periods[0]?.price?.minor ?? null,
  };
}

interface SeriesTerms {
  of(labels: LabelStore, segment: Segment, row: number): PaidTerm | null;
  readonly all: readonly PaidTerm[];
}

/** Terms of the regular charges of recurring series, by import and line; extras pay for no whole period. */
function seriesTerms(series: readonly RecurringSeries[]): SeriesTerms {
  const vendors = new Set(series.map(({ vendorKey }) => vendorKey));
  const byImport = new Map<string, Map<number, PaidTerm>>();
  const all: PaidTerm[] = [];
  for (const { period, charges } of series) {
    for (const { importId, line, date } of charges) {
      const lines = byImport.get(importId) ?? new Map<number, PaidTerm>();
      byImport.set(importId, lines);
      const next = dayNumber(addPeriod(date, period as IsoPeriod));
      const term: PaidTerm = { basis: 'series', weights: monthWeights(dayNumber(date), next - 1) };
      lines.set(line, term);
      all.push(term);
    }
  }
  // Most rows are no software: one number a subject spares them the look into the map.
  const mayRecur: (boolean | undefined)[] = [];
  return {
    of(labels, segment, row) {
      const subject = segment.subject[row] ?? 0;
      const may = (mayRecur[subject] ??= vendors.has(labels.of(subject).vendorKey));
      return may ? (byImport.get(segment.importId)?.get(segment.line[row] ?? 0) ?? null) : null;
    },
    all,
  };
}

type TermsByLine = Map<number, PaidTerm | SharedTerm>;

/** Terms of linked invoices by import and line; `null` when there are none. */
function invoiceTerms({ invoices, payments }: LedgerFacts): ReadonlyMap<string, TermsByLine> | null {
  const terms = new Map(invoices.map((invoice) => [invoice.id, termOfInvoice(invoice)]));
  const totals = new Map(invoices.map(({ id, total }) => [id, Math.abs(total)]));
  const found = new Map<string, Map<number, { term: PaidTerm; total: number }[]>>();
  for (const { id, how } of payments) {
    const term = terms.get(id) ?? null;
    if (how.kind !== 'rows' || term === null) continue;
    for (const { importId, line } of how.rows) {
      const lines = found.get(importId) ?? new Map<number, { term: PaidTerm; total: number }[]>();
      found.set(importId, lines);
      lines.set(line, [...(lines.get(line) ?? []), { term, total: totals.get(id) ?? 0 }]);
    }
  }
  if (found.size === 0) return null;
  return new Map(
    [...found].map(([importId, lines]) => [
      importId,
      new Map([...lines].map(([line, paid]) => [line, together(paid)])),
    ]),
  );
}

function together(
  paid: readonly { readonly term: PaidTerm; readonly total: number }[],
): PaidTerm | SharedTerm {
  const [only] = paid;
  if (paid.length === 1 && only !== undefined) return only.term;
  return {
    basis: 'invoice',
    shares: paid.map(({ total }) => total),
    terms: paid.map(({ term }) => term),
  };
}

/** The parts of an amount that belong to each of several terms; they sum exactly to it. */
export function sharesOf(amount: number, { shares }: SharedTerm): readonly number[] {
  return allocate(minorUnits(amount), shares);
}

function termOfInvoice({ periodStart, periodEnd, lines }: Invoice): PaidTerm | null {
  const starts = lines.flatMap((line) => (line.periodStart === null ? [] : [line.periodStart])).sort();
  const ends = lines.flatMap((line) => (line.periodEnd === null ? [] : [line.periodEnd])).sort();
  const [from, to] = [periodStart ?? starts[0] ?? null, periodEnd ?? ends.at(-1) ?? null];
  if (from === null || to === null) return null;
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (last < first || last - first >= LONGEST_TERM_DAYS) return null;
  return { basis: 'invoice', weights: monthWeights(first, last) };
}
