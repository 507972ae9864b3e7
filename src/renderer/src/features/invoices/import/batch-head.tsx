import { Button, Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { BatchRow, VerdictKind } from './batch.ts';
import classes from './import.module.css';
import { useInvoiceImport } from './import-store.ts';
import { VerdictChip } from './verdict-chip.tsx';

/** States in the order in which they are counted above the table. */
const COUNTED: readonly VerdictKind[] = [
  'added',
  'ready',
  'changes',
  'attach',
  'look',
  'twin',
  'there',
  'left',
  'refused',
];

/** How far reading has come, and how many rows there are of each state. */
export function BatchHead({ rows }: { readonly rows: readonly BatchRow[] }): ReactNode {
  const { locale } = useSession();
  const files = useInvoiceImport((all) => all.files);
  const stopped = useInvoiceImport((all) => all.stopped);
  const stop = useInvoiceImport((all) => all.stop);
  const goOn = useInvoiceImport((all) => all.goOn);
  const done = files.filter(({ state }) => state === 'read').length;
  const groups = Map.groupBy(rows, ({ verdict }) => verdict.kind);
  return (
    <div className={classes['head']}>
      {done < files.length && (
        <>
          <Progress
            className={classes['progress'] ?? ''}
            value={(done / Math.max(1, files.length)) * 100}
            aria-label="Files read"
          />
          <output>{`Read ${done.toLocaleString(locale)} of ${files.length.toLocaleString(locale)}`}</output>
          <Button size="compact-xs" variant="default" onClick={stopped ? goOn : stop}>
            {stopped ? 'Go on reading' : 'Stop reading'}
          </Button>
        </>
      )}
      <ul className={classes['counts']} aria-label="Results">
        {COUNTED.map((kind) => {
          const group = groups.get(kind) ?? [];
          const [first] = group;
          if (first === undefined) return null;
          return (
            <li key={kind}>
              <strong>{group.length.toLocaleString(locale)}</strong> <VerdictChip verdict={first.verdict} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
