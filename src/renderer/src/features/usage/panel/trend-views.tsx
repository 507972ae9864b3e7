import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { formatDate } from '#domain/calendar/format.ts';
import type { UsePoint } from '#domain/usage/figures/use-trend.ts';
import { DatedLines, type DatedSeries } from '#ui/charts/dated-lines.tsx';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { shareText } from '#ui/usage/use-words.ts';
import classes from './use-panel.module.css';

interface TrendProps {
  readonly points: readonly UsePoint[];
  readonly locale: string;
}

/** Active, assigned and bought over time; what a file does not tell is a gap. */
export function TrendChart({ points, locale }: TrendProps): ReactNode {
  const dates = useMemo(() => points.map(({ date }) => date), [points]);
  const series = useMemo(
    (): DatedSeries[] =>
      [
        { key: 'active', label: 'Active', values: points.map(({ counts }) => counts.active), look: 0 },
        { key: 'assigned', label: 'Assigned', values: points.map(({ counts }) => counts.assigned), look: 1 },
        { key: 'bought', label: 'Bought', values: points.map(({ bought }) => bought), look: 2 },
      ].filter(({ values }) => values.some((value) => value !== null)),
    [points],
  );
  return (
    <DatedLines
      label="Active, assigned and bought over time. The table shows the same figures."
      dates={dates}
      series={series}
      format={(value) => value.toLocaleString(locale)}
      formatDate={(date) => formatDate(date, locale)}
    />
  );
}

export function TrendTable({ points, locale }: TrendProps): ReactNode {
  const number = (value: number | null): ReactNode =>
    value === null ? <span className="desk-dim">unknown</span> : value.toLocaleString(locale);
  return (
    <ScrollRegion className={classes['scroll']} label="Trend as a table">
      <table className={classes['table']} aria-label="Use over time">
        <thead>
          <tr>
            <th scope="col">As of</th>
            <th scope="col">Active</th>
            <th scope="col">Assigned</th>
            <th scope="col">Bought</th>
            <th scope="col">Utilisation</th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((point) => (
            <tr key={point.date}>
              <th scope="row" title={point.fileName}>
                {formatDate(point.date, locale)}
              </th>
              <td>{number(point.counts.active)}</td>
              <td>{number(point.counts.assigned)}</td>
              <td>{number(point.bought)}</td>
              <td>
                {point.utilisation === null ? (
                  <span className="desk-dim">unknown</span>
                ) : (
                  shareText(point.utilisation, locale)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
