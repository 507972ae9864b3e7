import { useCallback, useState } from 'react';
import type { UIEvent } from 'react';

/** In pixels, as the style has it. */
export const COLUMN_WIDTH = 112;
/** Cells that are drawn without a thought. */
const FEW_CELLS = 6000;
/** Columns that come into sight together, so that scrolling seldom draws. */
const STEP = 6;
/** As many as the widest window shows, and some on both sides. */
const SHOWN = 26;

/** Which columns of a matrix are drawn: all of a small one, those near the sight of a large one. */
export interface ColumnsInSight {
  readonly first: number;
  /** One behind the last. */
  readonly end: number;
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
}

/** Follows sideways scrolling. Tens of thousands of cells at once would hold up the window. */
export function useColumnsInSight(columns: number, rows: number): ColumnsInSight {
  const [at, setAt] = useState(0);
  const onScroll = useCallback((event: UIEvent<HTMLElement>) => {
    const column = event.currentTarget.scrollLeft / COLUMN_WIDTH;
    setAt(Math.floor(column / STEP) * STEP);
  }, []);
  if (columns * rows <= FEW_CELLS) return { first: 0, end: columns, onScroll };
  const first = Math.max(0, Math.min(at, columns - 1) - STEP);
  return { first, end: Math.min(columns, first + SHOWN), onScroll };
}
