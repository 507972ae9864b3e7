import type { CustomerId, CustomerMarkId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';

/** What happens to a customer besides moves between stages (J3). */
export const MARK_KINDS = ['paused', 'resumed', 'lost', 'won-back'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** Kept beside the moves; both together are the journey. */
export interface CustomerMark {
  readonly id: CustomerMarkId;
  readonly customerId: CustomerId;
  readonly kind: MarkKind;
  readonly on: IsoDate;
  /** Last day of a pause; `null`: open, or no pause. */
  readonly until: IsoDate | null;
  readonly reason: string;
  /** Orders marks of one day. */
  readonly at: IsoInstant;
  /** What a correction replaced, oldest first; absent when it was never corrected. */
  readonly corrected?: readonly MarkTrace[];
}

/** What a mark said before it was corrected, and when that was. */
export interface MarkTrace {
  readonly on: IsoDate;
  readonly until: IsoDate | null;
  readonly reason: string;
  readonly at: IsoInstant;
}

export const MARK_NAMES: Readonly<Record<MarkKind, string>> = {
  paused: 'Paused',
  resumed: 'Resumed',
  lost: 'Lost',
  'won-back': 'Won back',
};
