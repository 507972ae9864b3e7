import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import { LIST_DAYS } from '#domain/reminders/list.ts';
import type { ReminderEntry } from '#domain/reminders/list.ts';
import { ReminderActions } from './reminder-actions.tsx';
import { addressOfTarget } from '#desktop/target-address.ts';
import { DAY_WORDS, KIND_WORDS } from './reminder-words.ts';
import type { ReminderState } from './reminder-words.ts';
import classes from './reminders.module.css';

/** Rows drawn at first, and with each press of the button: nobody reads thousands. */
const STEP = 100;

const TITLES: Readonly<Record<ReminderState, string>> = {
  due: 'Due now',
  snoozed: 'Snoozed',
  coming: `Next ${LIST_DAYS} days`,
  silenced: 'Not reminded of',
  done: 'Done',
};

interface ReminderGroupProps {
  readonly state: ReminderState;
  readonly entries: readonly ReminderEntry[];
}

function Row({ state, entry }: { readonly state: ReminderState; readonly entry: ReminderEntry }): ReactNode {
  const { today, locale } = useSession();
  return (
    <tr>
      <td>
        <Link href={addressOfTarget(entry.target)}>{entry.title}</Link>
        <div className="desk-dim">{entry.body}</div>
      </td>
      <td className={`${classes['date']} ${classes['wide']}`}>{KIND_WORDS[entry.kind]}</td>
      <td className={classes['date']}>
        {formatDate(entry.date, locale)}
        <div className="desk-dim">{formatDaysFrom(entry.date, today, locale)}</div>
      </td>
      <td className={classes['date']}>{formatDate(entry.on, locale)}</td>
      <td className={classes['actions']}>
        <ReminderActions state={state} entry={entry} />
      </td>
    </tr>
  );
}

/** One part of the list with its heading; nothing when it is empty, except that nothing being due is said. */
export function ReminderGroup({ state, entries }: ReminderGroupProps): ReactNode {
  const [shown, setShown] = useState(STEP);
  const heading = useId();
  if (entries.length === 0 && state !== 'due') return null;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={classes['heading']}>
        {TITLES[state]} <span className="desk-dim">{entries.length}</span>
      </h2>
      {entries.length === 0 ? (
        <p className="desk-dim">Nothing is due.</p>
      ) : (
        <table className={classes['list']} aria-labelledby={heading}>
          <thead>
            <tr>
              <th scope="col">Reminder</th>
              <th scope="col" className={`${classes['kind']} ${classes['wide']}`}>
                Kind
              </th>
              <th scope="col" className={classes['day']}>
                Date
              </th>
              <th scope="col" className={classes['day']}>
                {DAY_WORDS[state]}
              </th>
              <th scope="col" className={classes['actions']}>
                Actions
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.slice(0, shown).map((entry) => (
              <Row key={entry.deadline} state={state} entry={entry} />
            ))}
          </tbody>
        </table>
      )}
      {entries.length > shown && (
        <Button variant="default" size="xs" mt="sm" onClick={() => setShown(shown + STEP)}>
          Show {Math.min(STEP, entries.length - shown)} more of {entries.length}
        </Button>
      )}
    </section>
  );
}
