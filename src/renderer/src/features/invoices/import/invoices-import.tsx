import { Button, Progress } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { FileSource } from '#desktop/files.ts';
import { lackOfSpace } from '#desktop/space.ts';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { NOTHING_SAID } from './batch.ts';
import type { BatchRow, VerdictKind } from './batch.ts';
import classes from './import.module.css';
import { useInvoiceImport } from './import-store.ts';
import { planBatch, planWords } from './plan-batch.ts';
import type { BatchPlan } from './plan-batch.ts';
import { PutAwayQuestion } from './put-away-question.tsx';
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

const OPEN: ReadonlySet<VerdictKind> = new Set(['waiting', 'ready', 'look', 'changes', 'attach']);

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

/** Whether something of a row would be lost by putting it away. */
function isOpen({ verdict }: BatchRow): boolean {
  return OPEN.has(verdict.kind);
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
      <Head rows={rows} />
      <ResultTable rows={rows} onOpen={(row) => setOpenKey(row.key)} />
      <Foot
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

/** How far reading has come, and how many rows there are of each state. */
function Head({ rows }: { readonly rows: readonly BatchRow[] }): ReactNode {
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

interface FootProps {
  readonly rows: readonly BatchRow[];
  readonly onStored: (sources: readonly FileSource[]) => void;
  readonly onLook: (() => void) | null;
  readonly onDone: () => void;
}

/** Stores a plan as one action. */
function useAdding(onStored: (sources: readonly FileSource[]) => void): {
  readonly busy: boolean;
  readonly add: (plan: BatchPlan, words: string) => void;
} {
  const { perform } = useSession();
  const settle = useInvoiceImport((all) => all.settle);
  const [busy, setBusy] = useState(false);
  const run = async (
    { added, changed, documents, bytes, fileIds }: BatchPlan,
    words: string,
  ): Promise<void> => {
    const lack = await lackOfSpace(bytes, 'these documents');
    if (lack !== null) return noticeProblem('Nothing was added', lack);
    const writes = [...added, ...changed].map((invoice) => put('invoices', invoice));
    if (await perform(`Added ${words}`, writes, { documents })) onStored(settle(fileIds));
  };
  return {
    busy,
    add: (plan, words) => {
      setBusy(true);
      run(plan, words)
        .catch((error: unknown) =>
          noticeProblem('Nothing was added', error instanceof Error ? error.message : String(error)),
        )
        .finally(() => setBusy(false));
    },
  };
}

function Foot({ rows, onStored, onLook, onDone }: FootProps): ReactNode {
  const { locale, readOnly, workspace } = useSession();
  const { busy, add } = useAdding(onStored);
  const [asking, setAsking] = useState(false);
  const plan = planBatch(rows, workspace.now());
  const words = planWords(plan, locale);
  const looks = rows.filter(({ verdict }) => verdict.kind === 'look').length;
  const open = rows.some(isOpen);
  return (
    <div className={classes['foot']}>
      {words !== null && (
        <Button
          data-primary-action
          loading={busy}
          disabled={readOnly !== null}
          onClick={() => add(plan, words)}
        >
          {`Add ${words}`}
        </Button>
      )}
      {onLook !== null && (
        <Button variant={words === null ? 'filled' : 'default'} onClick={onLook}>
          {`Look at ${looks.toLocaleString(locale)}`}
        </Button>
      )}
      {open ? (
        <Button variant="default" disabled={busy} onClick={() => setAsking(true)}>
          Put away…
        </Button>
      ) : (
        <Button onClick={onDone}>Done</Button>
      )}
      {!open && <Link href="/invoices">Show all invoices</Link>}
      <span className="desk-dim">
        {open ? 'Nothing is stored before you say so. Adding can be undone as one.' : ''}
      </span>
      {asking && (
        <PutAwayQuestion rows={rows.filter(isOpen).length} onStay={() => setAsking(false)} onLeave={onDone} />
      )}
    </div>
  );
}
