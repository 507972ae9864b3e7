import { dayNumber } from '#domain/calendar/day-number.ts';
import type { LedgerRow, PaymentRowsQuestion } from '../questions.ts';
import type { LedgerView } from './filter.ts';
import { rowOf } from './rows.ts';

/** Amounts asked for, by the number of their currency. */
function amountsByCurrency(
  { store }: LedgerView,
  amounts: PaymentRowsQuestion['amounts'],
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
function wantedSubjects({ store, labels }: LedgerView, question: PaymentRowsQuestion): Uint8Array {
  const vendors = new Set(question.vendors);
  const applications = new Set(question.applications);
  const mask = new Uint8Array(store.subjects.size);
  for (let id = 0; id < mask.length; id++) {
    const { vendorKey, applicationId } = labels.of(id);
    const named = vendorKey !== '' && vendors.has(vendorKey);
    const owned = applicationId !== null && (question.allApplications || applications.has(applicationId));
    if (named || owned) mask[id] = 1;
  }
  return mask;
}

/**
 * Rows that may have paid invoices: within the days, and of one of the vendors or applications, or of one
 * of the amounts. At most `limit` of them, in stored order; `cut` says that there were more.
 */
export function paymentRowsOf(
  view: LedgerView,
  question: PaymentRowsQuestion,
): { readonly rows: readonly LedgerRow[]; readonly cut: boolean } {
  const [first, last] = [dayNumber(question.from), dayNumber(question.to)];
  const subjects = wantedSubjects(view, question);
  const amounts = amountsByCurrency(view, question.amounts);
  const rows: LedgerRow[] = [];
  for (const segment of view.store.segments) {
    for (let row = 0; row < segment.rows; row++) {
      const day = segment.day[row] ?? NaN;
      if (!(day >= first && day <= last)) continue;
      const byLabel = subjects[segment.subject[row] ?? 0] === 1;
      if (!byLabel && amounts.get(segment.currency[row] ?? -1)?.has(segment.amount[row] ?? NaN) !== true)
        continue;
      if (rows.length === question.limit) return { rows, cut: true };
      rows.push(rowOf(view, segment, row));
    }
  }
  return { rows, cut: false };
}
