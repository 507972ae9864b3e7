import type { ReactNode } from 'react';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Session } from '#database/session.tsx';
import { readBytes, saveText } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import { EFFORT_TABLE, effortKey } from '#domain/flywheel/effort-table.ts';
import type { Effort } from '#domain/flywheel/effort.ts';
import { accepted, type Outcome } from '#domain/outcome.ts';
import { writeCsv } from '#domain/tables/csv-write.ts';
import { stageEntityFile } from '#domain/tables/entity-file.ts';
import { entityOf, planTableImport, type TableImportPlan } from '#domain/tables/entity-import.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import { previewOf, type StagedPreviewModel } from '#ui/staged-preview/preview-plan.ts';
import { StagedImport } from '#ui/staged-preview/staged-import.tsx';
import { useStagedFile } from '#ui/staged-preview/use-staged-file.ts';

interface EffortsImportProps {
  /** Must stay the same object while it is shown. */
  readonly source: FileSource;
  /** The file was stored or put away. */
  readonly onDone: () => void;
}

interface StagedEfforts {
  readonly plan: TableImportPlan<Effort>;
  readonly preview: StagedPreviewModel;
}

async function stage(text: string, session: Session): Promise<Outcome<StagedEfforts>> {
  const { workspace, today, locale, settings } = session;
  const stored = await workspace.database.efforts.toArray();
  const byId = new Map(stored.map((effort) => [effort.id as string, effort]));
  const byKey = new Map(stored.map((effort) => [effortKey(effort), effort]));
  const outcome = stageEntityFile(text, EFFORT_TABLE, {
    today,
    locale,
    currency: settings.currency,
    findById: (id) => byId.get(id) ?? null,
    findByKey: (key) => byKey.get(key) ?? null,
  });
  if (!outcome.ok) return outcome;
  // Two hours twice on one day can be two pieces of work.
  const rule = {
    keyOf: ({ fields }: { readonly fields: Parameters<typeof effortKey>[0] }) => effortKey(fields),
    mayRepeat: true,
  };
  const plan = planTableImport(outcome.value.rows, rule);
  return accepted({ plan, preview: previewOf(EFFORT_TABLE, outcome.value, plan, null) });
}

async function saveRejected(
  fileName: string,
  rejected: readonly { readonly line: number; readonly reason: string }[],
): Promise<void> {
  const rows = rejected.map(({ line, reason }) => [line, reason]);
  try {
    const name = `${fileName.replace(/\.[^.]*$/, '')} – rejected rows.csv`;
    const saved = await saveText(name, writeCsv(['line', 'reason'], rows));
    if (saved !== null) noticeDone(`Saved ${saved}`);
  } catch (error) {
    noticeProblem('The file was not saved', error instanceof Error ? error.message : String(error));
  }
}

/** Imports efforts.csv: shows everything first, stores it after a yes. */
export function EffortsImport({ source, onDone }: EffortsImportProps): ReactNode {
  const session = useSession();
  const { workspace, perform } = session;
  const { phase, store } = useStagedFile<StagedEfforts>({
    readBytes: () => readBytes(source),
    stage: (text) => stage(text, session),
    keep: async ({ plan }) => {
      const taken = new Set<string>(await workspace.database.efforts.toCollection().primaryKeys());
      const stamp = {
        newId: workspace.newId,
        now: workspace.now(),
        mayKeepId: (id: string) => !taken.has(id),
      };
      const rows = [...plan.new, ...plan.changed].map(({ draft }) => entityOf(draft, stamp));
      const label = `Imported ${rows.length} ${rows.length === 1 ? 'effort' : 'efforts'} from ${source.name}`;
      return perform(
        label,
        rows.map((row) => put('efforts', row)),
      );
    },
    onDone,
  });
  return (
    <StagedImport
      fileName={source.name}
      entity={{ one: 'effort', many: 'efforts' }}
      locale={session.locale}
      phase={phase}
      onImport={store}
      onDone={onDone}
      onSaveRejected={(rejected) => void saveRejected(source.name, rejected)}
    />
  );
}
