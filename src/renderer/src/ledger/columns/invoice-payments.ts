import type { InvoiceId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Invoice, LedgerPlace } from '#domain/invoices/invoice.ts';
import { converterOf } from '#domain/invoices/payments/converter.ts';
import { matchPayments } from '#domain/invoices/payments/match-payments.ts';
import type { PaymentRow } from '#domain/invoices/payments/payment.ts';
import { rankPayments } from '#domain/invoices/payments/rank-payments.ts';
import { paymentWindow } from '#domain/invoices/payments/score.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import type { InvoicePayments, PaymentCandidate, UninvoicedRows } from '../invoice-questions.ts';
import { ANY_SPEND } from '../questions.ts';
import type { LedgerRow } from '../questions.ts';
import { NO_FACTS } from './facts.ts';
import type { LedgerFacts } from './facts.ts';
import { paymentRowsOf, rowsAt } from './payment-rows.ts';
import type { WantedPayments } from './payment-rows.ts';
import { listRows, pageOf } from './rows.ts';
import type { LedgerView } from './view.ts';

function placeKey({ importId, line }: LedgerPlace): string {
  return `${importId} ${line}`;
}

function paymentRow(row: LedgerRow): PaymentRow {
  const { importId, line, date, amount, currency, vendorKey, applicationId, description } = row;
  return {
    place: { importId, line },
    date,
    amount,
    currency: currency as CurrencyCode,
    vendorKey,
    applicationId,
    description,
    reference: `${row.reference} ${row.memo}`.trim(),
  };
}

function wantedBy(invoices: readonly Invoice[], from: IsoDate, to: IsoDate): WantedPayments {
  return {
    from,
    to,
    amounts: invoices.flatMap(({ currency, total, payable }) =>
      [...new Set([total, payable ?? total])].map((minor) => ({ currency, minor })),
    ),
    vendors: [...new Set(invoices.flatMap(({ vendorKey }) => vendorKey ?? []))],
    applications: [...new Set(invoices.flatMap(({ applicationId }) => applicationId ?? []))],
    allApplications: false,
  };
}

/** Confirmed rows that are still in the ledger: an import may have been undone since. */
function confirmedRows(view: LedgerView, { payments }: LedgerFacts): Map<InvoiceId, readonly PaymentRow[]> {
  const places = payments.flatMap(({ how }) => (how.kind === 'rows' ? how.rows : []));
  const present = new Map(rowsAt(view, places).map((row) => [placeKey(row), paymentRow(row)] as const));
  const found = new Map<InvoiceId, readonly PaymentRow[]>();
  for (const { id, how } of payments) {
    if (how.kind !== 'rows') continue;
    const rows = how.rows.flatMap((place) => present.get(placeKey(place)) ?? []);
    if (rows.length > 0) found.set(id, rows);
  }
  return found;
}

/** Which rows paid which invoices: those confirmed, and proposals for the invoices nobody decided about. */
export function invoicePaymentsOf(view: LedgerView, maxRateAgeDays: number): InvoicePayments {
  const { facts = NO_FACTS } = view;
  const confirmed = confirmedRows(view, facts);
  const present = new Set(view.store.segments.map(({ importId }) => importId));
  const decided = new Set(
    facts.payments.filter(({ id, how }) => how.kind !== 'rows' || confirmed.has(id)).map(({ id }) => id),
  );
  const open = facts.invoices.filter(({ id }) => !decided.has(id));
  const windows = open.map(paymentWindow);
  const from = windows.map((window) => window.from).sort()[0];
  const to = windows
    .map((window) => window.to)
    .sort()
    .at(-1);
  if (from === undefined || to === undefined) return { matches: new Map(), confirmed, present };
  const used = new Set([...confirmed.values()].flat().map(({ place }) => placeKey(place)));
  const rows = paymentRowsOf(view, wantedBy(open, from, to)).filter((row) => !used.has(placeKey(row)));
  const convert = converterOf(facts.rates, maxRateAgeDays);
  return { matches: matchPayments(open, rows.map(paymentRow), convert), confirmed, present };
}

/** A payment may be looked for this long before and after the usual days when the manager chooses. */
const WIDER_DAYS = 180;

/** Rows to choose one invoice's payment from, the likeliest first; with a search, those that it finds. */
export function paymentCandidatesOf(
  view: LedgerView,
  question: { readonly invoiceId: InvoiceId; readonly search: string; readonly limit: number },
  maxRateAgeDays: number,
): PaymentCandidate[] {
  const { facts = NO_FACTS } = view;
  const invoice = facts.invoices.find(({ id }) => id === question.invoiceId);
  if (invoice === undefined) return [];
  const takenBy = new Map<string, InvoiceId>();
  for (const [id, rows] of confirmedRows(view, facts)) {
    if (id !== invoice.id) for (const { place } of rows) takenBy.set(placeKey(place), id);
  }
  const { from, to } = paymentWindow(invoice);
  const searching = question.search.trim() !== '';
  const rows = searching
    ? searched(view, question.search, question.limit)
    : paymentRowsOf(view, wantedBy([invoice], addDays(from, -WIDER_DAYS), addDays(to, WIDER_DAYS))).filter(
        (row) => !takenBy.has(placeKey(row)),
      );
  const convert = converterOf(facts.rates, maxRateAgeDays);
  return rankPayments(invoice, rows.map(paymentRow), convert)
    .slice(0, question.limit)
    .map(({ row, reasons }) => ({ row, reasons, takenBy: takenBy.get(placeKey(row.place)) ?? null }));
}

function searched(view: LedgerView, search: string, limit: number): readonly LedgerRow[] {
  return pageOf(view, listRows(view, { ...ANY_SPEND, search }, 'date-desc'), 0, limit).rows;
}

const LAST_DAY = '9999-12-31' as IsoDate;

/** Charges of applications since the first invoice that no invoice was found for. */
export function uninvoicedOf(
  view: LedgerView,
  { matches, confirmed }: InvoicePayments,
  limit: number,
): UninvoicedRows {
  const { facts = NO_FACTS } = view;
  const since = facts.invoices.map(({ issueDate }) => issueDate).sort()[0] ?? null;
  if (since === null) return { since, rows: [], cut: false };
  const explained = [...[...matches.values()].flatMap(({ rows }) => rows), ...[...confirmed.values()].flat()];
  const paid = new Set(explained.map(({ place }) => placeKey(place)));
  const all = paymentRowsOf(view, {
    from: since,
    to: LAST_DAY,
    amounts: [],
    vendors: [],
    applications: [],
    allApplications: true,
  });
  const rows = all
    .filter((row) => row.amount > 0 && !paid.has(placeKey(row)))
    .sort((a, b) => (a.date < b.date ? 1 : Number(a.date > b.date) * -1));
  return { since, rows: rows.slice(0, limit), cut: rows.length > limit };
}
