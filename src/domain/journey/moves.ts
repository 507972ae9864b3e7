import type { CustomerMarkId, StageEventId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { HERE, type Customer, type Stage, type StageEvent } from './journey.ts';
import type { CustomerMark } from './mark.ts';

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
  /** Who was lost and moves is won back by it; else `null`. */
  readonly mark: CustomerMark | null;
}

/**
 * A customer after a move, and the event that tells of it. Within the same stage only the position
 * changes: the day it entered and its history stay. `stageSince` is never earlier than it was, since a
 * card cannot enter its next stage before it entered this one, nor before the day it was lost.
 */
export function moveCustomer(customer: Customer, move: Move, stamp: MoveStamp): MoveResult {
  const { to, position } = move;
  if (to === customer.stage) {
    return { customer: { ...customer, position, updatedAt: stamp.now }, event: null, mark: null };
  }
  const lost = customer.state.kind === 'lost' ? customer.state : null;
  const on = [customer.stageSince, lost?.on ?? move.on].reduce((a, b) => (a > b ? a : b), move.on);
  const state = lost === null ? customer.state : HERE;
  return {
    customer: { ...customer, stage: to, stageSince: on, state, position, updatedAt: stamp.now },
    mark: lost === null ? null : wonBackBy(customer, on, stamp),
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

function wonBackBy(customer: Customer, on: IsoDate, { now, eventId }: MoveStamp): CustomerMark {
  // The move's own id: one move makes at most one mark, and marks are kept apart from moves.
  const id = String(eventId) as CustomerMarkId;
  return { id, customerId: customer.id, kind: 'won-back', on, until: null, reason: '', at: now };
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
