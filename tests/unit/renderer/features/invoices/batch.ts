import type { DocumentId } from '#domain/brand.ts';
import type { FoundInvoice } from '#domain/invoices/found-invoice.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { NOTHING_SAID } from '#features/invoices/import/batch.ts';
import type { BatchFile, BatchRow, Said } from '#features/invoices/import/batch.ts';
import { judgeBatch, surroundingsOf } from '#features/invoices/import/judge-batch.ts';
import type { Stored } from '#features/invoices/import/judge-batch.ts';
import { found } from '#tests/unit/domain/invoices/sample-invoices.ts';

/** A document of the batch; `bytes` tells its content from others'. */
export function file(id: string, over: Partial<FoundInvoice> = {}, bytes = id): BatchFile {
  const blob = new Blob([bytes]);
  return {
    id,
    name: `${id}.xml`,
    state: 'read',
    reading: {
      kind: 'document',
      bytes: { id: `sha-${bytes}` as DocumentId, mediaType: 'application/xml', size: blob.size, blob },
      found: found(over),
      vendor: { key: 'slack', name: 'Slack', domain: 'slack.com' },
    },
  };
}

export function table(id: string, text: string): BatchFile {
  return { id, name: `${id}.csv`, state: 'read', reading: { kind: 'table', text, vendors: new Map() } };
}

export interface Given {
  readonly invoices?: readonly Invoice[];
  readonly said?: Readonly<Record<string, Partial<Said>>>;
  readonly applications?: Stored['applications'];
  readonly contracts?: Stored['contracts'];
}

/** What becomes of the files. */
export function judged(files: readonly BatchFile[], given: Given = {}): readonly BatchRow[] {
  const { invoices = [], applications = [], contracts = [], said = {} } = given;
  const stored = { invoices, applications, contracts, documents: new Set<DocumentId>() };
  return judgeBatch(files, (id) => ({ ...NOTHING_SAID, ...said[id] }), surroundingsOf(stored, 'en-GB'));
}

export function kinds(rows: readonly BatchRow[]): string[] {
  return rows.map(({ verdict }) => verdict.kind);
}
