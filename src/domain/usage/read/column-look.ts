import { dateShape } from '#domain/calendar/date-text.ts';
import { readActivityCell } from './activity-cell.ts';
import { yesOrNo } from './cell-words.ts';
import type { FileRow } from './load-table.ts';

/** What the cells of a column look like, counted over the first rows. */
export interface ColumnLook {
  readonly filled: number;
  readonly emails: number;
  /** Dates in any order, spreadsheet serials included. */
  readonly dates: number;
  readonly serials: number;
  /** “Never”, “Not active in the last 180 days”, “3 days ago”. */
  readonly sentinels: number;
  readonly flags: number;
  readonly numbers: number;
  readonly distinct: number;
  /** Different addresses. */
  readonly samples: readonly string[];
}

const ROWS_LOOKED_AT = 3000;
const MOST_SAMPLES = 200;

export const EMAIL = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+$/;

/** Equal cells are looked at once. */
export function lookAt(rows: readonly FileRow[], index: number): ColumnLook {
  const counts = new Map<string, number>();
  for (const { cells } of rows.slice(0, ROWS_LOOKED_AT)) {
    const cell = (cells[index] ?? '').trim();
    if (cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const look = { filled: 0, emails: 0, dates: 0, serials: 0, sentinels: 0, flags: 0, numbers: 0 };
  for (const [cell, times] of counts) {
    look.filled += times;
    if (EMAIL.test(cell)) look.emails += times;
    if (yesOrNo(cell) !== null) look.flags += times;
    if (/^\d+([.,]\d+)?$/.test(cell)) look.numbers += times;
    const shape = cell.length > 64 ? 'none' : dateShape(cell);
    if (shape === 'serial') look.serials += times;
    if (shape !== 'none' && shape !== 'time-only') look.dates += times;
    else if (cell.length <= 64 && isSentinel(cell)) look.sentinels += times;
  }
  return { ...look, distinct: counts.size, samples: [...counts.keys()].slice(0, MOST_SAMPLES) };
}

function isSentinel(cell: string): boolean {
  const { kind } = readActivityCell(cell, null);
  return kind !== 'unreadable' && kind !== 'blank';
}
