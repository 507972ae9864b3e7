import type { Candidate } from './candidates.ts';
import { partOf, type Cell } from './cells.ts';
import { isPlainLabel, type LabelHit, type TextDocument } from './document.ts';
import { hasLegalForm, isName } from './names.ts';
import { titleAt } from './vocabulary.ts';

/** A cell's text from `from` on as a name. */
export function nameAt(cell: Cell, from: number): Candidate<string> {
  const text = cell.text.slice(from).replace(/[\s,]+$/, '');
  return { value: text, place: partOf(cell, from, from + text.length) };
}

const LINES_BELOW = 5;
const ROW_GAP = 2.4;

/** The name under a label that begins where the label does, else the one right of it. */
export function nameNear(document: TextDocument, hit: LabelHit): readonly Candidate<string>[] {
  const under = nameBelow(document, hit.cell, hit.lineIndex);
  if (under.length > 0) return under;
  const [right] = hit.line.cells.slice(hit.cellIndex + 1);
  if (right === undefined || isPlainLabel(right, document.language) || !isName(right.text)) return [];
  return [nameAt(right, 0)];
}

/** How far right of its label a name may begin. */
export const INDENT = 20;
/** How much wider the search is under the small line of a windowed envelope. */
export const WINDOW_INDENT = 32;

/** Who an address under a label belongs to; two names above a street without a legal form are both told. */
export function nameBelow(
  document: TextDocument,
  label: Cell,
  lineIndex: number,
  reach = INDENT,
): readonly Candidate<string>[] {
  const block = blockBelow(document, label, lineIndex, reach);
  const start = block.findIndex((cell) => isName(cell.text));
  const [first, second, third] = start < 0 ? [] : block.slice(start);
  if (first === undefined) return [];
  if (hasLegalForm(first.text) || second === undefined || !isPlainName(second)) return [nameAt(first, 0)];
  if (hasLegalForm(second.text)) return [nameAt(second, 0)];
  const further = third !== undefined && (/\d/.test(third.text) || isName(third.text));
  return further ? [nameAt(first, 0), nameAt(second, 0)] : [nameAt(first, 0)];
}

/** `Schlussrechnung` under the sender's line is what the letter is, not whom it is for. */
function isTitle(cell: Cell): boolean {
  const title = titleAt(cell.text, null);
  return title !== null && !/\p{L}/u.test(cell.text.slice(title.end));
}

/** Without a number: `Bahnstr. 42` is a street. */
function isPlainName(cell: Cell): boolean {
  return isName(cell.text) && !/\d/.test(cell.text);
}

/** The lines under a label that begin where it does, up to the next label or gap. */
function blockBelow(document: TextDocument, label: Cell, lineIndex: number, reach: number): readonly Cell[] {
  const block: Cell[] = [];
  let bottom = label.place.y + label.place.height;
  for (let index = lineIndex + 1; index < document.lines.length && block.length < LINES_BELOW; index++) {
    const line = document.lines[index];
    if (line === undefined || line.page !== label.place.page) break;
    if (line.top > bottom + label.place.height * ROW_GAP) break;
    const cell = line.cells.find((each) => {
      const indent = each.place.x - label.place.x;
      return indent > -4 && indent < reach;
    });
    if (cell === undefined) continue;
    if (isPlainLabel(cell, document.language) || isTitle(cell)) break;
    block.push(cell);
    bottom = cell.place.y + cell.place.height;
  }
  return block;
}
