/** Where the keyboard is: the header row is −1, rows count from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit into the window, for Page Up and Page Down. */
  readonly page: number;
}

/** The place an arrow, Home, End or page key leads to, or `null` when the key moves nothing. */
export function moved(place: Place, key: string, size: GridSize): Place | null {
  const row = (to: number): Place => ({ ...place, row: clamp(to, -1, size.rows - 1) });
  const column = (to: number): Place => ({ ...place, column: clamp(to, 0, size.columns - 1) });
  switch (key) {
    case 'ArrowDown':
      return row(place.row + 1);
    case 'ArrowUp':
      return row(place.row - 1);
    case 'PageDown':
      return row(place.row + size.page);
    case 'PageUp':
      return row(Math.max(0, place.row - size.page));
    case 'Home':
      return row(0);
    case 'End':
      return row(size.rows - 1);
    case 'ArrowLeft':
      return column(place.column - 1);
    case 'ArrowRight':
      return column(place.column + 1);
    default:
      return null;
  }
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value));
}
