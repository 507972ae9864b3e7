import { useCallback, useMemo, useState } from 'react';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import type { PersonEntry } from '#domain/people/person-entry.ts';
import { NOTHING_SELECTED, pruned } from '#ui/data-table/selection.ts';
import type { Selection } from '#ui/data-table/selection.ts';
import { useTableState } from '#ui/data-table/table-store.ts';
import { useDataTable } from '#ui/data-table/use-data-table.ts';
import type { DataTableModel } from '#ui/data-table/use-data-table.ts';
import { entryId, personColumns } from './columns.tsx';
import { STANDARD_VIEW } from './standard-view.ts';
import { useAskedPeople } from './use-asked-people.ts';

export interface PeopleTable {
  readonly table: DataTableModel<PersonEntry>;
  readonly departments: readonly string[];
  /** Name of an application; `undefined` when it is gone. */
  readonly nameOf: (id: string) => string | undefined;
  readonly selection: Selection;
  readonly setSelection: (selection: Selection) => void;
  readonly selected: readonly PersonEntry[];
}

/** Columns, arrangement and selection of the list of people. */
export function usePeopleTable(
  entries: readonly PersonEntry[],
  applications: readonly Application[],
): PeopleTable {
  const { locale } = useSession();
  const [state, onState] = useTableState('people', STANDARD_VIEW);
  const [chosen, setSelection] = useState(NOTHING_SELECTED);
  const names = useMemo(
    () => new Map<string, string>(applications.map(({ id, name }) => [id, name])),
    [applications],
  );
  const nameOf = useCallback((id: string) => names.get(id), [names]);
  useAskedPeople(nameOf, onState);
  const columns = useMemo(
    () => personColumns({ locale, nameOf: (id) => nameOf(id) ?? 'a deleted application' }),
    [locale, nameOf],
  );
  const departments = useMemo(() => {
    const found = new Set(entries.map(({ person }) => person.department));
    found.delete('');
    return [...found].toSorted((a, b) => a.localeCompare(b));
  }, [entries]);
  const table = useDataTable({ rows: entries, columns, rowId: entryId, state, onState });
  const selection = useMemo(
    () => (chosen.size === 0 ? chosen : pruned(chosen, new Set(entries.map(entryId)))),
    [chosen, entries],
  );
  const selected = useMemo(
    () => (selection.size === 0 ? [] : entries.filter((entry) => selection.has(entryId(entry)))),
    [entries, selection],
  );
  return { table, departments, nameOf, selection, setSelection, selected };
}
