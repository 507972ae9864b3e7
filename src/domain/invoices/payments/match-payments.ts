import type { InvoiceId } from '#domain/brand.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import type { Converter, PaymentMatch, PaymentReason, PaymentRow } from './payment.ts';
import {
  SURE,
  WORTH_A_LOOK,
  amountEvidence,
  dateEvidence,
  mayBePayment,
  nearestDays,
  payableInvoice,
  isSomebodyElses,
  searchableRow,
  whoEvidence,
} from './score.ts';
import type { PayableInvoice, SearchableRow } from './score.ts';
import { knownVendors } from './known-vendors.ts';
import type { KnownVendors } from './known-vendors.ts';
import { sumsTo } from './subset-sum.ts';

/** One invoice and one row that may belong together. */
interface Pair {
  readonly payable: PayableInvoice;
  readonly searchable: SearchableRow;
  readonly score: number;
  readonly days: number;
  readonly reasons: readonly PaymentReason[];
}

function pairOf(payable: PayableInvoice, searchable: SearchableRow, convert: Converter): Pair | null {
  const { row } = searchable;
  if (!mayBePayment(payable, searchable)) return null;
  const amount = amountEvidence(payable, row, convert);
  if (amount === null) return null;
  const who = whoEvidence(payable, searchable);
  // A difference in the amount must be made up for by a sign of who was paid.
  if (who.length === 0 && amount.reason.kind !== 'amount') return null;
  if (who.length === 0 && isSomebodyElses(payable, row)) return null;
  const evidence = [...who, amount, dateEvidence(payable, row.date)];
  const score = evidence.reduce((sum, { points }) => sum + points, 0);
  if (score < WORTH_A_LOOK) return null;
  const days = nearestDays(payable, row.date);
  return { payable, searchable, score, days, reasons: evidence.map(({ reason }) => reason) };
}

