import { parseDecimal } from '#domain/money/decimal.ts';
import type { FoundLine } from '../found-invoice.ts';
import { amountsIn } from './amounts.ts';
import type { Cell, Line } from './cells.ts';
import { spansIn } from './dates.ts';
import type { TextDocument } from './document.ts';
import { lastAmountOf } from './money-rows.ts';
import type { LabelRole } from './vocabulary.ts';

/** A row of the table of what was bought. */
interface Row {
  readonly lineIndex: number;
  /** × 10,000. */
  readonly scaled: number;
  readonly text: string;
}

/**
 * The lines of an invoice, when the amounts at their ends add up to its net sum to the cent; none otherwise,
 * since a line that is missing or too many cannot be told from the text alone.
 */
export function readLines(document: TextDocument, net: number | null): readonly FoundLine[] {
  const head = headOf(document);
  if (net === null || head === null) return [];
  const rows = rowsBelow(document, head);
  const taken = [rows, withoutCarriedSums(rows)].find((each) => each.length > 0 && sumOf(each) === net);
  return (
    taken?.map((row, index) => lineOf(document, row, taken[index + 1]?.lineIndex ?? row.lineIndex + 3)) ?? []
  );
}

/** The first line with the names of two columns or more, one of which is an item's. */
function headOf(document: TextDocument): number | null {
  const heads = document.labels.filter((hit) => hit.alone && hit.roles.includes('item'));
  const found = heads.find(({ lineIndex }) => {
    const beside = document.labels.filter((hit) => hit.lineIndex === lineIndex && hit.alone);
    return beside.length >= 2;
  });
  return found?.lineIndex ?? null;
}

const SUMS: ReadonlySet<LabelRole> = new Set(['net', 'tax', 'total', 'total-weak', 'payable']);

function rowsBelow(document: TextDocument, head: number): readonly Row[] {
  const rows: Row[] = [];
  for (let index = head + 1; index < document.lines.length; index++) {
    const labels = document.labels.filter((hit) => hit.lineIndex === index);
    const row = lastAmountOf(document, index);
    const isSum = labels.some((hit) => hit.cellIndex < 2 && hit.roles.some((role) => SUMS.has(role)));
    if (isSum && row !== null) break;
    if (row === null || !endsWith(document.lines[index], row.place.x)) continue;
    rows.push({ lineIndex: index, scaled: row.scaled, text: row.text });
  }
  return rows;
}

/** Nothing but a rate of tax stands behind the amount, and something is called it. */
function endsWith(line: Line | undefined, x: number): boolean {
  const behind = line?.cells.filter((cell) => cell.place.x > x + 1) ?? [];
  const bare = behind.every((cell) => /^[\d.,%\s€$£]+$/.test(cell.text));
  return bare && (line?.cells.length ?? 0) > 1 && descriptionOf(line) !== null;
}

function descriptionOf(line: Line | undefined): Cell | null {
  return line?.cells.find((cell) => /\p{L}{2}/u.test(cell.text)) ?? null;
}

/** A page may end with the sum so far and the next begin with it. */
function withoutCarriedSums(rows: readonly Row[]): readonly Row[] {
  const kept: Row[] = [];
  for (const row of rows) if (kept.length === 0 || row.scaled !== sumOf(kept)) kept.push(row);
  return kept;
}

function sumOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.scaled, 0);
}

function lineOf(document: TextDocument, row: Row, nextIndex: number): FoundLine {
  const line = document.lines[row.lineIndex];
  const own = document.lines.slice(row.lineIndex, Math.min(nextIndex, row.lineIndex + 4));
  const spans = own.flatMap((each) => each.cells.flatMap((cell) => spansIn(cell.text, document.order)));
  const [span] = spans;
  const single = spans.every((each) => each.start === span?.start && each.end === span.end);
  return {
    description: descriptionOf(line)?.text ?? '',
    ...priceOf(document, line, row),
    net: row.text,
    periodStart: single ? (span?.start ?? null) : null,
    periodEnd: single ? (span?.end ?? null) : null,
  };
}

/** The two numbers between description and amount whose product the amount is; else neither is known. */
function priceOf(
  document: TextDocument,
  line: Line | undefined,
  row: Row,
): Pick<FoundLine, 'quantity' | 'unitPrice'> {
  const between = (line?.cells ?? []).slice(0, -1).flatMap((cell) => {
    const [found, another] = amountsIn(cell.text, document.decimal);
    const alone = found !== undefined && another === undefined && !/\p{L}{4}/u.test(cell.text);
    return alone ? [found] : [];
  });
  for (const [index, quantity] of between.entries()) {
    for (const price of between.slice(index + 1)) {
      if (isProduct(quantity.text, price.text, row.scaled)) {
        return { quantity: quantity.text, unitPrice: price.text };
      }
    }
  }
  return { quantity: null, unitPrice: null };
}

/** Half a cent, for prices with more decimals than money; × 10,000. */
const HALF_A_CENT = 50;

function isProduct(quantity: string, price: string, scaled: number): boolean {
  const [a, b] = [parseDecimal(quantity), parseDecimal(price)];
  if (a === null || b === null || a.digits === 0n) return false;
  const product = Number(a.digits * b.digits) / 10 ** (a.scale + b.scale);
  return Math.abs(product * 10_000 - scaled) <= HALF_A_CENT;
}
