import { daysBetween, earlier, later } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { allocate, money } from '#domain/money/arithmetic.ts';
import type { CurrencyCode, Money } from '#domain/money/money.ts';
import type { Saving, SavingKind } from './saving.ts';

export interface YearShare {
  readonly year: number;
  readonly amount: Money;
}

/**
 * What of a saving belongs to which year: shared over its days, the parts summing exactly to its amount (largest
 * remainder), so that a saving of three years is not celebrated thrice.
 */
export function sharesByYear({ from, to, amount }: Pick<Saving, 'from' | 'to' | 'amount'>): YearShare[] {
  const first = Number(from.slice(0, 4));
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index);
  const days = years.map((year) => {
    const start = later(from, `${year}-01-01` as IsoDate);
    const end = earlier(to, `${year}-12-31` as IsoDate);
    return daysBetween(start, end) + 1;
  });
  const parts = allocate(amount.minor, days);
  return years.map((year, index) => ({ year, amount: money(parts[index] ?? 0, amount.currency) }));
}

/** The savings or the avoidances of one year in one currency; the two are never added up. */
export interface YearTotal {
  readonly year: number;
  readonly kind: SavingKind;
  readonly currency: CurrencyCode;
  readonly amount: Money;
  /** Entries that have a share in it. */
  readonly count: number;
}

/** Totals by year, latest first, then by kind (savings first) and currency. */
export function totalsByYear(savings: readonly Saving[]): YearTotal[] {
  const totals = new Map<string, YearTotal>();
  for (const saving of savings) {
    for (const { year, amount } of sharesByYear(saving)) {
      const key = `${year} ${saving.kind} ${amount.currency}`;
      const before = totals.get(key);
      totals.set(key, {
        year,
        kind: saving.kind,
        currency: amount.currency,
        amount: money((before?.amount.minor ?? 0) + amount.minor, amount.currency),
        count: (before?.count ?? 0) + 1,
      });
    }
  }
  const order = ({ kind, currency }: YearTotal): string => `${kind === 'saving' ? 0 : 1} ${currency}`;
  return [...totals.values()].toSorted(
    (a, b) => b.year - a.year || (order(a) < order(b) ? -1 : Number(order(a) > order(b))),
  );
}
