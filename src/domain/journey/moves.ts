import type { StageEventId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Customer, Stage, StageEvent } from './journey.ts';

/** What a move needs from outside: the clock and an id. */
export interface MoveStamp {
  readonly now: IsoInstant;
  readonly eventId: StageEventId;
}

export interface Move {
  readonly to: Stage;
  /** The day it happened. */
  readonly on: IsoDate;
  /** Empty when none was given. */
  readonly reason: string;
  /** Place in the new column. */
  readonly position: number;
}

/** What is stored for a move. `event` is `null` when only the place within the stage changed. */
export interface MoveResult {
  readonly customer: Customer;
  readonly event: StageEvent | null;
}

/**
 * A customer after a move, and the event that tells of it. Within the same stage only the position
 * changes: the day it entered and its history stay. `stageSince` is never earlier than it was, since a
 * card cannot enter its next stage before it entered this one.
 */
export function moveCustomer(customer: Customer, move: Move, stamp: MoveStamp): MoveResult {
  const { to, position } = move;
  if (to === customer.stage) {
    return { customer: { ...customer, position, updatedAt: stamp.now }, event: null };
  }
  const on = move.on < customer.stageSince ? customer.stageSince : move.on;
  return {
    customer: { ...customer, stage: to, stageSince: on, position, updatedAt: stamp.now },
    event: {
      id: stamp.eventId,
      customerId: customer.id,
      from: customer.stage,
      to,
      on,
      reason: move.reason.trim(),
      at: stamp.now,
    },
  };
}

/** The event with which a new customer enters its first stage. */
export function entryEvent(customer: Customer, reason: string, stamp: MoveStamp): StageEvent {
  return {
    id: stamp.eventId,
    customerId: customer.id,
    from: null,
    to: customer.stage,
    on: customer.stageSince,
    reason: reason.trim(),
    at: stamp.now,
  };
}
