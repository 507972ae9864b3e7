import { formatDate } from '#domain/calendar/format.ts';
import type { CheckIn } from '#domain/check-ins/check-in.ts';
import { findQuestion, packOfFile, questionsByRow, type AskedQuestion } from './find-question.ts';
import { dueOrder } from './due-day.ts';
import { readRow, type ReadRow } from './read-row.ts';
import { judgeAnswers } from './judge-answers.ts';
import {
  questionKey,
  type FileOutcome,
  type PackJudgement,
  type PackPresent,
  type ReturnedFile,
} from './judgement.ts';
import type { OwnerPack } from './owner-pack.ts';
import type { PackFile } from './read-pack.ts';

/**
 * What files of answers would do to the open check-in, whatever their order. Nothing is guessed and nothing is lost: every
 * row of a file that is read has its outcome.
 * @param withOlder files of finished check-ins whose questions that are still open are looked at all the same; each of
 * their answers is then to be decided
 */
export function judgePacks(
  files: readonly ReturnedFile[],
  present: PackPresent,
  withOlder: boolean = false,
): PackJudgement {
  const byRow = questionsByRow(present.packs);
  const outcomes: FileOutcome[] = [];
  const read: ReadRow[] = [];
  files.forEach(({ name, read: content }, file) => {
    if (!content.ok) {
      outcomes.push({ name, pack: null, refused: content.message, older: null, ignored: [] });
      return;
    }
    const outcome = judgeFile(name, content.value, present, byRow);
    const older = withOlder && outcome.older !== null && outcome.older.open > 0;
    outcomes.push(older ? { ...outcome, refused: null } : outcome);
    if (outcome.pack !== null && (outcome.refused === null || older)) {
      read.push(...readRows(file, content.value, outcome.pack, { present, byRow }));
    }
  });
  return { files: outcomes, ...judgeAnswers(read, present) };
}

function readRows(
  file: number,
  { rows }: PackFile,
  main: OwnerPack,
  { present, byRow }: { readonly present: PackPresent; readonly byRow: ReadonlyMap<string, AskedQuestion> },
): ReadRow[] {
  const order = dueOrder(rows.map(({ cells }) => cells.due ?? ''));
  return rows.map((row) =>
    readRow(row, { file, order, present, find: () => findQuestion(row, main, byRow) }),
  );
}

function judgeFile(
  name: string,
  content: PackFile,
  present: PackPresent,
  byRow: ReadonlyMap<string, AskedQuestion>,
): FileOutcome {
  const { ignored } = content;
  const pack = packOfFile(content.rows, byRow, present.packs);
  const outcome = { name, pack, ignored, refused: null, older: null };
  if (content.rows.length === 0) {
    return {
      ...outcome,
      refused: 'The file has no questions any more, only what explains it. Ask for the answers again.',
    };
  }
  if (pack === null) return { ...outcome, refused: UNKNOWN_PACK };
  const checkIn = present.checkIns.find(({ id }) => id === pack.checkInId);
  if (checkIn === undefined) {
    return {
      ...outcome,
      refused: 'The check-in that this pack was made for is not here any more: starting it was undone.',
    };
  }
  if (checkIn.state.kind === 'open') return outcome;
  const keys = new Set(present.items.map(questionKey));
  const open = pack.questions.filter((question) => keys.has(questionKey(question))).length;
  return {
    ...outcome,
    refused: whyOlder(checkIn, checkIn.state.on, open, present),
    older: { checkIn, open },
  };
}

const UNKNOWN_PACK =
  'No row of this file belongs to a pack that was made here: the columns “row” and “pack” were changed, the pack was made in another workspace, or making it was undone. Save the pack again from the check-in and ask for the answers in that file.';

function whyOlder(
  checkIn: CheckIn,
  finishedOn: Parameters<typeof formatDate>[0],
  open: number,
  { checkIns, locale }: PackPresent,
): string {
  const which = `This pack is from the check-in of ${formatDate(checkIn.startedOn, locale)}, which was finished on ${formatDate(finishedOn, locale)} and can’t be changed any more.`;
  if (!checkIns.some(({ state }) => state.kind === 'open')) {
    return `${which} Start the next check-in and send its pack.`;
  }
  if (open === 0)
    return `${which} None of its questions is asked in the present check-in. Send the present pack instead.`;
  const questions = open === 1 ? 'One of its questions is' : `${open} of its questions are`;
  return `${which} ${questions} asked in the present check-in too: you can look at the answers to these, or send the present pack.`;
}
