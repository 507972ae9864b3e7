import type { ReactNode } from 'react';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Session } from '#database/session.tsx';
import { ownersIn } from '#database/use-task-sources.ts';
import { readBytes } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import type { Outcome } from '#domain/outcome.ts';
import type { TaskSources } from '#domain/tasks/entry.ts';
import { StagedImport } from '#ui/staged-preview/staged-import.tsx';
import { useStagedFile } from '#ui/staged-preview/use-staged-file.ts';
import { saveRejected } from './save-tasks.ts';
import { importedTasks, stageTasks } from './stage-tasks.ts';
import type { StagedTasks } from './stage-tasks.ts';

interface TasksImportProps {
  /** Must stay the same object while it is shown. */
  readonly source: FileSource;
  /** The file was stored or put away. */
  readonly onDone: () => void;
}

async function sourcesOf({ workspace: { database } }: Session): Promise<TaskSources> {
  const [tasks, retirements, applications, contracts, customers] = await Promise.all([
    database.tasks.toArray(),
    database.retirements.toArray(),
    database.applications.toArray(),
    database.contracts.toArray(),
    database.customers.toArray(),
  ]);
  return { tasks, retirements, applications, contracts, customers, decisions: [], notices: [], checkIns: [] };
}

async function stage(text: string, session: Session): Promise<Outcome<StagedTasks>> {
  const sources = await sourcesOf(session);
  const { workspace, settings } = session;
  const kept = new Set<string>(await workspace.database.documents.toCollection().primaryKeys());
  return stageTasks(text, {
    sources,
    owners: ownersIn(sources),
    now: workspace.now(),
    by: settings.managerName,
    isKeptDocument: (id) => kept.has(id),
  });
}

/** Imports tasks.csv: shows everything first, stores it after a yes. */
export function TasksImport({ source, onDone }: TasksImportProps): ReactNode {
  const session = useSession();
  const { workspace, perform } = session;
  const { phase, store } = useStagedFile<StagedTasks>({
    readBytes: () => readBytes(source),
    stage: (text) => stage(text, session),
    keep: async ({ plan }) => {
      const stored = await workspace.database.tasks.toArray();
      const rows = importedTasks(plan, stored, { newId: workspace.newId, now: workspace.now() });
      const label = `Imported ${rows.length} ${rows.length === 1 ? 'task' : 'tasks'} from ${source.name}`;
      const writes = rows.map((row) => put('tasks', row));
      return perform(label, writes);
    },
    onDone,
  });
  return (
    <StagedImport
      fileName={source.name}
      entity={{ one: 'task', many: 'tasks' }}
      locale={session.locale}
      phase={phase}
      onImport={store}
      onDone={onDone}
      onSaveRejected={(rejected) => void saveRejected(source.name, rejected)}
    />
  );
}
