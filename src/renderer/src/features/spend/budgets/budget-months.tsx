import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatMonth } from '#domain/calendar/format.ts';
import { ledgerMoney } from '#ledger/money-of.ts';
import { StackedMonths } from '#ui/charts/stacked-months.tsx';
import type { StackedSeries } from '#ui/charts/stacked-months.tsx';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { amountsText } from '../spend-notes.tsx';
import { useTableKey } from '#ui/charts/use-table-key.ts';
import { spanText } from './budget-words.ts';
import classes from './budgets.module.css';
import type { BudgetRow } from '#ledger/use-budget-standings.ts';

interface BudgetMonthsProps {
  readonly row: BudgetRow;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** One budget month by month, as bars with its share of the budget as a line, or as a table (`T`). */
export function BudgetMonths({ row, onEdit, onDelete }: BudgetMonthsProps): ReactNode {
  const { locale, readOnly } = useSession();
  const [asTable, setAsTable] = useState(false);
  const [toggle] = useState(() => () => setAsTable((before) => !before));
  useTableKey(toggle);
  const { budget, name, standing } = row;
  const title = `${name}, ${spanText(budget, locale)}`;
  const money = (minor: number): string => ledgerMoney(minor, budget.currency, locale);
  const bars = standing.months.map(({ month }) => formatMonth(month, locale));
  return (
    <section aria-label={title}>
      <header className={classes['bar']}>
        <h2 className={classes['title']}>{title}</h2>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={toggle} aria-keyshortcuts="t">
          {asTable ? 'Show chart (T)' : 'Show table (T)'}
        </Button>
        <span className={classes['spacer']} />
        <Button size="compact-xs" variant="default" disabled={readOnly !== null} onClick={onEdit}>
          Edit budget
        </Button>
        <Button size="compact-xs" variant="default" disabled={readOnly !== null} onClick={onDelete}>
          Delete budget
        </Button>
      </header>
      {asTable ? (
        <MonthTable row={row} bars={bars} money={money} title={title} />
      ) : (
        <StackedMonths
          label={`${title}: budget, actual, committed and forecast. The table shows the same figures.`}
          bars={bars}
          series={seriesOf(row)}
          line={{ label: 'Budget', values: standing.months.map((month) => month.budget) }}
          format={money}
          formatAxis={(value) => ledgerMoney(Math.round(value), budget.currency, locale, { whole: true })}
          onPick={null}
        />
      )}
      <Explanation row={row} money={money} />
    </section>
  );
}

function seriesOf({ standing: { months } }: BudgetRow): StackedSeries[] {
  return [
    { key: 'actual', label: 'Actual', values: months.map(({ actual }) => actual), tone: 'own' },
    { key: 'committed', label: 'Committed', values: months.map(({ committed }) => committed), tone: 'own' },
    {
      key: 'expected',
      label: 'Expected beyond that',
      values: months.map(({ forecast, actual, committed, closed }) =>
        closed ? 0 : Math.max(0, forecast - actual - committed),
      ),
      tone: 'rest',
    },
  ];
}

interface MonthTableProps {
  readonly row: BudgetRow;
  readonly bars: readonly string[];
  readonly money: (minor: number) => string;
  readonly title: string;
}

function MonthTable({ row, bars, money, title }: MonthTableProps): ReactNode {
  return (
    <ScrollRegion className={classes['scroll']} label={`Months of ${title}`}>
      <table className={classes['table']} aria-label={`Months of ${title}`}>
        <thead>
          <tr>
            <th scope="col">Month</th>
            {['Budget', 'Actual', 'Committed', 'Forecast', 'Variance'].map((name) => (
              <th key={name} scope="col" className={classes['number']}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row.standing.months.map(({ month, budget, actual, committed, forecast }, index) => (
            <tr key={month}>
              <th scope="row">{bars[index]}</th>
              {[budget, actual, committed, forecast, budget - forecast].map((value, place) => (
                // oxlint-disable-next-line react/no-array-index-key -- the columns are fixed
                <td key={place} className={classes['number']}>
                  {money(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** How the forecast came about, and what is in none of the figures. */
function Explanation({ row, money }: Pick<MonthTableProps, 'row' | 'money'>): ReactNode {
  const { locale } = useSession();
  const { standing, withoutRate, committedWithoutRate } = row;
  const { usual, closedUntil } = standing;
  const closed =
    closedUntil === null
      ? 'No month is closed yet.'
      : `Months up to ${formatMonth(closedUntil, locale)} are closed.`;
  const months = usual?.months.map((month) => formatMonth(month, locale)).join(', ') ?? '';
  const expected =
    usual === null
      ? 'and nothing else, since there is no closed month to compare with'
      : `and ${money(usual.amount)}, what a month usually costs (the middle of ${months})`;
  return (
    <p className={classes['note']}>
      {`${closed} The forecast of each later month is the larger of what is spent and still owed by contracts, ${expected}. `}
      {withoutRate.length > 0 &&
        `${amountsText(withoutRate, locale)} of spend has no rate and is not counted. `}
      {committedWithoutRate > 0 &&
        `${committedWithoutRate} payments to come have no rate and are not counted. `}
    </p>
  );
}
