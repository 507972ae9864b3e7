import { useEffect, useState } from 'react';
import { importRates } from '#database/rates.ts';
import { useSession } from '#database/session.tsx';
import type { Session } from '#database/session.tsx';
import { readBytes } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import { createRateBook } from '#domain/money/rate-book.ts';
import { readRateFile } from '#domain/money/rate-files.ts';
import type { StagedRates } from '#domain/money/rate-files.ts';
import { planRateImport } from '#domain/money/rate-plan.ts';
import type { RateImportPlan } from '#domain/money/rate-plan.ts';
import type { RateSheetId } from '#domain/money/rates.ts';
import { accepted, refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import { fileText } from '#ui/staged-preview/file-text.ts';

export interface StagedRateFile {
  readonly staged: StagedRates;
  readonly plan: RateImportPlan;
}

export type RatesImportPhase =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'staged'; readonly file: StagedRateFile; readonly busy: boolean };

async function stage(source: FileSource, { workspace, today }: Session): Promise<Outcome<StagedRateFile>> {
  try {
    const text = fileText(await readBytes(source));
    if (!text.ok) return text;
    const staged = readRateFile(text.value, today);
    if (!staged.ok) return staged;
    const { database } = workspace;
    const book = createRateBook(await database.rates.toArray(), await database.rateSheets.toArray());
    return accepted({ staged: staged.value, plan: planRateImport(staged.value, book) });
  } catch (error) {
    return refused('unreadable', error instanceof Error ? error.message : String(error));
  }
}

/** Reads a file of rates once, and stores it after a yes. */
export function useRatesImport(
  source: FileSource,
  onDone: () => void,
): { readonly phase: RatesImportPhase; readonly store: () => void } {
  const session = useSession();
  const [phase, setPhase] = useState<RatesImportPhase>({ kind: 'reading' });
  const [started] = useState(session);
  useEffect(() => {
    let current = true;
    void stage(source, started).then((outcome) => {
      if (!current) return;
      setPhase(
        outcome.ok
          ? { kind: 'staged', file: outcome.value, busy: false }
          : { kind: 'refused', message: outcome.message },
      );
    });
    return () => {
      current = false;
    };
  }, [source, started]);

  const keep = async ({ staged, plan }: StagedRateFile): Promise<void> => {
    const { workspace, undo } = session;
    try {
      const entry = await importRates(workspace, {
        id: workspace.newId() as RateSheetId,
        fileName: source.name,
        format: staged.format,
        addedAt: workspace.now(),
        series: plan.series,
      });
      noticeDone(entry.label, () => void undo(entry.id), entry.id);
      onDone();
    } catch (error) {
      noticeProblem('The rates were not stored', error instanceof Error ? error.message : String(error));
      setPhase((before) => (before.kind === 'staged' ? { ...before, busy: false } : before));
    }
  };
  return {
    phase,
    store: () => {
      if (phase.kind !== 'staged' || phase.busy) return;
      setPhase({ ...phase, busy: true });
      void keep(phase.file);
    },
  };
}
