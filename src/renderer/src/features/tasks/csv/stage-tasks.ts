import { accepted, type Outcome } from '#domain/outcome.ts';
import { presentRetirement } from '#domain/off-boarding/edit.ts';
import { stageEntityFile } from '#domain/tables/entity-file.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import { entityOf, planTableImport } from '#domain/tables/entity-import.ts';
import type { NameRule, TableImportPlan } from '#domain/tables/entity-import.ts';
import type { TaskSources } from '#domain/tasks/entry.ts';
import {
  TASK_TABLE,
  type FoundSubject,
  type TaskTableContext,
  type TaskTableNames,
} from '#domain/tasks/task-table.ts';
import type { Task, TaskDone, TaskSubject } from '#domain/tasks/task.ts';
import { previewOf } from '#ui/staged-preview/preview-plan.ts';
import type { StagedPreviewModel } from '#ui/staged-preview/preview-plan.ts';

/** Two rows without ids that say the same may be two tasks. */
const TASK_NAMES: NameRule<Task> = {
  keyOf: ({ name, fields }) => `${nameKey(name)}\n${fields.due ?? ''}\n${JSON.stringify(fields.subject)}`,
  mayRepeat: true,
};

export interface StagedTasks {
  readonly plan: TableImportPlan<Task>;
  readonly preview: StagedPreviewModel;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Entries that tasks may be about, by kind; plans by the name of their application. */
function subjectsIn(
  sources: TaskSources,
): Readonly<Record<Exclude<TaskSubject['kind'], 'none'>, readonly Named[]>> {
  const { applications, contracts, customers, retirements } = sources;
  const names = new Map<string, string>(applications.map(({ id, name }) => [id, name]));
  return {
    application: applications,
    contract: contracts,
    customer: customers.map(({ id, company }) => ({ id, name: company })),
    'off-boarding': retirements.map(({ id, applicationId }) => ({
      id,
      name: names.get(applicationId) ?? '',
    })),
  };
}

/** How the subjects of stored tasks are written. */
export function taskNames(sources: TaskSources): TaskTableNames {
  const subjects = subjectsIn(sources);
  const names = new Map<string, string>();
  for (const [kind, all] of Object.entries(subjects)) {
    for (const { id, name } of all) names.set(`${kind} ${id}`, name);
  }
  return {
    nameOf: (subject) => {
      if (subject.kind === 'none') return '';
      const id = subject.kind === 'off-boarding' ? subject.retirementId : subject.id;
      return names.get(`${subject.kind} ${id}`) ?? '';
    },
  };
}

/** A plan that was called off stands behind the one that goes on. */
function byName(sources: TaskSources, kind: keyof ReturnType<typeof subjectsIn>, name: string): FoundSubject {
  const same = subjectsIn(sources)[kind].filter((one) => nameKey(one.name) === nameKey(name));
  const [only] = same;
  if (name === '' || only === undefined) return { kind: 'unknown' };
  if (same.length === 1) return { kind: 'found', ...only };
  if (kind !== 'off-boarding') return { kind: 'several' };
  const owners = new Set(
    sources.retirements.filter(({ id }) => same.some((one) => one.id === id)).map((one) => one.applicationId),
  );
  const [owner] = owners;
  const present =
    owners.size === 1 && owner !== undefined ? presentRetirement(owner, sources.retirements) : null;
  return present === null ? { kind: 'several' } : { kind: 'found', id: present.id, name: only.name };
}

interface StageContext extends Pick<TaskTableContext, 'now' | 'by' | 'isKeptDocument'> {
  readonly sources: TaskSources;
  readonly owners: readonly string[];
}

/** Reads a text of tasks.csv against what is stored. Pure but for its arguments. */
export function stageTasks(text: string, context: StageContext): Outcome<StagedTasks> {
  const { sources, owners, now, by, isKeptDocument } = context;
  const byId = new Map<string, Task>(sources.tasks.map((task) => [task.id, task]));
  const subjects = subjectsIn(sources);
  const known = new Set([...owners, by].map(nameKey));
  const outcome = stageEntityFile(text, TASK_TABLE, {
    now,
    by,
    isKeptDocument,
    findById: (id) => byId.get(id) ?? null,
    findSubject: (kind, id, name) => {
      if (kind === 'none') return { kind: 'unknown' };
      const found = subjects[kind].find((one) => one.id === id);
      return found === undefined ? byName(sources, kind, name) : { kind: 'found', id, name: found.name };
    },
    isKnownOwner: (name) => known.has(nameKey(name)),
  });
  if (!outcome.ok) return outcome;
  const plan = planTableImport(outcome.value.rows, TASK_NAMES);
  const names = taskNames(sources);
  const preview = previewOf(TASK_TABLE, outcome.value, plan, names, {
    value: (field, value) => {
      if (field === 'subject') return subjectWords(value as TaskSubject, names);
      return field === 'done' ? doneWords(value as TaskDone | null) : null;
    },
  });
  return accepted({ plan, preview });
}

function subjectWords(subject: TaskSubject, names: TaskTableNames): string {
  if (subject.kind === 'none') return 'nothing';
  const name = names.nameOf(subject);
  return subject.kind === 'off-boarding' ? `off-boarding of ${name}, ${subject.step}` : name;
}

function doneWords(done: TaskDone | null): string {
  if (done === null) return 'open';
  return `${done.skipped ? 'left out' : 'done'} ${done.at.slice(0, 10)}${done.evidence === '' ? '' : `: ${done.evidence}`}`;
}

/** The tasks that an accepted import writes. */
export function importedTasks(
  plan: TableImportPlan<Task>,
  stored: readonly Task[],
  stamp: { readonly newId: () => string; readonly now: Task['updatedAt'] },
): Task[] {
  const taken = new Set<string>(stored.map(({ id }) => id));
  const mayKeepId = (id: string): boolean => !taken.has(id);
  return [...plan.new, ...plan.changed].map(({ draft }) => entityOf(draft, { ...stamp, mayKeepId }));
}
