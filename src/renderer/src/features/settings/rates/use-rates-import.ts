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
import { accepted } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import { useStagedFile } from '#ui/staged-preview/use-staged-file.ts';
import type { StagedFilePhase } from '#ui/staged-preview/use-staged-file.ts';

export interface StagedRateFile {
  readonly staged: StagedRates;
  readonly plan: RateImportPlan;
}

async function stage(text: string, { workspace, today }: Session): Promise<Outcome<StagedRateFile>> {
  const staged = readRateFile(text, today);
  if (!staged.ok) return staged;
  const { database } = workspace;
  const book = createRateBook(await database.rates.toArray(), await database.rateSheets.toArray());
  return accepted({ staged: staged.value, plan: planRateImport(staged.value, book) });
}

async function keep(
  { staged, plan }: StagedRateFile,
  fileName: string,
  { workspace, undo }: Session,
): Promise<boolean> {
  try {
    const entry = await importRates(workspace, {
      id: workspace.newId() as RateSheetId,
      fileName,
      format: staged.format,
      addedAt: workspace.now(),
      series: plan.series,
    });
    noticeDone(entry.label, () => void undo(entry.id), entry.id);
    return true;
  } catch (error) {
    noticeProblem('The rates were not stored', error instanceof Error ? error.message : String(error));
    return false;
  }
}

/** Reads a file of rates once, and stores it after a yes. */
export function useRatesImport(
  source: FileSource,
  onDone: () => void,
): { readonly phase: StagedFilePhase<StagedRateFile>; readonly store: () => void } {
  const session = useSession();
  return useStagedFile<StagedRateFile>({
    readBytes: () => readBytes(source),
    stage: (text) => stage(text, session),
    keep: (staged) => keep(staged, source.name, session),
    onDone,
  });
}
