import { useMemo } from 'react';
import { useInvoicePayments, useInvoiceReviews, useInvoices } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { InvoiceId } from '#domain/brand.ts';
import { countIn, reviewFlags } from '#domain/invoices/flags/review-flags.ts';
import type { InvoiceFlags } from '#domain/invoices/flags/review-flags.ts';
import type { Invoice, InvoicePayment } from '#domain/invoices/invoice.ts';
import { paymentStandings } from '#domain/invoices/payments/standing.ts';
import type { PaymentStanding } from '#domain/invoices/payments/standing.ts';
import { conversionOf } from '#domain/settings/settings.ts';
import type { InvoicePayments, PaymentCandidate, UninvoicedRows } from './invoice-questions.ts';
import { useLedgerAnswer } from './use-ledger.ts';
import type { Live } from './use-ledger.ts';

/** Every invoice's flags with what was said to them; `undefined` until they are known. */
export function useInvoiceFlags(): ReadonlyMap<InvoiceId, InvoiceFlags> | undefined {
  const { value } = useLedgerAnswer({ kind: 'invoiceFlags' });
  const reviews = useInvoiceReviews();
  return useMemo(
    () => (value === undefined || reviews === undefined ? undefined : reviewFlags(value, reviews)),
    [value, reviews],
  );
}

/** What Home says about invoices: flags that nobody said anything to yet; `undefined` until they are known. */
export function useOpenFlagCount(): number | undefined {
  const flags = useInvoiceFlags();
  return useMemo(
    () => flags && [...flags.values()].reduce((sum, { flags: own }) => sum + countIn(own, 'open'), 0),
    [flags],
  );
}

/** Where every invoice stands with its payment. */
export interface PaymentsOfInvoices extends InvoicePayments {
  readonly standings: ReadonlyMap<InvoiceId, PaymentStanding>;
  /** What the manager decided, as far as the rows decided on are still there. */
  readonly decisions: ReadonlyMap<InvoiceId, InvoicePayment>;
  /** Decisions whose rows are not in the ledger any more. */
  readonly lost: ReadonlySet<InvoiceId>;
}

function maxRateAge({ settings }: ReturnType<typeof useSession>): number {
  return conversionOf(settings).maxRateAgeDays;
}

/** `undefined` until the ledger has answered. */
export function usePaymentsOf(invoices: readonly Invoice[] | undefined): Live<PaymentsOfInvoices> {
  const session = useSession();
  const { today } = session;
  const answer = useLedgerAnswer(
    invoices === undefined || invoices.length === 0
      ? null
      : { kind: 'invoicePayments', maxRateAgeDays: maxRateAge(session) },
  );
  const decided = useInvoicePayments();
  const found = answer.value;
  const value = useMemo(() => {
    if (invoices === undefined || decided === undefined) return undefined;
    const known = invoices.length === 0 ? NOTHING : found;
    return known && standingsOf(invoices, decided, known, today);
  }, [invoices, decided, found, today]);
  return { ...answer, value };
}

const NOTHING: InvoicePayments = { matches: new Map(), confirmed: new Map(), present: new Set() };

function standingsOf(
  invoices: readonly Invoice[],
  decided: readonly InvoicePayment[],
  found: InvoicePayments,
  today: ReturnType<typeof useSession>['today'],
): PaymentsOfInvoices {
  const lost = new Set(decided.filter(({ how }) => isLost(how, found.present)).map(({ id }) => id));
  const holding = decided.filter(({ id }) => !lost.has(id));
  return {
    ...found,
    lost,
    decisions: new Map(holding.map((decision) => [decision.id, decision])),
    standings: paymentStandings(invoices, holding, found.matches, today),
  };
}

/** Imports can be undone; a decision for their rows then says nothing any more. */
function isLost(how: InvoicePayment['how'], present: ReadonlySet<string>): boolean {
  return how.kind === 'rows' && !how.rows.some(({ importId }) => present.has(importId));
}

/** The invoice that a row paid, as confirmed or surely matched. */
export type InvoiceOfRow = (row: { readonly importId: string; readonly line: number }) => Invoice | undefined;

/** Tells which invoice a row paid; nothing until it is known. */
export function useInvoiceOfRow(): InvoiceOfRow {
  const invoices = useInvoices();
  const { value } = usePaymentsOf(invoices);
  const byPlace = useMemo(() => {
    const found = new Map<string, Invoice>();
    if (value === undefined) return found;
    for (const invoice of invoices ?? []) {
      const match = value.matches.get(invoice.id);
      const proposed = value.standings.get(invoice.id)?.kind === 'matched' && match?.sure === true;
      const rows = value.confirmed.get(invoice.id) ?? (proposed ? match.rows : []);
      for (const { place } of rows) found.set(`${place.importId} ${place.line}`, invoice);
    }
    return found;
  }, [invoices, value]);
  return ({ importId, line }) => byPlace.get(`${importId} ${line}`);
}

/** Rows to choose an invoice's payment from. */
export function usePaymentCandidates(
  invoiceId: InvoiceId,
  search: string,
  limit: number,
): Live<readonly PaymentCandidate[]> {
  const maxRateAgeDays = maxRateAge(useSession());
  return useLedgerAnswer({ kind: 'paymentCandidates', invoiceId, search, limit, maxRateAgeDays });
}

/** Charges of applications that no invoice explains. */
export function useUninvoiced(limit: number): Live<UninvoicedRows> {
  const maxRateAgeDays = maxRateAge(useSession());
  return useLedgerAnswer({ kind: 'uninvoiced', limit, maxRateAgeDays });
}
