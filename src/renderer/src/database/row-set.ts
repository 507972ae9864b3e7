import type { Transaction } from 'dexie';

/** Rows by table and key; `null` stands for "no such row". */
export class RowSet {
  readonly #tables = new Map<string, Map<string, unknown>>();

  set(table: string, key: string, row: unknown): void {
    const rows = this.#tables.get(table) ?? new Map<string, unknown>();
    this.#tables.set(table, rows.set(key, row));
  }

  get(table: string, key: string): unknown {
    return this.#tables.get(table)?.get(key) ?? null;
  }

  entries(): IterableIterator<[string, Map<string, unknown>]> {
    return this.#tables.entries();
  }
}

/** The present rows at these places, one request per table: an import is thousands of them. */
export async function presentRows(
  transaction: Transaction,
  places: readonly { readonly table: string; readonly key: string }[],
): Promise<RowSet> {
  const present = new RowSet();
  for (const [table, group] of Map.groupBy(places, (place) => place.table)) {
    const keys = [...new Set(group.map((place) => place.key))];
    const rows: unknown[] = await transaction.table(table).bulkGet(keys);
    keys.forEach((key, index) => present.set(table, key, rows[index] ?? null));
  }
  return present;
}

/** Puts the rows, and deletes those that are `null`, with two requests per table at most. */
export async function writeRows(transaction: Transaction, rows: RowSet): Promise<void> {
  for (const [name, byKey] of rows.entries()) {
    const table = transaction.table(name);
    const kept = [...byKey.values()].filter((row) => row !== null);
    const gone = [...byKey].flatMap(([key, row]) => (row === null ? [key] : []));
    if (kept.length > 0) await table.bulkPut(kept);
    if (gone.length > 0) await table.bulkDelete(gone);
  }
}
