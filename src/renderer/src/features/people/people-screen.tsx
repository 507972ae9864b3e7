import { Button } from '@mantine/core';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation, useParams, useSearchParams } from 'wouter';
import { useSession } from '#database/session.tsx';
import { useTableViews } from '#database/use-table-views.ts';
import { chooseFiles } from '#desktop/files.ts';
import { useInbox } from '#desktop/inbox.ts';
import type { Application } from '#domain/applications/application.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { findPerson, personLabel } from '#domain/people/directory-types.ts';
import type { Directory } from '#domain/people/directory-types.ts';
import type { PersonEntry } from '#domain/people/person-entry.ts';
import { CsvMenu } from '#ui/data-table/csv-menu.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { SavedViews } from '#ui/data-table/saved-views.tsx';
import { NOTHING_SELECTED } from '#ui/data-table/selection.ts';
import { TableBar, TableSearch } from '#ui/data-table/table-bar.tsx';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { WithPanel } from '#ui/panel/with-panel.tsx';
import { addressOfPerson, personKeyOf } from '#ui/people/person-address.ts';
import { savePeople, saveShown } from './csv/save-people.ts';
import { PeopleDialogs } from './dialogs/people-dialogs.tsx';
import type { PeopleDialog } from './dialogs/people-dialogs.tsx';
import { FlagBar } from './list/flag-bar.tsx';
import { SelectionActions } from './list/selection-actions.tsx';
import { STANDARD_VIEW } from './list/standard-view.ts';
import { usePeopleTable } from './list/use-people-table.ts';
import { PersonPanel } from './panel/person-panel.tsx';
import { usePeopleActions } from './use-people-actions.ts';

interface PeopleScreenProps {
  readonly found: Directory;
  readonly entries: readonly PersonEntry[];
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

/** Who is open beside the list, by the address; keys from before somebody was stored lead to them as well. */
function useOpened(found: Directory, entries: readonly PersonEntry[]): PersonEntry | null {
  const { id } = useParams<{ id?: string }>();
  return useMemo(() => {
    const person = id === undefined ? null : findPerson(found, personKeyOf(id));
    return entries.find((entry) => entry.person === person) ?? null;
  }, [id, found, entries]);
}

/** Everybody who is known: the list, one person beside it, and what can be done at once (A6). */
export function PeopleScreen({ found, entries, applications }: PeopleScreenProps): ReactNode {
  const { locale, readOnly } = useSession();
  const [, navigate] = useLocation();
  const [parameters] = useSearchParams();
  const [dialog, setDialog] = useState<PeopleDialog | null>(null);
  const [viewId, setViewId] = useState<string | null>(null);
  const importFiles = useImport();
  const actions = usePeopleActions();
  const views = useTableViews('people');
  const list = usePeopleTable(entries, applications);
  const { table, departments, nameOf, selection, setSelection, selected } = list;
  const opened = useOpened(found, entries);
  const stored = useMemo(() => entries.flatMap(({ person }) => person.stored ?? []), [entries]);
  const close = (): void => navigate('/people');
  const asked: PeopleDialog | null =
    opened !== null && opened.owned.length > 0 && parameters.get('handover') === '1'
      ? { kind: 'handover', entry: opened }
      : null;
  const add = (
    <Button
      data-primary-action
      leftSection={<IconPlus size={14} stroke={1.5} aria-hidden />}
      disabled={readOnly !== null}
      onClick={() => setDialog({ kind: 'add' })}
    >
      Add person
    </Button>
  );
  return (
    <Screen
      title="People"
      {...(entries.length > 0 && { count: entries.length.toLocaleString(locale) })}
      scroll="fixed"
      tools={entries.length > 0 && <TableSearch table={table} label="Search people" />}
      actions={
        <>
          <CsvMenu
            many="people"
            hasAny={stored.length > 0}
            hasShown={table.shown.length > 0}
            onImport={importFiles}
            onExportAll={() => void savePeople(stored)}
            onExportShown={() => void saveShown(table.exportRows())}
          />
          {add}
        </>
      }
    >
      <WithPanel
        name="people"
        label="Person details"
        panel={
          opened && (
            <PersonPanel
              entry={opened}
              found={found}
              departments={departments}
              nameOf={nameOf}
              actions={actions}
              onLeft={() => setDialog({ kind: 'left', people: [opened.person] })}
              onHandOver={() => setDialog({ kind: 'handover', entry: opened })}
              onJoined={(into) => navigate(addressOfPerson(into.key))}
            />
          )
        }
        onClose={close}
      >
        {selected.length > 0 ? (
          <SelectionActions
            selected={selected}
            actions={actions}
            onLeft={(people) => setDialog({ kind: 'left', people })}
            onClear={() => setSelection(NOTHING_SELECTED)}
          />
        ) : (
          entries.length > 0 && (
            <TableBar
              table={table}
              formatDate={(date) => formatDate(date, locale)}
              start={
                <SavedViews
                  stored={views}
                  standard={STANDARD_VIEW}
                  state={table.state}
                  onState={table.setState}
                  viewId={viewId}
                  onViewId={setViewId}
                />
              }
            />
          )
        )}
        {entries.length > 0 && <FlagBar entries={entries} state={table.state} onState={table.setState} />}
        <DataTable
          label="People"
          table={table}
          rowName={({ person }) => personLabel(person)}
          openId={opened?.person.key ?? null}
          selection={selection}
          onSelection={setSelection}
          onOpen={({ person }) => navigate(addressOfPerson(person.key))}
          empty={<Nobody />}
        />
      </WithPanel>
      <PeopleDialogs
        dialog={dialog ?? asked}
        found={found}
        departments={departments}
        actions={actions}
        onAdded={(id) => navigate(addressOfPerson(id))}
        onClose={() => {
          setDialog(null);
          if (asked !== null) navigate(addressOfPerson(asked.entry.person.key), { replace: true });
        }}
      />
    </Screen>
  );
}

function Nobody(): ReactNode {
  return (
    <EmptyState
      title="Nobody is known yet"
      icon={<IconUsers size={32} stroke={1.4} color="var(--desk-dim)" aria-hidden />}
    >
      People come from usage files, from a list with the columns name and email (people.csv), or by hand.
      Those who left are then listed with the seats they still hold and what they own.
    </EmptyState>
  );
}
