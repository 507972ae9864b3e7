import type { ReactNode } from 'react';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Session } from '#database/session.tsx';
import { readBytes } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import type { Outcome } from '#domain/outcome.ts';
import { StagedImport } from '#ui/staged-preview/staged-import.tsx';
import { useStagedFile } from '#ui/staged-preview/use-staged-file.ts';
import { saveRejected } from './save-budgets.ts';
import { importedBudgets, stageBudgets } from './stage-budgets.ts';
import type { StagedBudgets } from './stage-budgets.ts';

interface BudgetsImportProps {
  /** Must stay the same object while it is shown. */
  readonly source: FileSource;
  /** The file was stored or put away. */
  readonly onDone: () => void;
}

async function stage(text: string, { workspace, settings }: Session): Promise<Outcome<StagedBudgets>> {
  return stageBudgets(text, await workspace.database.budgets.toArray(), settings.currency);
}

/** Imports budgets.csv: shows everything first, stores it after a yes. */
export function BudgetsImport({ source, onDone }: BudgetsImportProps): ReactNode {
  const session = useSession();
  const { workspace, perform } = session;
  const { phase, store } = useStagedFile<StagedBudgets>({
    readBytes: () => readBytes(source),
    stage: (text) => stage(text, session),
    keep: async ({ plan }) => {
      const stored = await workspace.database.budgets.toArray();
      const stamp = { newId: workspace.newId, now: workspace.now() };
      const rows = importedBudgets(plan, stored, stamp);
      const label = `Imported ${rows.length} ${rows.length === 1 ? 'budget' : 'budgets'} from ${source.name}`;
      const writes = rows.map((row) => put('budgets', row));
      return perform(label, writes);
    },
    onDone,
  });
  return (
    <StagedImport
      fileName={source.name}
      entity={{ one: 'budget', many: 'budgets' }}
      locale={session.locale}
      phase={phase}
      onImport={store}
      onDone={onDone}
      onSaveRejected={(rejected) => void saveRejected(source.name, rejected)}
    />
  );
}
