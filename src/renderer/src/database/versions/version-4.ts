import type { Transaction } from 'dexie';
import { VERSION_3 } from './version-3.ts';

/** Schema version 4: use, people, surveys, overlap, check-ins and owner packs; the log has an order of its own. */
export const VERSION_4 = {
  ...VERSION_3,
  activity: `${VERSION_3.activity}, sequence`,
  people: 'id',
  accountJoins: 'id',
  usageSnapshots: 'id, importId, applicationId',
  usageBlocks: 'snapshotId',
  surveys: 'id, applicationId',
  overlapChoices: 'id',
  checkIns: 'id',
  checkInAnswers: 'id, checkInId',
  checkInSnapshots: 'id',
  ownerPacks: 'id, checkInId',
} as const;

/** Entries of the log that were ordered by the clock keep that order. */
export async function upgradeToVersion4(transaction: Transaction): Promise<void> {
  const log = transaction.table<{ id: string }>('activity');
  const ids = await log.orderBy('at').primaryKeys();
  const places = new Map(ids.map((id, place) => [id, place + 1]));
  await log.toCollection().modify((entry) => {
    Object.assign(entry, { sequence: places.get(entry.id) });
  });
}
