import type { AdvocacyId, CustomerId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';

/** What customers do for us (J8). */
export const ADVOCACY_KINDS = ['loyalty', 'referral', 'review', 'case-study', 'affiliate'] as const;
export type AdvocacyKind = (typeof ADVOCACY_KINDS)[number];

export const ADVOCACY_STATES = ['asked', 'agreed', 'done', 'declined'] as const;
export type AdvocacyState = (typeof ADVOCACY_STATES)[number];

export interface Advocacy {
  readonly id: AdvocacyId;
  readonly customerId: CustomerId;
  readonly kind: AdvocacyKind;
  readonly state: AdvocacyState;
  readonly on: IsoDate;
  /** Of a referral: the customer who came of it; `null` before there is a card. */
  readonly broughtId: CustomerId | null;
  /** Of a referral without a card: who was named. */
  readonly brought: string;
  /** Of a review: stars, 1 to 5; else `null`. */
  readonly rating: number | null;
  /** Where it can be read; never opened without asking. */
  readonly link: string;
  readonly note: string;
  readonly createdAt: IsoInstant;
  readonly updatedAt: IsoInstant;
}
