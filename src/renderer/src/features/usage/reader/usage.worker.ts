/// <reference lib="webworker" />
import { DATABASE_NAME, WorkspaceDatabase } from '#database/schema.ts';
import type { FromUsageWorker, ToUsageWorker, UsageProgress, UsageTask } from './protocol.ts';
import { readingProblem } from './read-file.ts';
import { writePeople } from './write-people.ts';
import { createUsageSession } from './usage-session.ts';

declare const self: DedicatedWorkerGlobalScope;

let opened: Promise<WorkspaceDatabase> | null = null;

async function open(): Promise<WorkspaceDatabase> {
  const database = new WorkspaceDatabase(DATABASE_NAME, 'disabled');
  // Another copy of the program updates the schema: let go, or it waits for ever.
  database.on('versionchange', () => database.close());
  await database.open();
  return database;
}

const session = createUsageSession(() => (opened ??= open()));

function tell(message: FromUsageWorker): void {
  self.postMessage(message);
}

async function perform(task: UsageTask, onProgress: (progress: UsageProgress) => void): Promise<unknown> {
  switch (task.kind) {
    case 'read':
      return session.read(task, onProgress).catch(readingProblem);
    case 'weigh':
      return session.weigh(task);
    case 'store':
      return session.store(task);
    case 'export':
      return writePeople(task, await (opened ??= open()));
  }
}

self.addEventListener('message', ({ data: { id, task } }: MessageEvent<ToUsageWorker>) => {
  perform(task, (progress) => tell({ id, kind: 'progress', progress })).then(
    (answer) => tell({ id, kind: 'answer', answer }),
    (error: unknown) =>
      tell({ id, kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});
