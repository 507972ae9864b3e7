import type { Cell } from './cells.ts';
import { partOf } from './cells.ts';
import { firstThatSpeaks, type Candidate, type Decision } from './candidates.ts';
import { datesIn } from './dates.ts';
import type { LabelHit, TextDocument } from './document.ts';
import { below, rightOf } from './near.ts';
import type { LabelRole } from './vocabulary.ts';

/** The invoice's own number. */
export function readNumber(document: TextDocument): Decision<string> {
  return firstThatSpeaks(
    numbersOf(document, 'number', true),
    numbersOf(document, 'number-title', false),
    numbersOf(document, 'number-weak', true),
  );
}

function numbersOf(document: TextDocument, role: LabelRole, anywhere: boolean): readonly Candidate<string>[] {
  return document.labels
    .filter((hit) => hit.roles.includes(role))
    .flatMap((hit) => {
      const own = codeIn(hit.cell, hit.restFrom, anywhere ? 1 : 3);
      if (own !== null) return [own];
      if (!anywhere || !hit.alone) return [];
      return numberNear(document, hit);
    });
}

function numberNear(document: TextDocument, hit: LabelHit): readonly Candidate<string>[] {
  for (const cell of [rightOf(document, hit), below(document, hit)]) {
    const code = cell === null ? null : codeIn(cell, 0, 1);
    if (code !== null) return [code];
  }
  return [];
}

const PART = /^[A-Za-z0-9](?:[A-Za-z0-9._/\\-]*[A-Za-z0-9])?$/;
const FURTHER_PART = /^[A-Z0-9/-]*\d[A-Z0-9/-]*$/;
const LONGEST = 40;

/** The code that the text begins with: it has a digit and is neither a date nor a word. */
function codeIn(cell: Cell, from: number, shortest: number): Candidate<string> | null {
  const text = cell.text.replace(/[‐‑‒–−]/g, '-');
  const start = from + (/^[\s#:№]*/.exec(text.slice(from))?.[0].length ?? 0);
  const parts = text.slice(start).split(' ');
  const taken: string[] = [];
  for (const part of parts) {
    const plain = part.replace(/[,;.]+$/, '');
    const fits = taken.length === 0 ? PART.test(plain) : FURTHER_PART.test(plain);
    if (!fits || isDate(parts, taken.length, plain)) break;
    taken.push(plain);
    if (plain !== part) break;
  }
  while (taken.length > 0 && !/\d/.test(taken.join(''))) taken.pop();
  const value = taken.join(' ');
  if (value.length < shortest || value.length > LONGEST || !/\d/.test(value)) return null;
  // A word first (`Rechnung Nr`) that has no digit itself belongs to the code only in capitals.
  if (taken.length > 1 && !/\d/.test(taken[0] ?? '') && !/^[A-Z]{1,5}$/.test(taken[0] ?? '')) return null;
  return { value, place: partOf(cell, start, start + value.length) };
}

function isDate(parts: readonly string[], index: number, plain: string): boolean {
  if (datesIn(plain, 'DMY').length > 0) return !/[A-Za-z]/.test(plain);
  const [found] = datesIn(parts.slice(index, index + 3).join(' '), 'DMY');
  return found?.from === 0;
}
