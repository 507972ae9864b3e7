import { assertNever } from '#domain/outcome.ts';
import type { Task } from '#domain/tasks/task.ts';
import { optionOf } from './answers.ts';
import type { CheckInAnswer, CheckInStep } from './check-in.ts';
import { isTaskDone, type CheckInItem } from './item.ts';

import type { CheckInItems } from './prepare.ts';

/** An item with what was said about it in this check-in. */
export interface AnsweredItem {
  readonly item: CheckInItem;
  readonly answer: CheckInAnswer | null;
  /** Something is still to be said or done: it is carried over if it stays so. */
  readonly open: boolean;
  /** It was answered and the data does not have it any more: an adopted vendor, a decided renewal. */
  readonly gone: boolean;
}

export type AnsweredItems = Readonly<Record<CheckInStep, readonly AnsweredItem[]>>;

/** Whether an item is still open: without an answer, with one that settles nothing, or given to somebody who has not done it. */
export function isOpen(
  item: Pick<CheckInItem, 'settled' | 'step'>,
  answer: CheckInAnswer | null,
  tasks: readonly Pick<Task, 'id' | 'done'>[],
): boolean {
  if (answer === null) return item.settled === null;
  const { verdict, taskId } = answer;
  switch (verdict.kind) {
    case 'confirmed':
      return false;
    case 'decided':
      return optionOf(verdict.choice, item.step)?.settles === false;
    case 'assigned':
      return !isTaskDone(taskId, tasks);
    default:
      return assertNever(verdict);
  }
}

/** The items with their answers. What was answered stays in its step, also when the data does not have it any more. */
export function withAnswers(
  items: CheckInItems,
  given: readonly CheckInAnswer[],
  tasks: readonly Pick<Task, 'id' | 'done'>[],
): AnsweredItems {
  const byPlace = new Map(given.map((answer) => [`${answer.step}:${answer.item}`, answer]));
  const of = (step: CheckInStep): AnsweredItem[] => {
    const present = items[step].map((item): AnsweredItem => {
      const answer = byPlace.get(`${step}:${item.key}`) ?? null;
      byPlace.delete(`${step}:${item.key}`);
      return { item, answer, open: isOpen(item, answer, tasks), gone: false };
    });
    const gone = [...byPlace.values()].filter((answer) => answer.step === step);
    return [
      ...present,
      ...gone.map((answer): AnsweredItem => {
        const item = goneItem(answer);
        return { item, answer, open: isOpen(item, answer, tasks), gone: true };
      }),
    ];
  };
  return {
    new: of('new'),
    renewals: of('renewals'),
    spend: of('spend'),
    used: of('used'),
    unused: of('unused'),
  };
}

function goneItem({ step, item, asked }: CheckInAnswer): CheckInItem {
  const { subject, title, owner, facts } = asked;
  return {
    key: item,
    step,
    subject,
    group: 'settled',
    title,
    owner,
    about: subject.kind === 'application' ? subject : null,
    reason: 'Answered, and not asked about any more.',
    facts,
    answers: [],
    mustDecide: false,
    settled: null,
    since: 'same',
    before: [],
    carried: null,
  };
}

/** How far a step has come. */
export interface StepProgress {
  readonly items: number;
  readonly answered: number;
  /** Nothing was said about them yet, and nothing is settled. */
  readonly unanswered: number;
  /** What would be carried over. */
  readonly open: number;
  readonly carried: number;
}

export function progressOf(items: readonly AnsweredItem[]): StepProgress {
  const unanswered = items.filter(({ item, answer }) => answer === null && item.settled === null).length;
  return {
    items: items.length,
    answered: items.length - unanswered,
    unanswered,
    open: items.filter(({ open }) => open).length,
    carried: items.filter(({ item }) => item.carried !== null).length,
  };
}
