import type { CustomerId } from '#domain/brand.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { placeOf, type Columns } from './drag.ts';

/** Cards that are chosen together. */
export type Selection = ReadonlySet<CustomerId>;

export const NOTHING_SELECTED: Selection = new Set();

/** The card chosen too, or no longer. */
export function toggled(selection: Selection, id: CustomerId): Selection {
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** All cards of a column from the one chosen last to this one; of another column, this one too. */
export function extended(
  selection: Selection,
  columns: Columns,
  last: CustomerId | null,
  id: CustomerId,
): Selection {
  const to = placeOf(columns, id);
  const from = last === null ? null : placeOf(columns, last);
  if (to === null || from === null || from.stage !== to.stage) return new Set([...selection, id]);
  const [first, end] = [Math.min(from.index, to.index), Math.max(from.index, to.index)];
  const between = columns[to.stage].slice(first, end + 1);
  return new Set([...selection, ...between.map((card) => card.id)]);
}

/** The chosen cards that are in sight, in the order of the board; what a filter hides is never changed with them. */
export function selectedCards(selection: Selection, visible: readonly Customer[]): Customer[] {
  return visible.filter(({ id }) => selection.has(id));
}
