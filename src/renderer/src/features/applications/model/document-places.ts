import type { DocumentId } from '#domain/brand.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';

/** A kept document, and the entry at which it opens. */
export interface DocumentPlace {
  readonly id: DocumentId;
  readonly href: string;
  /** "Contract Slack", "Invoice R-17". */
  readonly of: string;
}

/** The papers of contracts first, then those of invoices in their order. Pure. */
export function documentPlaces(
  contracts: readonly Contract[],
  invoices: readonly Invoice[],
): readonly DocumentPlace[] {
  return [
    ...contracts.flatMap(({ id, name, documents }) =>
      documents.map((document) => ({ id: document, href: `/contracts/${id}`, of: `Contract ${name}` })),
    ),
    ...invoices.flatMap(({ id, number, documentId, otherDocuments }) =>
      [documentId, ...otherDocuments].flatMap((document) =>
        document === null ? [] : [{ id: document, href: `/invoices/${id}`, of: `Invoice ${number}` }],
      ),
    ),
  ];
}
