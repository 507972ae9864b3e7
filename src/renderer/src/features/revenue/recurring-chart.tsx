import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { formatMoney } from '#domain/money/format.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import type { RecurringByMonth } from '#domain/revenue/recurring-by-month.ts';
import { MonthLines } from '#ui/charts/month-lines.tsx';
import { useTableKey } from '#ui/charts/use-table-key.ts';
import classes from './revenue.module.css';

interface RecurringChartProps {
  readonly recurring: RecurringByMonth;
  readonly locale: string;
}

/** Recurring revenue at the end of each month, one line a currency and one chart each: currencies are not compared. */
export function RecurringChart({ recurring, locale }: RecurringChartProps): ReactNode {
  const [asTable, setAsTable] = useState(false);
  const [toggle] = useState(() => () => setAsTable((before) => !before));
  useTableKey(toggle);
  const months = useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
    return recurring.months.map((month) => format.format(new Date(`${month}-01T00:00:00Z`)));
  }, [recurring, locale]);
  return (
    <>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={toggle} aria-keyshortcuts="t">
        {asTable ? 'Show chart (T)' : 'Show table (T)'}
      </Button>
      {[...recurring.byCurrency].map(([currency, values]) =>
        asTable ? (
          <MonthTable key={currency} currency={currency} months={months} values={values} locale={locale} />
        ) : (
          <MonthLines
            key={currency}
            label={`Recurring revenue a month, ${currency}. The table shows the same figures.`}
            months={months}
            series={[{ key: currency, label: currency, values, look: 0 }]}
            format={(minor) => text(minor, currency, locale)}
            formatAxis={(minor) => text(minor, currency, locale)}
          />
        ),
      )}
    </>
  );
}

function text(minor: number, currency: CurrencyCode, locale: string): string {
  return formatMoney({ minor: Math.round(minor) as MinorUnits, currency }, locale, { whole: true });
}

function MonthTable(props: {
  readonly currency: CurrencyCode;
  readonly months: readonly string[];
  readonly values: readonly number[];
  readonly locale: string;
}): ReactNode {
  const { currency, months, values, locale } = props;
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th>Month</th>
          <th className={classes['right']}>{currency}</th>
        </tr>
      </thead>
      <tbody>
        {months.map((month, place) => (
          <tr key={month}>
            <th scope="row">{month}</th>
            <td className={classes['right']}>{text(values[place] ?? 0, currency, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
