import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { formatDate } from '#domain/calendar/format.ts';
import type { HealthPoint } from '#domain/health/customer-health.ts';
import { DatedLines } from '#ui/charts/dated-lines.tsx';
import { useTableKey } from '#ui/charts/use-table-key.ts';
import classes from './health.module.css';

interface HealthTrendProps {
  readonly points: readonly HealthPoint[];
  readonly locale: string;
}

/** Health as of each month end, as a chart or a table. */
export function HealthTrend({ points, locale }: HealthTrendProps): ReactNode {
  const [asTable, setAsTable] = useState(false);
  const [toggle] = useState(() => () => setAsTable((before) => !before));
  useTableKey(toggle);
  const series = useMemo(
    () => [{ key: 'health', label: 'Health', values: points.map(({ score }) => score), look: 0 }],
    [points],
  );
  const month = useMemo(
    () => new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' }),
    [locale],
  );
  if (points.every(({ score }) => score === null)) {
    return <p className="desk-dim">Nothing that weighs was known in the last twelve months.</p>;
  }
  return (
    <div>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={toggle} aria-keyshortcuts="t">
        {asTable ? 'Show chart (T)' : 'Show table (T)'}
      </Button>
      {asTable ? (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th>As of</th>
              <th className={classes['right']}>Health</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ on, score }) => (
              <tr key={on}>
                <th scope="row">{formatDate(on, locale)}</th>
                <td className={classes['right']}>{score ?? 'unknown'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <DatedLines
          label="Health over twelve months. The table shows the same figures."
          dates={points.map(({ on }) => on)}
          series={series}
          format={String}
          formatDate={(date) => month.format(new Date(`${date}T00:00:00Z`))}
        />
      )}
    </div>
  );
}