export function placeKey({ place }: Pick<PaymentRow, 'place'>): string {
  return `${place.importId} ${place.line}`;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Best first; of equals the oldest invoice takes the oldest payment, so that a series stays in step. */
function comparePairs(a: Pair, b: Pair): number {
  const [mine, theirs] = [a.payable.invoice, b.payable.invoice];
  return (
    b.score - a.score ||
    a.days - b.days ||
    compareTexts(mine.issueDate, theirs.issueDate) ||
    compareTexts(a.searchable.row.date, b.searchable.row.date) ||
    compareTexts(mine.id, theirs.id) ||
    compareTexts(placeKey(a.searchable.row), placeKey(b.searchable.row))
  );
}

/** Rows that could belong to an invoice by currency and date; buckets keep the comparing short. */
function pairsOf(
  payables: readonly PayableInvoice[],
  rows: readonly SearchableRow[],
  convert: Converter,
): Pair[] {
  const byDate = rows.toSorted((a, b) => compareTexts(a.row.date, b.row.date));
  const dates = byDate.map(({ row }) => row.date);
  const firstAt = (date: string): number => {
    let [low, high] = [0, dates.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((dates[middle] ?? '') < date) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return payables.flatMap((payable) => {
    const found: Pair[] = [];
    for (let at = firstAt(payable.window.from); at < byDate.length; at++) {
      const searchable = byDate[at];
      if (searchable === undefined || searchable.row.date > payable.window.to) break;
      const pair = pairOf(payable, searchable, convert);
      if (pair !== null) found.push(pair);
    }
    return found;
  });
}

/** Of equally good partners the choice is a guess, which the manager should see. */
function isContested(pair: Pair, rivals: readonly Pair[]): boolean {
  return rivals.some(({ score, days }) => score === pair.score && days === pair.days);
}

/** The pairs that were chosen. */
interface Assigned {
  readonly byInvoice: ReadonlyMap<InvoiceId, Pair>;
  readonly byRow: ReadonlyMap<string, Pair>;
}

/** Best pairs first, each invoice and each row once. */
function assign(pairs: readonly Pair[]): Assigned {
  const byInvoice = new Map<InvoiceId, Pair>();
  const byRow = new Map<string, Pair>();
  for (const pair of pairs.toSorted(comparePairs)) {
    const [id, key] = [pair.payable.invoice.id, placeKey(pair.searchable.row)];
    if (byInvoice.has(id) || byRow.has(key)) continue;
    byInvoice.set(id, pair);
    byRow.set(key, pair);
  }
  return { byInvoice, byRow };
}

/** The chosen pairs as matches; one that could as well have been another is not sure. */
function matchesOf(pairs: readonly Pair[], assigned: Assigned): PaymentMatch[] {
  const byInvoice = Map.groupBy(pairs, ({ payable }) => payable.invoice.id);
  const byRow = Map.groupBy(pairs, ({ searchable }) => placeKey(searchable.row));
  return [...assigned.byInvoice.values()].map((pair) => {
    const { invoice } = pair.payable;
    const rivals = [
      ...(byInvoice.get(invoice.id) ?? []),
      ...(byRow.get(placeKey(pair.searchable.row)) ?? []),
    ].filter((rival) => rival !== pair && !isSettledElsewhere(rival, pair, assigned));
    return {
      invoiceId: invoice.id,
      rows: [pair.searchable.row],
      sure: pair.score >= SURE && !isContested(pair, rivals),
      score: pair.score,
      reasons: pair.reasons,
    };
  });
}

/** Whether the rival's other half was given to a partner that fits it at least as well. */
function isSettledElsewhere(rival: Pair, pair: Pair, assigned: Assigned): boolean {
  const other =
    rival.payable === pair.payable
      ? assigned.byRow.get(placeKey(rival.searchable.row))
      : assigned.byInvoice.get(rival.payable.invoice.id);
  return other !== undefined && other.score >= rival.score;
}

const MOST_TOGETHER = 5;

function together(payable: PayableInvoice, rows: readonly PaymentRow[], reason: PaymentReason): PaymentMatch {
  return { invoiceId: payable.invoice.id, rows, sure: false, score: WORTH_A_LOOK, reasons: [reason] };
}

/** One payment for several invoices of one vendor. */
function paidTogether(known: KnownVendors): readonly PaymentMatch[] {
  const used = new Set<PayableInvoice>();
  return [...known.byRow].flatMap(([{ row }, payables]) => {
    const fitting = payables.filter((payable) => !used.has(payable));
    const chosen = sumsTo(
      fitting.map(({ amounts }) => amounts[0]?.minor ?? 0),
      row.amount,
      MOST_TOGETHER,
    );
    if (chosen === null) return [];
    const paid = chosen.flatMap((index) => fitting[index] ?? []);
    for (const payable of paid) used.add(payable);
    return paid.map((payable) => together(payable, [row], { kind: 'sum', of: paid.length }));
  });
}

/** Several payments for one invoice. */
function paidInParts(known: KnownVendors): readonly PaymentMatch[] {
  const used = new Set<SearchableRow>();
  return [...known.byInvoice].flatMap(([payable, rows]) => {
    const fitting = rows.filter((searchable) => !used.has(searchable));
    const chosen = sumsTo(
      fitting.map(({ row }) => row.amount),
      payable.amounts[0]?.minor ?? 0,
      MOST_TOGETHER,
    );
    if (chosen === null) return [];
    const paying = chosen.flatMap((index) => fitting[index] ?? []);
    for (const searchable of paying) used.add(searchable);
    const parts = paying.map(({ row }) => row);
    return [together(payable, parts, { kind: 'parts', of: parts.length })];
  });
}

/**
 * Proposes which rows of the ledger paid which invoices (I3): by amount (exact, converted, or with a small
 * difference), date window, vendor and the invoice's number in the payment's text. Every row pays at most one
 * invoice, except where one payment is exactly the sum of several. The same whatever order they come in.
 * `convert` gives what an amount was worth in another currency on a day.
 */
export function matchPayments(
  invoices: readonly Invoice[],
  rows: readonly PaymentRow[],
  convert: Converter,
): ReadonlyMap<InvoiceId, PaymentMatch> {
  const payables = invoices
    .filter(({ total }) => total !== 0)
    .toSorted((a, b) => compareTexts(a.issueDate, b.issueDate) || compareTexts(a.id, b.id))
    .map(payableInvoice);
  const searchables = rows.toSorted((a, b) => compareTexts(placeKey(a), placeKey(b))).map(searchableRow);
  const matches = new Map<InvoiceId, PaymentMatch>();
  const usedRows = new Set<string>();
  const add = (found: readonly PaymentMatch[]): void => {
    for (const match of found) {
      matches.set(match.invoiceId, match);
      for (const row of match.rows) usedRows.add(placeKey(row));
    }
  };
  const openInvoices = (): PayableInvoice[] => payables.filter(({ invoice }) => !matches.has(invoice.id));
  const openRows = (): SearchableRow[] => searchables.filter(({ row }) => !usedRows.has(placeKey(row)));
  const pairs = pairsOf(payables, searchables, convert);
  add(matchesOf(pairs, assign(pairs)));
  add(paidTogether(knownVendors(openInvoices(), openRows())));
  add(paidInParts(knownVendors(openInvoices(), openRows())));
  return matches;
}
