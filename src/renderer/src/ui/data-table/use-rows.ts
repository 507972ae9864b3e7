import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect } from 'react';
import type { RefObject } from 'react';

export const HEADER_HEIGHT = 33;
export const ROW_HEIGHT = 36;
export const COMPACT_ROW_HEIGHT = 28;
const OVERSCAN = 6;

/** Which rows are drawn, and where. */
export function useRows(
  scroller: HTMLElement | null,
  count: number,
  rowHeight: number,
  activeRow: number,
): ReturnType<typeof useVirtualizer<HTMLElement, HTMLElement>> {
  // oxlint-disable-next-line react/incompatible-library -- its functions are only called here and in effects
  const rows = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollPaddingEnd: HEADER_HEIGHT,
    useFlushSync: false,
    // The active row stays in the document while scrolled away: screen readers and keys refer to it.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      if (activeRow < 0 || activeRow >= count || indexes.includes(activeRow)) return indexes;
      return [...indexes, activeRow].sort((a, b) => a - b);
    },
  });
  useEffect(() => rows.measure(), [rows, rowHeight]);
  return rows;
}

/** Brings the active cell into sight after the keyboard moved it. */
export function useActiveInSight(
  rows: ReturnType<typeof useRows>,
  row: number,
  activeCell: string | undefined,
  byKeyboardRef: RefObject<boolean>,
): void {
  useEffect(() => {
    if (!byKeyboardRef.current) return;
    byKeyboardRef.current = false;
    if (row >= 0) rows.scrollToIndex(row);
    if (activeCell !== undefined) {
      document.getElementById(activeCell)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }, [rows, row, activeCell, byKeyboardRef]);
}
