import { createWriteGuard } from '#database/guard.ts';
import type { WorkspaceDatabase } from '#database/schema.ts';
import { storeUsage } from '#database/usage-import.ts';
import { accepted, refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import { contentKeyOf } from '#domain/usage/content-key.ts';
import { countUsers } from '#domain/usage/count-users.ts';
import { peopleOf } from '#domain/usage/intake/divide.ts';
import { makeSnapshot } from '#domain/usage/intake/make-snapshot.ts';
import type { UsageReading, UsageRecognition } from '#domain/usage/read/recognition.ts';
import type { UsageSnapshot, UsageUser } from '#domain/usage/usage.ts';
import type {
  ReadFile,
  ReadTask,
  RefusedFile,
  Share,
  StoreTask,
  WeighedShare,
  WeighTask,
} from './protocol.ts';
import { createFileReader } from './read-file.ts';
import type { OnProgress } from './read-file.ts';

/** What was read last, with its people. */
export interface HeldFile {
  readonly recognition: UsageRecognition;
  readonly reading: UsageReading;
}

/** One file in the worker: read, read again with corrections, weighed and stored. */
export interface UsageSession {
  read(task: ReadTask, onProgress: OnProgress): Promise<ReadFile | RefusedFile>;
  weigh(task: WeighTask): readonly WeighedShare[];
  store(task: StoreTask): Promise<Outcome<readonly UsageSnapshot[]>>;
}

export function createUsageSession(openDatabase: () => Promise<WorkspaceDatabase>): UsageSession {
  const files = createFileReader(openDatabase);
  let held: HeldFile | null = null;

  return {
    async read(task, onProgress) {
      held = null;
      const { shown, kept } = await files.read(task, onProgress);
      held = kept;
      return shown;
    },
    weigh: ({ shares }) => shares.map((share) => weigh(held, share)),
    async store(task) {
      if (held === null) {
        return refused(
          'nothing-read',
          'The file is no longer at hand. Put it away and choose it again. Nothing was stored.',
        );
      }
      return storeHeld(held, task, await openDatabase());
    },
  };
}

function usersOf({ reading }: HeldFile, { part, functions }: Share): readonly UsageUser[] {
  return peopleOf(reading.parts[part]?.users ?? [], functions);
}

function weigh(held: HeldFile | null, share: Share): WeighedShare {
  const part = held?.reading.parts[share.part];
  // The file was read anew meanwhile, and the window asks again.
  if (held === null || part === undefined) return { people: 0, counts: [], contentKey: '' };
  const users = usersOf(held, share);
  return {
    people: users.length,
    counts: countUsers(users, part.asOf, part.periodDays),
    contentKey: contentKeyOf(users, share.applicationId, part.asOf),
  };
}

async function storeHeld(
  held: HeldFile,
  task: StoreTask,
  database: WorkspaceDatabase,
): Promise<Outcome<readonly UsageSnapshot[]>> {
  const { recognition, reading } = held;
  const snapshots = task.shares.flatMap((share) => {
    const part = reading.parts[share.part];
    if (part === undefined) return [];
    const facts = {
      id: share.snapshotId,
      importId: task.importId,
      applicationId: share.applicationId,
      fileName: recognition.fileName,
      product: recognition.product,
      asOf: part.asOf,
      asOfSource: part.asOfSource,
      importedAt: task.at,
      activity: reading.activity,
      periodDays: part.periodDays,
      fingerprint: recognition.fingerprint,
      rejected: reading.rejected.length,
    };
    return [makeSnapshot(facts, usersOf(held, share))];
  });
  const context = { database, guard: createWriteGuard(), now: () => task.at, newId: () => task.activityId };
  const { importId, label, mapping, newApplications } = task;
  await storeUsage(context, label, { importId, snapshots, mapping, newApplications });
  return accepted(snapshots.map(({ snapshot }) => snapshot));
}
