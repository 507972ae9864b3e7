import type { IsoDate } from '#domain/calendar/iso.ts';
import type { CheckInVerdict } from '#domain/check-ins/check-in.ts';
import type { Outcome, Problem } from '#domain/outcome.ts';
import { allowedAnswers, answerKey, answerWords, readAnswer, shown } from './answer-words.ts';
import { readDue, type DueOrder } from './due-day.ts';
import type { AskedQuestion } from './find-question.ts';
import { questionKey, questionName, type PackAnswer, type PackPresent, type RowPlace } from './judgement.ts';
import type { PackItem, PackQuestion } from './owner-pack.ts';
import { LONGEST_COMMENT } from './pack-columns.ts';
import type { PackRow } from './read-pack.ts';
import { addsNothing } from './same-answer.ts';

/** A row with what it says, before it is compared with the present. */
export interface ReadRow extends RowPlace {
  readonly title: string;
  readonly question: string;
  readonly says:
    | { readonly kind: 'empty' }
    | { readonly kind: 'untouched' }
    | { readonly kind: 'refused'; readonly code: string; readonly reason: string }
    | {
        readonly kind: 'answer';
        readonly asked: AskedQuestion;
        /** The question as it stands now. */
        readonly item: PackItem;
        readonly answer: PackAnswer;
        readonly notes: readonly string[];
      };
}

interface RowContext {
  readonly file: number;
  readonly order: DueOrder;
  readonly present: PackPresent;
  readonly find: () => Outcome<AskedQuestion>;
}

/** Reads one row: its question by its id, its answer by what that question allows. */
export function readRow(row: PackRow, context: RowContext): ReadRow {
  const { cells, line } = row;
  const [answer, comment, due] = [cells.answer ?? '', cells.comment ?? '', cells.due ?? ''].map((cell) =>
    cell.trim(),
  );
  const place = { file: context.file, line, title: (cells.application ?? '').trim(), question: '' };
  if (answer === '' && comment === '' && due === '' && !row.surplus)
    return { ...place, says: { kind: 'empty' } };
  const refuse = ({ code, message }: Problem): ReadRow => ({
    ...place,
    says: { kind: 'refused', code, reason: message },
  });
  if (row.surplus) return refuse(SURPLUS);
  const asked = context.find();
  if (!asked.ok) return refuse(asked);
  const { question, pack } = asked.value;
  const titled = { ...place, title: question.title, question: question.question };
  const says = readSaid(
    { answer: answer ?? '', comment: comment ?? '', due: due ?? '' },
    question,
    pack.owner,
    context,
  );
  if (!says.ok) return { ...titled, says: { kind: 'refused', code: says.code, reason: says.message } };
  if (says.value === 'untouched') return { ...titled, says: { kind: 'untouched' } };
  return { ...titled, says: { kind: 'answer', asked: asked.value, ...says.value } };
}

const SURPLUS: Problem = {
  code: 'surplus',
  message:
    'The row has more cells than the header. Is a text with a comma or semicolon not in quotes? Save the file from a spreadsheet, or put the text in quotes.',
};

interface Written {
  readonly answer: string;
  readonly comment: string;
  readonly due: string;
}

type Said = { readonly item: PackItem; readonly answer: PackAnswer; readonly notes: readonly string[] };

function readSaid(
  { answer, comment, due }: Written,
  question: PackQuestion,
  owner: string,
  { order, present }: RowContext,
): Outcome<Said | 'untouched'> {
  if (comment.length > LONGEST_COMMENT) return tooLong(comment, present.locale);
  if (answer === '') return problem('no-answer', whyNoAnswer(comment === '' ? 'day' : 'comment'));
  const before = question.answerThen !== '' && answerKey(answer) === answerKey(question.answerThen);
  if (before && comment === '' && due === '') return { ok: true, value: 'untouched' };
  const item = present.items.find((candidate) => questionKey(candidate) === questionKey(question));
  if (item === undefined) return problem('settled', whyNotAsked(question, present.items));
  const verdict = readVerdict(answer, item, question, owner);
  if (!verdict.ok) return verdict;
  const day = readDue(due, order);
  if (!day.ok) return day;
  const said = withDay(verdict.value, comment, day.value);
  if (item.choices.length === 0) return gone(item, question, said);
  const objection = present.problemWith(item, said);
  if (objection !== null) return { ok: false, ...objection };
  return {
    ok: true,
    value: { item, answer: said, notes: notesOn(said, day.value, [...present.owners, owner]) },
  };
}

const SETTLED =
  'This is not asked any more: it was settled since the pack was made. Nothing is to be done about the row.';

/** The two steps between which an application moves when its use changes. */
const OF_USE: readonly PackQuestion['step'][] = ['used', 'unused'];

function whyNotAsked({ step, item }: PackQuestion, items: readonly PackItem[]): string {
  const moved = OF_USE.includes(step)
    ? items.find((other) => other.item === item && OF_USE.includes(other.step))
    : undefined;
  return moved === undefined
    ? SETTLED
    : `Its use has changed since the pack was made, so it is asked otherwise now: ${questionName(moved)}. Make a new pack, or answer it in the check-in.`;
}

/** By what the question allows now; once it is settled, by what it allowed when the pack was made. */
function readVerdict(
  answer: string,
  { choices }: PackItem,
  question: PackQuestion,
  owner: string,
): Outcome<CheckInVerdict> {
  const before = readAnswer(answer, question.choices, owner);
  if (choices.length === 0) return before;
  const now = readAnswer(answer, choices, owner);
  if (now.ok || !before.ok) return now;
  return problem(
    'answer',
    `“${shown(answer)}” was allowed when the pack was made, but it is asked otherwise now. Allowed: ${allowedAnswers(choices)}.`,
  );
}

function withDay(verdict: CheckInVerdict, comment: string, due: IsoDate | null): PackAnswer {
  return { verdict: verdict.kind === 'assigned' ? { ...verdict, due } : verdict, comment };
}

/** What was answered and is not asked about any more can't be answered otherwise. */
function gone(item: PackItem, question: PackQuestion, said: PackAnswer): Outcome<Said> {
  if (item.answer === null) return problem('settled', SETTLED);
  if (addsNothing(said, item.answer)) return { ok: true, value: { item, answer: said, notes: [] } };
  const words = answerWords(item.answer.verdict, question.choices);
  return problem(
    'settled',
    `It was answered “${words}” since the pack was made, and is not asked about any more.`,
  );
}

function notesOn({ verdict }: PackAnswer, due: IsoDate | null, owners: readonly string[]): string[] {
  if (verdict.kind !== 'assigned') {
    return due === null ? [] : [`The day ${due} is left out: only what is assigned has one.`];
  }
  const key = answerKey(verdict.to);
  return owners.some((name) => answerKey(name) === key)
    ? []
    : [`Nobody called “${verdict.to}” owns anything here yet. Check the spelling.`];
}

function problem(code: string, message: string): Outcome<never> {
  return { ok: false, code, message };
}

function tooLong(comment: string, locale: string): Outcome<never> {
  const count = (value: number): string => value.toLocaleString(locale);
  return problem(
    'comment-long',
    `The comment has ${count(comment.length)} characters, ${count(LONGEST_COMMENT)} are kept. Shorten it, or keep the text elsewhere and say where.`,
  );
}

function whyNoAnswer(what: string): string {
  return `There is a ${what} but no answer. Write one of the allowed answers into “answer”.`;
}
