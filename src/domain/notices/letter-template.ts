import type { LetterLanguage } from './notice.ts';

/** Fields of a letter, each with what stands in its place. Written in braces: `{vendor}`. */
export const LETTER_FIELDS = {
  vendor: 'the vendor’s name',
  contract: 'the contract’s name',
  application: 'the application it is about',
  party: 'our company, as it signed',
  manager: 'your name, from the settings',
  today: 'the day of the letter',
  contractStart: 'first day of the contract',
  termStart: 'first day of the term',
  termEnd: 'last day of the term, or the earliest end of an open-ended contract',
  deadline: 'last day on which notice counts',
  noticePeriod: 'the agreed notice',
  noticeMethod: 'how notice must be given',
  noticeAddress: 'where notice must go',
} as const;
export type LetterField = keyof typeof LETTER_FIELDS;

/** What stands in place of each field; empty where nothing is recorded. */
export type LetterValues = Readonly<Record<LetterField, string>>;

/** Why a template cannot be used. Lines count from 1. */
export type TemplateProblem =
  | { readonly kind: 'unknown-field'; readonly field: string; readonly line: number }
  | { readonly kind: 'brace-alone'; readonly brace: '{' | '}'; readonly line: number };

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly field: LetterField }
  | { readonly kind: 'problem'; readonly problem: TemplateProblem };

/** A doubled brace is one that is meant; else a field in braces, or a brace that belongs to nothing. */
const PIECES = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;

const BY_PLAIN_NAME = new Map(
  (Object.keys(LETTER_FIELDS) as LetterField[]).map((field) => [field.toLowerCase(), field]),
);

/** The field that is meant, however it is written: `{Term end}` is `{termEnd}`. */
function fieldOf(written: string): LetterField | null {
  return BY_PLAIN_NAME.get(written.replaceAll(/[\s_-]/g, '').toLowerCase()) ?? null;
}

function pieceOf(found: string, name: string | undefined, line: number): Piece {
  if (found === '{{' || found === '}}') return { kind: 'text', text: found.slice(1) };
  if (name === undefined) {
    return { kind: 'problem', problem: { kind: 'brace-alone', brace: found as '{' | '}', line } };
  }
  const field = fieldOf(name);
  if (field !== null) return { kind: 'field', field };
  return { kind: 'problem', problem: { kind: 'unknown-field', field: name.trim(), line } };
}

function piecesOf(template: string, line: number): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of template.matchAll(PIECES)) {
    if (match.index > at) pieces.push({ kind: 'text', text: template.slice(at, match.index) });
    pieces.push(pieceOf(match[0], match[1], line));
    at = match.index + match[0].length;
  }
  if (at < template.length) pieces.push({ kind: 'text', text: template.slice(at) });
  return pieces;
}

function linesOf(template: string): Piece[][] {
  return template.split(/\r\n|\r|\n/).map((line, index) => piecesOf(line, index + 1));
}

/** Everything that keeps the template from being used, from top to bottom; none when it can be. */
export function templateProblems(template: string): TemplateProblem[] {
  return linesOf(template).flatMap((pieces) =>
    pieces.flatMap((piece) => (piece.kind === 'problem' ? [piece.problem] : [])),
  );
}

/** Which fields the template has, in the order of `LETTER_FIELDS`. */
export function fieldsIn(template: string): LetterField[] {
  const used = new Set(
    linesOf(template).flatMap((pieces) =>
      pieces.flatMap((piece) => (piece.kind === 'field' ? [piece.field] : [])),
    ),
  );
  return (Object.keys(LETTER_FIELDS) as LetterField[]).filter((field) => used.has(field));
}

function filledLine(pieces: readonly Piece[], values: LetterValues): string | null {
  const texts = pieces.map((piece) => {
    if (piece.kind === 'text') return piece.text;
    return piece.kind === 'field' ? values[piece.field] : writtenAgain(piece.problem);
  });
  const line = texts.join('');
  const onlyFields = pieces.some(({ kind }) => kind === 'field') && line.trim() === '';
  return onlyFields ? null : line;
}

/** What cannot be filled stays as it was written, so that the preview shows it. */
function writtenAgain(problem: TemplateProblem): string {
  return problem.kind === 'unknown-field' ? `{${problem.field}}` : problem.brace;
}

/**
 * The letter with its fields filled: plain text, so that nothing is escaped; what stands in a value is never looked at
 * again. A line of nothing but fields that are empty is left out.
 */
export function fillTemplate(template: string, values: LetterValues): string {
  return linesOf(template)
    .map((pieces) => filledLine(pieces, values))
    .filter((line) => line !== null)
    .join('\n');
}

/** Plain text as a template that fills to it. */
export function asTemplate(text: string): string {
  return text.replaceAll(/[{}]/g, (brace) => brace + brace);
}

/** The nearest name by letters that must change, if it is near at all. */
function nearest(written: string): LetterField | null {
  const plain = written.toLowerCase();
  let best: { readonly field: LetterField; readonly distance: number } | null = null;
  for (const [name, field] of BY_PLAIN_NAME) {
    const distance = editDistance(plain, name);
    if (distance <= Math.ceil(name.length / 3) && distance < (best?.distance ?? Infinity)) {
      best = { field, distance };
    }
  }
  return best?.field ?? null;
}

/** Levenshtein's distance: letters to insert, remove or replace. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

/** All names of fields, for showing: “{vendor}, {contract}, …”. */
export const FIELD_NAMES = Object.keys(LETTER_FIELDS)
  .map((field) => `{${field}}`)
  .join(', ');

/** A problem in words; `where` is the part of the letter it is in. */
export function problemText(problem: TemplateProblem, where: 'subject' | 'letter'): string {
  const place = where === 'subject' ? 'The subject' : `Line ${problem.line} of the letter`;
  if (problem.kind === 'brace-alone') {
    return `${place} has a single “${problem.brace}”. Braces stand around the name of a field; write “${problem.brace}${problem.brace}” for the sign itself.`;
  }
  const near = nearest(problem.field);
  const hint = near === null ? '' : ` Did you mean {${near}}?`;
  return `${place} has “{${problem.field}}”, and there is no such field.${hint} The fields are ${FIELD_NAMES}.`;
}

/** Locale that dates and periods of a letter are written in. English follows the reader's own, where it is English. */
export function letterLocale(language: LetterLanguage, locale: string): string {
  if (language === 'de') return locale.startsWith('de') ? locale : 'de-DE';
  return locale.startsWith('en') ? locale : 'en-GB';
}
