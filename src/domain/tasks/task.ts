import type { DocumentId, RetirementId, TaskId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { OffBoardingStep } from '#domain/off-boarding/retirement.ts';

/** Entries of the workspace that a task may be about. */
export const TASK_ENTITIES = ['application', 'contract', 'customer'] as const;
export type TaskEntity = (typeof TASK_ENTITIES)[number];

/** What a task is about. */
export type TaskSubject =
  | { readonly kind: 'none' }
  | { readonly kind: TaskEntity; readonly id: string }
  | {
      readonly kind: 'off-boarding';
      readonly retirementId: RetirementId;
      readonly step: OffBoardingStep | 'own';
      /** The day counted back from the term end; earlier than `due` where it had passed already. `null` for own steps. */
      readonly planned: IsoDate | null;
    };

/**
 * A task that is kept: typed by hand, or a step of a plan. Decisions and notices that are due are not kept as tasks; the list
 * of tasks makes them from what they are about.
 */
export interface Task {
  readonly id: TaskId;
  readonly title: string;
  readonly note: string;
  readonly subject: TaskSubject;
  readonly owner: string;
  readonly due: IsoDate | null;
  /** Moved from here by hand; `null` while it was never postponed. */
  readonly firstDue: IsoDate | null;
  readonly done: TaskDone | null;
  readonly createdAt: IsoInstant;
  readonly updatedAt: IsoInstant;
}

export interface TaskDone {
  readonly at: IsoInstant;
  readonly by: string;
  /** What proves it; empty when nothing was given. */
  readonly evidence: string;
  readonly documentId: DocumentId | null;
  /** Left out on purpose, with the reason as evidence. */
  readonly skipped: boolean;
}
