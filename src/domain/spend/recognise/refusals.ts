import { refused, type Outcome } from '#domain/outcome.ts';
import { amountCells, dateCells, type ColumnStats } from './column-stats.ts';
import { bookingDateScore, dateScore } from './vocabulary.ts';

export const MOST_COLUMNS = 1000;

type Refusal = Extract<Outcome<never>, { ok: false }>;

/** Refusal for a table without a date column, with what was found instead. */
export function noDateColumn(stats: readonly ColumnStats[]): Refusal {
  const named = stats.find(
    (column) => (dateScore(column.words) > 0 || bookingDateScore(column.words) > 0) && column.filled > 0,
  );
  const timeOnly = stats.find(
    (column) => column.dates['time-only'] > 0 && column.dates['time-only'] >= column.filled * 0.5,
  );
  const times = named !== undefined && named.dates['time-only'] >= named.filled * 0.5 ? named : timeOnly;
  if (times !== undefined) {
    return refused(
      'no-date',
      `The column “${times.header}” holds only times of day (such as 00:00:00) and no dates: the dates were lost when the file was saved. Export it again from the source with dates.`,
    );
  }
  if (named !== undefined) {
    return refused(
      'no-date',
      `The column “${named.header}” should hold dates, but its cells cannot be read as dates. Check the export, or choose another column.`,
    );
  }
  return refused(
    'no-date',
    'No column holds dates, so the payments cannot be placed in time. Export the statement with a date column.',
  );
}

/** Refusal for a table without an amount column. */
export function noAmountColumn(stats: readonly ColumnStats[]): Refusal {
  const dates = stats.filter((column) => dateCells(column) > 0).length;
  const numbers = stats.filter((column) => amountCells(column) >= column.filled * 0.5 && column.filled > 0);
  const found =
    numbers.length === 0
      ? 'no column of numbers'
      : `only ${numbers
          .map((column) => `“${column.header}”`)
          .slice(0, 3)
          .join(', ')}`;
  return refused(
    'no-amount',
    `No column holds amounts of money (${found}${dates > 0 ? '' : ', and no dates either'}), so this is no list of payments. Export the statement with its amounts, or choose the column by hand.`,
  );
}

/** Refusal for a table of which only the column names are there. */
export function noRows(headerLine: number | null): Refusal {
  return refused(
    'no-rows',
    `The file has column names${headerLine === null ? '' : ` (line ${headerLine})`} but no rows below them. Export it again for a time with payments.`,
  );
}
