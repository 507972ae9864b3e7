import type { ReactNode } from 'react';
import type { StageTimes, TimeInStage } from '#domain/funnel/time-in-stage.ts';
import { STAGE_NAMES } from '#domain/journey/stages.ts';
import classes from './funnel.module.css';

interface TimesTableProps {
  readonly times: readonly TimeInStage[];
  readonly locale: string;
}

/** Days in each stage: of stays that ended, and apart from them the age of those that go on. */
export function TimesTable({ times, locale }: TimesTableProps): ReactNode {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const days = (value: number | null): string => (value === null ? 'unknown' : number.format(value));
  const pair = (key: string, { median, p90 }: StageTimes): ReactNode => [
    <td key={`${key}-median`} className={classes['right']}>
      {days(median)}
    </td>,
    <td key={`${key}-p90`} className={classes['right']}>
      {days(p90)}
    </td>,
  ];
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th rowSpan={2}>Stage</th>
          <th colSpan={3}>Last stay that ended, days</th>
          <th colSpan={2}>All stays of a customer, days</th>
          <th colSpan={3}>There now, days so far</th>
        </tr>
        <tr>
          <th className={classes['right']}>Customers</th>
          <th className={classes['right']}>Median</th>
          <th className={classes['right']}>90% within</th>
          <th className={classes['right']}>Median</th>
          <th className={classes['right']}>90% within</th>
          <th className={classes['right']}>Customers</th>
          <th className={classes['right']}>Median</th>
          <th className={classes['right']}>90% within</th>
        </tr>
      </thead>
      <tbody>
        {times.map(({ stage, latest, cumulative, open }) => (
          <tr key={stage}>
            <th scope="row">{STAGE_NAMES[stage]}</th>
            <td className={classes['right']}>{latest.customers}</td>
            {pair('latest', latest)}
            {pair('cumulative', cumulative)}
            <td className={classes['right']}>{open.customers}</td>
            {pair('open', open)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
