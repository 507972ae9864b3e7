import type { DocumentId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { Task } from './task.ts';

/** What proves that a task is done. */
export interface Evidence {
  readonly text: string;
  readonly documentId: DocumentId | null;
}

/** Who changes a task, and when. */
export interface TaskEditor {
  readonly by: string;
  readonly at: IsoInstant;
}

export const NO_EVIDENCE: Evidence = { text: '', documentId: null };

/** The task done, with what proves it. */
export function finished(task: Task, { text, documentId }: Evidence, { by, at }: TaskEditor): Task {
  const done = { at, by, evidence: text.trim(), documentId, skipped: false };
  return { ...task, done, updatedAt: at };
}

/**
 * The task left out on purpose. Refused with `reason` without one, and with `export` for the data export: a
 * retirement is never verified without it, and nothing to export is worth recording too.
 */
export function skipped(task: Task, reason: string, { by, at }: TaskEditor): Outcome<Task> {
  if (task.subject.kind === 'off-boarding' && task.subject.step === 'export-data') {
    return refused(
      'export',
      'The data export cannot be left out: without it the retirement is never verified. If there was nothing to export, record that as its place.',
    );
  }
  if (reason.trim() === '')
    return refused('reason', 'Say why it is left out; the reason is kept as evidence.');
  const done = { at, by, evidence: reason.trim(), documentId: null, skipped: true };
  return accepted({ ...task, done, updatedAt: at });
}

/** The task open again; its evidence goes. */
export function reopenedTask(task: Task, at: IsoInstant): Task {
  return task.done === null ? task : { ...task, done: null, updatedAt: at };
}

/** The task due on another day. The day it was first due is kept, as long as it had one. */
export function postponed(task: Task, due: IsoDate | null, at: IsoInstant): Task {
  if (due === task.due) return task;
  const first = task.firstDue ?? task.due;
  return { ...task, due, firstDue: first === due ? null : first, updatedAt: at };
}

export function assigned(task: Task, owner: string, at: IsoInstant): Task {
  const name = owner.trim();
  return name === task.owner ? task : { ...task, owner: name, updatedAt: at };
}
