import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { stepDays } from '#domain/off-boarding/plan.ts';
import { STEP_NAMES } from '#domain/off-boarding/step-words.ts';
import classes from '../off-boarding.module.css';

interface PlannedStepsProps {
  readonly contract: Contract | null;
  readonly termEnd: IsoDate;
}

/** The steps with their days, before the plan is begun. */
export function PlannedSteps({ contract, termEnd }: PlannedStepsProps): ReactNode {
  const { today, locale, settings } = useSession();
  return (
    <table className={classes['planned']}>
      <caption className={classes['caption']}>The steps, and when they are due</caption>
      <tbody>
        {stepDays(contract, termEnd, today, settings.deadlines).map(({ step, planned, due }) => (
          <tr key={step}>
            <th scope="row">{STEP_NAMES[step]}</th>
            <td>{formatDate(due, locale)}</td>
            <td className="desk-dim">
              {planned < due
                ? `today; ${formatDate(planned, locale)} has passed`
                : formatDaysFrom(due, today, locale)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
