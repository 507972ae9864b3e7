import type { WorkspaceDatabase } from '#database/schema.ts';
import { isCrmExport } from '#domain/crm/read/recognise.ts';
import { rowsOfText } from '#domain/crm/read/table-rows.ts';

/** Fingerprints of files of companies whose columns were confirmed before. */
export async function confirmedCrm(database: WorkspaceDatabase): Promise<ReadonlySet<string>> {
  const keys = await database.mappings.toCollection().primaryKeys();
  return new Set(keys.filter((key) => key.startsWith('crm ')));
}

/**
 * Whether a file is an export of a CRM or billing program, by its beginning.
 * @param start of the file; a row that is cut off at its end does not count
 */
export function startsAsCrm(start: string, known: ReadonlySet<string>): boolean {
  const end = start.lastIndexOf('\n');
  const rows = rowsOfText(end < 0 ? start : start.slice(0, end + 1));
  return rows.ok && isCrmExport(rows.value, known);
}
