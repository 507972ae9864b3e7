import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { minorUnits, money } from '#domain/money/arithmetic.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { Comparison, CostBasis } from '#domain/scenarios/scenario.ts';
import { BASIS_WORDS } from '#domain/scenarios/words.ts';
import { MonthLines } from '#ui/charts/month-lines.tsx';
import type { LineSeries } from '#ui/charts/month-lines.tsx';
import { useTableKey } from '#ui/charts/use-table-key.ts';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { cumulatedSeries, monthWords } from './figures.ts';
import classes from './scenarios.module.css';

interface CostChartProps {
  readonly comparison: Comparison;
  readonly basis: CostBasis;
}

/** What each decision has cost by the end of each month; the same figures as a table on `T`. */
export function CostChart({ comparison, basis }: CostChartProps): ReactNode {
  const { locale } = useSession();
  const [asTable, setAsTable] = useState(false);
  const [toggle] = useState(() => () => setAsTable((before) => !before));
  useTableKey(toggle);
  const { currency } = comparison;
  const months = useMemo(
    () => comparison.horizon.months.map((month) => monthWords(month, locale)),
    [comparison, locale],
  );
  const series = useMemo(() => cumulatedSeries(comparison, basis), [comparison, basis]);
  const text = (minor: number, whole = false): string =>
    formatMoney(money(minorUnits(Math.round(minor)), currency), locale, { whole });
  const title = `${BASIS_WORDS[basis]}, added up month by month, ${currency}`;
  return (
    <section className={classes['part']} aria-label={title}>
      <header className={classes['partBar']}>
        <h2 className={classes['partTitle']}>{title}</h2>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={toggle} aria-keyshortcuts="t">
          {asTable ? 'Show chart (T)' : 'Show table (T)'}
        </Button>
      </header>
      {asTable ? (
        <CostTable title={title} months={months} series={series} text={text} />
      ) : (
        <MonthLines
          label={`${title}. The table shows the same figures.`}
          months={months}
          series={series}
          stepped={basis === 'cash'}
          format={text}
          formatAxis={(value) => text(value, true)}
        />
      )}
    </section>
  );
}

interface CostTableProps {
  readonly title: string;
  readonly months: readonly string[];
  readonly series: readonly LineSeries[];
  readonly text: (minor: number) => string;
}

function CostTable({ title, months, series, text }: CostTableProps): ReactNode {
  return (
    <ScrollRegion className={classes['tableScroll']} label={title}>
      <table className={classes['table']} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">Month</th>
            {series.map(({ key, label }) => (
              <th key={key} scope="col" className={classes['number']}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month, index) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              {series.map(({ key, values }) => (
                <td key={key} className={classes['number']}>
                  {text(values[index] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
