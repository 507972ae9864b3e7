import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { ActionContext } from './actions.ts';
import { createWriteGuard, isNewerThanProgram, storedVersionOf } from './guard.ts';
import type { WriteGuard } from './guard.ts';
import { SCHEMA_VERSION, WorkspaceDatabase } from './schema.ts';

/** The open workspace: its database, its guard, and the clock and ids its actions use. */
export interface Workspace extends ActionContext {
  readonly database: WorkspaceDatabase;
  readonly guard: WriteGuard;
  /** It held rows when the program started: Home then need not ask before it reads them. */
  readonly heldRows: boolean;
}

export interface WorkspaceOptions {
  readonly now: () => IsoInstant;
  readonly newId: () => string;
  readonly name?: string;
  /** Another window or program asks for a newer schema, or ours waits for an older one. */
  readonly onBlocked: (message: string) => void;
}

/**
 * Opens the workspace. A database of a newer program is opened for reading only and the guard says why.
 * @throws when IndexedDB itself can't be opened
 */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const database = new WorkspaceDatabase(options.name);
  const guard = createWriteGuard();
  database.on('versionchange', () => {
    guard.raise({
      code: 'other-version',
      message: 'Another copy of Lifecycle Desk is updating this workspace. Restart the program to go on.',
    });
    database.close();
  });
  database.on('blocked', () => {
    options.onBlocked(
      'The workspace is in use by another copy of Lifecycle Desk. Close it, then start again.',
    );
  });
  await database.open();
  if (isNewerThanProgram(storedVersionOf(database), SCHEMA_VERSION)) {
    guard.raise({
      code: 'newer-database',
      message:
        'This workspace was last opened with a newer Lifecycle Desk. You can look at it and export from it; ' +
        'to change it, install the newer program.',
    });
  }
  return { database, guard, heldRows: false, now: options.now, newId: options.newId };
}

const COUNTED = ['applications', 'contracts', 'customers', 'spendImports', 'invoices', 'activity'] as const;

/** Number of rows per table that a later start can compare with. */
export async function countRows(database: WorkspaceDatabase): Promise<Record<string, number>> {
  const counts = await Promise.all(COUNTED.map((table) => database.table(table).count()));
  return Object.fromEntries(COUNTED.map((table, index) => [table, counts[index] ?? 0]));
}

/** Of the same tables, 1 where there is a row at all: counting thousands would hold up a start. */
export async function whereRowsAre(database: WorkspaceDatabase): Promise<Record<string, number>> {
  const first = await database.transaction('r', [...COUNTED], () =>
    Promise.all(COUNTED.map((table) => database.table(table).toCollection().limit(1).primaryKeys())),
  );
  return Object.fromEntries(COUNTED.map((table, index) => [table, first[index]?.length ?? 0]));
}

/**
 * True when rows were there at the last good moment and none are now: the database was lost, and an empty
 * one must not take its place in silence.
 */
export function looksLost(
  sentinel: Readonly<Record<string, number>> | null,
  counts: Record<string, number>,
): boolean {
  const had = Object.values(sentinel ?? {}).some((count) => count > 0);
  const has = Object.values(counts).some((count) => count > 0);
  return had && !has;
}
