import type { DocumentId } from '#domain/brand.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Quote } from '#domain/decisions/decision.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import type { Notice } from '#domain/notices/notice.ts';
import type { Retirement } from '#domain/off-boarding/retirement.ts';
import type { Saving } from '#domain/savings/saving.ts';
import type { Task } from '#domain/tasks/task.ts';

/** Tables whose rows refer to kept documents. A document that none of them names is swept. */
export const REFERRING_TABLES = [
  'invoices',
  'contracts',
  'quotes',
  'notices',
  'savings',
  'retirements',
  'tasks',
] as const;
export type ReferringTable = (typeof REFERRING_TABLES)[number];

type Named = readonly (DocumentId | null | undefined)[];

/** Rows of the log were written by older programs too, so that nothing about them is certain. */
const NAMED: Readonly<Record<ReferringTable, (row: never) => Named>> = {
  invoices: ({ documentId, otherDocuments = [] }: Partial<Invoice>) => [documentId, ...otherDocuments],
  contracts: ({ documents = [] }: Partial<Contract>) => documents,
  quotes: ({ documentId }: Partial<Quote>) => [documentId],
  notices: ({ sent, acknowledged }: Partial<Notice>) => [sent?.documentId, acknowledged?.documentId],
  savings: ({ evidence }: Partial<Saving>) => [evidence?.documentId],
  retirements: ({ dataExport }: Partial<Retirement>) => [dataExport?.documentId],
  tasks: ({ done }: Partial<Task>) => [done?.documentId],
};

export function isReferring(table: string): table is ReferringTable {
  return (REFERRING_TABLES as readonly string[]).includes(table);
}

/** Documents that a row of a table refers to. */
export function documentsNamedBy(table: string, row: unknown): readonly DocumentId[] {
  if (row === null || row === undefined || !isReferring(table)) return [];
  return NAMED[table](row as never).filter((id) => id !== null && id !== undefined);
}
