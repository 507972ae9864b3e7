import type { ReactNode } from 'react';
import { formatDate } from '#domain/calendar/format.ts';
import { daysBetween } from '#domain/calendar/day-number.ts';
import type { RecurringSeries } from '#domain/spend/recurring/found-series.ts';
import { ledgerMoney } from '#ledger/money-of.ts';
import classes from './recurring.module.css';

const WIDTH = 400;
const HEIGHT = 72;
const BAR = 6;

/** The charges of a series over time: one bar each. The list below says the same in words. */
export function SeriesChart({
  series,
  locale,
}: {
  readonly series: RecurringSeries;
  readonly locale: string;
}): ReactNode {
  const { charges, first, last, max, currency } = series;
  const span = Math.max(1, daysBetween(first, last));
  const label = `Charges from ${formatDate(first, locale)} to ${formatDate(last, locale)}, up to ${ledgerMoney(max, currency, locale)}`;
  return (
    <figure className={classes['figure']}>
      <svg
        className={classes['chart']}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <img> can't take the colours of the theme
        role="img"
        aria-label={label}
      >
        {charges.map(({ date, amount, importId, line }) => {
          const height = Math.max(2, (amount / max) * (HEIGHT - 2));
          const x = (daysBetween(first, date) / span) * (WIDTH - BAR);
          return (
            <rect key={`${importId} ${line}`} x={x} y={HEIGHT - height} width={BAR} height={height} rx={1}>
              <title>{`${formatDate(date, locale)}: ${ledgerMoney(amount, currency, locale)}`}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption className={classes['axis']}>
        <span>{formatDate(first, locale)}</span>
        <span>{formatDate(last, locale)}</span>
      </figcaption>
    </figure>
  );
}
