import type { ReactNode } from 'react';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Session } from '#database/session.tsx';
import { readBytes } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import type { Outcome } from '#domain/outcome.ts';
import { StagedImport } from '#ui/staged-preview/staged-import.tsx';
import { useStagedFile } from '#ui/staged-preview/use-staged-file.ts';
import { saveRejected } from './save-quotes.ts';
import { importedQuotes, stageQuotes } from './stage-quotes.ts';
import type { StagedQuotes } from './stage-quotes.ts';

interface QuotesImportProps {
  /** Must stay the same object while it is shown. */
  readonly source: FileSource;
  /** The file was stored or put away. */
  readonly onDone: () => void;
}

async function stage(text: string, { workspace, settings }: Session): Promise<Outcome<StagedQuotes>> {
  const { database } = workspace;
  const [quotes, contracts, applications, documents] = await Promise.all([
    database.quotes.toArray(),
    database.contracts.toArray(),
    database.applications.toArray(),
    database.documents.toCollection().primaryKeys(),
  ]);
  const stored = { quotes, contracts, applications, documents: new Set(documents) };
  return stageQuotes(text, stored, settings.currency);
}

/** Imports quotes.csv: shows everything first, stores it after a yes. */
export function QuotesImport({ source, onDone }: QuotesImportProps): ReactNode {
  const session = useSession();
  const { workspace, perform } = session;
  const { phase, store } = useStagedFile<StagedQuotes>({
    readBytes: () => readBytes(source),
    stage: (text) => stage(text, session),
    keep: async ({ plan }) => {
      const stored = await workspace.database.quotes.toArray();
      const rows = importedQuotes(plan, stored, { newId: workspace.newId, now: workspace.now() });
      const label = `Imported ${rows.length} ${rows.length === 1 ? 'quote' : 'quotes'} from ${source.name}`;
      const writes = rows.map((row) => put('quotes', row));
      return perform(label, writes);
    },
    onDone,
  });
  return (
    <StagedImport
      fileName={source.name}
      entity={{ one: 'quote', many: 'quotes' }}
      locale={session.locale}
      phase={phase}
      onImport={store}
      onDone={onDone}
      onSaveRejected={(rejected) => void saveRejected(source.name, rejected)}
    />
  );
}
