import type { ReactNode } from 'react';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { amendmentStories } from '#domain/contracts/amendment-words.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import classes from './contract-page.module.css';

interface AmendmentsProps {
  readonly contract: Contract;
  readonly today: IsoDate;
  readonly locale: string;
}

/** What each amendment changed, as they take effect. */
export function Amendments({ contract, today, locale }: AmendmentsProps): ReactNode {
  if (contract.amendments.length === 0) return <p className="desk-dim">None.</p>;
  return (
    <ol className={classes['log']}>
      {amendmentStories(contract, locale).map(({ id, effective, description, effects }) => (
        <li key={id} className={classes['logLine']}>
          <time dateTime={effective} className="desk-dim">
            {formatDate(effective, locale)}
          </time>
          <div>
            {description !== '' && <div>{description}</div>}
            {effects.map((effect, place) => (
              // Two changes may read alike.
              <div key={`${effect} ${place}`}>{effect}</div>
            ))}
            {description === '' && effects.length === 0 && (
              <div className="desk-dim">No change is recorded.</div>
            )}
            {effective > today && (
              <div className="desk-dim">{`Takes effect ${formatDaysFrom(effective, today, locale)}`}</div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
