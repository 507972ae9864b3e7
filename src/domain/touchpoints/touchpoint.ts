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

export const TOUCHPOINT_NAMES: Readonly<Record<TouchpointKind, string>> = {
  resource: 'Resource read',
  mail: 'Mail',
  call: 'Call',
  meeting: 'Meeting',
  webinar: 'Webinar',
  training: 'Training',
  ticket: 'Ticket',
  survey: 'Survey',
  review: 'Review',
  event: 'Event',
};

/** How a contact went. */
export const TOUCHPOINT_OUTCOMES = ['good', 'neutral', 'bad'] as const;
export type TouchpointOutcome = (typeof TOUCHPOINT_OUTCOMES)[number];

export const OUTCOME_NAMES: Readonly<Record<TouchpointOutcome, string>> = {
  good: 'went well',
  neutral: 'neither good nor bad',
  bad: 'went badly',
};

export interface Touchpoint {
  readonly id: TouchpointId;
  readonly customerId: CustomerId;
  readonly kind: TouchpointKind;
  readonly on: IsoDate;
  readonly by: string;
  /** How it went; tickets: how bad it was. */
  readonly outcome: TouchpointOutcome | null;
  readonly note: string;
  readonly createdAt: IsoInstant;
  readonly updatedAt: IsoInstant;
}
