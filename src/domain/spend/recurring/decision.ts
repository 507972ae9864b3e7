import type { IsoInstant } from '#domain/calendar/iso.ts';

/** The manager has seen a finding about recurring charges: it is not shown as new again. */
export interface RecurringDecision {
  /** Id of the change (`FoundChange.id`). */
  readonly id: string;
  readonly decision: 'acknowledged';
  readonly decidedAt: IsoInstant;
}
