/** Distance between neighbours when a column is numbered afresh. */
export const POSITION_STEP = 1024;

/** Something with a place in a column: smaller is higher. */
export interface Placed {
  readonly id: string;
  readonly position: number;
}

/** Order of a column: by position, then by id so that equal positions still have one order. */
export function comparePlaces(left: Placed, right: Placed): number {
  return left.position - right.position || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0);
}

/** Where a dropped card goes, and which others must move because no number was left between its neighbours. */
export interface Placement {
  readonly position: number;
  readonly renumbered: readonly Placed[];
}

/**
 * The position of a card put at `index` of `column` (in order, without the card itself). Half way between
 * its neighbours; when the two are so close that no number lies between them, the whole column is numbered
 * afresh. An index beyond the ends means the end.
 */
export function placeAt(column: readonly Placed[], index: number): Placement {
  const at = Math.max(0, Math.min(index, column.length));
  const before = column[at - 1];
  const after = column[at];
  if (before === undefined && after === undefined) return { position: 0, renumbered: [] };
  if (before === undefined) return { position: (after?.position ?? 0) - POSITION_STEP, renumbered: [] };
  if (after === undefined) return { position: before.position + POSITION_STEP, renumbered: [] };
  const middle = before.position + (after.position - before.position) / 2;
  if (middle > before.position && middle < after.position) return { position: middle, renumbered: [] };
  const renumbered = column.map(({ id }, place) => ({
    id,
    position: (place < at ? place : place + 1) * POSITION_STEP,
  }));
  return {
    position: at * POSITION_STEP,
    renumbered: renumbered.filter((placed, place) => placed.position !== column[place]?.position),
  };
}

/** The position above every card of a column; a new card starts there. */
export function positionOnTop(column: Iterable<Placed>): number {
  let top: number | null = null;
  for (const { position } of column) top = top === null ? position : Math.min(top, position);
  return top === null ? 0 : top - POSITION_STEP;
}
