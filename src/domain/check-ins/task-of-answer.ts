import type { TaskId } from '#domain/brand.ts';
import { assigned, finished, postponed, reopenedTask } from '#domain/tasks/edit.ts';
import type { Task } from '#domain/tasks/task.ts';
import type { AnswerContext } from './answer-context.ts';
import { optionOf } from './answers.ts';
import type { CheckInStep, CheckInVerdict } from './check-in.ts';
import { factText, type CheckInItem } from './item.ts';
import { verdictWords } from './verdict-words.ts';

const TITLES: Readonly<Record<CheckInStep, (title: string) => string>> = {
  new: (title) => `Look into ${title}`,
  renewals: (title) => `Prepare the decision about ${title}`,
  spend: (title) => `Look into the spend: ${title}`,
  used: (title) => `Look into the use of ${title}`,
  unused: (title) => `Look into the use of ${title}`,
};

/**
 * The task that an answer leaves behind: made or changed where the item is given to somebody, finished where the answer
 * settles what was given to somebody before. `null` when no task is to be written.
 */
export function taskOfAnswer(
  item: CheckInItem,
  verdict: CheckInVerdict,
  comment: string,
  linked: Task | null,
  context: AnswerContext,
): Task | null {
  if (verdict.kind === 'assigned') return givenTask(item, verdict, comment, linked, context);
  if (linked === null || linked.done !== null) return null;
  const settles = verdict.kind === 'confirmed' || optionOf(verdict.choice, item.step)?.settles !== false;
  if (!settles) return null;
  const text = `Answered in the check-in: ${verdictWords(verdict, context.locale, item.step)}`;
  return finished(linked, { text, documentId: null }, context);
}

function givenTask(
  item: CheckInItem,
  { to, due }: Extract<CheckInVerdict, { kind: 'assigned' }>,
  comment: string,
  linked: Task | null,
  { at, newId }: AnswerContext,
): Task {
  if (linked !== null) return assigned(postponed(reopenedTask(linked, at), due, at), to, at);
  const note = [comment, item.reason, ...item.facts.map(factText)].filter((line) => line !== '').join('\n');
  return {
    id: newId() as TaskId,
    title: TITLES[item.step](item.title),
    note,
    subject: item.about ?? { kind: 'none' },
    owner: to,
    due,
    firstDue: null,
    done: null,
    createdAt: at,
    updatedAt: at,
  };
}
