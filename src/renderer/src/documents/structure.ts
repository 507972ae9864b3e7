import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { isWholeDictionary } from './whole-dictionary.ts';

/** What is at the end of a PDF, as far as it can be told without parsing it. */
const HEADER_WITHIN = 1024;
const MOST_SECTIONS = 512;
const SPACES = new Set([0, 9, 10, 12, 13, 26, 32]);

const NOT_A_PDF = refused(
  'not-a-pdf',
  'This file does not begin as a PDF does. It may be another kind of file that was given the ending .pdf: open it in the program that made it and save it as PDF.',
);

const CUT = refused(
  'pdf-cut',
  'This PDF is not complete: its end is missing or does not fit to its beginning, as after a download that broke off. Fetch it again from where it came.',
);

const DAMAGED = refused(
  'pdf-damaged',
  'This PDF is damaged: its table of contents points to places where nothing is. Parts may be missing, so nothing was read. Fetch it again from where it came.',
);

/**
 * Whether a file is a whole PDF: it begins as one, ends with its end mark, and its cross-reference tables
 * are where they are said to be (ISO 32000-1, 7.5.4 to 7.5.8). Viewers repair files in silence by searching
 * for objects; what they cannot find is then missing without a word, so such a file is refused here.
 */
export function checkStructure(bytes: Uint8Array): Outcome<null> {
  const text = latin1(bytes);
  const start = text.slice(0, HEADER_WITHIN).indexOf('%PDF-');
  if (start < 0) return NOT_A_PDF;
  const end = text.lastIndexOf('%%EOF');
  if (end < 0 || !isBlank(bytes, end + 5)) return CUT;
  const before = text.slice(Math.max(0, end - 64), end);
  const pointer = /startxref\s+(\d{1,12})\s*$/.exec(before);
  if (pointer === null) return CUT;
  return followSections(text, Number(pointer[1]), start);
}

function followSections(text: string, first: number, start: number): Outcome<null> {
  const seen = new Set<number>();
  const waiting = [first];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue;
    if (seen.size === MOST_SECTIONS) return DAMAGED;
    seen.add(at);
    const next = sectionAt(text, at) ?? (start > 0 ? sectionAt(text, at + start) : null);
    if (next === null) return seen.size === 1 ? CUT : DAMAGED;
    waiting.push(...next);
  }
  return accepted(null);
}

const TABLE = /\s*xref\s/y;
const STREAM = /\s*\d{1,10}\s+\d{1,5}\s+obj\b/y;

/** Where the sections named by the one at `at` are, or null when there is no section. */
function sectionAt(text: string, at: number): readonly number[] | null {
  TABLE.lastIndex = at;
  if (TABLE.test(text)) return tableAt(text, TABLE.lastIndex);
  STREAM.lastIndex = at;
  if (!STREAM.test(text)) return null;
  const from = STREAM.lastIndex;
  const end = text.indexOf('stream', from);
  const dictionary = end < 0 || end > from + 4096 ? '' : text.slice(from, end);
  if (!/\/Type\s*\/XRef\b/.test(dictionary) || !hasItsLength(text, dictionary, end)) return null;
  return namedIn(dictionary);
}

/** Whether a stream ends where its dictionary says; a length that is kept elsewhere is not looked up. */
function hasItsLength(text: string, dictionary: string, at: number): boolean {
  const length = /\/Length\s+(\d{1,10})\b(?!\s+\d+\s+R\b)/.exec(dictionary)?.[1];
  if (length === undefined) return true;
  const data = at + 'stream'.length + (text.startsWith('\r\n', at + 'stream'.length) ? 2 : 1);
  const end = data + Number(length);
  return /^\s{0,2}endstream/.test(text.slice(end, end + 16));
}

const RANGE = /\s*(\d{1,10})\s+(\d{1,10})\s*(?:\r\n|\r|\n| )\s*/y;
const ENTRY = /(\d{10}) (\d{5}) ([nf])(\s{0,2})/y;
const OBJECT = /\s*(\d{1,10})\s+\d{1,5}\s+obj\b/y;
const FREE_HEAD = /^0{10} 65535 f/;
const LONGEST_TRAILER = 4096;

/** A table of the old kind: each object it names must be where it says, and all its lines be equally long. */
function tableAt(text: string, from: number): readonly number[] | null {
  let at = from;
  let lineEnd: number | null = null;
  for (;;) {
    RANGE.lastIndex = at;
    const range = RANGE.exec(text);
    if (range === null) break;
    at = RANGE.lastIndex;
    const count = Number(range[2]);
    // Some programs count from 1 and yet begin with the free entry that is always number 0.
    const first = range[1] === '1' && FREE_HEAD.test(text.slice(at, at + 18)) ? 0 : Number(range[1]);
    for (let index = 0; index < count; index++) {
      ENTRY.lastIndex = at;
      const entry = ENTRY.exec(text);
      if (entry === null) return null;
      at = ENTRY.lastIndex;
      const offset = Number(entry[1]);
      const end = entry[4]?.length ?? 0;
      if ((lineEnd ?? end) !== end && index < count - 1) return null;
      lineEnd ??= end;
      const object = first + index;
      if (entry[3] === 'n' && offset > 0 && !isObject(text, offset, object)) return null;
    }
  }
  return trailerAt(text, at);
}

/** The dictionary behind a table. Only its size is in each: linearised files (ISO 32000-1, annex F) name the root in one. */
function trailerAt(text: string, from: number): readonly number[] | null {
  const end = text.indexOf('startxref', from);
  if (end < 0 || end > from + LONGEST_TRAILER) return null;
  const trailer = /^\s*trailer\b([^]*)$/.exec(text.slice(from, end))?.[1] ?? '';
  return isWholeDictionary(trailer) && /\/Size\s*\d/.test(trailer) ? namedIn(trailer) : null;
}

function isObject(text: string, offset: number, number: number): boolean {
  OBJECT.lastIndex = offset;
  return Number(OBJECT.exec(text)?.[1]) === number;
}

function namedIn(dictionary: string): readonly number[] {
  return [...dictionary.matchAll(/\/(?:Prev|XRefStm)\s+(\d{1,12})\b/g)].map((found) => Number(found[1]));
}

function isBlank(bytes: Uint8Array, from: number): boolean {
  for (let i = from; i < bytes.length; i++) if (!SPACES.has(bytes[i] ?? 0)) return false;
  return true;
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}
