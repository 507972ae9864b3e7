import { IconAlertTriangle, IconBell, IconDatabase } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { useInbox } from '#desktop/inbox.ts';
import type { ReminderStatus } from '#desktop/types.ts';
import classes from './frame.module.css';
import { useReminderStatus } from './reminder-status.ts';

function reminderWords(status: ReminderStatus | null): string {
  if (status === null) return 'Reminders: being planned';
  if (status.problem !== null) return `Reminders: ${status.problem}`;
  if (!status.supported) return `${status.planned} reminders planned; the system shows no notifications`;
  const next = status.next === null ? '' : `, next ${status.next.replace('T', ' at ')}`;
  return `${status.planned} reminders planned${next}`;
}

/** The thin line at the bottom: whether data is safe, and what waits. */
export function StatusLine(): ReactNode {
  const { readOnly } = useSession();
  const status = useReminderStatus((state) => state.status);
  const waiting = useInbox((inbox) => inbox.files.length);
  return (
    <footer className={classes['status']} aria-label="Status">
      {readOnly === null ? (
        <span>
          <IconDatabase size={13} stroke={1.6} aria-hidden /> All data on this machine
        </span>
      ) : (
        <output className={classes['warning']} title={readOnly.message}>
          <IconAlertTriangle size={14} aria-hidden /> Read-only: {readOnly.message}
        </output>
      )}
      <span>
        <IconBell size={13} stroke={1.6} aria-hidden /> {reminderWords(status)}
      </span>
      {waiting > 0 && <Link href="/import">{waiting} files wait to be imported</Link>}
    </footer>
  );
}
