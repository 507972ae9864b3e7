import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSpendImports } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { useInbox } from '#desktop/inbox.ts';
import type { ActivityId } from '#domain/brand.ts';
import type { SpendImport } from '#domain/spend/ledger.ts';
import { ledgerMoney } from '#ledger/money-of.ts';
import { useDiscoverySummary } from '#ledger/use-ledger.ts';
import { Notice } from '#ui/staged-preview/notice.tsx';
import classes from '#ui/staged-preview/import.module.css';

interface StoredViewProps {
  readonly record: SpendImport;
  readonly activityId: ActivityId;
  readonly onDone: () => void;
}

/** Third step: what is in the ledger now, and the way back. */
export function StoredView({ record, activityId, onDone }: StoredViewProps): ReactNode {
  const { locale, undo } = useSession();
  const more = useInbox((inbox) => inbox.files.length > 1);
  const next = more ? 'Next file' : 'Done';
  const imports = useSpendImports();
  const discovery = useDiscoverySummary();
  const undone = imports !== undefined && imports.every(({ id }) => id !== record.id);
  const count = (value: number, noun: string): string =>
    `${value.toLocaleString(locale)} ${noun}${value === 1 ? '' : 's'}`;
  const spent = Object.entries(record.spent).map(([currency, minor]) => ledgerMoney(minor, currency, locale));
  const vendors = discovery?.waiting ?? 0;
  if (undone) {
    return (
      <div className={classes['body']}>
        <Notice tone="plain" title="Undone">
          The import of {record.fileName} was taken back; its rows are gone from the ledger.
        </Notice>
        <Group>
          <Button onClick={onDone}>{next}</Button>
        </Group>
      </div>
    );
  }
  return (
    <div className={classes['body']}>
      <Notice tone="done" title={`Stored ${count(record.rows, 'row')}`}>
        From {record.fileName}: {spent.length === 0 ? 'nothing' : spent.join(' and ')} spent.{' '}
        {record.duplicates > 0 && `${count(record.duplicates, 'duplicate')} skipped. `}
        {record.rejected > 0 && `${count(record.rejected, 'row')} rejected.`}
      </Notice>
      <Group>
        <Button onClick={onDone} data-primary-action>
          {next}
        </Button>
        <Button variant="default" component={Link} href={`/spend?import=${record.id}`}>
          Show these rows
        </Button>
        <Button variant="default" component={Link} href="/discovery">
          {vendors === 0 ? 'Discovery' : `Look at ${count(vendors, 'new vendor')}`}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => void undo(activityId)}>
          Undo this import
        </Button>
      </Group>
    </div>
  );
}
