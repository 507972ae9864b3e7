import { Button } from '@mantine/core';
import { memo, useState } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatMonth } from '#domain/calendar/format.ts';
import { ledgerMoney } from '#ledger/money-of.ts';
import type { SpendDimension, SpendTotals } from '#ledger/questions.ts';
import { StackedMonths } from '#ui/charts/stacked-months.tsx';
import type { StackedSeries } from '#ui/charts/stacked-months.tsx';
import { DIMENSION_NAMES, NONE_NAMES } from './spend-address.ts';
import type { Pick } from './spend-report.tsx';
import classes from './spend.module.css';
import { chartSeries } from './chart-series.ts';
import { useTableKey } from '#ui/charts/use-table-key.ts';

interface MonthsChartProps {
  readonly totals: SpendTotals;
  readonly by: SpendDimension;
  readonly top: readonly string[];
  /** What the bars are, e.g. "Spend". */
  readonly what: string;
  /** Behind the total, e.g. "in all, refunds subtracted". */
  readonly about: string;
  readonly onPick: (pick: Pick) => void;
}

/** Monthly bars by group; the same figures as a table on `T`. */
export const MonthsChart = memo(function MonthsChart({
  totals,
  by,
  top,
  what,
  about,
  onPick,
}: MonthsChartProps): ReactNode {
  const { locale } = useSession();
  const [asTable, setAsTable] = useState(false);
  const [toggle] = useState(() => () => setAsTable((before) => !before));
  useTableKey(toggle);
  const months = totals.months.map((month) => formatMonth(month, locale));
  const series = chartSeries(totals, top, NONE_NAMES[by]);
  const money = (value: number): string => ledgerMoney(value, totals.currency, locale);
  const title = `${what} by month and ${DIMENSION_NAMES[by].toLowerCase()}, ${totals.currency}`;
  return (
    <section className={classes['section']} aria-label={title}>
      <header className={classes['sectionBar']}>
        <h2 className={classes['sectionTitle']}>{title}</h2>
        <span className="desk-dim">
          {money(totals.all.total)} {about}
        </span>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={toggle} aria-keyshortcuts="t">
          {asTable ? 'Show chart (T)' : 'Show table (T)'}
        </Button>
      </header>
      {asTable ? (
        <SeriesTable title={title} months={months} series={series} money={money} />
      ) : (
        <StackedMonths
          label={`${title}. The table shows the same figures.`}
          bars={months}
          series={series}
          format={money}
          formatAxis={(value) => ledgerMoney(Math.round(value), totals.currency, locale, { whole: true })}
          onPick={(key, tone, bar) =>
            onPick(tone === 'rest' ? { kind: 'rest', bar } : { kind: 'group', key, bar })
          }
        />
      )}
    </section>
  );
});

interface SeriesTableProps {
  readonly title: string;
  readonly months: readonly string[];
  readonly series: readonly StackedSeries[];
  readonly money: (value: number) => string;
}

/** The chart's figures, month by month. */
function SeriesTable({ title, months, series, money }: SeriesTableProps): ReactNode {
  return (
    <div className={classes['tableScroll']}>
      <table className={classes['table']} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">Month</th>
            {series.map(({ key, label, tone }) => (
              <th key={`${tone} ${key}`} scope="col" className={classes['number']}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month, index) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              {series.map(({ key, tone, values }) => (
                <td key={`${tone} ${key}`} className={classes['number']}>
                  {money(values[index] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
