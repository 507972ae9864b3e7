import { dayNumber } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { monthOf, monthsFrom } from '#domain/calendar/months.ts';
import { convertAt } from '#domain/money/convert.ts';
import type { RateBook } from '#domain/money/rate-book.ts';
import { equalPart } from '#domain/spend/views/spread.ts';
import { totalsOfGroups } from '#ledger/columns/month-table.ts';
import type { CurrencyTotal, SpendDimension, SpendGroup, SpendTotals } from '#ledger/questions.ts';
import type { SpendMoney } from '#ledger/spend-views.ts';
import { groupsOfItem } from '#ledger/committed-items.ts';
import type { CommittedItem } from '#ledger/committed-items.ts';

/** The part of a committed item in the money of the view: whole minor units, or `null` without a rate. */
export type ItemMoney = (item: CommittedItem) => number | null;

/**
 * Amounts of one currency alone (others are left out), or converted at the last rate on or before `today`: nobody
 * knows the rates of days to come.
 */
export function itemMoney(money: SpendMoney, book: RateBook | undefined, today: IsoDate): ItemMoney {
  return ({ payment: { amount } }) => {
    if (money.kind === 'single') return amount.currency === money.currency ? amount.minor : null;
    const rate = book?.rateOn(amount.currency, money.currency, dayNumber(today), money.maxRateAgeDays);
    return rate === undefined || rate === null ? null : convertAt(amount, rate, money.currency).minor;
  };
}

/** What is owed by group and month of the due date; several functions share an item in equal parts, exactly. */
export function committedTotals(
  items: readonly CommittedItem[],
  by: SpendDimension,
  money: SpendMoney,
  amountOf: ItemMoney,
  limit: number,
): SpendTotals & { readonly withoutRate: readonly CurrencyTotal[] } {
  const priced = items.flatMap((item) => {
    const amount = amountOf(item);
    return amount === null ? [] : [{ item, amount }];
  });
  const [first, last] = [priced[0]?.item.payment.date, priced.at(-1)?.item.payment.date];
  const months = first === undefined || last === undefined ? [] : monthsFrom(monthOf(first), monthOf(last));
  const places = new Map(months.map((month, index) => [month, index]));
  const groups = new Map<string, SpendGroup & { byMonth: number[]; total: number; rows: number }>();
  for (const { item, amount } of priced) {
    const place = places.get(monthOf(item.payment.date)) ?? 0;
    const names = groupsOfItem(item, by);
    names.forEach(({ key, label }, index) => {
      const group = groups.get(key) ?? { key, label, byMonth: months.map(() => 0), total: 0, rows: 0 };
      groups.set(key, group);
      const part = equalPart(amount, names.length, index);
      group.byMonth[place] = (group.byMonth[place] ?? 0) + part;
      group.total += part;
      group.rows++;
    });
  }
  const totals = totalsOfGroups([...groups.values()], months, { currency: money.currency, limit });
  return { ...totals, withoutRate: money.kind === 'single' ? [] : missing(items, amountOf) };
}

function missing(items: readonly CommittedItem[], amountOf: ItemMoney): CurrencyTotal[] {
  const totals = new Map<string, CurrencyTotal>();
  for (const item of items) {
    if (amountOf(item) !== null) continue;
    const { currency, minor } = item.payment.amount;
    const before = totals.get(currency);
    const net = minor + (before?.net ?? 0);
    totals.set(currency, { currency, rows: 1 + (before?.rows ?? 0), spent: net, refunded: 0, net });
  }
  return [...totals.values()];
}
