import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { NpsResponse } from '#domain/nps/response.ts';
import { npsTrend, type TrendStep } from '#domain/nps/trend.ts';
import { DatedLines } from '#ui/charts/dated-lines.tsx';
import { useTableKey } from '#ui/charts/use-table-key.ts';
import { useFeedbackState } from './feedback-state.ts';
import classes from './feedback.module.css';
import { scoreWords } from './words.ts';

const STEPS: readonly { readonly value: TrendStep; readonly label: string }[] = [
  { value: 'quarter', label: 'By quarter' },
  { value: 'month', label: 'By month' },
];

const MONTHS_OF_QUARTER = 3;

function nameOf(from: IsoDate, step: TrendStep, locale: string): string {
  if (step === 'quarter') {
    return `Q${Math.ceil(Number(from.slice(5, 7)) / MONTHS_OF_QUARTER)} ${from.slice(0, 4)}`;
  }
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return month.format(new Date(`${from}T00:00:00Z`));
}

interface NpsTrendProps {
  readonly responses: readonly NpsResponse[];
  readonly today: IsoDate;
  readonly locale: string;
}

/** The score by month or quarter, as a chart or a table. */
export function NpsTrend({ responses, today, locale }: NpsTrendProps): ReactNode {
  const { step, setStep } = useFeedbackState();
  const [asTable, setAsTable] = useState(false);
  const [toggle] = useState(() => () => setAsTable((before) => !before));
  useTableKey(toggle);
  const periods = useMemo(() => npsTrend(responses, step, today), [responses, step, today]);
  const series = useMemo(
    () => [{ key: 'nps', label: 'NPS', values: periods.map(({ score }) => score), look: 0 }],
    [periods],
  );
  return (
    <>
      <div className={classes['head']}>
        <h2 id="nps-trend">Trend</h2>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={toggle} aria-keyshortcuts="t">
          {asTable ? 'Show chart (T)' : 'Show table (T)'}
        </Button>
        <div className={classes['end']}>
          <SegmentedControl
            size="xs"
            aria-label="Length of a step"
            data={[...STEPS]}
            value={step}
            onChange={setStep}
          />
        </div>
      </div>
      {asTable ? (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th>Period</th>
              <th className={classes['right']}>NPS</th>
              <th className={classes['right']}>Answers</th>
              <th className={classes['right']}>Promoters</th>
              <th className={classes['right']}>Passives</th>
              <th className={classes['right']}>Detractors</th>
            </tr>
          </thead>
          <tbody>
            {periods.map(({ period, score, answers, promoters, passives, detractors }) => (
              <tr key={period.from}>
                <th scope="row">{nameOf(period.from, step, locale)}</th>
                <td className={classes['right']}>{scoreWords(score)}</td>
                <td className={classes['right']}>{answers}</td>
                <td className={classes['right']}>{promoters}</td>
                <td className={classes['right']}>{passives}</td>
                <td className={classes['right']}>{detractors}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <DatedLines
          label="NPS over time. The table shows the same figures."
          dates={periods.map(({ period }) => period.from)}
          series={series}
          format={scoreWords}
          formatDate={(from) => nameOf(from, step, locale)}
        />
      )}
    </>
  );
}
