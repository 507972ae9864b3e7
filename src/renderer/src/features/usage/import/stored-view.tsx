import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { useInbox } from '#desktop/inbox.ts';
import type { Application } from '#domain/applications/application.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { UsageSnapshot } from '#domain/usage/usage.ts';
import classes from '#ui/staged-preview/import.module.css';
import { Notice } from '#ui/staged-preview/notice.tsx';
import styles from './usage-import.module.css';
import type { StoredUsage } from './use-usage-import.ts';
import { peopleWords } from '../people-words.ts';

interface StoredViewProps {
  readonly stored: StoredUsage;
  readonly applications: readonly Application[];
  /** All that is stored, to see whether it was undone. */
  readonly snapshots: readonly UsageSnapshot[];
  readonly fileName: string;
  readonly onDone: () => void;
}

/** Third step: whose people are stored now, and the way back. */
export function StoredView({
  stored,
  applications,
  snapshots,
  fileName,
  onDone,
}: StoredViewProps): ReactNode {
  const { undo } = useSession();
  const more = useInbox((inbox) => inbox.files.length > 1);
  const [first] = stored.snapshots;
  const undone = first !== undefined && snapshots.every(({ importId }) => importId !== first.importId);
  const next = (
    <Button onClick={onDone} data-primary-action>
      {more ? 'Next file' : 'Done'}
    </Button>
  );
  if (undone) {
    return (
      <div className={classes['body']}>
        <Notice tone="plain" title="Undone">
          The import of {fileName} was taken back; its people are gone.
          {stored.newApplications.length > 0 && ' So are the applications that were made for it.'}
        </Notice>
        <Group>{next}</Group>
      </div>
    );
  }
  return (
    <div className={classes['body']}>
      <Notice tone="done" title={`Stored from ${fileName}`}>
        <ul className={styles['stored']}>
          {stored.snapshots.map((snapshot) => (
            <li key={snapshot.id}>
              <StoredSnapshot
                snapshot={snapshot}
                application={
                  applications.find(({ id }) => id === snapshot.applicationId) ??
                  stored.newApplications.find(({ id }) => id === snapshot.applicationId)
                }
              />
            </li>
          ))}
        </ul>
      </Notice>
      <Group>
        {next}
        <Button variant="default" component={Link} href="/usage">
          Usage of all applications
        </Button>
        <Button variant="default" component={Link} href="/usage/files">
          Stored files
        </Button>
        <Button variant="subtle" color="gray" onClick={() => void undo(stored.activityId)}>
          Undo this import
        </Button>
      </Group>
    </div>
  );
}

function StoredSnapshot({
  snapshot,
  application,
}: {
  readonly snapshot: UsageSnapshot;
  readonly application: Application | undefined;
}): ReactNode {
  const { locale } = useSession();
  const { people, asOf, counts } = snapshot;
  const { assigned = 0, windows } = counts[0] ?? {};
  const { active = 0, unknown = 0 } = windows?.[30] ?? {};
  const known = [
    `${active.toLocaleString(locale)} active in 30 days`,
    ...(unknown > 0 ? [`${unknown.toLocaleString(locale)} unknown`] : []),
  ].join(', ');
  const told = assigned > 0 && unknown === assigned ? 'activity unknown' : known;
  return (
    <>
      <Link href={`/usage?application=${snapshot.applicationId}`}>
        {application?.name ?? 'An application'}
      </Link>
      {`: ${peopleWords(people, locale)} as of ${formatDate(asOf, locale)}, ${told}`}
    </>
  );
}
