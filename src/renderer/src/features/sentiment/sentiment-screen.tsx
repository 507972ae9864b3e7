import { Button } from '@mantine/core';
import { IconMoodSmile, IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useSession } from '#database/session.tsx';
import { useTableViews } from '#database/use-table-views.ts';
import { chooseFiles } from '#desktop/files.ts';
import { useInbox } from '#desktop/inbox.ts';
import type { Application } from '#domain/applications/application.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { Survey } from '#domain/sentiment/survey.ts';
import { isUsed } from '#domain/usage/figures/estate-use.ts';
import { CsvMenu } from '#ui/data-table/csv-menu.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { SavedViews } from '#ui/data-table/saved-views.tsx';
import { TableBar, TableSearch } from '#ui/data-table/table-bar.tsx';
import { useTableState } from '#ui/data-table/table-store.ts';
import { useDataTable, type DataTableModel } from '#ui/data-table/use-data-table.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { WithPanel } from '#ui/panel/with-panel.tsx';
import { UsagePages } from '#ui/usage/usage-pages.tsx';
import { saveShown, saveSurveys } from './csv/save-surveys.ts';
import { SurveyDialog } from './form/survey-dialog.tsx';
import { sentimentColumns } from './list/columns.tsx';
import { sentimentRowId, sentimentRows, type SentimentRow } from './list/sentiment-rows.ts';
import { STANDARD_VIEW } from './list/standard-view.ts';
import { useSentimentView } from './list/view-store.ts';
import { SurveyPanel } from './panel/survey-panel.tsx';
import classes from './sentiment.module.css';
import { useOpened } from './use-opened.ts';

interface SentimentProps {
  readonly surveys: readonly Survey[];
  readonly applications: readonly Application[];
}

/** Chosen files go where dropped ones go: to Import, where everything is seen before anything is stored. */
function useImport(): () => void {
  const add = useInbox((inbox) => inbox.add);
  const [, navigate] = useLocation();
  return () =>
    void chooseFiles('spend', true).then(
      (files) => {
        if (files.length === 0) return;
        add(files);
        navigate('/import');
      },
      (error: unknown) =>
        noticeProblem('No file was opened', error instanceof Error ? error.message : String(error)),
    );
}

function useSentimentTable({ surveys, applications }: SentimentProps): DataTableModel<SentimentRow> {
  const { today, locale } = useSession();
  const [state, onState] = useTableState('sentiment', STANDARD_VIEW);
  const rows = useMemo(() => sentimentRows(surveys, applications, today), [surveys, applications, today]);
  const columns = useMemo(() => sentimentColumns(locale, today), [locale, today]);
  return useDataTable({ rows, columns, rowId: sentimentRowId, state, onState });
}

/** How many applications in use nobody was asked about: what is not known of them is said once. */
function Unasked({
  applications,
  asked,
}: {
  readonly applications: readonly Application[];
  readonly asked: number;
}): ReactNode {
  const used = applications.filter(isUsed).length;
  const others = Math.max(0, used - asked);
  if (others === 0) return null;
  return (
    <p className={classes['unasked']}>
      Of {others} {others === 1 ? 'other application' : 'other applications'} in use it is unknown: nobody was
      asked.
    </p>
  );
}

function Views({ table }: { readonly table: DataTableModel<SentimentRow> }): ReactNode {
  const { viewId, setViewId } = useSentimentView();
  const stored = useTableViews('sentiment');
  return (
    <SavedViews
      stored={stored}
      standard={STANDARD_VIEW}
      state={table.state}
      onState={table.setState}
      viewId={viewId}
      onViewId={setViewId}
    />
  );
}

/** The latest survey of each application, and all of them beside it. */
export function SentimentScreen(props: SentimentProps): ReactNode {
  const { surveys, applications } = props;
  const { locale, readOnly } = useSession();
  const opened = useOpened();
  const importFiles = useImport();
  const table = useSentimentTable(props);
  const row = table.rows.find(({ application }) => application.id === opened.applicationId);
  const asked = table.rows.filter(({ application }) => isUsed(application)).length;
  return (
    <Screen
      title="Sentiment"
      {...(surveys.length > 0 && { count: surveys.length === 1 ? '1 survey' : `${surveys.length} surveys` })}
      scroll="fixed"
      tools={table.rows.length > 0 && <TableSearch table={table} label="Search sentiment" />}
      actions={
        <>
          <CsvMenu
            many="surveys"
            hasAny={surveys.length > 0}
            hasShown={table.shown.length > 0}
            onImport={importFiles}
            onExportAll={() => void saveSurveys(surveys, applications)}
            onExportShown={() => void saveShown(table.exportRows())}
          />
          <Button
            data-primary-action
            leftSection={<IconPlus size={14} aria-hidden />}
            disabled={readOnly !== null}
            onClick={() => opened.record(null)}
          >
            Record a survey
          </Button>
        </>
      }
    >
      <UsagePages current="/usage/sentiment" />
      <WithPanel
        name="sentiment"
        label="Surveys of the application"
        onClose={() => opened.show(null)}
        panel={
          row === undefined ? null : (
            <SurveyPanel row={row} onRecord={() => opened.record(row.application.id)} onEdit={opened.edit} />
          )
        }
      >
        <div className={classes['body']}>
          {table.rows.length > 0 && <Unasked applications={applications} asked={asked} />}
          {table.rows.length > 0 && (
            <TableBar
              table={table}
              formatDate={(date) => formatDate(date, locale)}
              start={<Views table={table} />}
            />
          )}
          <DataTable
            label="Sentiment"
            table={table}
            rowName={({ application }) => application.name}
            openId={row?.application.id ?? null}
            onOpen={({ application }) => opened.show(application.id)}
            empty={<NoSurveys />}
          />
        </div>
      </WithPanel>
      {opened.start !== null && (
        <SurveyDialog
          key={opened.start.kind === 'edit' ? opened.start.survey.id : 'new'}
          start={opened.start}
          surveys={surveys}
          applications={applications}
          onClose={opened.closeForm}
        />
      )}
    </Screen>
  );
}

function NoSurveys(): ReactNode {
  return (
    <EmptyState
      title="Nobody was asked yet"
      icon={<IconMoodSmile size={32} stroke={1.4} color="var(--desk-dim)" aria-hidden />}
    >
      Ask the people who use an application how well it serves them, in one question. Record the average with
      the number of answers, or import surveys.csv. It weighs in renewal decisions.
    </EmptyState>
  );
}
