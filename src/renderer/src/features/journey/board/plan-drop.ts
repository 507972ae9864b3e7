import type { Customer } from '#domain/journey/journey.ts';
import { moveCustomer } from '#domain/journey/moves.ts';
import type { MoveResult, MoveStamp } from '#domain/journey/moves.ts';
import { placeAt } from '#domain/journey/positions.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Columns, Place } from './drag.ts';

/** What a drop changes: the card, its event, and cards whose place had to be numbered afresh. */
export interface DropPlan extends MoveResult {
  readonly renumbered: readonly Customer[];
}

/**
 * The place among all cards of a column that a place among the visible ones stands for: right below the
 * visible card above it, or right above the one below it.
 */
export function indexInWholeColumn(
  whole: readonly Customer[],
  visible: readonly Customer[],
  index: number,
): number {
  const above = visible[index - 1];
  if (above !== undefined) return whole.findIndex((customer) => customer.id === above.id) + 1;
  const below = visible[index];
  return below === undefined ? whole.length : whole.findIndex((customer) => customer.id === below.id);
}

/** Everything that dropping a card at a place of the visible columns writes. */
export function planDrop(
  card: Customer,
  place: Place,
  columns: { readonly whole: Columns; readonly visible: Columns },
  on: IsoDate,
  stamp: MoveStamp,
): DropPlan {
  const others = (list: readonly Customer[]): readonly Customer[] =>
    list.filter((customer) => customer.id !== card.id);
  const whole = others(columns.whole[place.stage]);
  const index = indexInWholeColumn(whole, others(columns.visible[place.stage]), place.index);
  const { position, renumbered } = placeAt(whole, index);
  const positions = new Map(renumbered.map((placed) => [placed.id, placed.position]));
  const moved = moveCustomer(card, { to: place.stage, on, reason: '', position }, stamp);
  return {
    ...moved,
    renumbered: whole.flatMap((customer) => {
      const next = positions.get(customer.id);
      return next === undefined ? [] : [{ ...customer, position: next, updatedAt: stamp.now }];
    }),
  };
}
