import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { answerKey, shown } from './answer-words.ts';
import { questionName } from './judgement.ts';
import { ownerKey } from './owner-key.ts';
import type { OwnerPack, PackQuestion } from './owner-pack.ts';
import type { PackRow } from './read-pack.ts';
import { packCode, plainCode } from './row-code.ts';

/** A question and the pack in which it went out. */
export interface AskedQuestion {
  readonly pack: OwnerPack;
  readonly question: PackQuestion;
}

/** All questions that went out, by the id of their row. */
export function questionsByRow(packs: readonly OwnerPack[]): ReadonlyMap<string, AskedQuestion> {
  return new Map(
    packs.flatMap((pack) => pack.questions.map((question) => [question.row, { pack, question }] as const)),
  );
}

/** The pack that most rows of a file belong to, by their ids, else by the name of the pack; `null` when there is none. */
export function packOfFile(
  rows: readonly PackRow[],
  byRow: ReadonlyMap<string, AskedQuestion>,
  packs: readonly OwnerPack[],
): OwnerPack | null {
  const byCode = new Map(packs.map((pack) => [packCode(pack.id), pack]));
  const ofRows = rows.map(({ cells }) => byRow.get(plainCode(cells.row ?? ''))?.pack);
  return (
    mostFrequent(ofRows) ?? mostFrequent(rows.map(({ cells }) => byCode.get(plainCode(cells.pack ?? ''))))
  );
}

function mostFrequent<T>(values: readonly (T | undefined)[]): T | null {
  const counts = new Map<T, number>();
  let best: T | null = null;
  for (const value of values) {
    if (value === undefined) continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
    if (best === null || (counts.get(value) ?? 0) > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}

/**
 * The question that a row answers, by its id alone: a row whose id is not known, contradicts its pack, or stands beside the
 * texts of another row is refused, with the question that it probably was.
 */
export function findQuestion(
  { cells }: PackRow,
  main: OwnerPack,
  byRow: ReadonlyMap<string, AskedQuestion>,
): Outcome<AskedQuestion> {
  const code = plainCode(cells.row ?? '');
  const found = byRow.get(code);
  if (found === undefined)
    return refused('row-unknown', `${whatIsWrong(cells.row ?? '')} ${probably(cells, main)}`);
  const { pack, question } = found;
  const named = plainCode(cells.pack ?? '');
  if (named !== '' && named !== packCode(pack.id)) {
    return refused(
      'pack-contradicts',
      `“row” says ${code}, “pack” says ${shown(cells.pack ?? '')}: they do not belong together, so one of them was changed. ${probably(cells, main)}`,
    );
  }
  if (pack.id !== main.id && ownerKey(pack.owner) !== ownerKey(main.owner)) {
    return refused(
      'other-owner',
      `This row is from the pack of ${pack.owner}, the file is that of ${main.owner}. Bring it back in a file of its own.`,
    );
  }
  if (pack.checkInId !== main.checkInId) {
    return refused(
      'other-check-in',
      'This row is from a pack of another check-in than the rest of the file.',
    );
  }
  const other = textsOfAnother(cells, question, pack);
  return other === null ? accepted(found) : refused('row-moved', other);
}

function whatIsWrong(cell: string): string {
  return cell.trim() === ''
    ? 'The id in the column “row” is missing.'
    : `The id “${shown(cell)}” in the column “row” was never given out; it was changed.`;
}

/** The question that a row with a lost id probably was, found by its texts. It is told, never taken. */
function probably(cells: PackRow['cells'], main: OwnerPack): string {
  const [title, question] = [answerKey(cells.application ?? ''), answerKey(cells.question ?? '')];
  const likely = main.questions.filter(
    (asked) =>
      answerKey(asked.title) === title && (question === '' || answerKey(asked.question) === question),
  );
  const [only] = likely;
  if (only === undefined || likely.length > 1) {
    return 'Copy the ids from the file that went out, or answer it in the check-in.';
  }
  return `It was probably ${questionName(only)}: its id is ${only.row}. Put that back, or answer it in the check-in.`;
}

/**
 * A row whose texts are those of another row: a single column was sorted, or ids were dragged down. Texts that were merely
 * retyped, or lost letters on their way, are no reason.
 */
function textsOfAnother(cells: PackRow['cells'], question: PackQuestion, pack: OwnerPack): string | null {
  const columns = [
    ['application', question.title, pack.questions.map(({ title }) => title)],
    ['question', question.question, pack.questions.map((asked) => asked.question)],
  ] as const;
  for (const [column, own, all] of columns) {
    const key = answerKey(cells[column] ?? '');
    if (key === '' || key === answerKey(own)) continue;
    if (all.some((text) => answerKey(text) === key)) {
      return `“row” belongs to ${questionName(question)}, but “${column}” says “${shown(cells[column] ?? '')}”: single columns were sorted or moved, so which question was answered can’t be known. Ask for the answer again.`;
    }
  }
  return null;
}
