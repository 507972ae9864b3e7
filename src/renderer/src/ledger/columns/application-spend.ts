import type { ApplicationId } from '#domain/brand.ts';
import { dateOfDay } from '#domain/calendar/day-number.ts';
import type { IsoMonth } from '#domain/calendar/iso.ts';
import { monthNumber } from '#domain/calendar/months.ts';
import type { ApplicationSpend } from '../questions.ts';
import type { LedgerView } from './filter.ts';

interface Sum {
  readonly applicationId: ApplicationId;
  readonly currencyId: number;
  readonly byMonth: Float64Array;
  last: number;
}

/** Net spend of every application in the `months` months up to `until`, apart per currency. */
export function applicationSpendOf(
  { store, labels }: LedgerView,
  until: IsoMonth,
  months: number,
): ApplicationSpend[] {
  const last = monthNumber(until);
  const first = last - months + 1;
  const sums = new Map<string, Sum>();
  const applicationOf: (ApplicationId | null | undefined)[] = [];
  for (const segment of store.segments) {
    for (let row = 0; row < segment.rows; row++) {
      const month = segment.month[row] ?? 0;
      if (month < first || month > last) continue;
      const subject = segment.subject[row] ?? 0;
      let applicationId = applicationOf[subject];
      if (applicationId === undefined) {
        applicationId = labels.of(subject).applicationId;
        applicationOf[subject] = applicationId;
      }
      if (applicationId === null) continue;
      const currencyId = segment.currency[row] ?? 0;
      const key = `${currencyId} ${applicationId}`;
      let sum = sums.get(key);
      if (sum === undefined) {
        sum = { applicationId, currencyId, byMonth: new Float64Array(months), last: -Infinity };
        sums.set(key, sum);
      }
      sum.byMonth[month - first] = (sum.byMonth[month - first] ?? 0) + (segment.amount[row] ?? 0);
      sum.last = Math.max(sum.last, segment.day[row] ?? 0);
    }
  }
  return [...sums.values()].map((sum) => ({
    applicationId: sum.applicationId,
    currency: store.dictionaries.currency.text(sum.currencyId),
    byMonth: [...sum.byMonth],
    total: sum.byMonth.reduce((total, amount) => total + amount, 0),
    lastSeen: dateOfDay(sum.last),
  }));
}
