import type { Application } from '#domain/applications/application.ts';
import type { CheckInId, ContractId, RetirementId, TaskId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { CheckIn } from '#domain/check-ins/check-in.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import type { RenewalDecision } from '#domain/decisions/decision.ts';
import type { Customer } from '#domain/journey/journey.ts';
import type { Notice } from '#domain/notices/notice.ts';
import type { Retirement } from '#domain/off-boarding/retirement.ts';
import type { CheckInSettings } from '#domain/settings/settings.ts';
import type { Task, TaskDone, TaskEntity } from './task.ts';

/** Where a task comes from: typed by hand, a step of a plan, what a decision or a notice asks for, or the check-in. */
export const TASK_KINDS = ['task', 'off-boarding', 'decision', 'notice', 'check-in'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const TASK_KIND_NAMES: Readonly<Record<TaskKind, string>> = {
  task: 'Task',
  'off-boarding': 'Off-boarding',
  decision: 'Decision',
  notice: 'Notice',
  'check-in': 'Check-in',
};

/** Where something is done. */
export type TaskPlace =
  | { readonly kind: 'task'; readonly id: TaskId }
  | { readonly kind: 'off-boarding'; readonly retirementId: RetirementId; readonly taskId: TaskId }
  /** `null`: it is not begun yet. */
  | { readonly kind: 'check-in'; readonly id: CheckInId | null }
  | { readonly kind: 'decision' | 'notice'; readonly contractId: ContractId; readonly termStart: IsoDate };

/** What a task is about. `name` is `null` when it is not there any more. */
export interface TaskAbout {
  readonly kind: TaskEntity;
  readonly id: string;
  readonly name: string | null;
}

/** One line of the list of tasks. */
export interface TaskEntry {
  /** The stored task's id, or one made of what it is about. */
  readonly id: string;
  readonly kind: TaskKind;
  readonly title: string;
  readonly owner: string;
  readonly due: IsoDate | null;
  readonly firstDue: IsoDate | null;
  readonly done: TaskDone | null;
  readonly about: TaskAbout | null;
  readonly place: TaskPlace;
  /** `null`: it is done at its place and not in the list. */
  readonly task: Task | null;
}

/** Whether a line can be deleted: not what follows from a contract, and no planned step, which is left out instead. */
export function isDeletable({ kind, task }: Pick<TaskEntry, 'kind' | 'task'>): boolean {
  if (task === null) return false;
  const { subject } = task;
  return kind !== 'off-boarding' || (subject.kind === 'off-boarding' && subject.step === 'own');
}

/** The rows that tasks are made from. */
export interface TaskSources {
  readonly tasks: readonly Task[];
  readonly retirements: readonly Retirement[];
  readonly applications: readonly Application[];
  readonly contracts: readonly Contract[];
  readonly customers: readonly Customer[];
  readonly decisions: readonly RenewalDecision[];
  readonly notices: readonly Notice[];
  readonly checkIns: readonly CheckIn[];
}

export interface TaskContext {
  readonly today: IsoDate;
  readonly timeZone: string;
  readonly settings: TermSettings;
  readonly checkInSettings: CheckInSettings;
}

/** Brings its part of the list. */
export type TaskProvider = (sources: TaskSources, context: TaskContext) => TaskEntry[];
