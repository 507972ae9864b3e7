import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { agree, firstThatSpeaks, NOTHING, type Candidate, type Decision } from './candidates.ts';
import type { Cell } from './cells.ts';
import { partOf } from './cells.ts';
import { datesIn } from './dates.ts';
import type { LabelHit, TextDocument } from './document.ts';
import { below, rightOf } from './near.ts';
import { LANGUAGES, type LabelRole } from './vocabulary.ts';
import { phraseKey, wordsOf } from './words.ts';

/** The day the invoice was issued. */
export function readIssueDate(document: TextDocument): Decision<IsoDate> {
  const labelled = firstThatSpeaks(
    datesOf(document, 'issueDate'),
    datesBehindNumbers(document),
    datesOf(document, 'issueDate-weak'),
  );
  return labelled.kind === 'nothing' ? loneDate(document) : labelled;
}

/** The day it has to be paid by, as labelled or in a sentence such as `zahlbar bis zum …`. */
export function readDueDate(document: TextDocument): Decision<IsoDate> {
  return firstThatSpeaks(datesOf(document, 'dueDate'), datesInSentences(document));
}

/** The dates that labels of a role announce. */
export function datesOf(document: TextDocument, role: LabelRole): readonly Candidate<IsoDate>[] {
  return document.labels
    .filter((hit) => hit.roles.includes(role))
    .flatMap((hit) => {
      const own = dateAt(document, hit.cell, hit.restFrom);
      if (own !== null) return [own];
      return hit.alone ? dateNear(document, hit) : [];
    });
}

function dateNear(document: TextDocument, hit: LabelHit): readonly Candidate<IsoDate>[] {
  for (const cell of [rightOf(document, hit), below(document, hit)]) {
    const date = cell === null ? null : dateAt(document, cell, 0);
    if (date !== null) return [date];
  }
  return [];
}

const LONGEST_LEAD = 3;

/** The date a cell's text has at `from`, when nothing but signs or a weekday stands before it. */
function dateAt(document: TextDocument, cell: Cell, from: number): Candidate<IsoDate> | null {
  const text = cell.text.slice(from);
  const [first, second] = datesIn(text, document.order);
  if (first === undefined || second !== undefined) return null;
  const lead = text.slice(0, first.from).replace(/^\p{L}{2,10}\.?,\s*/u, '');
  if (lead.length > LONGEST_LEAD || /[\p{N}]/u.test(lead)) return null;
  return { value: first.date, place: partOf(cell, from + first.from, from + first.to) };
}

const DATED = new Set(LANGUAGES.flatMap((file) => file.dated.map(phraseKey)));

/** `Rechnung # RE-499 vom 19.05.2014`: the date behind the number. */
function datesBehindNumbers(document: TextDocument): readonly Candidate<IsoDate>[] {
  return document.labels
    .filter((hit) => hit.roles.includes('number') || hit.roles.includes('number-title'))
    .flatMap((hit) => {
      const [date, another] = datesIn(hit.rest, document.order);
      if (date === undefined || another !== undefined) return [];
      const before = wordsOf(hit.rest.slice(0, date.from));
      const last = before.at(-1)?.folded ?? '';
      if (before.length < 2 || before.length > 8 || !DATED.has(last)) return [];
      return [
        { value: date.date, place: partOf(hit.cell, hit.restFrom + date.from, hit.restFrom + date.to) },
      ];
    });
}

const UPPER_PART = 0.45;

/** A letter's date stands alone in its upper part; it counts when no other date stands alone there. */
function loneDate(document: TextDocument): Decision<IsoDate> {
  const [page] = document.pages;
  const lone = document.lines
    .filter((line) => line.page === 1 && line.top < (page?.height ?? 0) * UPPER_PART)
    .flatMap((line) => line.cells)
    .flatMap((cell) => {
      const [date] = datesIn(cell.text, document.order);
      if (date === undefined) return [];
      const around = cell.text.slice(0, date.from) + cell.text.slice(date.to);
      // `Köln, den 24. Januar 2014`, `24. Januar 2014`.
      const bare = /^[\s.]*$|^\p{Lu}[\p{L}. -]{1,30}(?:,|,? (?:den|le))\s*$/u.test(around);
      return bare ? [{ value: date.date, place: partOf(cell, date.from, date.to) }] : [];
    });
  return agree(lone);
}

const PAY = new Set(LANGUAGES.flatMap((file) => file.payBy.map(phraseKey)));
const BY = new Set(LANGUAGES.flatMap((file) => file.payByDate.map(phraseKey)));
const DISCOUNT = LANGUAGES.flatMap((file) => file.discount.map(phraseKey));

/** `Zahlbar innerhalb 30 Tagen netto bis 04.04.2013, 3% Skonto … bis 15.03.2013`: the date without a discount. */
function datesInSentences(document: TextDocument): readonly Candidate<IsoDate>[] {
  return document.lines.flatMap((line) =>
    line.cells.flatMap((cell) =>
      datesIn(cell.text, document.order)
        .filter((date) => isPayBy(cell.text, date.from, date.to))
        .map((date) => ({ value: date.date, place: partOf(cell, date.from, date.to) })),
    ),
  );
}

function isPayBy(text: string, from: number, to: number): boolean {
  const before = wordsOf(text.slice(0, from)).map((word) => word.folded);
  const ends = [1, 2, 3].some((count) => BY.has(before.slice(-count).join(' ')));
  if (!ends || !before.some((word) => PAY.has(word))) return false;
  const clauseFrom = Math.max(...[',', ';', '. '].map((mark) => text.lastIndexOf(mark, from - 1)), -1) + 1;
  const following = /[,;]|\.\s/.exec(text.slice(to));
  const clause = text.slice(clauseFrom, following === null ? text.length : to + following.index);
  const words = wordsOf(clause)
    .map((word) => word.folded)
    .join(' ');
  return !DISCOUNT.some((word) => words.includes(word));
}

/** Due before it was issued by more than this: one of the two was misread. */
const MOST_DAYS_BEFORE = 120;

/** Two dates that contradict each other are both asked. */
export function datesFit(issue: Decision<IsoDate>, due: Decision<IsoDate>): boolean {
  if (issue.kind !== 'sure' || due.kind !== 'sure') return true;
  return due.value >= addDays(issue.value, -MOST_DAYS_BEFORE);
}

export function doubted<T>(decision: Decision<T>): Decision<T> {
  return decision.kind === 'sure' ? { kind: 'unsure', places: decision.places } : NOTHING;
}
