import type { PagePlace } from '../found-invoice.ts';
import { amountsIn, type AmountFound } from './amounts.ts';
import { inOneColumn, partOf, type Cell } from './cells.ts';
import { datesIn } from './dates.ts';
import type { LabelHit, TextDocument } from './document.ts';
import { rowOf } from './near.ts';
import type { LabelRole } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** An amount with the label that announces it. */
export interface MoneyRow {
  /** Amount × 10,000. */
  readonly scaled: number;
  /** Plain decimal text as written. */
  readonly text: string;
  readonly marks: readonly string[];
  readonly place: PagePlace;
  readonly lineIndex: number;
  /** Per cent, when the label or its line names one rate. */
  readonly rate: number | null;
}

/** The amounts that labels of a role announce. */
export function moneyRows(document: TextDocument, role: LabelRole): readonly MoneyRow[] {
  return document.labels.flatMap((hit) => {
    if (!hit.roles.includes(role)) return [];
    const row =
      rowAmount(document, hit, role) ?? ownAmount(document, hit, role) ?? amountBelow(document, hit);
    return row === null ? [] : [{ ...row, rate: rateOf(hit) }];
  });
}

const RATE = /(?<![\d.,])(\d{1,2}(?:[.,]\d{1,4})?)\s*%/;

function rateOf(hit: LabelHit): number | null {
  const cells = [hit.cell, ...hit.line.cells.slice(hit.cellIndex + 1)];
  const found = cells.map((cell) => RATE.exec(cell.text)?.[1]).find((rate) => rate !== undefined);
  return found === undefined ? null : Number(found.replace(',', '.'));
}

/** The last amount on a line, whatever it is called. */
export function lastAmountOf(document: TextDocument, lineIndex: number): MoneyRow | null {
  const cells = document.lines[lineIndex]?.cells ?? [];
  return lastIn(document, cells, lineIndex);
}

const TAX_WORDS = 6;

/** `Summe netto: 496,00 €` in one cell. */
function ownAmount(document: TextDocument, hit: LabelHit, role: LabelRole): MoneyRow | null {
  // What is in brackets says what a tax was charged on.
  const found = moneyIn(
    document,
    hit.rest.replace(/\([^()]*\)/g, (bracket) => ' '.repeat(bracket.length)),
  );
  const last = found.at(-1);
  const [first] = found;
  if (last === undefined || first === undefined) return null;
  const between = hit.rest.slice(0, first.from);
  const fits = role === 'tax' ? wordsOf(between).length <= TAX_WORDS : isBare(between);
  if (!fits || (role !== 'tax' && found.length > 1 && first.scaled !== last.scaled)) return null;
  return rowFrom(hit.cell, hit.restFrom, last, hit.lineIndex);
}

/** Nothing but brackets, percentages, currencies and signs. */
function isBare(text: string): boolean {
  const plain = text
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\b[A-Z]{3}\b/g, ' ')
    .replace(/\bin\b/gi, ' ');
  return !/\p{L}/u.test(plain);
}

/** The last amount right of the label: columns before it hold rates and bases. */
function rowAmount(document: TextDocument, hit: LabelHit, role: LabelRole): MoneyRow | null {
  if (!hit.alone && !isDate(hit.rest) && (role !== 'tax' || wordsOf(hit.rest).length > TAX_WORDS + 2))
    return null;
  return lastIn(document, rowOf(document, hit), hit.lineIndex);
}

/** `Amount due on April 2, 2025`. */
function isDate(text: string): boolean {
  const [date] = datesIn(text, 'DMY');
  return date !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(0, date.from) + text.slice(date.to));
}

function lastIn(document: TextDocument, cells: readonly Cell[], lineIndex: number): MoneyRow | null {
  for (const cell of cells.toReversed()) {
    const last = moneyIn(document, cell.text).at(-1);
    if (last === undefined) continue;
    const around = cell.text.slice(0, last.from) + cell.text.slice(last.to);
    // A currency may stand in its own cell behind the amount.
    if (wordsOf(around).length > 3) continue;
    const row = rowFrom(cell, 0, last, lineIndex);
    return { ...row, marks: [...row.marks, ...loneMarks(cells)] };
  }
  return null;
}

const LONE_MARK = /^(?:[A-Z]{3}|[€$£¥]|kr\.?)$/;

function loneMarks(cells: readonly Cell[]): readonly string[] {
  return cells.filter((cell) => LONE_MARK.test(cell.text)).map((cell) => cell.text);
}

const ROW_GAP = 3;

/** The column under a label: one amount, or several of which the last is the sum of the others. */
function amountBelow(document: TextDocument, hit: LabelHit): MoneyRow | null {
  if (!hit.alone || isItemHeader(document, hit.lineIndex)) return null;
  const column: MoneyRow[] = [];
  let bottom = hit.cell.place.y + hit.cell.place.height;
  for (let index = hit.lineIndex + 1; index < document.lines.length; index++) {
    const line = document.lines[index];
    if (line === undefined || line.page !== hit.line.page) break;
    if (line.top > bottom + hit.cell.place.height * ROW_GAP) break;
    const cell = line.cells.find((each) => inOneColumn(hit.cell.place, each.place));
    if (cell === undefined) continue;
    const row = lastIn(document, [cell], index);
    if (row === null) break;
    column.push({ ...row, marks: [...row.marks, ...loneMarks(line.cells)] });
    bottom = line.bottom;
  }
  const last = column.at(-1);
  if (last === undefined || column.length === 1) return last ?? null;
  const others = column.slice(0, -1).reduce((sum, row) => sum + row.scaled, 0);
  return others === last.scaled || column.every((row) => row.scaled === last.scaled) ? last : null;
}

/** Whether a line heads the table of what was bought. */
function isItemHeader(document: TextDocument, lineIndex: number): boolean {
  const near = [lineIndex - 1, lineIndex, lineIndex + 1];
  return document.labels.some(
    (hit) => near.includes(hit.lineIndex) && hit.alone && hit.roles.includes('item'),
  );
}

/** Amounts as money is written: with a currency or with cents; whole numbers only where nothing has cents. */
function moneyIn(document: TextDocument, text: string): readonly AmountFound[] {
  return amountsIn(text, document.decimal).filter(
    (each) =>
      each.marks.length > 0 ||
      /\.\d{2}$/.test(each.text) ||
      (document.decimalShown === null && !/^\d{1,2}$/.test(each.text)),
  );
}

function rowFrom(cell: Cell, from: number, amount: AmountFound, lineIndex: number): MoneyRow {
  return {
    scaled: amount.scaled,
    text: amount.text,
    marks: amount.marks,
    place: partOf(cell, from + amount.from, from + amount.to),
    lineIndex,
    rate: null,
  };
}
