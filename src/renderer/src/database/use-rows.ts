import { useLiveQuery } from 'dexie-react-hooks';
import type { ActivityId, ApplicationId, CheckInId, SnapshotId, UsageImportId } from '#domain/brand.ts';
import type { CheckIn, CheckInAnswer, CheckInSnapshot } from '#domain/check-ins/check-in.ts';
import type { OverlapChoice } from '#domain/overlap/choice.ts';
import type { OwnerPack } from '#domain/owner-packs/owner-pack.ts';
import type { AccountJoin, Person } from '#domain/people/person.ts';
import type { Survey } from '#domain/sentiment/survey.ts';
import type { UsageBlock } from '#domain/usage/usage-block.ts';
import type { UsageSnapshot } from '#domain/usage/usage.ts';
import { useSession } from './session.tsx';

/** Live rows: `undefined` only while the first answer is on its way. */
type Live<T> = T | undefined;

/** Snapshots of all applications without their people, oldest first by the day they speak of. */
export function useUsageSnapshots(): Live<UsageSnapshot[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(async () => inOrder(await database.usageSnapshots.toArray()), [database]);
}

/** Snapshots of one application, oldest first by the day they speak of. */
export function useSnapshotsOf(applicationId: ApplicationId): Live<UsageSnapshot[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(
    async () => inOrder(await database.usageSnapshots.where({ applicationId }).toArray()),
    [database, applicationId],
  );
}

function inOrder(snapshots: UsageSnapshot[]): UsageSnapshot[] {
  const key = ({ asOf, importedAt }: UsageSnapshot): string => `${asOf} ${importedAt}`;
  return snapshots.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The people of some snapshots, in the order asked for; a snapshot that is gone is left out. */
export function useUsageBlocks(ids: readonly SnapshotId[]): Live<UsageBlock[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(async () => {
    const found = await database.usageBlocks.bulkGet([...ids]);
    return found.filter((block) => block !== undefined);
  }, [database, ids.join(' ')]);
}

/** The actions that stored usage files and can still be undone, by import. */
export function useUsageActions(): Live<ReadonlyMap<UsageImportId, ActivityId>> {
  const { database } = useSession().workspace;
  return useLiveQuery(async () => {
    const entries = await database.activity.filter(({ undoneAt }) => undoneAt === null).toArray();
    return new Map(
      entries.flatMap(({ id, scope }) => (scope.kind === 'usage' ? [[scope.importId, id] as const] : [])),
    );
  }, [database]);
}

/** People of whom something was said by hand or by a list; the directory is more. */
export function usePeople(): Live<Person[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.people.toArray(), [database]);
}

export function useAccountJoins(): Live<AccountJoin[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.accountJoins.toArray(), [database]);
}

export function useSurveys(): Live<Survey[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.surveys.toArray(), [database]);
}

export function useOverlapChoices(): Live<OverlapChoice[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.overlapChoices.toArray(), [database]);
}

/** All check-ins, the latest first. */
export function useCheckIns(): Live<CheckIn[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(async () => {
    const found = await database.checkIns.toArray();
    return found.toSorted((a, b) => (a.startedAt > b.startedAt ? -1 : 1));
  }, [database]);
}

/** `null` when there is no such check-in (any more). */
export function useCheckIn(id: CheckInId): Live<CheckIn | null> {
  const { database } = useSession().workspace;
  return useLiveQuery(async () => (await database.checkIns.get(id)) ?? null, [database, id]);
}

export function useCheckInAnswers(checkInId: CheckInId): Live<CheckInAnswer[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.checkInAnswers.where({ checkInId }).toArray(), [database, checkInId]);
}

/** The items of a finished check-in; none where they are not kept. `null` without an id. */
export function useCheckInSnapshot(checkInId: CheckInId | null): Live<CheckInSnapshot | null> {
  const { database } = useSession().workspace;
  return useLiveQuery(async () => {
    if (checkInId === null) return null;
    const kept = await database.checkInSnapshots.get(checkInId);
    return kept ?? { id: checkInId, items: [], vendors: null };
  }, [database, checkInId]);
}

export function useOwnerPacks(checkInId: CheckInId): Live<OwnerPack[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.ownerPacks.where({ checkInId }).toArray(), [database, checkInId]);
}
