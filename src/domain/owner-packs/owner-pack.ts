import type { CheckInId, OwnerPackId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { CheckInStep } from '#domain/check-ins/check-in.ts';

/** One question as it went out. */
export interface PackQuestion {
  /** What the row is found by when it comes back. */
  readonly row: string;
  readonly step: CheckInStep;
  readonly item: string;
  /** The answer that the item had when the pack was made, as it was written into the file; empty when none. */
  readonly answerThen: string;
}

/** A file of questions for one owner (C3), so that what comes back can be compared with what went out. */
export interface OwnerPack {
  readonly id: OwnerPackId;
  readonly checkInId: CheckInId;
  readonly owner: string;
  readonly madeAt: IsoInstant;
  readonly questions: readonly PackQuestion[];
  /** Each time that answers came back; empty while the owner has not answered. */
  readonly returns: readonly {
    readonly at: IsoInstant;
    readonly fileName: string;
    readonly answers: number;
  }[];
}
