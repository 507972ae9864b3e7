import type { ReactNode } from 'react';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Session } from '#database/session.tsx';
import { readBytes } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import type { Outcome } from '#domain/outcome.ts';
import { StagedImport } from '#ui/staged-preview/staged-import.tsx';
import { useStagedFile } from '#ui/staged-preview/use-staged-file.ts';
import { saveRejected } from './save-surveys.ts';
import { importedSurveys, stageSurveys } from './stage-surveys.ts';
import type { StagedSurveys } from './stage-surveys.ts';

interface SurveysImportProps {
  /** Must stay the same object while it is shown. */
  readonly source: FileSource;
  /** The file was stored or put away. */
  readonly onDone: () => void;
}

async function stage(
  text: string,
  { workspace: { database }, today, locale }: Session,
): Promise<Outcome<StagedSurveys>> {
  const [surveys, applications] = await Promise.all([
    database.surveys.toArray(),
    database.applications.toArray(),
  ]);
  return stageSurveys(text, { surveys, applications }, today, locale);
}

/** Imports surveys.csv: shows everything first, stores it after a yes. */
export function SurveysImport({ source, onDone }: SurveysImportProps): ReactNode {
  const session = useSession();
  const { workspace, perform } = session;
  const { phase, store } = useStagedFile<StagedSurveys>({
    readBytes: () => readBytes(source),
    stage: (text) => stage(text, session),
    keep: async ({ plan }) => {
      const stored = await workspace.database.surveys.toArray();
      const rows = importedSurveys(plan, stored, { newId: workspace.newId, now: workspace.now() });
      const label = `Imported ${rows.length} ${rows.length === 1 ? 'survey' : 'surveys'} from ${source.name}`;
      return perform(
        label,
        rows.map((row) => put('surveys', row)),
      );
    },
    onDone,
  });
  return (
    <StagedImport
      fileName={source.name}
      entity={{ one: 'survey', many: 'surveys' }}
      locale={session.locale}
      phase={phase}
      onImport={store}
      onDone={onDone}
      onSaveRejected={(rejected) => void saveRejected(source.name, rejected)}
    />
  );
}
