import type { DocumentRow } from '#database/schema.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { DocumentId } from '#domain/brand.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import type { BatchRow, VerdictKind } from './batch.ts';

/** What a yes would store. */
export interface BatchPlan {
  /** New invoices. */
  readonly added: readonly Invoice[];
  /** Stored ones that a table changes, or that get a further document. */
  readonly changed: readonly Invoice[];
  readonly documents: readonly DocumentRow[];
  /** Bytes of the documents together. */
  readonly bytes: number;
  /** Files of which everything that can be stored is. */
  readonly fileIds: ReadonlySet<string>;
}

function withDocument(invoice: Invoice, id: DocumentId): Invoice {
  if (invoice.documentId === null) return { ...invoice, documentId: id };
  return { ...invoice, otherDocuments: [...new Set([...invoice.otherDocuments, id])] };
}

/** Everything that a yes stores now: ready rows with their twins, changes, and documents of stored invoices. Pure. */
export function planBatch(rows: readonly BatchRow[], now: IsoInstant): BatchPlan {
  const twins = Map.groupBy(rows, ({ verdict }) => (verdict.kind === 'twin' ? verdict.leaderId : null));
  const documents: DocumentRow[] = [];
  const keep = (row: BatchRow): DocumentId[] => {
    if (row.document === null) return [];
    const { bytes } = row.document;
    documents.push({ ...bytes, name: row.fileName, addedAt: now });
    return [bytes.id];
  };
  const added = rows.flatMap((row): Invoice[] => {
    if (row.verdict.kind !== 'ready' || row.invoice === null) return [];
    keep(row);
    const own = row.document === null ? [] : (twins.get(row.fileId) ?? []).flatMap(keep);
    const invoice = own.reduce(withDocument, row.invoice);
    return [{ ...invoice, createdAt: invoice.createdAt || now, updatedAt: invoice.updatedAt || now }];
  });
  const changed = new Map<string, Invoice>();
  for (const row of rows) {
    if (row.verdict.kind === 'changes' && row.invoice !== null) {
      changed.set(row.invoice.id, { ...row.invoice, updatedAt: now });
    } else if (row.verdict.kind === 'attach') {
      const before = changed.get(row.verdict.invoice.id) ?? row.verdict.invoice;
      changed.set(before.id, { ...keep(row).reduce(withDocument, before), updatedAt: now });
    }
  }
  const bytes = documents.reduce((sum, { size }) => sum + size, 0);
  return { added, changed: [...changed.values()], documents, bytes, fileIds: storedFiles(rows) };
}

const STORED: ReadonlySet<VerdictKind> = new Set(['ready', 'changes', 'attach']);

function storedFiles(rows: readonly BatchRow[]): ReadonlySet<string> {
  const stored = rows.filter(({ verdict }) => STORED.has(verdict.kind));
  const leaders = new Set(stored.map(({ fileId }) => fileId));
  const twins = rows.filter(({ verdict }) => verdict.kind === 'twin' && leaders.has(verdict.leaderId));
  return new Set([...stored, ...twins].map(({ fileId }) => fileId));
}

/** "36 invoices and 2 documents", for the button and the log; `null` when there is nothing to store. */
export function planWords({ added, changed }: BatchPlan, locale: string): string | null {
  const counted = (count: number, one: string, many: string): string[] =>
    count === 0 ? [] : [`${count.toLocaleString(locale)} ${count === 1 ? one : many}`];
  const parts = [
    ...counted(added.length, 'invoice', 'invoices'),
    ...counted(changed.length, 'change', 'changes'),
  ];
  return parts.length === 0 ? null : parts.join(' and ');
}
