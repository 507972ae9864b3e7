import { moneyText } from '#domain/money/format.ts';
import type { MinorUnits, Money } from '#domain/money/money.ts';
import type { Revenue } from '#domain/revenue/movement.ts';
import type { RecurringByMonth } from '#domain/revenue/recurring-by-month.ts';
import { OUTLOOKS, type ForecastMonth } from '#domain/revenue/renewals.ts';
import { writeCsvWithAmounts } from '#domain/tables/csv-write.ts';
import { worthOf } from './forecast-table.tsx';

const DECIMALS = 4;

function share(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(DECIMALS));
}

export function movementCsv({ byCurrency }: Revenue): string {
  const amounts = ['start', 'expansion', 'contraction', 'churn', 'added', 'end'] as const;
  return writeCsvWithAmounts(
    ['currency', ...amounts, 'nrr', 'grr'],
    byCurrency.map((movement) => [
      movement.currency,
      ...amounts.map((amount) => moneyText(movement[amount])),
      share(movement.nrr),
      share(movement.grr),
    ]),
  );
}

export function recurringCsv({ months, byCurrency }: RecurringByMonth): string {
  const currencies = [...byCurrency];
  return writeCsvWithAmounts(
    ['month', ...currencies.map(([currency]) => currency)],
    months.map((month, place) => [
      month,
      ...currencies.map(([currency, row]) => moneyText({ minor: row[place] ?? (0 as MinorUnits), currency })),
    ]),
  );
}

export function forecastCsv(months: readonly ForecastMonth[]): string {
  const rows = months.flatMap(({ month, due }) =>
    OUTLOOKS.flatMap((outlook) => {
      const worth: readonly (Money | null)[] = worthOf(due[outlook]);
      return (worth.length === 0 ? [null] : worth).map((amount) => [
        month,
        outlook,
        due[outlook].length,
        amount === null ? null : moneyText(amount),
        amount?.currency ?? null,
      ]);
    }),
  );
  return writeCsvWithAmounts(['month', 'outlook', 'customers', 'worth a month', 'currency'], rows);
}
