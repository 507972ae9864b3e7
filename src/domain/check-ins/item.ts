import type { CheckInId, TaskId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Task } from '#domain/tasks/task.ts';
import type { AnswerOption } from './answers.ts';
import type { CheckInFact, CheckInStep, CheckInSubject } from './check-in.ts';

export type { CheckInFact };

/** The list of its step that an item belongs to. What is unknown is apart from what is unused (U3). */
export type CheckInGroup =
  | 'applications'
  | 'vendors'
  | 'rolled'
  | 'renewals'
  | 'settled'
  | 'totals'
  | 'budgets'
  | 'prices'
  | 'charges'
  | 'invoices'
  | 'used'
  | 'unused'
  | 'under-used'
  | 'leavers'
  | 'unknown';

/** How an item stands to the last check-in; `first` when there was none. */
export type SinceLast = 'first' | 'new' | 'changed' | 'same';

/** One thing to be looked at in a check-in. */
export interface CheckInItem {
  /** The same in every check-in for the same thing; unique within its step. */
  readonly key: string;
  readonly step: CheckInStep;
  readonly subject: CheckInSubject;
  readonly group: CheckInGroup;
  readonly title: string;
  /** Who answers for it; empty when nobody does. */
  readonly owner: string;
  /** What a task about it is about; `null` when it is about nothing that is kept. */
  readonly about: { readonly kind: 'application' | 'contract'; readonly id: string } | null;
  /** Why it is asked about, in a sentence. */
  readonly reason: string;
  readonly facts: readonly CheckInFact[];
  /** Answers that it allows, the usual one first. */
  readonly answers: readonly AnswerOption[];
  /** Something is to be decided: a mere “looked at” is no answer to it. */
  readonly mustDecide: boolean;
  /** What the workspace knows as decided already, in words: it needs no answer. `null` when something is to be said. */
  readonly settled: string | null;
  readonly since: SinceLast;
  /** Facts of the last check-in that are different now. */
  readonly before: readonly string[];
  /** Left open by an earlier check-in; `null` when it is asked for the first time. */
  readonly carried: {
    readonly from: CheckInId;
    /** Day on which that one was finished. */
    readonly on: IsoDate;
    /** What was said then, in words; empty when nothing was. */
    readonly said: string;
    /** The task that was made of it. */
    readonly taskId: TaskId | null;
  } | null;
}

/** An item before it is compared with the last check-in. */
export type PreparedItem = Omit<CheckInItem, 'since' | 'before' | 'carried'>;

export function itemKey(subject: CheckInSubject): string {
  return subject.kind === 'renewal'
    ? `renewal:${subject.id}:${subject.termStart}`
    : `${subject.kind}:${subject.id}`;
}

/** The id of the answer to an item: one for each item of a step of a check-in. */
export function answerIdOf(checkInId: CheckInId, step: CheckInStep, key: string): string {
  return `${checkInId}:${step}:${key}`;
}

/** A fact as it is frozen and written into files. */
export function factText({ words, source }: CheckInFact): string {
  return source === '' ? words : `${words} (${source})`;
}

/** Whether the task of an assignment is done. One that was deleted is not: nobody said that it was. */
export function isTaskDone(taskId: TaskId | null, tasks: readonly Pick<Task, 'id' | 'done'>[]): boolean {
  const task = taskId === null ? undefined : tasks.find(({ id }) => id === taskId);
  return task !== undefined && task.done !== null;
}
