import type { IsoDate } from '#domain/calendar/iso.ts';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import { TASK_KINDS, TASK_KIND_NAMES } from '#domain/tasks/entry.ts';
import { TASK_GROUPS } from '#domain/tasks/list.ts';
import type { CellEdit, DataColumn } from '#ui/data-table/column.ts';
import { aboutWords } from '../task-place.ts';
import classes from '../tasks.module.css';
import { GroupChip } from './group-chip.tsx';
import { GROUP_WORDS } from './group-words.ts';
import type { TaskRow } from './task-row.ts';

type Column = DataColumn<TaskRow>;

interface ColumnContext {
  readonly today: IsoDate;
  readonly locale: string;
  readonly owners: readonly string[];
}

/** Only kept tasks are changed here; the others follow from a decision or a notice. */
function notHere(_value: CellEdit, { entry }: TaskRow): string | null {
  return entry.task === null ? 'This follows from its contract. Open it to change it there.' : null;
}

function titleProblem(value: CellEdit, row: TaskRow): string | null {
  return notHere(value, row) ?? (String(value ?? '').trim() === '' ? 'Say what is to be done.' : null);
}

/** Columns of the list of tasks. */
export function taskColumns({ today, locale, owners }: ColumnContext): readonly Column[] {
  return [
    {
      id: 'title',
      label: 'Task',
      kind: 'text',
      width: 380,
      minWidth: 160,
      opens: true,
      value: ({ entry }) => entry.title,
      cell: ({ entry }) => (
        <span className={classes['name']} title={entry.title}>
          {entry.title}
        </span>
      ),
      edit: { kind: 'text', check: titleProblem },
    },
    {
      id: 'when',
      label: 'When',
      kind: 'choice',
      width: 130,
      choices: TASK_GROUPS.map((group) => ({ value: group, label: GROUP_WORDS[group] })),
      value: ({ group }) => group,
      cell: ({ group, entry }) => <GroupChip group={group} skipped={entry.done?.skipped === true} />,
    },
    {
      id: 'due',
      label: 'Due',
      kind: 'date',
      width: 190,
      value: ({ entry }) => entry.due,
      cell: ({ entry }) =>
        entry.due === null ? (
          <span className="desk-dim">no date</span>
        ) : (
          <span>
            {formatDate(entry.due, locale)}
            {entry.done === null && (
              <span className="desk-dim">{` ${formatDaysFrom(entry.due, today, locale)}`}</span>
            )}
          </span>
        ),
      edit: { kind: 'date', check: notHere },
    },
    {
      id: 'owner',
      label: 'Owner',
      kind: 'choice',
      width: 150,
      emptyText: 'nobody',
      value: ({ entry }) => entry.owner,
      edit: { kind: 'text', suggestions: owners, check: notHere },
    },
    {
      id: 'about',
      label: 'About',
      kind: 'text',
      width: 160,
      value: ({ entry }) => aboutWords(entry.about),
    },
    {
      id: 'note',
      label: 'Note',
      kind: 'text',
      width: 240,
      value: ({ entry }) => entry.task?.note ?? '',
    },
    {
      id: 'kind',
      label: 'Kind',
      kind: 'choice',
      width: 110,
      choices: TASK_KINDS.map((kind) => ({ value: kind, label: TASK_KIND_NAMES[kind] })),
      value: ({ entry }) => entry.kind,
    },
    ...moreColumns(),
  ];
}

function moreColumns(): Column[] {
  return [
    {
      id: 'firstDue',
      label: 'First due',
      kind: 'date',
      width: 130,
      hiddenAtFirst: true,
      value: ({ entry }) => entry.firstDue,
    },
    {
      id: 'doneBy',
      label: 'Done by',
      kind: 'choice',
      width: 140,
      hiddenAtFirst: true,
      emptyText: '',
      value: ({ entry }) => entry.done?.by ?? null,
    },
    {
      id: 'evidence',
      label: 'Evidence',
      kind: 'text',
      width: 240,
      hiddenAtFirst: true,
      value: ({ entry }) => entry.done?.evidence ?? '',
    },
  ];
}
