import type { KeyboardEvent, MouseEvent } from 'react';
import type { Grid } from './use-grid.ts';

/** What was clicked: the row, the column and whether it was a check box or the opening link. */
function clickedOn(event: MouseEvent<HTMLElement>): {
  rowId: string | null;
  columnId: string | null;
  part: 'select' | 'select-all' | 'open' | 'editor' | 'cell';
} {
  const target = event.target instanceof Element ? event.target : null;
  const has = (attribute: string): boolean => (target?.closest(`[${attribute}]`) ?? null) !== null;
  return {
    rowId: target?.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null,
    columnId: target?.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? null,
    part: has('data-select')
      ? 'select'
      : has('data-select-all')
        ? 'select-all'
        : has('data-editor')
          ? 'editor'
          : has('data-open')
            ? 'open'
            : 'cell',
  };
}

/** Acts on a click anywhere in the table: rows hear none themselves. */
export function onGridClick(event: MouseEvent<HTMLElement>, grid: Grid): void {
  const { rowId, columnId, part } = clickedOn(event);
  if (part === 'select-all') return grid.selectAll();
  if (rowId === null || part === 'editor') return;
  if (columnId !== null) grid.activate(rowId, columnId);
  if (part === 'select') grid.select(rowId, event.shiftKey);
  else if (part === 'open') {
    // The focus must come back to the table, not to a link that may have scrolled away.
    event.currentTarget.focus({ preventScroll: true });
    grid.open(rowId);
  }
  if (part !== 'cell') return;
  if (event.ctrlKey || event.metaKey) grid.select(rowId, false);
  else if (event.shiftKey) grid.select(rowId, true);
}

/** Keys typed in an editor, or in a menu that React nests here but the page shows elsewhere, are not ours. */
export function isForGrid(event: KeyboardEvent<HTMLElement>): boolean {
  const { target, currentTarget, defaultPrevented } = event;
  if (defaultPrevented || !(target instanceof Element)) return false;
  return currentTarget.contains(target) && target.closest('[data-editor]') === null;
}

/** A double click edits the cell, or opens the row. */
export function onGridDoubleClick(event: MouseEvent<HTMLElement>, grid: Grid): void {
  const { rowId, columnId, part } = clickedOn(event);
  if (rowId !== null && columnId !== null && part === 'cell') grid.editOrOpen(rowId, columnId);
}

/**
 * Says on the table whether it is scrolled sideways: only then pinned cells have to stick, and each that does costs
 * a layer of its own in every frame of scrolling. Written at once, so that they stick in the frame that needs it.
 */
export function markSideways(grid: HTMLElement): void {
  grid.toggleAttribute('data-sideways', grid.scrollLeft !== 0);
}
