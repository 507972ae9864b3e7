import type { IsoDate } from '#domain/calendar/iso.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { withExport } from '#domain/off-boarding/edit.ts';
import type { Retirement } from '#domain/off-boarding/retirement.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { assigned, finished, postponed, reopenedTask, skipped, type TaskEditor } from '#domain/tasks/edit.ts';
import type { Task } from '#domain/tasks/task.ts';
import type { RowWrite } from './actions.ts';
import { makeDocument } from './make-document.ts';
import { put, remove } from './repositories.ts';
import type { DocumentRow } from './schema.ts';
import { useSession, type Session } from './session.tsx';

/** What proves that tasks are done: words, and a document that is to be kept. */
export interface GivenEvidence {
  readonly text: string;
  readonly document: { readonly name: string; readonly blob: Blob } | null;
}

/** What can be done to tasks wherever they are shown; each is one action that can be undone. */
export interface TaskActions {
  /** Refused with `where` when a data export does not say where it lies. Nothing is stored then. */
  finish(tasks: readonly Task[], evidence: GivenEvidence): Promise<Outcome<void>>;
  /** Refused with `reason` or `export`, see `skipped`. */
  skip(tasks: readonly Task[], reason: string): Outcome<void>;
  reopen(task: Task): Promise<void>;
  postpone(tasks: readonly Task[], due: IsoDate | null): void;
  assign(tasks: readonly Task[], owner: string): void;
  /** Stores a task as it was edited, or a new one. */
  save(label: string, task: Task): Promise<boolean>;
  remove(tasks: readonly Task[]): Promise<boolean>;
}

function named(tasks: readonly Task[]): string {
  const [only] = tasks;
  return tasks.length === 1 && only !== undefined ? `“${only.title}”` : `${tasks.length} tasks`;
}

function isDataExport({ subject }: Task): boolean {
  return subject.kind === 'off-boarding' && subject.step === 'export-data';
}

/** The data export of a plan is kept with the plan, since verification asks for it. */
async function exportWrites(
  { workspace, today }: Session,
  tasks: readonly Task[],
): Promise<Outcome<RowWrite[]>> {
  const writes: RowWrite[] = [];
  for (const { subject, done } of tasks.filter(isDataExport)) {
    if (subject.kind !== 'off-boarding') continue;
    const retirement = await workspace.database.retirements.get(subject.retirementId);
    if (retirement === undefined) continue;
    if (done === null) {
      const without: Retirement = { ...retirement, dataExport: null };
      writes.push(put('retirements', without));
      continue;
    }
    const { evidence, documentId } = done;
    const outcome = withExport(retirement, { on: today, where: evidence, documentId });
    if (!outcome.ok) return outcome;
    writes.push(put('retirements', outcome.value));
  }
  return accepted(writes);
}

const DONE = accepted<void>(undefined);

export function useTaskActions(): TaskActions {
  const session = useSession();
  const { workspace, settings, locale, perform } = session;
  const editor = (): TaskEditor => ({ by: settings.managerName, at: workspace.now() });
  const write = (label: string, before: readonly Task[], after: readonly Task[]): void => {
    const changed = after.filter((task, index) => task !== before[index]);
    if (changed.length > 0)
      void perform(
        label,
        changed.map((task) => put('tasks', task)),
      );
  };
  return {
    finish: async (tasks, { text, document }) => {
      const documents: DocumentRow[] = [];
      if (document !== null) {
        try {
          documents.push(await makeDocument(document.name, document.blob, workspace.now()));
        } catch (error) {
          const why = error instanceof Error ? error.message : String(error);
          return refused('unreadable', `“${document.name}” could not be read (${why}). Choose it again.`);
        }
      }
      const evidence = { text, documentId: documents[0]?.id ?? null };
      const done = tasks.map((task) => finished(task, evidence, editor()));
      const exported = await exportWrites(session, done);
      if (!exported.ok) return exported;
      const writes = [...done.map((task) => put('tasks', task)), ...exported.value];
      const stored = await perform(`Done: ${named(tasks)}`, writes, { documents });
      return stored ? DONE : refused('not-stored', 'Nothing was stored.');
    },
    skip: (tasks, reason) => {
      const left: Task[] = [];
      for (const task of tasks) {
        const outcome = skipped(task, reason, editor());
        if (!outcome.ok) return outcome;
        left.push(outcome.value);
      }
      write(`Left out ${named(tasks)}`, tasks, left);
      return DONE;
    },
    reopen: async (task) => {
      const open = reopenedTask(task, workspace.now());
      const exported = await exportWrites(session, [open]);
      if (exported.ok)
        await perform(`Opened ${named([task])} again`, [put('tasks', open), ...exported.value]);
    },
    postpone: (tasks, due) => {
      const label =
        due === null
          ? `Took the date off ${named(tasks)}`
          : `Moved ${named(tasks)} to ${formatDate(due, locale)}`;
      write(
        label,
        tasks,
        tasks.map((task) => postponed(task, due, workspace.now())),
      );
    },
    assign: (tasks, owner) => {
      const label =
        owner.trim() === ''
          ? `Took ${named(tasks)} from its owner`
          : `Gave ${named(tasks)} to ${owner.trim()}`;
      write(
        label,
        tasks,
        tasks.map((task) => assigned(task, owner, workspace.now())),
      );
    },
    save: (label, task) => perform(label, [put('tasks', task)]),
    remove: (tasks) =>
      perform(
        `Deleted ${named(tasks)}`,
        tasks.map(({ id }) => remove('tasks', id)),
      ),
  };
}
