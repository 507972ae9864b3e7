import { Button, Modal } from '@mantine/core';
import { IconChecklist, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { useSession } from '#database/session.tsx';
import { useTaskActions } from '#database/use-task-actions.ts';
import { chooseDocument } from '#desktop/choose-document.ts';
import { chooseFiles } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { isIsoDate } from '#domain/calendar/iso.ts';
import { isDeletable, type TaskContext, type TaskSources } from '#domain/tasks/entry.ts';
import type { Task } from '#domain/tasks/task.ts';
import type { CellEdit } from '#ui/data-table/column.ts';
import { CsvMenu } from '#ui/data-table/csv-menu.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { NOTHING_SELECTED } from '#ui/data-table/selection.ts';
import { TableBar, TableSearch } from '#ui/data-table/table-bar.tsx';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { WithPanel } from '#ui/panel/with-panel.tsx';
import { TaskDialogs, type TaskDialog } from '#ui/tasks/task-dialogs.tsx';
import { saveShown, saveTasks } from './csv/save-tasks.ts';
import { TasksImport } from './csv/tasks-import.tsx';
import { GroupBar } from './list/group-bar.tsx';
import type { TaskRow } from './list/task-row.ts';
import { SelectionActions } from './selection-actions.tsx';
import { TaskForm } from './task-form.tsx';
import { TaskPanel } from './task-panel.tsx';
import { addressOfPlace } from './task-place.ts';
import { TaskViews } from './task-views.tsx';
import { useTasksTable } from './use-tasks-table.ts';

interface TasksScreenProps {
  readonly sources: TaskSources;
  readonly context: TaskContext;
}

type OpenDialog =
  | { readonly kind: 'form'; readonly task: Task | null }
  | { readonly kind: 'import'; readonly source: FileSource };

async function chooseList(): Promise<FileSource | null> {
  try {
    const [source] = await chooseFiles('applications', false);
    return source ?? null;
  } catch (error) {
    noticeProblem('No file was opened', error instanceof Error ? error.message : String(error));
    return null;
  }
}

/** Everything that is to be done, by whom and by when: the list, one task beside it, and what can be done at once. */
export function TasksScreen({ sources, context }: TasksScreenProps): ReactNode {
  const { today, locale, workspace } = useSession();
  const [, navigate] = useLocation();
  const { id: openId } = useParams<{ id?: string }>();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [taskDialog, setTaskDialog] = useState<TaskDialog | null>(null);
  const actions = useTaskActions();
  const list = useTasksTable(sources, context);
  const { table, rows, entries, owners, selection, setSelection, selected } = list;
  const open = entries.find(({ id }) => id === openId);
  const close = (): void => navigate('/tasks');
  const remove = async (tasks: readonly Task[]): Promise<void> => {
    if ((await actions.remove(tasks)) && tasks.some(({ id }) => id === openId)) close();
  };
  const edit = ({ entry: { task } }: TaskRow, field: string, value: CellEdit): void => {
    if (task === null) return;
    if (field === 'owner') actions.assign([task], String(value ?? ''));
    if (field === 'due' && (value === null || isIsoDate(String(value))))
      actions.postpone([task], value === null ? null : (String(value) as Task['due']));
    if (field === 'title') {
      const title = String(value ?? '').trim();
      void actions.save(`Renamed “${task.title}”`, { ...task, title, updatedAt: workspace.now() });
    }
  };
  const importList = async (): Promise<void> => {
    const source = await chooseList();
    if (source !== null) setDialog({ kind: 'import', source });
  };
  const openCount = rows.filter(({ group }) => group !== 'done').length;
  const panel = open?.task ? (
    <TaskPanel
      entry={open}
      task={open.task}
      onDialog={setTaskDialog}
      onEdit={() => setDialog({ kind: 'form', task: open.task })}
      onReopen={() => open.task && void actions.reopen(open.task)}
      onDelete={() => open.task && void remove([open.task])}
    />
  ) : null;
  return (
    <Screen
      title="Tasks"
      count={`${openCount.toLocaleString(locale)} open`}
      scroll="fixed"
      tools={<TableSearch table={table} label="Search tasks" />}
      actions={
        <>
          <Button component={Link} href="/off-boarding" variant="default">
            Off-boarding
          </Button>
          <CsvMenu
            many="tasks"
            hasAny={sources.tasks.length > 0}
            hasShown={table.shown.length > 0}
            onImport={() => void importList()}
            onExportAll={() => void saveTasks(sources)}
            onExportShown={() => void saveShown(table.exportRows())}
          />
          <Button
            data-primary-action
            leftSection={<IconPlus size={14} stroke={1.5} />}
            onClick={() => setDialog({ kind: 'form', task: null })}
          >
            New task
          </Button>
        </>
      }
    >
      <WithPanel name="tasks" label="Task details" panel={panel} onClose={close}>
        {selected.length > 0 ? (
          <SelectionActions
            selected={selected}
            onClear={() => setSelection(NOTHING_SELECTED)}
            onDialog={setTaskDialog}
            onDelete={(tasks) => void remove(tasks)}
          />
        ) : (
          rows.length > 0 && (
            <TableBar
              table={table}
              formatDate={(date) => formatDate(date, locale)}
              start={<TaskViews state={table.state} onState={table.setState} />}
            />
          )
        )}
        {rows.length > 0 && <GroupBar rows={rows} state={table.state} onState={table.setState} />}
        <DataTable
          label="Tasks"
          table={table}
          rowName={({ entry }) => entry.title}
          openId={openId ?? null}
          selection={selection}
          onSelection={setSelection}
          onOpen={({ entry }) => navigate(addressOfPlace(entry.place))}
          onEdit={edit}
          onDelete={(gone) => {
            const tasks = gone.flatMap(({ entry }) => (isDeletable(entry) ? (entry.task ?? []) : []));
            if (tasks.length > 0) void remove(tasks);
          }}
          empty={
            <EmptyState
              title="Nothing is to be done"
              icon={<IconChecklist size={32} stroke={1.4} aria-hidden />}
              actions={<Button onClick={() => setDialog({ kind: 'form', task: null })}>New task</Button>}
            >
              Decisions, notices and steps of off-boarding plans appear here by themselves; tasks of your own
              can be added.
            </EmptyState>
          }
        />
      </WithPanel>
      <TaskDialogs
        dialog={taskDialog}
        actions={actions}
        owners={owners}
        today={today}
        locale={locale}
        chooseDocument={chooseDocument}
        onClose={() => setTaskDialog(null)}
      />
      {dialog?.kind === 'form' && (
        <TaskForm
          task={dialog.task}
          sources={sources}
          onSave={(task) => {
            setDialog(null);
            void actions.save(
              `${dialog.task === null ? 'Created' : 'Edited'} the task “${task.title}”`,
              task,
            );
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.kind === 'import' && (
        <Modal opened onClose={() => setDialog(null)} title={`Import ${dialog.source.name}`} size="90%">
          <TasksImport source={dialog.source} onDone={() => setDialog(null)} />
        </Modal>
      )}
    </Screen>
  );
}
