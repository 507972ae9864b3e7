import { createDateReader, type DateOrder } from '#domain/calendar/date-text.ts';
import type { FileRow } from './load-table.ts';
import type { UsageColumn } from './recognition.ts';

/** The latest day of activity, and the one that a fifth of all activity lies behind; days since 1970-01-01. */
export interface ActivityDays {
  readonly latest: number;
  readonly usual: number;
}

const BEHIND = 0.8;

/** Days of activity up to tomorrow; `null` when there are none. */
export function activityDays(
  rows: readonly FileRow[],
  columns: readonly UsageColumn[],
  order: DateOrder,
  today: number,
): ActivityDays | null {
  const days: number[] = [];
  for (const { index, role } of columns) {
    if (role !== 'last-active' && role !== 'event') continue;
    const read = createDateReader(order);
    for (const { cells } of rows) {
      const day = read(cells[index] ?? '');
      if (day <= today + 1) days.push(day);
    }
  }
  days.sort((a, b) => a - b);
  const [latest, usual] = [days.at(-1), days[Math.floor(days.length * BEHIND)]];
  return latest === undefined || usual === undefined ? null : { latest, usual };
}
