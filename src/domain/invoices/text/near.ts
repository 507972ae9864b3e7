import type { Cell } from './cells.ts';
import { inOneColumn } from './cells.ts';
import { isPlainLabel, type LabelHit, type TextDocument } from './document.ts';

const PUNCTUATION = /^[\s:.\-–—=]*$/;
const ROWS_BELOW = 3;

/** The cell right of a label, past a lone colon; null when the next one is a label too. */
export function rightOf(document: TextDocument, hit: LabelHit): Cell | null {
  const next = hit.line.cells.slice(hit.cellIndex + 1).find((cell) => !PUNCTUATION.test(cell.text));
  if (next === undefined || isPlainLabel(next, document.language)) return null;
  return next;
}

/** The nearest cell under a label in its column; null when a label stands there. */
export function below(document: TextDocument, hit: LabelHit): Cell | null {
  const { place } = hit.cell;
  const reach = place.y + place.height * (1 + ROWS_BELOW);
  for (let index = hit.lineIndex + 1; index < document.lines.length; index++) {
    const line = document.lines[index];
    if (line === undefined || line.page !== place.page || line.top > reach) return null;
    if (line.top < place.y + place.height * 0.5) continue;
    const cell = line.cells.find((each) => inOneColumn(place, each.place));
    if (cell !== undefined) return isPlainLabel(cell, document.language) ? null : cell;
  }
  return null;
}

/** All cells right of a label up to the next label on the line. */
export function rowOf(document: TextDocument, hit: LabelHit): readonly Cell[] {
  const cells: Cell[] = [];
  for (const cell of hit.line.cells.slice(hit.cellIndex + 1)) {
    if (isPlainLabel(cell, document.language)) break;
    cells.push(cell);
  }
  return cells;
}
