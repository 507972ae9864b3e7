import type { ReactNode } from 'react';
import type { FunnelStage } from '#domain/funnel/funnel.ts';
import { STAGE_NAMES } from '#domain/journey/stages.ts';
import { CustomerFigure } from '#ui/customers/customer-figure.tsx';
import classes from './funnel.module.css';

interface FunnelTableProps {
  readonly stages: readonly FunnelStage[];
  readonly locale: string;
}

/** The funnel as bars and figures: one row a stage, each figure with its customers. */
export function FunnelTable({ stages, locale }: FunnelTableProps): ReactNode {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const share = (value: number | null): string => (value === null ? '–' : percent.format(value));
  return (
    <table className={classes['table']}>
      <caption className={classes['caption']}>
        Customers who entered Awareness in the period, as far as they have come until today
      </caption>
      <thead>
        <tr>
          <th>Stage</th>
          <th>Of the first stage</th>
          <th className={classes['right']}>Reached it</th>
          <th className={classes['right']}>Went on</th>
          <th className={classes['right']}>Lost here</th>
          <th className={classes['right']}>Still here</th>
        </tr>
      </thead>
      <tbody>
        {stages.map(({ stage, entered, lost, waiting, nextStep, cumulative }) => (
          <tr key={stage}>
            <th scope="row">{STAGE_NAMES[stage]}</th>
            <td className={classes['barCell']}>
              <span className={classes['track']}>
                <span className={classes['bar']} style={{ width: `${(cumulative ?? 0) * 100}%` }} />
              </span>
              <span className={classes['share']}>{share(cumulative)}</span>
            </td>
            <td className={classes['right']}>
              <CustomerFigure title={`Reached ${STAGE_NAMES[stage]}`} ids={entered}>
                {entered.length}
              </CustomerFigure>
            </td>
            <td className={classes['right']}>{share(nextStep)}</td>
            <td className={classes['right']}>
              <CustomerFigure title={`Lost in ${STAGE_NAMES[stage]}`} ids={lost}>
                {lost.length}
              </CustomerFigure>
            </td>
            <td className={classes['right']}>
              <CustomerFigure title={`Still in ${STAGE_NAMES[stage]}`} ids={waiting}>
                {waiting.length}
              </CustomerFigure>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
