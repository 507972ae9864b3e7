import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Customer, Stage, StageEvent } from '#domain/journey/journey.ts';
import type { CustomerMark } from '#domain/journey/mark.ts';
import { moveCustomer, type MoveStamp } from '#domain/journey/moves.ts';
import { positionOnTop } from '#domain/journey/positions.ts';

/** What moving several cards writes. */
export interface MovesPlan {
  readonly customers: readonly Customer[];
  readonly events: readonly StageEvent[];
  /** Who was lost and moves is won back. */
  readonly marks: readonly CustomerMark[];
}

/** Several cards to the top of a stage, in their order; those that are there stay where they are. */
export function planMoves(
  cards: readonly Customer[],
  to: Stage,
  column: readonly Customer[],
  on: IsoDate,
  stampOf: () => MoveStamp,
): MovesPlan {
  const moving = cards.filter(({ stage }) => stage !== to);
  const customers: Customer[] = [];
  const events: StageEvent[] = [];
  const marks: CustomerMark[] = [];
  // From the last to the first, each on top of the one before.
  for (const card of moving.toReversed()) {
    const position = positionOnTop([...column, ...customers]);
    const { customer, event, mark } = moveCustomer(card, { to, on, reason: '', position }, stampOf());
    customers.unshift(customer);
    if (event !== null) events.unshift(event);
    if (mark !== null) marks.unshift(mark);
  }
  return { customers, events, marks };
}
