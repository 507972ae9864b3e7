import type { CustomerId, TouchpointId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';

/** Ten kinds of contact with a customer (J3). */
export const TOUCHPOINT_KINDS = [
  'resource',
  'mail',
  'call',
  'meeting',
  'webinar',
  'training',
  'ticket',
  'survey',
  'review',
  'event',
] as const;
export type TouchpointKind = (typeof TOUCHPOINT_KINDS)[number];

export interface Touchpoint {
  readonly id: TouchpointId;
  readonly customerId: CustomerId;
  readonly kind: TouchpointKind;
  readonly on: IsoDate;
  readonly by: string;
  /** How it went; tickets: how bad it was. */
  readonly outcome: 'good' | 'neutral' | 'bad' | null;
  readonly note: string;
  readonly createdAt: IsoInstant;
  readonly updatedAt: IsoInstant;
}
