import type { Segment } from './column-store.ts';
import { nearest, schedulesOf } from './contract-terms.ts';
import type { Schedule } from './contract-terms.ts';
import { NO_FACTS } from './facts.ts';
import { invoiceTerms } from './invoice-terms.ts';
import type { PaidTerm, SharedTerm } from './paid-term.ts';
import { dayRange } from './row-money.ts';
import { seriesTerms } from './series-terms.ts';
import type { LedgerView } from './view.ts';

/** What the rows of a ledger paid for. */
export interface PaidTerms {
  /** `null`: nothing better is known than the month of payment. */
  of(segment: Segment, row: number): PaidTerm | SharedTerm | null;
  reachesInto(segment: Segment, row: number, month: number): boolean;
  /** First and last month that any term reaches, given those of the rows. */
  range(first: number, last: number): readonly [first: number, last: number];
}

/**
 * The term of each row (measures, money): the period of the invoice that the row paid, as the
 * manager confirmed or as matching is sure of; else the billing
 * period, of a contract of the row's application, that contains the payment date, among several contracts of the one
 * whose price in the row's currency is nearest to the amount; else the period of the recurring series that the row is a
 * charge of, from its date on; else the month of payment.
 */
export function paidTermsOf({ store, labels, facts = NO_FACTS, series, matches }: LedgerView): PaidTerms {
  const recurring = seriesTerms(series?.() ?? []);
  const byPlace = invoiceTerms(facts, matches?.() ?? []);
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
