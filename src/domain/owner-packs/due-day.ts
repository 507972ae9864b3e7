import { dateShape, readDate, type DateOrder } from '#domain/calendar/date-text.ts';
import { dateOfDay } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';

/** In which order the days of a file are written, as far as any of them tells. */
export type DueOrder = 'DMY' | 'MDY' | 'unknown';

/** Spreadsheets write days their own way when they save: what one cell tells holds for the column. */
export function dueOrder(cells: readonly string[]): DueOrder {
  const shapes = new Set(cells.map((cell) => dateShape(cell)));
  if (shapes.has('day-first') === shapes.has('month-first')) return 'unknown';
  return shapes.has('day-first') ? 'DMY' : 'MDY';
}

/** Reads a day; empty is `null`. Refused with `due` when it is none, or can be two days. */
export function readDue(cell: string, order: DueOrder): Outcome<IsoDate | null> {
  const text = cell.trim();
  if (text === '') return accepted(null);
  const shape = dateShape(text);
  const [dayFirst, monthFirst] = [readDate(text, 'DMY'), readDate(text, 'MDY')];
  if (shape === 'either' && order === 'unknown' && dayFirst !== monthFirst) {
    const days = `${dateOfDay(dayFirst)} or ${dateOfDay(monthFirst)}`;
    return refused('due', `due: “${text}” can be ${days}. Write it as year-month-day.`);
  }
  const day = readDate(text, orderFor(shape === 'serial', order));
  return Number.isNaN(day)
    ? refused(
        'due',
        `due: “${text.slice(0, 40)}” is not a day. Write it as year-month-day, such as 2026-03-31.`,
      )
    : accepted(dateOfDay(day));
}

function orderFor(serial: boolean, order: DueOrder): DateOrder {
  if (serial) return 'SERIAL';
  return order === 'MDY' ? 'MDY' : 'DMY';
}
