import type { TaskId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { Task } from '#domain/tasks/task.ts';
import type { AnswerContext, AnswerSources } from './answer-context.ts';
import type { CheckInAnswer, CheckInVerdict } from './check-in.ts';
import { decisionEffects, NO_EFFECTS, type ChoiceEffects } from './choice-effects.ts';
import { answerIdOf, type CheckInItem } from './item.ts';
import { taskOfAnswer } from './task-of-answer.ts';

/** Everything that one answer writes, so that it is one action and undone as one. */
export interface AnswerEffects extends ChoiceEffects {
  readonly answer: CheckInAnswer;
  readonly tasks: readonly Task[];
}

/**
 * Answers an item (C1). What is decided is decided in the product, too: a renewal's decision is made, a status set, a vendor
 * adopted or dismissed; what is given to somebody becomes a task, and what settles an item finishes its task.
 * Refused with `answer` for one that the item does not allow, `must-decide` for a mere confirmation of what is to be decided,
 * `to` and `due` for an assignment to nobody or into the past, and with the codes of `changeStatus` and `decide`.
 */
export function answerItem(
  item: CheckInItem,
  verdict: CheckInVerdict,
  comment: string,
  sources: AnswerSources,
  context: AnswerContext,
  earlier: CheckInAnswer | null = null,
): Outcome<AnswerEffects> {
  const allowed = checkVerdict(item, verdict, context);
  if (!allowed.ok) return allowed;
  const said = allowed.value;
  const effects =
    said.kind === 'decided'
      ? decisionEffects(item, said.choice, comment.trim(), sources, context)
      : accepted(NO_EFFECTS);
  if (!effects.ok) return effects;
  const linked = taskOf(earlier?.taskId ?? item.carried?.taskId ?? null, sources);
  const task = taskOfAnswer(item, said, comment.trim(), linked, context);
  const { checkInId, by, at, packId } = context;
  const answer: CheckInAnswer = {
    id: answerIdOf(checkInId, item.step, item.key),
    checkInId,
    step: item.step,
    item: item.key,
    asked: {
      subject: item.subject,
      title: item.title,
      owner: item.owner,
      facts: item.facts,
    },
    verdict: said,
    comment: comment.trim(),
    by,
    at,
    taskId: task?.id ?? linked?.id ?? null,
    packId,
    carriedFrom: item.carried?.from ?? null,
  };
  return accepted({ ...effects.value, answer, tasks: task === null ? [] : [task] });
}

/** The answer with another comment; what follows from it stays. */
export function withComment(answer: CheckInAnswer, comment: string, at: IsoInstant): CheckInAnswer {
  const words = comment.trim();
  return words === answer.comment ? answer : { ...answer, comment: words, at };
}

/** What taking an answer back writes besides: the task that was made with it goes, if nobody has done it. */
export function taskToTakeBack(
  answer: CheckInAnswer,
  item: Pick<CheckInItem, 'carried'>,
  tasks: readonly Task[],
): Task | null {
  if (answer.taskId === null || answer.taskId === item.carried?.taskId) return null;
  const task = tasks.find(({ id }) => id === answer.taskId);
  return task?.done === null ? task : null;
}

function taskOf(id: TaskId | null, { tasks }: AnswerSources): Task | null {
  return id === null ? null : (tasks.find((task) => task.id === id) ?? null);
}

function checkVerdict(
  item: CheckInItem,
  verdict: CheckInVerdict,
  { today }: AnswerContext,
): Outcome<CheckInVerdict> {
  const { title, answers } = item;
  const allowed = answers.map(({ words }) => `“${words}”`).join(', ');
  if (verdict.kind === 'confirmed') {
    if (!item.mustDecide) return accepted(verdict);
    return refused(
      'must-decide',
      `${title} is still to be decided: choose ${allowed}, or give it to somebody.`,
    );
  }
  if (verdict.kind === 'decided') {
    if (answers.some(({ code }) => code === verdict.choice)) return accepted(verdict);
    return refused('answer', `“${verdict.choice}” is no answer about ${title}. Allowed: ${allowed}.`);
  }
  const to = verdict.to.trim();
  if (to === '') return refused('to', `Say who is to look into ${title}.`);
  if (verdict.due !== null && verdict.due < today) {
    return refused(
      'due',
      `The day by which ${to} is to look into ${title} lies in the past. Choose a later one.`,
    );
  }
  return accepted({ ...verdict, to });
}
