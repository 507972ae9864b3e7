import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '#database/session.tsx';
import { addressOf } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import { lackOfSpace } from '#desktop/space.ts';
import type { ActivityId, ImportId } from '#domain/brand.ts';
import type { SpendImport } from '#domain/spend/ledger.ts';
import type { SpendCorrections } from '#domain/spend/recognise/plan.ts';
import { useLedger } from '#ledger/use-ledger.ts';
import type { RunningTask } from '#ledger/client.ts';
import { useDoneWhenLeft } from '#ui/staged-preview/use-done-when-left.ts';
import { keepCorrections, keptCorrections } from './kept-corrections.ts';
import type { LedgerSource, StagePreview, StageRefusal, TimedProgress } from '#ledger/protocol.ts';

/** Where the import of one file stands. */
export type ImportPhase =
  | { readonly kind: 'working'; readonly progress: TimedProgress | null; readonly storing: boolean }
  | { readonly kind: 'refused'; readonly refusal: StageRefusal }
  | { readonly kind: 'staged'; readonly preview: StagePreview; readonly problem: string | null }
  | { readonly kind: 'stored'; readonly record: SpendImport; readonly activityId: ActivityId };

export interface SpendImportState {
  readonly phase: ImportPhase;
  readonly corrections: SpendCorrections;
  /** Reads the file again with the manager's corrections. */
  correct(corrections: SpendCorrections): void;
  store(preview: StagePreview): void;
  /** Stops what is running; nothing of it stays. */
  cancel(): void;
}

function ledgerSource(source: FileSource): LedgerSource {
  const { name, size } = source;
  return source.kind === 'handle'
    ? { kind: 'address', address: addressOf(source.handle), name, size }
    : { kind: 'file', file: source.file, name, size };
}

/** Reads, corrects and stores one spend file. */
export function useSpendImport(source: FileSource, onDone: () => void): SpendImportState {
  const ledger = useLedger();
  const { workspace, settings, today } = useSession();
  const [corrections, setCorrections] = useState<SpendCorrections>(() => keptCorrections(source));
  const [phase, setPhase] = useState<ImportPhase>({ kind: 'working', progress: null, storing: false });
  const markStored = useDoneWhenLeft(onDone);
  const running = useRef<RunningTask<unknown> | null>(null);
  const { currency } = settings;

  useEffect(() => {
    let current = true;
    const task = ledger.stage(
      { source: ledgerSource(source), corrections, defaultCurrency: currency, today },
      (progress) => current && setPhase({ kind: 'working', progress, storing: false }),
    );
    running.current = task;
    void task.outcome.then((outcome) => {
      if (!current) return;
      if (!outcome.ok) {
        setPhase({ kind: 'refused', refusal: { kind: 'refused', ...outcome, firstLines: [] } });
        return;
      }
      const { value } = outcome;
      // Drawn in short steps: a preview is large, and the window must answer meanwhile.
      startTransition(() =>
        setPhase(
          value.kind === 'refused'
            ? { kind: 'refused', refusal: value }
            : { kind: 'staged', preview: value, problem: null },
        ),
      );
    });
    return () => {
      current = false;
      task.cancel();
    };
  }, [ledger, source, corrections, currency, today]);

  const correct = useCallback(
    (next: SpendCorrections) => {
      keepCorrections(source, next);
      setPhase({ kind: 'working', progress: null, storing: false });
      setCorrections(next);
    },
    [source],
  );

  const store = async (preview: StagePreview): Promise<void> => {
    const failed = (problem: string): void => setPhase({ kind: 'staged', preview, problem });
    setPhase({ kind: 'working', progress: null, storing: true });
    const lack = await lackOfSpace(source.size, 'this file');
    if (lack !== null) return failed(lack);
    const activityId = workspace.newId() as ActivityId;
    const task = ledger.store(
      { stageId: preview.stageId, importId: preview.stageId as ImportId, activityId, at: workspace.now() },
      (progress) => setPhase({ kind: 'working', progress, storing: true }),
    );
    running.current = task;
    const outcome = await task.outcome;
    if (!outcome.ok) return failed(outcome.message);
    markStored();
    setPhase({ kind: 'stored', record: outcome.value, activityId });
  };

  return {
    phase,
    corrections,
    correct,
    store: (preview) => {
      store(preview).catch((error: unknown) => {
        const why = error instanceof Error ? error.message : String(error);
        setPhase({ kind: 'staged', preview, problem: `The file could not be stored: ${why}` });
      });
    },
    cancel: () => {
      running.current?.cancel();
      if (phase.kind === 'working' && phase.storing) return;
      onDone();
    },
  };
}
