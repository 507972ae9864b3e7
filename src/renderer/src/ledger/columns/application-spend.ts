import type { ApplicationId } from '#domain/brand.ts';
import { dateOfDay } from '#domain/calendar/day-number.ts';
import type { IsoMonth } from '#domain/calendar/iso.ts';
import { monthNumber } from '#domain/calendar/months.ts';
import type { ApplicationSpend } from '../questions.ts';
import type { LedgerView } from './filter.ts';

interface Sum {
  readonly byMonth: Float64Array;
  last: number;
}

/** Sums of one application, by the number of their currency. */
type SumsByCurrency = Map<number, Sum>;

/** Net spend of every application in the `months` months up to `until`, apart per currency. */
export function applicationSpendOf(
  { store, labels }: LedgerView,
  until: IsoMonth,
  months: number,
): ApplicationSpend[] {
  const last = monthNumber(until);
  const first = last - months + 1;
  const applications = new Map<ApplicationId, SumsByCurrency>();
  const sumsOf: (SumsByCurrency | null | undefined)[] = [];
  for (const segment of store.segments) {
    for (let row = 0; row < segment.rows; row++) {
      const month = segment.month[row] ?? 0;
      if (month < first || month > last) continue;
      const subject = segment.subject[row] ?? 0;
      let sums = sumsOf[subject];
      if (sums === undefined) {
        sums = sumsFor(applications, labels.of(subject).applicationId);
        sumsOf[subject] = sums;
      }
      if (sums === null) continue;
      const sum = sumIn(sums, segment.currency[row] ?? 0, months);
      sum.byMonth[month - first] = (sum.byMonth[month - first] ?? 0) + (segment.amount[row] ?? 0);
      sum.last = Math.max(sum.last, segment.day[row] ?? 0);
    }
  }
  return [...applications].flatMap(([applicationId, sums]) =>
    [...sums].map(([currency, { byMonth, last }]) => ({
      applicationId,
      currency: store.dictionaries.currency.text(currency),
      byMonth: [...byMonth],
      total: byMonth.reduce((total, amount) => total + amount, 0),
      lastSeen: dateOfDay(last),
    })),
  );
}

function sumsFor(
  applications: Map<ApplicationId, SumsByCurrency>,
  id: ApplicationId | null,
): SumsByCurrency | null {
  if (id === null) return null;
  const known = applications.get(id);
  if (known !== undefined) return known;
  const fresh: SumsByCurrency = new Map();
  applications.set(id, fresh);
  return fresh;
}

function sumIn(sums: SumsByCurrency, currency: number, months: number): Sum {
  const known = sums.get(currency);
  if (known !== undefined) return known;
  const fresh = { byMonth: new Float64Array(months), last: -Infinity };
  sums.set(currency, fresh);
  return fresh;
}
