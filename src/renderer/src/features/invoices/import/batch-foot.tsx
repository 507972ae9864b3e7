import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { FileSource } from '#desktop/files.ts';
import { lackOfSpace } from '#desktop/space.ts';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { isOpen } from './batch.ts';
import type { BatchRow } from './batch.ts';
import classes from './import.module.css';
import { useInvoiceImport } from './import-store.ts';
import { planBatch, planWords } from './plan-batch.ts';
import type { BatchPlan } from './plan-batch.ts';
import { PutAwayQuestion } from './put-away-question.tsx';

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

export function BatchFoot({ rows, onStored, onLook, onDone }: FootProps): ReactNode {
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
        <Button loading={busy} disabled={readOnly !== null} onClick={() => add(plan, words)}>
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
