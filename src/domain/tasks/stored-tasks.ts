import type { RetirementId } from '#domain/brand.ts';
import type { TaskAbout, TaskEntry, TaskProvider, TaskSources } from './entry.ts';
import type { Task, TaskEntity } from './task.ts';

/** Names of what tasks are about. */
interface Book {
  readonly name: (kind: TaskEntity, id: string) => string | null;
  readonly applicationOf: (id: RetirementId) => string | null;
}

function bookOf({ applications, contracts, customers, retirements }: TaskSources): Book {
  const names: Readonly<Record<TaskEntity, ReadonlyMap<string, string>>> = {
    application: new Map(applications.map(({ id, name }) => [id, name])),
    contract: new Map(contracts.map(({ id, name }) => [id, name])),
    customer: new Map(customers.map(({ id, company }) => [id, company])),
  };
  const ofRetirement = new Map(retirements.map(({ id, applicationId }) => [id, applicationId]));
  return {
    name: (kind, id) => names[kind].get(id) ?? null,
    applicationOf: (id) => ofRetirement.get(id) ?? null,
  };
}

function aboutOf({ subject }: Task, book: Book): TaskAbout | null {
  if (subject.kind === 'none') return null;
  if (subject.kind !== 'off-boarding') return { ...subject, name: book.name(subject.kind, subject.id) };
  const id = book.applicationOf(subject.retirementId);
  return id === null ? null : { kind: 'application', id, name: book.name('application', id) };
}

/** The tasks that are kept. Steps whose plan is gone are shown as plain tasks: they are done, or deleted, in the list. */
export const storedTasks: TaskProvider = (sources) => {
  const book = bookOf(sources);
  return sources.tasks.map((task): TaskEntry => {
    const { id, title, owner, due, firstDue, done, subject } = task;
    const about = aboutOf(task, book);
    const entry = { id, title, owner, due, firstDue, done, about, task };
    if (subject.kind !== 'off-boarding' || about === null)
      return { ...entry, kind: 'task', place: { kind: 'task', id } };
    const place = { kind: 'off-boarding', retirementId: subject.retirementId, taskId: id } as const;
    return { ...entry, kind: 'off-boarding', place };
  });
};
