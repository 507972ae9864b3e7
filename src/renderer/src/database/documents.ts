import type { DocumentId } from '#domain/brand.ts';
import { REFERRING_TABLES, documentsNamedBy } from './document-references.ts';
import type { WorkspaceDatabase, DocumentRow } from './schema.ts';

/** Tables that `sweepDocuments` looks at: the transaction around it must cover them. */
export const SWEEP_TABLES = ['documents', ...REFERRING_TABLES, 'activity'] as const;

/** Keeps documents that are not there yet; the same bytes are kept once. Call inside a transaction over `documents`. */
export async function keepDocuments(
  database: WorkspaceDatabase,
  documents: readonly DocumentRow[],
): Promise<void> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const ids = [...byId.keys()];
  const present = await database.documents.where('id').anyOf(ids).primaryKeys();
  for (const id of present) byId.delete(id);
  await database.documents.bulkAdd([...byId.values()]);
}

/** Invoices are many and their documents indexed; of the other tables every row is looked at. */
async function spareNamed(database: WorkspaceDatabase, loose: Set<DocumentId>): Promise<void> {
  for (const index of ['documentId', 'otherDocuments']) {
    const used = await database.invoices.orderBy(index).uniqueKeys();
    for (const id of used) loose.delete(id as DocumentId);
  }
  for (const table of REFERRING_TABLES) {
    if (loose.size === 0) return;
    if (table === 'invoices') continue;
    await database.table(table).each((row: unknown) => {
      for (const id of documentsNamedBy(table, row)) loose.delete(id);
    });
  }
}

/**
 * Removes documents that no row refers to, and that no undo could bring a row back for. Call inside a transaction
 * over `SWEEP_TABLES`. Returns how many were removed; doing it again removes nothing.
 */
export async function sweepDocuments(database: WorkspaceDatabase): Promise<number> {
  const loose = new Set(await database.documents.toCollection().primaryKeys());
  if (loose.size > 0) await spareNamed(database, loose);
  if (loose.size === 0) return 0;
  await database.activity
    .filter(({ undoneAt }) => undoneAt === null)
    .each(({ scope }) => {
      if (scope.kind !== 'rows') return;
      for (const { table, before } of scope.changes) {
        for (const id of documentsNamedBy(table, before)) loose.delete(id);
      }
    });
  await database.documents.bulkDelete([...loose]);
  return loose.size;
}

/** Clears away what a crash or an older deletion has left behind; to be called once after a start. */
export function sweepAtStart(database: WorkspaceDatabase): Promise<number> {
  return database.transaction('rw', [...SWEEP_TABLES], () => sweepDocuments(database));
}
