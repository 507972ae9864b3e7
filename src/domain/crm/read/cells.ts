import { dateOfDay } from '#domain/calendar/day-number.ts';
import { dateShape, readDate } from '#domain/calendar/date-text.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { createAmountScanner, minorUnitsOf, type DecimalMark } from '#domain/money/amount-text.ts';
import { minorDigits, parseCurrency } from '#domain/money/currencies.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { guardText, restoreText } from '#domain/tables/formula-guard.ts';

const LONGEST = 500;
const EMPTY = new Set(['-', '–', '—', 'n/a', 'null', '(no value)', '--']);

/** A cell as plain text: markup is taken off, a formula stays what it says, placeholders are empty. */
export function plainCell(cell: string): string {
  const text = withoutMarkup(withoutGuard(cell))
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .trim();
  return EMPTY.has(text.toLowerCase()) ? '' : text.slice(0, LONGEST);
}

/** Some exports put an apostrophe before what a spreadsheet could run; in “'t Hooft” it belongs to the name. */
function withoutGuard(cell: string): string {
  const bare = restoreText(cell);
  return bare !== cell && guardText(bare) === cell && /^[=+\-@]/.test(bare) ? bare : cell;
}

/** `<a href="https://x.example">x</a>` gives the text, or the address where the text is empty. */
function withoutMarkup(cell: string): string {
  if (!/<\/?[a-z][^>]*>/i.test(cell)) return cell;
  const address = /<a\b[^>]*\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(cell)?.[1] ?? '';
  const text = decoded(
    cell.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' '),
  ).trim();
  return text === '' ? decoded(address) : text;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

const SCANNERS = { '.': createAmountScanner('.'), ',': createAmountScanner(',') };

/** Which decimal mark explains a column of amounts; `null` when both read every cell, differently. */
export function decimalOf(cells: readonly string[]): DecimalMark | null {
  const read = (mark: DecimalMark): (number | null)[] =>
    cells.map((cell) => {
      const amount = SCANNERS[mark](cell);
      return amount === null ? null : amount.digits / 10 ** amount.fraction;
    });
  const [point, comma] = [read('.'), read(',')];
  const misses = (values: readonly (number | null)[]): number =>
    values.filter((value) => value === null).length;
  if (misses(point) !== misses(comma)) return misses(point) < misses(comma) ? '.' : ',';
  return point.every((value, index) => value === comma[index]) ? '.' : null;
}

export interface CellAmount {
  readonly minor: MinorUnits;
  readonly currency: CurrencyCode;
}

/** An amount that is paid to us: a negative one is refused. */
export function readAmount(
  cell: string,
  decimal: DecimalMark,
  currencyCell: string,
  otherwise: CurrencyCode,
): Outcome<CellAmount> {
  const amount = SCANNERS[decimal](cell);
  if (amount === null) return refused('value', `“${cell}” is not an amount.`);
  const { negative, mark, digits } = amount;
  if (negative && digits !== 0) {
    return refused('value-negative', `The value ${cell} is negative. A value can’t be below zero.`);
  }
  const known =
    currencyCell === '' ? parseCurrency(mark.toUpperCase()) : parseCurrency(currencyCell.toUpperCase());
  if (!known.ok && currencyCell !== '') return refused('currency', `“${currencyCell}” is not a currency.`);
  const currency = known.ok ? known.value : otherwise;
  // The scanner uses one object again and again, so it is read anew.
  const again = SCANNERS[decimal](cell);
  const minor = again === null ? NaN : minorUnitsOf(again, minorDigits(currency));
  if (Number.isNaN(minor)) {
    return refused('value', `“${cell}” has more digits than ${currency} has.`);
  }
  return accepted({ minor: minor as MinorUnits, currency });
}

/** How often a price is paid, in months; `null` for what is no interval. Weeks count 52, days 365 to the year. */
export function paymentsPerYear(text: string): number | null {
  const key = text.toLowerCase().trim();
  const found = /(\d+)?\s*[-_ ]?\s*(day|dai|week|month|quarter|year|annual|jahr|monat)/.exec(key);
  if (found === null) return null;
  const count = found[1] === undefined ? 1 : Number(found[1]);
  const perYear = PER_YEAR[found[2] ?? ''] ?? 0;
  return count > 0 && perYear > 0 ? (/semi|half|bi-?annual/.test(key) ? 2 : perYear / count) : null;
}

const PER_YEAR: Readonly<Record<string, number>> = {
  day: 365,
  dai: 365,
  week: 52,
  month: 12,
  monat: 12,
  quarter: 4,
  year: 1,
  jahr: 1,
  annual: 1,
};

/** Day and month order of a column; `null` when its dates fit both. */
export function dateOrderOf(cells: readonly string[]): 'DMY' | 'MDY' | null {
  const shapes = new Set(cells.map(dateShape));
  if (shapes.has('day-first')) return 'DMY';
  if (shapes.has('month-first')) return 'MDY';
  return shapes.has('either') ? null : 'DMY';
}

export function readDay(cell: string, order: 'DMY' | 'MDY'): Outcome<IsoDate> {
  const shape = dateShape(cell);
  const day = readDate(cell, shape === 'serial' ? 'SERIAL' : order);
  return Number.isNaN(day) ? refused('date', `“${cell}” is not a date.`) : accepted(dateOfDay(day));
}
