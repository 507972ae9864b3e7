import { createDailyConverter } from '#domain/money/convert.ts';
import { isKnownCurrency } from '#domain/money/currencies.ts';
import type { CurrencyTotal } from '../questions.ts';
import type { SpendMoney } from '../spend-views.ts';
import type { Segment } from './column-store.ts';
import { createCurrencyTotals } from './currency-totals.ts';
import { NO_FACTS } from './facts.ts';
import type { LedgerView } from './view.ts';

/** The amounts of rows in the money of a view. */
export interface RowMoney {
  /** Whole minor units, rounded half to even once; `NaN` where the row's day has no rate. */
  of(segment: Segment, row: number): number;
  /** What `of` found no rate for. */
  withoutRate(): readonly CurrencyTotal[];
}

/**
 * Converts by one array of rates per currency, looked up once per day: no object per row. Rows are converted whole, so
 * that every cut of them sums to the same total.
 */
export function rowMoneyOf({ store, facts = NO_FACTS }: LedgerView, money: SpendMoney): RowMoney {
  if (money.kind === 'single') {
    return { of: (segment, row) => segment.amount[row] ?? 0, withoutRate: () => [] };
  }
  const { currency: names } = store.dictionaries;
  const [first, last] = dayRange(store.segments);
  const range = { first, last, maxAge: money.maxRateAgeDays };
  const converters = Array.from({ length: names.size }, (_, id) => {
    const from = names.text(id);
    return isKnownCurrency(from) ? createDailyConverter(facts.rates, from, money.currency, range) : null;
  });
  const missing = createCurrencyTotals(names);
  return {
    of(segment, row) {
      const id = segment.currency[row] ?? 0;
      const amount = segment.amount[row] ?? 0;
      const value = converters[id]?.convert(amount, segment.day[row] ?? 0) ?? Number.NaN;
      if (Number.isNaN(value)) missing.add(id, amount);
      return value;
    },
    withoutRate: () => missing.list(),
  };
}

/** First and last day of all rows. */
export function dayRange(segments: readonly Segment[]): readonly [first: number, last: number] {
  let first = Infinity;
  let last = -Infinity;
  for (const { day } of segments) {
    for (let row = 0; row < day.length; row++) {
      const number = day[row] ?? 0;
      if (number < first) first = number;
      if (number > last) last = number;
    }
  }
  return [first, last];
}
