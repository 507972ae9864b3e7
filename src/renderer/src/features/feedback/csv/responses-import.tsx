import type { ReactNode } from 'react';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Session } from '#database/session.tsx';
import { readBytes } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import type { Outcome } from '#domain/outcome.ts';
import { StagedImport } from '#ui/staged-preview/staged-import.tsx';
import { useStagedFile } from '#ui/staged-preview/use-staged-file.ts';
import { saveRejected } from './save-answers.ts';
import { importedResponses, stageResponses } from './stage-responses.ts';
import type { StagedResponses } from './stage-responses.ts';

interface ResponsesImportProps {
  /** Must stay the same object while it is shown. */
  readonly source: FileSource;
  /** The file was stored or put away. */
  readonly onDone: () => void;
}

async function stage(
  text: string,
  { workspace: { database }, today, locale }: Session,
): Promise<Outcome<StagedResponses>> {
  const [responses, customers, events] = await Promise.all([
    database.npsResponses.toArray(),
    database.customers.toArray(),
    database.stageEvents.toArray(),
  ]);
  return stageResponses(text, { responses, customers, events }, today, locale);
}

/** Imports nps.csv: shows everything first, stores it after a yes. */
export function ResponsesImport({ source, onDone }: ResponsesImportProps): ReactNode {
  const session = useSession();
  const { workspace, perform } = session;
  const { phase, store } = useStagedFile<StagedResponses>({
    readBytes: () => readBytes(source),
    stage: (text) => stage(text, session),
    keep: async ({ plan }) => {
      const stored = await workspace.database.npsResponses.toArray();
      const rows = importedResponses(plan, stored, { newId: workspace.newId, now: workspace.now() });
      const label = `Imported ${rows.length} ${rows.length === 1 ? 'answer' : 'answers'} from ${source.name}`;
      return perform(
        label,
        rows.map((row) => put('npsResponses', row)),
      );
    },
    onDone,
  });
  return (
    <StagedImport
      fileName={source.name}
      entity={{ one: 'answer', many: 'answers' }}
      locale={session.locale}
      phase={phase}
      onImport={store}
      onDone={onDone}
      onSaveRejected={(rejected) => void saveRejected(source.name, rejected)}
    />
  );
}
