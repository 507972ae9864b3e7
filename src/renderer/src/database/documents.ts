import type { DocumentId } from '#domain/brand.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import type { WorkspaceDatabase, DocumentRow } from './schema.ts';

/** Tables that `sweepDocuments` looks at: the transaction around it must cover them. */
export const SWEEP_TABLES = ['documents', 'invoices', 'activity'] as const;

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

/** Documents that the row of an invoice refers to, whatever else was logged as a row. */
function documentsOf(row: unknown): readonly DocumentId[] {
  const { documentId, otherDocuments } = (row ?? {}) as Partial<Invoice>;
  return [documentId ?? null, ...(otherDocuments ?? [])].filter((id) => id !== null);
}

/**
 * Removes documents that no invoice refers to, and that no undo could bring an invoice back for. Call inside a
 * transaction over `SWEEP_TABLES`. Returns how many were removed; doing it again removes nothing.
 */
export async function sweepDocuments(database: WorkspaceDatabase): Promise<number> {
  const loose = new Set(await database.documents.toCollection().primaryKeys());
  if (loose.size === 0) return 0;
  for (const index of ['documentId', 'otherDocuments']) {
    const used = await database.invoices.orderBy(index).uniqueKeys();
    for (const id of used) loose.delete(id as DocumentId);
  }
  if (loose.size === 0) return 0;
  await database.activity
    .filter(({ undoneAt }) => undoneAt === null)
    .each(({ scope }) => {
      if (scope.kind !== 'rows') return;
      for (const { table, before } of scope.changes) {
        if (table === 'invoices') for (const id of documentsOf(before)) loose.delete(id);
      }
    });
  await database.documents.bulkDelete([...loose]);
  return loose.size;
}

/** Clears away what a crash or an older deletion has left behind; to be called once after a start. */
export function sweepAtStart(database: WorkspaceDatabase): Promise<number> {
  return database.transaction('rw', [...SWEEP_TABLES], () => sweepDocuments(database));
}
