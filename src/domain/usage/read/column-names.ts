import { dateShape } from '#domain/calendar/date-text.ts';
import { isUsageHeader } from './header-roles.ts';

const LONGEST_NAME = 120;

/** Column names among the cells; 0 for a row that holds data. */
export function columnNamesIn(cells: readonly string[]): number {
  let [names, filled] = [0, 0];
  for (const raw of cells.slice(0, 300)) {
    const cell = raw.trim();
    if (cell === '') continue;
    filled += 1;
    if (isData(cell)) return 0;
    if (cell.length <= LONGEST_NAME && isUsageHeader(cell)) names += 1;
  }
  // A title such as “Users” above the table is one word of a list, too.
  return filled === 1 && cells.length === 1 && names === 1 ? 0.5 : names;
}

/** Whether a cell holds an address, a number or a date, which no column name does. */
export function isData(cell: string): boolean {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell) || /^\d+([.,]\d+)?$/.test(cell)) return true;
  const shape = dateShape(cell);
  return shape !== 'none' && shape !== 'serial';
}
