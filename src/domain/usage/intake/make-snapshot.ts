import { contentKeyOf } from '../content-key.ts';
import { countUsers } from '../count-users.ts';
import { packUsers } from '../usage-block.ts';
import type { UsageBlock } from '../usage-block.ts';
import type { UsageSnapshot, UsageUser } from '../usage.ts';

/** All that a snapshot says beside what follows from its people. */
export type SnapshotFacts = Omit<UsageSnapshot, 'contentKey' | 'people' | 'counts'>;

/** A snapshot with its counts, and its people beside it. */
export function makeSnapshot(
  facts: SnapshotFacts,
  users: readonly UsageUser[],
): { readonly snapshot: UsageSnapshot; readonly block: UsageBlock } {
  const snapshot: UsageSnapshot = {
    ...facts,
    contentKey: contentKeyOf(users, facts.applicationId, facts.asOf),
    people: users.length,
    counts: countUsers(users, facts.asOf, facts.periodDays),
  };
  return { snapshot, block: packUsers(facts.id, users) };
}
