import { IconAlertTriangle, IconBell, IconDatabase } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useSession } from '#database/session.tsx';
import { useInbox } from '#desktop/inbox.ts';
import { useWaitingFiles } from '#desktop/watched-folder.ts';
import { useReminderStatus } from '#desktop/reminder-status.ts';
import type { ReminderStatus } from '#desktop/types.ts';
import { formatLocalTime } from '#domain/calendar/format.ts';
import classes from './frame.module.css';

function reminderWords(status: ReminderStatus | null, due: number | null, locale: string): string {
  if (status === null) return 'Reminders: being planned';
  if (status.problem !== null) return `Reminders: ${status.problem}`;
  const count = status.planned === 1 ? '1 reminder planned' : `${status.planned} reminders planned`;
  const planned = due === null || due === 0 ? count : `${due} due; ${count}`;
  if (!status.supported) return `${planned}; the system shows no notifications`;
  return status.next === null ? planned : `${planned}, next ${formatLocalTime(status.next, locale)}`;
}

/** The thin line at the bottom: whether data is safe, and what waits. */
export function StatusLine(): ReactNode {
  const { readOnly, locale } = useSession();
  const { status, due } = useReminderStatus();
  const waiting = useInbox((inbox) => inbox.files.length);
  const watched = useWaitingFiles().length;
  const [location] = useLocation();
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
        <IconBell size={13} stroke={1.6} aria-hidden />{' '}
        <Link href="/reminders">{reminderWords(status, due, locale)}</Link>
      </span>
      {watched > 0 && location !== '/import' && (
        <Link href="/import">
          {watched === 1 ? '1 new file' : `${watched} new files`} in the watched folder
        </Link>
      )}
      {waiting > 0 && location !== '/import' && (
        <Link href="/import">{waiting === 1 ? '1 file waits' : `${waiting} files wait`} to be imported</Link>
      )}
    </footer>
  );
}
