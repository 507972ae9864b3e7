import type { Table } from 'dexie';
import type { WorkspaceDatabase } from './schema.ts';

/** So many rows are read within one frame. */
const AT_ONCE = 1000;

/**
 * Hands over all rows of a table in the order of their ids, some at a time, so that reading does not hold up the window. In a
 * live query a change meanwhile lets it run anew.
 * @returns false when it was given up
 */
export async function eachRow<Row extends { readonly id: string }>(
  database: WorkspaceDatabase,
  name: string,
  signal: AbortSignal | null,
  take: (row: Row) => void,
): Promise<boolean> {
  const table: Table<Row, string> = database.table(name);
  let last = '';
  for (;;) {
    // In a transaction of their own rows do not go through Dexie's cache, which copies each of them.
    const rows = await database.transaction('r', table, () =>
      table.where(':id').above(last).limit(AT_ONCE).toArray(),
    );
    if (signal?.aborted === true) return false;
    rows.forEach(take);
    const end = rows.at(-1);
    if (end === undefined || rows.length < AT_ONCE) return true;
    last = end.id;
  }
}

/** All rows of a table, read as `eachRow` does. */
export async function allRows<Row extends { readonly id: string }>(
  database: WorkspaceDatabase,
  name: string,
): Promise<Row[]> {
  const rows: Row[] = [];
  await eachRow<Row>(database, name, null, (row) => rows.push(row));
  return rows;
}
