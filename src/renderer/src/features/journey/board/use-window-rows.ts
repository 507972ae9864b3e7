import { useEffect, useState } from 'react';

/** Height of a card with the gap below it, in pixels; also in `board.module.css`. */
export const ROW_HEIGHT = 84;
const OVERSCAN = 4;

/** Rows that must be drawn: from `first` up to but without `end`. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
}

/** Rows of equal height that a viewport shows, with a few more on both sides. */
export function rowsInSight(scrollTop: number, height: number): RowWindow {
  const first = Math.max(0, Math.floor(scrollTop / ROW_HEIGHT) - OVERSCAN);
  return { first, end: Math.ceil((scrollTop + height) / ROW_HEIGHT) + OVERSCAN };
}

/**
 * Which rows of a scrolling list are in sight. All rows are equally high, so nothing is measured; the
 * window changes only when a row comes into sight, not with every pixel.
 */
export function useWindowRows(list: HTMLElement | null): RowWindow {
  const [rows, setRows] = useState<RowWindow>({ first: 0, end: 2 * OVERSCAN });
  useEffect(() => {
    if (list === null) return undefined;
    const look = (): void => {
      const next = rowsInSight(list.scrollTop, list.clientHeight);
      setRows((before) => (before.first === next.first && before.end === next.end ? before : next));
    };
    const resized = new ResizeObserver(look);
    resized.observe(list);
    list.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      resized.disconnect();
      list.removeEventListener('scroll', look);
    };
  }, [list]);
  return rows;
}

/** Scrolls a list just far enough that a row is wholly in sight. */
export function scrollRowIntoSight(list: HTMLElement, index: number): void {
  const top = index * ROW_HEIGHT;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + ROW_HEIGHT > list.scrollTop + list.clientHeight) {
    list.scrollTop = top + ROW_HEIGHT - list.clientHeight;
  }
}
