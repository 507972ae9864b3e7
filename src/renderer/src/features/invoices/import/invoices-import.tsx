import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { FileSource } from '#desktop/files.ts';
import { BatchFoot } from './batch-foot.tsx';
import { BatchHead } from './batch-head.tsx';
import { NOTHING_SAID, isOpen } from './batch.ts';
import type { BatchRow } from './batch.ts';
import classes from './import.module.css';
import { useInvoiceImport } from './import-store.ts';
import { ResultTable, nameOfRow } from './result-table.tsx';
import { Review } from './review.tsx';
import { useBatchRows } from './use-batch-rows.ts';
import type { Batch } from './use-batch-rows.ts';
import { VerdictChip, verdictDetail } from './verdict-chip.tsx';

interface InvoicesImportProps {
  /** Invoice files that wait, in their order. */
  readonly sources: readonly FileSource[];
  /** These were stored or put away. */
  readonly onDone: (sources: readonly FileSource[]) => void;
}

/** Imports any number of invoice files: one table of what was read, one yes that stores it. */
export function InvoicesImport({ sources, onDone }: InvoicesImportProps): ReactNode {
  const hold = useInvoiceImport((batch) => batch.hold);
  const clear = useInvoiceImport((batch) => batch.clear);
  const batch = useBatchRows();
  useEffect(() => hold(sources), [hold, sources]);
  const finish = (): void => {
    clear();
    onDone(sources);
  };
  useDoneWhenLeft(batch?.rows ?? [], finish);
  if (batch === null) return null;
  return <BatchScreen batch={batch} onStored={onDone} onDone={finish} />;
}

/** A batch of which nothing is open any more does not wait for the manager to come back. */
function useDoneWhenLeft(rows: readonly BatchRow[], finish: () => void): void {
  const latest = useRef({ rows, finish });
  useEffect(() => {
    latest.current = { rows, finish };
  });
  useEffect(
    () => () => {
      const { rows, finish } = latest.current;
      if (rows.some(({ verdict }) => verdict.kind === 'added') && !rows.some(isOpen)) finish();
    },
    [],
  );
}

interface BatchScreenProps {
  readonly batch: Batch;
  /** What these files brought was stored. */
  readonly onStored: (sources: readonly FileSource[]) => void;
  readonly onDone: () => void;
}

function BatchScreen({ batch, onStored, onDone }: BatchScreenProps): ReactNode {
  const { rows } = batch;
  const [openKey, setOpenKey] = useState<string | null>(null);
  const said = useInvoiceImport((all) => all.said);
  const say = useInvoiceImport((all) => all.say);
  const open = rows.find(({ key }) => key === openKey);
  const nextLook = rows.find(({ verdict, key }) => verdict.kind === 'look' && key !== openKey);
  const back = (): void => setOpenKey(null);
  const onward = (): void => setOpenKey(nextLook?.key ?? null);
  if (open !== undefined && open.document !== null) {
    const { fileId, document } = open;
    return (
      <Review
        key={open.key}
        row={{ ...open, document }}
        said={said[fileId] ?? NOTHING_SAID}
        applications={batch.applications}
        contracts={batch.contracts}
        onSay={(change) => say(fileId, change)}
        onConfirm={() => {
          say(fileId, { confirmed: true });
          onward();
        }}
        onLeaveOut={() => {
          say(fileId, { leftOut: open.verdict.kind !== 'left' });
          onward();
        }}
        onBack={back}
      />
    );
  }
  if (open !== undefined) return <OneRow row={open} onBack={back} />;
  return (
    <div className={classes['batch']}>
      <BatchHead rows={rows} />
      <ResultTable rows={rows} onOpen={(row) => setOpenKey(row.key)} />
      <BatchFoot
        rows={rows}
        onStored={onStored}
        onLook={nextLook === undefined ? null : () => setOpenKey(nextLook.key)}
        onDone={onDone}
      />
    </div>
  );
}

/** A row without a document to look at: all that is known of it. */
function OneRow({ row, onBack }: { readonly row: BatchRow; readonly onBack: () => void }): ReactNode {
  return (
    <div className={classes['only']}>
      <h2 className={classes['title']}>{nameOfRow(row)}</h2>
      <p>
        <VerdictChip verdict={row.verdict} />
      </p>
      <p>{verdictDetail(row.verdict)}</p>
      <Button variant="default" onClick={onBack}>
        Back to the list
      </Button>
    </div>
  );
}
