import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Session } from '#database/session.tsx';
import { ownersIn } from '#database/use-task-sources.ts';
import { readBytes } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import { refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import type { TaskSources } from '#domain/tasks/entry.ts';
import { fileText } from '#ui/staged-preview/file-text.ts';
import { ImportReading, ImportRefused } from '#ui/staged-preview/import-states.tsx';
import { StagedPreview } from '#ui/staged-preview/staged-preview.tsx';
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
  return { tasks, retirements, applications, contracts, customers, decisions: [], notices: [] };
}

async function stage(source: FileSource, session: Session): Promise<Outcome<StagedTasks>> {
  try {
    const text = fileText(await readBytes(source));
    if (!text.ok) return text;
    const sources = await sourcesOf(session);
    const { workspace, settings } = session;
    const kept = new Set<string>(await workspace.database.documents.toCollection().primaryKeys());
    return stageTasks(text.value, {
      sources,
      owners: ownersIn(sources),
      now: workspace.now(),
      by: settings.managerName,
      isKeptDocument: (id) => kept.has(id),
    });
  } catch (error) {
    return refused('unreadable', error instanceof Error ? error.message : String(error));
  }
}

/** Imports tasks.csv: shows everything first, stores it after a yes. */
export function TasksImport({ source, onDone }: TasksImportProps): ReactNode {
  const session = useSession();
  const [started] = useState(session);
  const [staged, setStaged] = useState<Outcome<StagedTasks> | null>(null);
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
    const stored = await workspace.database.tasks.toArray();
    const rows = importedTasks(plan, stored, { newId: workspace.newId, now: workspace.now() });
    const label = `Imported ${rows.length} ${rows.length === 1 ? 'task' : 'tasks'} from ${source.name}`;
    const writes = rows.map((row) => put('tasks', row));
    if (await perform(label, writes)) onDone();
    else setBusy(false);
  };
  return (
    <StagedPreview
      fileName={source.name}
      entity={{ one: 'task', many: 'tasks' }}
      preview={preview}
      locale={session.locale}
      busy={busy}
      onImport={() => void store()}
      onCancel={onDone}
      onSaveRejected={() => void saveRejected(source.name, preview.rejected)}
    />
  );
}
