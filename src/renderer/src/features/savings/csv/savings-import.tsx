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
import { saveRejected } from './save-savings.ts';
import { importedSavings, stageSavings } from './stage-savings.ts';
import type { StagedSavings } from './stage-savings.ts';

interface SavingsImportProps {
  /** Must stay the same object while it is shown. */
  readonly source: FileSource;
  /** The file was stored or put away. */
  readonly onDone: () => void;
}

async function stage(
  source: FileSource,
  { workspace, settings, locale }: Session,
): Promise<Outcome<StagedSavings>> {
  try {
    const text = fileText(await readBytes(source));
    if (!text.ok) return text;
    const { database } = workspace;
    const [savings, contracts, applications, quotes, documents] = await Promise.all([
      database.savings.toArray(),
      database.contracts.toArray(),
      database.applications.toArray(),
      database.quotes.toArray(),
      database.documents.toCollection().primaryKeys(),
    ]);
    const stored = { savings, contracts, applications, quotes, documents: new Set(documents) };
    return stageSavings(text.value, stored, settings.currency, locale);
  } catch (error) {
    return refused('unreadable', error instanceof Error ? error.message : String(error));
  }
}

/** Imports savings.csv: shows everything first, stores it after a yes. */
export function SavingsImport({ source, onDone }: SavingsImportProps): ReactNode {
  const session = useSession();
  const [started] = useState(session);
  const [staged, setStaged] = useState<Outcome<StagedSavings> | null>(null);
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
    const stored = await workspace.database.savings.toArray();
    const rows = importedSavings(plan, stored, { newId: workspace.newId, now: workspace.now() });
    const label = `Imported ${rows.length} ${rows.length === 1 ? 'saving' : 'savings'} from ${source.name}`;
    const writes = rows.map((row) => put('savings', row));
    if (await perform(label, writes)) onDone();
    else setBusy(false);
  };
  return (
    <StagedPreview
      fileName={source.name}
      entity={{ one: 'saving', many: 'savings' }}
      preview={preview}
      locale={session.locale}
      busy={busy}
      onImport={() => void store()}
      onCancel={onDone}
      onSaveRejected={() => void saveRejected(source.name, preview.rejected)}
    />
  );
}
