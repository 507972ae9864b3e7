import type { ReactNode } from 'react';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Session } from '#database/session.tsx';
import { readBytes } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import type { Outcome } from '#domain/outcome.ts';
import { StagedImport } from '#ui/staged-preview/staged-import.tsx';
import { useStagedFile } from '#ui/staged-preview/use-staged-file.ts';
import { saveRejected } from './save-plays.ts';
import { importedPlays, stagePlays, type StagedPlays } from './stage-plays.ts';

interface PlaysImportProps {
  /** Must stay the same object while it is shown. */
  readonly source: FileSource;
  /** The file was stored or put away. */
  readonly onDone: () => void;
}

async function stage(text: string, { workspace }: Session): Promise<Outcome<StagedPlays>> {
  const { database } = workspace;
  const [plays, boards] = await Promise.all([database.plays.toArray(), database.boards.toArray()]);
  return stagePlays(text, { plays, boards }, workspace.now());
}

/** Imports plays.csv: shows everything first, stores it after a yes. */
export function PlaysImport({ source, onDone }: PlaysImportProps): ReactNode {
  const session = useSession();
  const { workspace, perform } = session;
  const { phase, store } = useStagedFile<StagedPlays>({
    readBytes: () => readBytes(source),
    stage: (text) => stage(text, session),
    keep: async ({ plan }) => {
      const stored = await workspace.database.plays.toArray();
      const rows = importedPlays(plan, stored, { newId: workspace.newId, now: workspace.now() });
      const label = `Imported ${rows.length} ${rows.length === 1 ? 'play' : 'plays'} from ${source.name}`;
      return perform(
        label,
        rows.map((row) => put('plays', row)),
      );
    },
    onDone,
  });
  return (
    <StagedImport
      fileName={source.name}
      entity={{ one: 'play', many: 'plays' }}
      locale={session.locale}
      phase={phase}
      onImport={store}
      onDone={onDone}
      onSaveRejected={(rejected) => void saveRejected(source.name, rejected)}
    />
  );
}
