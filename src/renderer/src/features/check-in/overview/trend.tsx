import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import type { FinishedCheckIn } from '#domain/check-ins/due.ts';
import { FIGURE_KEYS, FIGURE_WORDS, type FigureKey } from '#domain/check-ins/figure-list.ts';
import { DatedLines } from '#ui/charts/dated-lines.tsx';
import classes from './overview.module.css';
import { trendOf } from './trend-series.ts';

/** One figure over all check-ins; the table below has the same in numbers. */
export function Trend({ checkIns }: { readonly checkIns: readonly FinishedCheckIn[] }): ReactNode {
  const { locale } = useSession();
  const [figure, setFigure] = useState<FigureKey>('utilisation');
  const { dates, series, format } = trendOf(checkIns, figure, locale);
  return (
    <section aria-labelledby="trend" className={classes['trend']}>
      <div className={classes['trendHead']}>
        <h2 id="trend" className={classes['heading']}>
          Trend
        </h2>
        <NativeSelect
          aria-label="Figure of the trend"
          size="xs"
          value={figure}
          onChange={(event) => setFigure(event.currentTarget.value as FigureKey)}
          data={FIGURE_KEYS.map((key) => ({ value: key, label: FIGURE_WORDS[key].name }))}
        />
      </div>
      {series.length === 0 ? (
        <p className={classes['why']}>It was not known in any check-in.</p>
      ) : (
        <DatedLines
          label={`${FIGURE_WORDS[figure].name} over the check-ins`}
          dates={dates}
          series={series}
          format={format}
          formatDate={(date) => formatDate(date, locale)}
        />
      )}
    </section>
  );
}
