import type { ApplicationId } from '#domain/brand.ts';
import { dayNumber } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { LedgerPlace } from '#domain/invoices/invoice.ts';
import type { LedgerRow } from '../questions.ts';
import type { LedgerView } from './filter.ts';
import { rowOf } from './rows.ts';

/** Which rows may have paid invoices. */
export interface WantedPayments {
  /** Days of payment, both included. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Minor units that a payment may come to, whoever was paid. */
  readonly amounts: readonly { readonly currency: string; readonly minor: number }[];
  readonly vendors: readonly string[];
  readonly applications: readonly ApplicationId[];
  /** Rows of every application, also those not named. */
  readonly allApplications: boolean;
}

/** Amounts asked for, by the number of their currency. */
function amountsByCurrency(
  { store }: LedgerView,
  amounts: WantedPayments['amounts'],
): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  for (const { currency, minor } of amounts) {
    const id = store.dictionaries.currency.find(currency);
    if (id < 0) continue;
    const wanted = found.get(id) ?? new Set<number>();
    found.set(id, wanted.add(minor));
  }
  return found;
}

/** 1 for the labels whose rows are wanted whatever their amount. */
function wantedSubjects({ store, labels }: LedgerView, wanted: WantedPayments): Uint8Array {
  const vendors = new Set(wanted.vendors);
  const applications = new Set(wanted.applications);
  const mask = new Uint8Array(store.subjects.size);
  for (let id = 0; id < mask.length; id++) {
    const { vendorKey, applicationId } = labels.of(id);
    const named = vendorKey !== '' && vendors.has(vendorKey);
    const owned = applicationId !== null && (wanted.allApplications || applications.has(applicationId));
    if (named || owned) mask[id] = 1;
  }
  return mask;
}

/**
 * Rows that may have paid invoices: within the days, and of one of the vendors or applications, or of one
 * of the amounts. In stored order.
 */
export function paymentRowsOf(view: LedgerView, wanted: WantedPayments): LedgerRow[] {
  const [first, last] = [dayNumber(wanted.from), dayNumber(wanted.to)];
  const subjects = wantedSubjects(view, wanted);
  const amounts = amountsByCurrency(view, wanted.amounts);
  const rows: LedgerRow[] = [];
  for (const segment of view.store.segments) {
    for (let row = 0; row < segment.rows; row++) {
      const day = segment.day[row] ?? NaN;
      if (!(day >= first && day <= last)) continue;
      const byLabel = subjects[segment.subject[row] ?? 0] === 1;
      if (!byLabel && amounts.get(segment.currency[row] ?? -1)?.has(segment.amount[row] ?? NaN) !== true)
        continue;
      rows.push(rowOf(view, segment, row));
    }
  }
  return rows;
}

/** The rows at these places that are still there. */
export function rowsAt(view: LedgerView, places: readonly LedgerPlace[]): LedgerRow[] {
  const byImport = new Map<string, Set<number>>();
  for (const { importId, line } of places) {
    const lines = byImport.get(importId) ?? new Set<number>();
    byImport.set(importId, lines.add(line));
  }
  const rows: LedgerRow[] = [];
  for (const segment of view.store.segments) {
    const lines = byImport.get(segment.importId);
    if (lines === undefined) continue;
    for (let row = 0; row < segment.rows; row++) {
      if (lines.has(segment.line[row] ?? NaN)) rows.push(rowOf(view, segment, row));
    }
  }
  return rows;
}
