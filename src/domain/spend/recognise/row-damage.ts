import { createAmountScanner } from '#domain/money/amount-text.ts';
import type { TableRow } from './column-stats.ts';
import type { SpendPlan } from './plan.ts';

/** Habits of undamaged rows, by which damaged ones are told. */
export interface RowHabits {
  /** Cells that nearly every row has; null when rows differ, as where empty cells at the end are left out. */
  readonly usualWidth: number | null;
  /** Digits behind the decimal mark that all amounts have; null when they differ or have none. */
  readonly usualDecimals: number | null;
  /** Forms of all dates, digits as 9 and letters as a: `99.99.9999`. */
  readonly dateForms: readonly string[];
}

const ODD_SHARE = 0.1;
const MOST_FORMS = 20;

/** What the rows with date and amount have in common. */
export function rowHabits(
  rows: readonly TableRow[],
  dateAt: number,
  moneyAt: readonly number[],
  decimal: '.' | ',',
): RowHabits {
  const scan = createAmountScanner(decimal);
  const widths = new Map<number, number>();
  const decimals = new Set<number>();
  const forms = new Set<string>();
  let counted = 0;
  // The last row may be the damaged one: it sets no example.
  for (const { cells } of rows.slice(0, -1)) {
    const date = (cells[dateAt] ?? '').trim();
    const amounts = moneyAt
      .map((at) => scan(cells[at] ?? '')?.fraction ?? -1)
      .filter((digits) => digits >= 0);
    if (date === '' || amounts.length === 0) continue;
    counted++;
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
    for (const digits of amounts) decimals.add(digits);
    if (forms.size <= MOST_FORMS) forms.add(formOf(date));
  }
  const [usual] = [...widths].sort((a, b) => b[1] - a[1]);
  const odd = usual === undefined ? 0 : counted - usual[1];
  const [only] = decimals;
  return {
    usualWidth:
      usual !== undefined && odd <= Math.max(1, counted * ODD_SHARE) && counted > 1 ? usual[0] : null,
    usualDecimals: decimals.size === 1 && only !== undefined && only > 0 ? only : null,
    dateForms: forms.size <= MOST_FORMS ? [...forms] : [],
  };
}

function formOf(date: string): string {
  return date.replace(/\d/g, '9').replace(/\p{L}+/gu, 'a');
}

/** Why a row of an unusual number of cells must not be trusted, or null. */
export function damagedRow(
  cells: readonly string[],
  usualWidth: number | null,
  widest: number,
): string | null {
  if (usualWidth !== null && cells.length < usualWidth) {
    return `The row has only ${cells.length} of ${usualWidth} columns: it is cut off, or a delimiter is missing.`;
  }
  const filled = cells.some((cell, at) => at >= widest && cell.trim() !== '');
  return filled
    ? `The row has ${cells.length} columns instead of ${widest}: a delimiter may stand unquoted in a text, or a line end is missing.`
    : null;
}

/**
 * Whether the last line, which lacks its line end, breaks off: its last cell is an amount with fewer
 * decimals than all others have, or a date of another form. A text cut short cannot be told.
 */
export function cutOff(cells: readonly string[], { columns, dialect, traits }: SpendPlan): string | null {
  const last = cells.length - 1;
  const text = (cells[last] ?? '').trim();
  const money = [columns.amount, columns.debit, columns.credit].some((column) => column?.index === last);
  if (money && text !== '' && traits.usualDecimals !== null) {
    const fraction = createAmountScanner(dialect.decimal)(text)?.fraction;
    if (fraction !== traits.usualDecimals) {
      return `The file ends within this line: “${text}” has fewer decimals than all other amounts. Fetch the file again.`;
    }
  }
  if (
    columns.date?.index === last &&
    traits.dateForms.length > 0 &&
    !traits.dateForms.includes(formOf(text))
  ) {
    return `The file ends within this line: “${text}” is shorter than all other dates. Fetch the file again.`;
  }
  return null;
}
