import type { CheckInVerdict } from '#domain/check-ins/check-in.ts';
import { accepted, assertNever, refused, type Outcome } from '#domain/outcome.ts';
import { MEANS_CONFIRMED, SYNONYMS } from './answer-synonyms.ts';
import type { PackChoice } from './owner-pack.ts';

const ASSIGN = 'Give to';
const SOMEBODY = 'NAME';
const MYSELF = 'me';
const LONGEST_NAME = 120;

/** “Give to Ana”, and other ways to say it. */
const ASSIGNS =
  /^\s*(?:assign(?:ed)?(?:\s+(?:it\s+)?to)?|hand(?:ed)?(?:\s+it)?\s+over\s+to|give(?:n)?(?:\s+it)?\s+to)(?:\s*[:\-–—=]\s*|\s+)(\S.*)$/isu;
const ASSIGNS_NOBODY = /^(?:give|given|assign|assigned|hand over)(?: it)?(?: to)?(?: name)?$/;
const MEANS_MYSELF = ['me', 'myself', 'i', 'i will', 'self'];

/** Case, width, blanks and punctuation do not matter in an answer. */
export function answerKey(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}?%]+/gu, ' ')
    .trim();
}

/** Answers that are offered. A mere “OK” is understood too, but says less than what is offered beside it. */
export function offeredChoices(choices: readonly PackChoice[]): PackChoice[] {
  return choices.filter(({ verdict }) => verdict.kind === 'decided');
}

/** All that may be written into the answer of a question, for a human: “Keep | Retire | Give to NAME”. */
export function allowedAnswers(choices: readonly PackChoice[]): string {
  return [...offeredChoices(choices).map(({ words }) => words), `${ASSIGN} ${SOMEBODY}`].join(' | ');
}

/** A verdict in the words of the file. A choice that is not offered any more keeps its own word. */
export function answerWords(verdict: CheckInVerdict, choices: readonly PackChoice[]): string {
  switch (verdict.kind) {
    case 'confirmed':
      return choices.find((choice) => choice.verdict.kind === 'confirmed')?.words ?? 'OK';
    case 'decided':
      return choices.find((choice) => codeOf(choice) === verdict.choice)?.words ?? verdict.choice;
    case 'assigned':
      return `${ASSIGN} ${verdict.to}`;
    default:
      return assertNever(verdict);
  }
}

function codeOf({ verdict }: PackChoice): string | null {
  return verdict.kind === 'decided' ? verdict.choice : null;
}

/** How an answer may be written, in keys. */
function spellings(choice: PackChoice): readonly string[] {
  const code = codeOf(choice);
  if (code === null) return MEANS_CONFIRMED;
  return [answerKey(code), ...(SYNONYMS[code] ?? [])];
}

/**
 * Reads the answer cell of a question. An assigned verdict has no date yet. Refused with `answer`, what was written and what
 * is allowed when it is none of the answers, or several of them.
 */
export function readAnswer(
  cell: string,
  choices: readonly PackChoice[],
  owner: string,
): Outcome<CheckInVerdict> {
  const key = answerKey(cell);
  const choice =
    choices.find(({ words }) => answerKey(words) === key) ??
    choices.find((candidate) => spellings(candidate).includes(key));
  return choice === undefined ? readAssigned(cell, key, choices, owner) : accepted(choice.verdict);
}

function readAssigned(
  cell: string,
  key: string,
  choices: readonly PackChoice[],
  owner: string,
): Outcome<CheckInVerdict> {
  if (ASSIGNS_NOBODY.test(key)) {
    return refused(
      'answer',
      `“${shown(cell)}” names nobody. Write to whom, such as “${ASSIGN} Maria Lopez” or “${ASSIGN} ${MYSELF}”.`,
    );
  }
  const to = ASSIGNS.exec(cell)?.[1]?.replaceAll(/\s+/g, ' ').trim() ?? '';
  const name = answerKey(to);
  // The untouched list of allowed answers, or two of them, is no name.
  if (name === '' || to.includes('|')) {
    return refused(
      'answer',
      `“${shown(cell)}” is not an allowed answer. Allowed: ${allowedAnswers(choices)}.`,
    );
  }
  if (to.length > LONGEST_NAME) {
    return refused(
      'answer',
      `“${shown(cell)}” is too long for a name. Write to whom it goes, and the rest into “comment”.`,
    );
  }
  return accepted({ kind: 'assigned', to: MEANS_MYSELF.includes(name) ? owner : to, due: null });
}

const SHOWN = 60;

/** The beginning of what was written, on one line, for messages. */
export function shown(text: string): string {
  const characters = Array.from(text.replaceAll(/\s+/g, ' ').trim());
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : characters.join('');
}
