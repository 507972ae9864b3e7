/** Ids of the rows that are marked. */
export type Selection = ReadonlySet<string>;

export const NOTHING_SELECTED: Selection = new Set();

export function toggled(selection: Selection, id: string): Selection {
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Adds everything between the anchor and a row in the order shown, both included. */
export function withRange(
  selection: Selection,
  shownIds: readonly string[],
  anchor: string | null,
  id: string,
): Selection {
  const from = anchor === null ? -1 : shownIds.indexOf(anchor);
  const to = shownIds.indexOf(id);
  if (to === -1) return selection;
  if (from === -1) return new Set([...selection, id]);
  return new Set([...selection, ...shownIds.slice(Math.min(from, to), Math.max(from, to) + 1)]);
}

/** All shown rows; when all are selected already, none of them. */
export function allToggled(selection: Selection, shownIds: readonly string[]): Selection {
  if (shownIds.every((id) => selection.has(id))) {
    const shown = new Set(shownIds);
    return new Set([...selection].filter((id) => !shown.has(id)));
  }
  return new Set([...selection, ...shownIds]);
}

/** What is left of a selection when rows were deleted. The same set when nothing changed. */
export function pruned(selection: Selection, ids: ReadonlySet<string>): Selection {
  const left = [...selection].filter((id) => ids.has(id));
  return left.length === selection.size ? selection : new Set(left);
}
