import type { IsoInstant } from '#domain/calendar/iso.ts';

/** A file layout that the manager has confirmed, found again by the fingerprint of its header (S2). */
export interface RememberedMapping {
  readonly fingerprint: string;
  readonly fileName: string;
  /** The corrections that were confirmed, as the recogniser's own serialisable value. */
  readonly mapping: unknown;
  readonly usedAt: IsoInstant;
}
