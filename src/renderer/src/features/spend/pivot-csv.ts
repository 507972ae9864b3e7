import { minorUnits } from '#domain/money/arithmetic.ts';
import { isKnownCurrency } from '#domain/money/currencies.ts';
import { moneyText } from '#domain/money/format.ts';
import { writeCsvWithAmounts } from '#domain/tables/csv-write.ts';
import type { SpendDimension, SpendGroup, SpendTotals } from '#ledger/questions.ts';
import { DIMENSION_NAMES, NONE_NAMES } from './spend-address.ts';

/** A pivot as CSV: one line a group with its currency, total and months, and all of them together last. */
export function pivotCsv(totals: SpendTotals, by: SpendDimension): string {
  const { currency, months, groups, rest, all } = totals;
  const amount = (minor: number): string =>
    isKnownCurrency(currency) ? moneyText({ minor: minorUnits(minor), currency }) : String(minor);
  const line = (name: string, { total, byMonth }: SpendGroup): string[] => [
    name,
    currency,
    amount(total),
    ...byMonth.map(amount),
  ];
  const lines = groups.map((group) => line(group.key === '' ? NONE_NAMES[by] : group.label, group));
  if (rest !== null) lines.push(line(`${rest.groups} smaller ones`, rest));
  lines.push(line('All', all));
  return writeCsvWithAmounts([DIMENSION_NAMES[by].toLowerCase(), 'currency', 'total', ...months], lines);
}
