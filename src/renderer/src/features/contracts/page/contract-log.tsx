import type { ReactNode } from 'react';
import { useActivityOf } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { ActivityEntry } from '#domain/activity/activity.ts';
import type { ContractId } from '#domain/brand.ts';
import { changedFields } from './changed-fields.ts';
import classes from './contract-page.module.css';

function detailOf({ scope }: ActivityEntry, id: ContractId): string {
  if (scope.kind !== 'rows') return '';
  const change = scope.changes.find((one) => one.table === 'contracts' && one.key === id);
  return change === undefined ? '' : changedFields(change).join(', ');
}

function LogLine({ entry, id }: { readonly entry: ActivityEntry; readonly id: ContractId }): ReactNode {
  const { locale } = useSession();
  const when = new Date(entry.at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const detail = detailOf(entry, id);
  return (
    <li className={classes['logLine']}>
      <time dateTime={entry.at} className="desk-dim">
        {when}
      </time>
      <span>
        {entry.label}
        {detail !== '' && <span className="desk-dim"> ({detail})</span>}
        {entry.undoneAt !== null && <em className="desk-dim"> undone</em>}
      </span>
    </li>
  );
}

/** Everything that was done to this contract, newest first. */
export function ContractLog({ id }: { readonly id: ContractId }): ReactNode {
  const entries = useActivityOf([id]);
  if (entries === undefined) return null;
  if (entries.length === 0) return <p className="desk-dim">No change is recorded.</p>;
  return (
    <ol className={classes['log']}>
      {entries.map((entry) => (
        <LogLine key={entry.id} entry={entry} id={id} />
      ))}
    </ol>
  );
}
