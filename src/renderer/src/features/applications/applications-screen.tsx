import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation, useParams, useSearch } from 'wouter';
import { useSession } from '#database/session.tsx';
import { chooseFiles } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import type { Application } from '#domain/applications/application.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { CsvMenu } from '#ui/data-table/csv-menu.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { TableBar, TableSearch } from '#ui/data-table/table-bar.tsx';
import { NOTHING_SELECTED } from '#ui/data-table/selection.ts';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { WithPanel } from '#ui/panel/with-panel.tsx';
import { ApplicationDialogs } from './dialogs/application-dialogs.tsx';
import type { OpenDialog } from './dialogs/application-dialogs.tsx';
import { ApplicationsEmpty } from './list/applications-empty.tsx';
import { exportApplications, exportShown } from './list/export-applications.ts';
import { SelectionActions } from './list/selection-actions.tsx';
import { useApplicationsTable } from './list/use-applications-table.ts';
import type { ApplicationsTable } from './list/use-applications-table.ts';
import { useApplicationsView } from './list/view-store.ts';
import { countOf } from './model/words.ts';
import { ApplicationPanel } from './panel/application-panel.tsx';
import { useApplicationActions } from './use-application-actions.ts';
import { STANDARD_VIEW } from './list/standard-view.ts';
import { SavedViews } from '#ui/data-table/saved-views.tsx';
import { useTableViews } from '#database/use-table-views.ts';
import type { TableState } from '#ui/data-table/table-state.ts';

interface ApplicationsScreenProps {
  readonly applications: readonly Application[];
  readonly contracts: readonly Contract[];
}

/** "62 applications", or "5 of 62" while search or filters hide some. */
function countText({ table }: ApplicationsTable, locale: string): string {
  const { rows, shown } = table;
  const all = countOf(rows.length, 'application', locale);
  return shown.length === rows.length ? all : `${shown.length.toLocaleString(locale)} of ${all}`;
}

async function chooseList(): Promise<FileSource | null> {
  try {
    const [source] = await chooseFiles('applications', false);
    return source ?? null;
  } catch (error) {
    noticeProblem('No file was opened', error instanceof Error ? error.message : String(error));
    return null;
  }
}

/** The inventory of applications: table, panel, dialogs. */
export function ApplicationsScreen({ applications, contracts }: ApplicationsScreenProps): ReactNode {
  const { locale } = useSession();
  const [, navigate] = useLocation();
  const { id: openId } = useParams<{ id?: string }>();
  const actions = useApplicationActions();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const onStatus = useCallback(
    (application: Application) => setDialog({ kind: 'status', applications: [application] }),
    [],
  );
  const list = useApplicationsTable(applications, contracts, onStatus);
  const { table, selection, setSelection, selected, suggestions } = list;
  const full = new URLSearchParams(useSearch()).has('full');
  const show = (id: string, large = false): void => navigate(`/applications/${id}${large ? '?full=1' : ''}`);
  const close = (): void => navigate('/applications');
  const deleteThem = async (gone: readonly Application[]): Promise<void> => {
    if ((await actions.remove(gone)) && gone.some((application) => application.id === openId)) close();
  };
  const importList = async (): Promise<void> => {
    const source = await chooseList();
    if (source !== null) setDialog({ kind: 'import', source });
  };
  const open = applications.find((application) => application.id === openId);
  const panel = open && (
    <ApplicationPanel
      application={open}
      contracts={contracts.filter((contract) => contract.applicationId === open.id && !contract.archived)}
      suggestions={suggestions}
      actions={actions}
      onStatus={() => onStatus(open)}
      onDelete={() => void deleteThem([open])}
    />
  );
  return (
    <Screen
      title="Applications"
      count={countText(list, locale)}
      scroll="fixed"
      tools={<TableSearch table={table} label="Search applications" />}
      actions={
        <>
          <CsvMenu
            many="applications"
            hasAny={applications.length > 0}
            hasShown={table.shown.length > 0}
            onImport={() => void importList()}
            onExportAll={() => void exportApplications(applications)}
            onExportShown={() => void exportShown(table.exportRows())}
          />
          <Button
            data-primary-action
            leftSection={<IconPlus size={14} stroke={1.5} />}
            onClick={() => setDialog({ kind: 'create' })}
          >
            New application
          </Button>
        </>
      }
    >
      <WithPanel
        name="applications"
        label="Application details"
        panel={panel ?? null}
        onClose={close}
        full={full}
        onFull={(large) => show(openId ?? '', large)}
      >
        {selected.length > 0 ? (
          <SelectionActions
            selected={selected}
            onClear={() => setSelection(NOTHING_SELECTED)}
            onEdit={() => setDialog({ kind: 'bulk', applications: selected })}
            onStatus={() => setDialog({ kind: 'status', applications: selected })}
            onArchive={(archived) => actions.setArchived(selected, archived)}
            onDelete={() => void deleteThem(selected)}
          />
        ) : (
          applications.length > 0 && (
            <TableBar
              table={table}
              formatDate={(date) => formatDate(date, locale)}
              start={<TableViews state={table.state} onState={table.setState} />}
            />
          )
        )}
        <DataTable
          label="Applications"
          table={table}
          rowName={(row) => row.application.name}
          openId={openId ?? null}
          selection={selection}
          onSelection={setSelection}
          onOpen={(row) => show(row.application.id)}
          onEdit={(row, field, value) => actions.edit(row.application, field, value)}
          onDelete={(rows) => void deleteThem(rows.map((row) => row.application))}
          empty={
            <ApplicationsEmpty
              onCreate={() => setDialog({ kind: 'create' })}
              onImport={() => void importList()}
            />
          }
        />
      </WithPanel>
      <ApplicationDialogs
        dialog={dialog}
        applications={applications}
        suggestions={suggestions}
        actions={actions}
        onShow={(id) => show(id)}
        onClose={() => setDialog(null)}
      />
    </Screen>
  );
}

function TableViews({
  state,
  onState,
}: {
  readonly state: TableState;
  readonly onState: (state: TableState) => void;
}): ReactNode {
  const { viewId, setViewId } = useApplicationsView();
  const stored = useTableViews('applications');
  return (
    <SavedViews
      stored={stored}
      standard={STANDARD_VIEW}
      state={state}
      onState={onState}
      viewId={viewId}
      onViewId={setViewId}
    />
  );
}
