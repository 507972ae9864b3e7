import { VERSION_3 } from './version-3.ts';

/** Schema version 4: use, people, surveys, overlap, check-ins and owner packs. Nothing that was there before changes. */
export const VERSION_4 = {
  ...VERSION_3,
  people: 'id',
  accountJoins: 'id',
  usageSnapshots: 'id, importId, applicationId',
  usageBlocks: 'snapshotId',
  surveys: 'id, applicationId',
  overlapChoices: 'id',
  checkIns: 'id',
  checkInAnswers: 'id, checkInId',
  ownerPacks: 'id, checkInId',
} as const;
