import type { ReactNode } from 'react';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Session } from '#database/session.tsx';
import { readBytes } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import type { Outcome } from '#domain/outcome.ts';
import { StagedImport } from '#ui/staged-preview/staged-import.tsx';
import { useStagedFile } from '#ui/staged-preview/use-staged-file.ts';
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
  text: string,
  { workspace, settings, locale }: Session,
): Promise<Outcome<StagedSavings>> {
  const { database } = workspace;
  const [savings, contracts, applications, quotes, documents] = await Promise.all([
    database.savings.toArray(),
    database.contracts.toArray(),
    database.applications.toArray(),
    database.quotes.toArray(),
    database.documents.toCollection().primaryKeys(),
  ]);
  const stored = { savings, contracts, applications, quotes, documents: new Set(documents) };
  return stageSavings(text, stored, settings.currency, locale);
}

/** Imports savings.csv: shows everything first, stores it after a yes. */
export function SavingsImport({ source, onDone }: SavingsImportProps): ReactNode {
  const session = useSession();
  const { workspace, perform } = session;
  const { phase, store } = useStagedFile<StagedSavings>({
    readBytes: () => readBytes(source),
    stage: (text) => stage(text, session),
    keep: async ({ plan }) => {
      const stored = await workspace.database.savings.toArray();
      const rows = importedSavings(plan, stored, { newId: workspace.newId, now: workspace.now() });
      const label = `Imported ${rows.length} ${rows.length === 1 ? 'saving' : 'savings'} from ${source.name}`;
      const writes = rows.map((row) => put('savings', row));
      return perform(label, writes);
    },
    onDone,
  });
  return (
    <StagedImport
      fileName={source.name}
      entity={{ one: 'saving', many: 'savings' }}
      locale={session.locale}
      phase={phase}
      onImport={store}
      onDone={onDone}
      onSaveRejected={(rejected) => void saveRejected(source.name, rejected)}
    />
  );
}
