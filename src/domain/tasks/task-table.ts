import type { DocumentId, RetirementId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { OFF_BOARDING_STEPS } from '#domain/off-boarding/retirement.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { cellsOf, type CellRecord, type Cells } from '#domain/tables/entity-cells.ts';
import type { Draft, TableSpec } from '#domain/tables/entity-import.ts';
import { TASK_ENTITIES, type Task, type TaskDone, type TaskEntity, type TaskSubject } from './task.ts';

/** What a name or an id of a file stands for here. */
export type FoundSubject =
  | { readonly kind: 'found'; readonly id: string; readonly name: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'several' };

/** What reading tasks.csv needs to know of the workspace. */
export interface TaskTableContext {
  readonly now: IsoInstant;
  /** Who has done what the file calls done without a name. */
  readonly by: string;
  readonly findById: (id: string) => Task | null;
  /** By id, else by name; of `off-boarding` the plan, by the name of its application. */
  readonly findSubject: (kind: TaskSubject['kind'], id: string, name: string) => FoundSubject;
  /** Whether somebody of this name owns anything here. */
  readonly isKnownOwner: (name: string) => boolean;
  readonly isKeptDocument: (id: string) => boolean;
}

/** What is stored as an id and written as a name. */
export interface TaskTableNames {
  readonly nameOf: (subject: TaskSubject) => string;
}

const SUBJECT_KINDS = ['none', ...TASK_ENTITIES, 'off-boarding'] as const;
const STEPS = [...OFF_BOARDING_STEPS, 'own'] as const;
const DONE = ['no', 'yes', 'skipped'] as const;
/** Words for messages. */
const ENTITY_WORDS: Readonly<Record<TaskEntity | 'off-boarding', string>> = {
  application: 'application',
  contract: 'contract',
  customer: 'customer',
  'off-boarding': 'off-boarding plan of an application',
};

/** tasks.csv: every field of a stored task; only `title` must be there. Bytes of evidence stay in the workspace. */
export const TASK_TABLE: TableSpec<Task, TaskTableNames, TaskTableContext> = {
  table: 'tasks',
  columns: [
    'title',
    'kind',
    'subject',
    'step',
    'owner',
    'due',
    'first due',
    'planned',
    'done',
    'done at',
    'done by',
    'evidence',
    'note',
    'subject id',
    'document',
    'id',
    'created',
    'updated',
  ],
  required: ['title', 'due'],
  alsoRead: [],
  toCells: (task, { nameOf }) => {
    const { subject, done } = task;
    const step = subject.kind === 'off-boarding' ? subject : null;
    return [
      task.title,
      subject.kind,
      nameOf(subject),
      step?.step ?? null,
      task.owner,
      task.due,
      task.firstDue,
      step?.planned ?? null,
      done === null ? 'no' : done.skipped ? 'skipped' : 'yes',
      done?.at ?? null,
      done?.by ?? null,
      done?.evidence ?? null,
      task.note,
      subjectId(subject),
      done?.documentId ?? null,
      task.id,
      task.createdAt,
      task.updatedAt,
    ];
  },
  parse: parseTaskRow,
};

function subjectId(subject: TaskSubject): string | null {
  if (subject.kind === 'none') return null;
  return subject.kind === 'off-boarding' ? subject.retirementId : subject.id;
}

function parseTaskRow(record: CellRecord, context: TaskTableContext): Outcome<Draft<Task>> {
  const cells = cellsOf(record);
  const title = cells.bare('title');
  if (title === '') cells.refuse('title: say what is to be done.');
  const id = cells.id('id');
  const match = id === null ? null : context.findById(id);
  const subject = readSubject(cells, match, context);
  const owner = cells.text('owner', match?.owner ?? '');
  if (owner !== '' && owner !== match?.owner && !context.isKnownOwner(owner)) {
    cells.warn(`owner: nobody called “${owner}” owns anything here yet. Check the spelling.`);
  }
  const fields = {
    title,
    note: cells.exactText('note', match?.note ?? ''),
    subject,
    owner,
    due: cells.date('due', match?.due ?? null),
    firstDue: cells.date('first due', match?.firstDue ?? null),
    done: readDone(cells, match, subject, context),
  };
  const [createdAt, updatedAt] = [cells.instant('created', null), cells.instant('updated', null)];
  if (cells.problems.length > 0) return refused('row', cells.problems.join(' '));
  const { warnings } = cells;
  const matchedBy = match === null ? null : 'id';
  return accepted({ name: title, match, matchedBy, id, createdAt, updatedAt, fields, warnings });
}

function readSubject(cells: Cells, match: Task | null, context: TaskTableContext): TaskSubject {
  const stored = match?.subject ?? { kind: 'none' };
  if (!cells.has('kind') && !cells.has('subject') && !cells.has('subject id')) return stored;
  const [name, id] = [cells.bare('subject'), cells.bare('subject id')];
  const kind = cells.choice('kind', SUBJECT_KINDS, 'none', 'none');
  if (kind === 'none') {
    if (cells.bare('kind') === '' && name !== '') {
      cells.refuse(`kind: say whether “${name}” is one of ${TASK_ENTITIES.join(', ')} or off-boarding.`);
    }
    return { kind: 'none' };
  }
  const found = context.findSubject(kind, id, name);
  if (found.kind !== 'found') {
    cells.refuse(whyNoSubject(kind, name === '' ? id : name, found.kind));
    return stored;
  }
  if (kind !== 'off-boarding') return { kind, id: found.id };
  const before = stored.kind === 'off-boarding' ? stored : null;
  return {
    kind,
    retirementId: found.id as RetirementId,
    step: cells.choice('step', STEPS, before?.step ?? 'own', 'own'),
    planned: cells.date('planned', before?.planned ?? null),
  };
}

function whyNoSubject(kind: TaskEntity | 'off-boarding', name: string, why: 'unknown' | 'several'): string {
  const words = ENTITY_WORDS[kind];
  if (name === '') return `subject: name the ${words} that it is about, or leave kind empty.`;
  return why === 'several'
    ? `subject: there are several called “${name}”. Give its id in the column “subject id”.`
    : `subject: there is no ${words} “${name}” here. Import or create it first, or correct the name.`;
}

function readDone(
  cells: Cells,
  match: Task | null,
  subject: TaskSubject,
  { now, by, isKeptDocument }: TaskTableContext,
): TaskDone | null {
  const before = match?.done ?? null;
  const stored = before === null ? 'no' : before.skipped ? 'skipped' : 'yes';
  const state = cells.choice('done', DONE, stored, 'no');
  if (state === 'no') return null;
  const evidence = cells.text('evidence', before?.evidence ?? '');
  if (state === 'skipped') {
    if (evidence === '') cells.refuse('evidence: a task that is skipped needs the reason here.');
    if (subject.kind === 'off-boarding' && subject.step === 'export-data') {
      cells.refuse('done: the data export cannot be skipped; a retirement is never verified without it.');
    }
  }
  const document = cells.text('document', before?.documentId ?? '');
  const kept = document !== '' && isKeptDocument(document);
  if (document !== '' && !kept) {
    cells.warn('document: it is not kept in this workspace, and a table cannot bring it. The rest is taken.');
  }
  return {
    at: cells.instant('done at', before?.at ?? null) ?? now,
    by: cells.text('done by', before?.by ?? by),
    evidence,
    documentId: kept ? (document as DocumentId) : null,
    skipped: state === 'skipped',
  };
}
