import { liveQuery } from 'dexie';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { SnapshotId } from '#domain/brand.ts';
import { lacksMail } from '#domain/people/account-mails.ts';
import type { Directory, SnapshotPeople } from '#domain/people/directory-types.ts';
import { directorySteps } from '#domain/people/directory.ts';
import type { AccountJoin, Person } from '#domain/people/person.ts';
import { latestFirst, speakingOn } from '#domain/usage/figures/speaking.ts';
import type { UsageBlock } from '#domain/usage/usage-block.ts';
import type { UsageSnapshot } from '#domain/usage/usage.ts';
import { inSteps } from './in-steps.ts';
import type { WorkspaceDatabase } from './schema.ts';

/** Older files of one application that are read for mails, at most. */
const MOST_EARLIER = 6;

interface DirectoryRows {
  readonly people: readonly Person[];
  readonly joins: readonly AccountJoin[];
  readonly snapshots: readonly UsageSnapshot[];
}

/** The directory of one workspace, worked out once for all who look at it, and anew when its rows change. */
export interface SharedDirectory {
  subscribe(listener: () => void): () => void;
  /** `undefined` until it is ready for the first time; the one before while it is worked out anew. */
  get(): Directory | undefined;
  /** The day it speaks of: files of a later one are not heard. */
  setToday(today: IsoDate): void;
}

/** Nothing is read before somebody subscribes, and nothing is worked out while nobody does. */
export function createSharedDirectory(database: WorkspaceDatabase): SharedDirectory {
  const listeners = new Set<() => void>();
  const readBlocks = createBlockReader(database);
  let rows: DirectoryRows | null = null;
  let today: IsoDate | null = null;
  let found: Directory | undefined;
  let failure: { readonly error: unknown } | null = null;
  let isBehind = true;
  let running = new AbortController();
  let isFollowing = false;

  const tell = (): void => listeners.forEach((listener) => listener());
  const fail = (error: unknown): void => {
    failure = { error };
    tell();
  };
  const build = async (from: DirectoryRows, day: IsoDate, signal: AbortSignal): Promise<void> => {
    const sources = await readBlocks(from.snapshots, day, signal);
    if (signal.aborted) return;
    const built = await inSteps(
      directorySteps({ people: from.people, joins: from.joins, ...sources }),
      signal,
    );
    if (built === null) return;
    found = built;
    isBehind = false;
    tell();
  };
  const catchUp = (): void => {
    if (!isBehind || rows === null || today === null || listeners.size === 0) return;
    running.abort();
    running = new AbortController();
    build(rows, today, running.signal).catch(fail);
  };
  const follow = (): void => {
    isFollowing = true;
    liveQuery(() => readRows(database)).subscribe({
      next: (read) => {
        rows = read;
        isBehind = true;
        catchUp();
      },
      error: fail,
    });
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      if (!isFollowing) follow();
      else catchUp();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) running.abort();
      };
    },
    get: () => {
      if (failure !== null) throw failure.error;
      return found;
    },
    setToday: (day) => {
      if (day === today) return;
      today = day;
      isBehind = true;
      catchUp();
    },
  };
}

/** One read together: rows outside a transaction of their own go through Dexie's cache, which copies each of them. */
function readRows(database: WorkspaceDatabase): Promise<DirectoryRows> {
  const { people, accountJoins, usageSnapshots } = database;
  return database.transaction('r', [people, accountJoins, usageSnapshots], async () => {
    const [stored, joins, snapshots] = await Promise.all([
      people.toArray(),
      accountJoins.toArray(),
      usageSnapshots.toArray(),
    ]);
    return { people: stored, joins, snapshots };
  });
}

type BlockReader = (
  snapshots: readonly UsageSnapshot[],
  today: IsoDate,
  signal: AbortSignal,
) => Promise<{ readonly speaking: SnapshotPeople[]; readonly earlier: SnapshotPeople[] }>;

/** Reads the people of the files that speak, one file at a time; they never change, so that each is read once. */
function createBlockReader(database: WorkspaceDatabase): BlockReader {
  let known: ReadonlyMap<SnapshotId, UsageBlock> = new Map();
  const read = async (snapshot: UsageSnapshot): Promise<SnapshotPeople | null> => {
    const kept = known.get(snapshot.id);
    const block =
      kept ??
      (await database.transaction('r', database.usageBlocks, () => database.usageBlocks.get(snapshot.id)));
    return block === undefined ? null : { snapshot, block };
  };
  return async (snapshots, today, signal) => {
    const speaking: SnapshotPeople[] = [];
    const earlier: SnapshotPeople[] = [];
    for (const own of Map.groupBy(snapshots, ({ applicationId }) => applicationId).values()) {
      const { active, members } = speakingOn(own, today);
      const heard = new Set([...active, ...members]);
      const present = await readAll(read, [...heard], signal);
      speaking.push(...present);
      if (!present.some(({ block }) => lacksMail(block))) continue;
      const before = latestFirst(own.filter((one) => !heard.has(one) && one.asOf <= today));
      earlier.push(...(await readAll(read, before.slice(0, MOST_EARLIER), signal)));
    }
    known = new Map([...speaking, ...earlier].map(({ snapshot, block }) => [snapshot.id, block]));
    return { speaking, earlier };
  };
}

async function readAll(
  read: (snapshot: UsageSnapshot) => Promise<SnapshotPeople | null>,
  snapshots: readonly UsageSnapshot[],
  signal: AbortSignal,
): Promise<SnapshotPeople[]> {
  const found: SnapshotPeople[] = [];
  for (const snapshot of snapshots) {
    if (signal.aborted) return found;
    const people = await read(snapshot);
    if (people !== null) found.push(people);
  }
  return found;
}
