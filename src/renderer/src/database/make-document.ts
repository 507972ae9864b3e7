import type { DocumentId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { DocumentRow } from './schema.ts';

/**
 * The row under which a document is kept: the same bytes have the same id. Hand it to `session.perform` with the row
 * that refers to it.
 */
export async function makeDocument(name: string, blob: Blob, addedAt: IsoInstant): Promise<DocumentRow> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  const id = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') as DocumentId;
  return { id, name, mediaType: blob.type, size: blob.size, addedAt, blob };
}
