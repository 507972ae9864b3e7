import type { ReactNode } from 'react';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Session } from '#database/session.tsx';
import { readBytes } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import type { Outcome } from '#domain/outcome.ts';
import { StagedImport } from '#ui/staged-preview/staged-import.tsx';
import { useStagedFile } from '#ui/staged-preview/use-staged-file.ts';
import { saveRejected } from './save-health.ts';
import { importedReadings, stageReadings } from './stage-readings.ts';
import type { StagedReadings } from './stage-readings.ts';

interface ReadingsImportProps {
  /** Must stay the same object while it is shown. */
  readonly source: FileSource;
  /** The file was stored or put away. */
  readonly onDone: () => void;
}

async function stage(
  text: string,
  { workspace: { database }, today, locale }: Session,
): Promise<Outcome<StagedReadings>> {
  const [readings, customers, events] = await Promise.all([
    database.healthReadings.toArray(),
    database.customers.toArray(),
    database.stageEvents.toArray(),
  ]);
  return stageReadings(text, { readings, customers, events }, today, locale);
}

/** Imports health.csv: shows everything first, stores it after a yes. */
export function ReadingsImport({ source, onDone }: ReadingsImportProps): ReactNode {
  const session = useSession();
  const { workspace, perform } = session;
  const { phase, store } = useStagedFile<StagedReadings>({
    readBytes: () => readBytes(source),
    stage: (text) => stage(text, session),
    keep: async ({ plan }) => {
      const stored = await workspace.database.healthReadings.toArray();
      const rows = importedReadings(plan, stored, { newId: workspace.newId, now: workspace.now() });
      const label = `Imported ${rows.length} ${rows.length === 1 ? 'reading' : 'readings'} of health from ${source.name}`;
      return perform(
        label,
        rows.map((row) => put('healthReadings', row)),
      );
    },
    onDone,
  });
  return (
    <StagedImport
      fileName={source.name}
      entity={{ one: 'reading', many: 'readings' }}
      locale={session.locale}
      phase={phase}
      onImport={store}
      onDone={onDone}
      onSaveRejected={(rejected) => void saveRejected(source.name, rejected)}
    />
  );
}
