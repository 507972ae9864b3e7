import type { ActivityEntry } from '#domain/activity/activity.ts';
import type { WorkspaceDatabase } from './schema.ts';

/**
 * Adds an entry as the latest of the log; call inside a transaction over `activity`. The clock does not order the log: set
 * back, it would make undo take back an older action, or even the whole sample, in place of the last one.
 */
export async function addEntry(
  database: WorkspaceDatabase,
  entry: Omit<ActivityEntry, 'sequence'>,
): Promise<ActivityEntry> {
  const last = await database.activity.orderBy('sequence').last();
  const numbered = { ...entry, sequence: (last?.sequence ?? 0) + 1 };
  await database.activity.add(numbered);
  return numbered;
}

/** The log from its latest entry back. */
export function latestFirst(
  database: WorkspaceDatabase,
): ReturnType<WorkspaceDatabase['activity']['reverse']> {
  return database.activity.orderBy('sequence').reverse();
}
