import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { StatusChange } from '#domain/applications/application.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { StatusChip } from '../list/marks.tsx';
import classes from './application-panel.module.css';

/** Who changed the status, when and why; the latest first. */
export function StatusHistory({ changes }: { readonly changes: readonly StatusChange[] }): ReactNode {
  const { locale } = useSession();
  return (
    <ol className={classes['history']} reversed>
      {changes
        .map((change, index) => ({ change, step: index }))
        .toReversed()
        .map(({ change, step }) => (
          <li key={step} className={classes['change']}>
            <StatusChip status={change.status} />
            <span>
              {formatDate(change.on, locale)}
              {change.by !== '' && <span className="desk-dim">{` by ${change.by}`}</span>}
            </span>
            {change.reason !== '' && <span className={classes['reason']}>{change.reason}</span>}
          </li>
        ))}
    </ol>
  );
}
