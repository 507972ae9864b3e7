import type { DocumentId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';

/** What is known of a kept document beside its bytes (I4). The same bytes are kept once. */
export interface DocumentFacts {
  /** SHA-256 of the bytes. */
  readonly id: DocumentId;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly addedAt: IsoInstant;
}
