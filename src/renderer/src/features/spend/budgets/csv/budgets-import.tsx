import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Session } from '#database/session.tsx';
import { readBytes } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import { refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import { fileText } from '#ui/staged-preview/file-text.ts';
import { ImportReading, ImportRefused } from '#ui/staged-preview/import-states.tsx';
import { StagedPreview } from '#ui/staged-preview/staged-preview.tsx';
import { saveRejected } from './save-budgets.ts';
import { importedBudgets, stageBudgets } from './stage-budgets.ts';
import type { StagedBudgets } from './stage-budgets.ts';

interface BudgetsImportProps {
  /** Must stay the same object while it is shown. */
  readonly source: FileSource;
  /** The file was stored or put away. */
  readonly onDone: () => void;
}

async function stage(source: FileSource, { workspace, settings }: Session): Promise<Outcome<StagedBudgets>> {
  try {
    const text = fileText(await readBytes(source));
    if (!text.ok) return text;
    return stageBudgets(text.value, await workspace.database.budgets.toArray(), settings.currency);
  } catch (error) {
    return refused('unreadable', error instanceof Error ? error.message : String(error));
  }
}

/** Imports budgets.csv: shows everything first, stores it after a yes. */
export function BudgetsImport({ source, onDone }: BudgetsImportProps): ReactNode {
  const session = useSession();
  const [started] = useState(session);
  const [staged, setStaged] = useState<Outcome<StagedBudgets> | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let current = true;
    void stage(source, started).then((outcome) => {
      if (current) setStaged(outcome);
    });
    return () => {
      current = false;
    };
  }, [source, started]);
  if (staged === null) return <ImportReading fileName={source.name} />;
  if (!staged.ok) return <ImportRefused fileName={source.name} message={staged.message} onClose={onDone} />;
  const { plan, preview } = staged.value;
  const store = async (): Promise<void> => {
    setBusy(true);
    const { workspace, perform } = session;
    const stored = await workspace.database.budgets.toArray();
    const stamp = { newId: workspace.newId, now: workspace.now() };
    const rows = importedBudgets(plan, stored, stamp);
    const label = `Imported ${rows.length} ${rows.length === 1 ? 'budget' : 'budgets'} from ${source.name}`;
    const writes = rows.map((row) => put('budgets', row));
    if (await perform(label, writes)) onDone();
    else setBusy(false);
  };
  return (
    <StagedPreview
      fileName={source.name}
      entity={{ one: 'budget', many: 'budgets' }}
      preview={preview}
      locale={session.locale}
      busy={busy}
      onImport={() => void store()}
      onCancel={onDone}
      onSaveRejected={() => void saveRejected(source.name, preview.rejected)}
    />
  );
}
