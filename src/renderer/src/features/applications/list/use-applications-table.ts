import { useMemo, useState } from 'react';
import { useSession } from '#database/session.tsx';
import { useApplicationUses } from '#database/use-application-use.ts';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { NOTHING_SELECTED, pruned } from '#ui/data-table/selection.ts';
import type { Selection } from '#ui/data-table/selection.ts';
import { useTableState } from '#ui/data-table/table-store.ts';
import { useDataTable } from '#ui/data-table/use-data-table.ts';
import type { DataTableModel } from '#ui/data-table/use-data-table.ts';
import { applicationRows } from '../model/application-row.ts';
import type { ApplicationRow } from '../model/application-row.ts';
import { suggestionsFrom } from '../model/suggestions.ts';
import type { Suggestions } from '../model/suggestions.ts';
import { applicationColumns } from './columns.tsx';
import { STANDARD_VIEW } from './standard-view.ts';
import { useAskedRows } from './use-asked-rows.ts';

export interface ApplicationsTable {
  readonly table: DataTableModel<ApplicationRow>;
  readonly suggestions: Suggestions;
  readonly selection: Selection;
  readonly setSelection: (selection: Selection) => void;
  /** Selected applications, as they are stored. */
  readonly selected: readonly Application[];
}

function rowId(row: ApplicationRow): string {
  return row.application.id;
}

/** Rows, columns and selection of the inventory. `onStatus` must be stable. */
export function useApplicationsTable(
  applications: readonly Application[],
  contracts: readonly Contract[],
  onStatus: (application: Application) => void,
): ApplicationsTable {
  const { today, locale, settings } = useSession();
  const { deadlines } = settings;
  const [state, onState] = useTableState('applications', STANDARD_VIEW);
  useAskedRows(onState);
  const [chosen, setSelection] = useState(NOTHING_SELECTED);
  const uses = useApplicationUses();
  const rows = useMemo(
    () => applicationRows(applications, contracts, today, deadlines, uses),
    [applications, contracts, today, deadlines, uses],
  );
  const suggestions = useMemo(() => suggestionsFrom(applications), [applications]);
  const columns = useMemo(
    () => applicationColumns({ today, locale, suggestions, onStatus }),
    [today, locale, suggestions, onStatus],
  );
  const table = useDataTable({ rows, columns, rowId, state, onState });
  const selection = useMemo(() => pruned(chosen, new Set(rows.map(rowId))), [chosen, rows]);
  const selected = useMemo(
    () => applications.filter((application) => selection.has(application.id)),
    [applications, selection],
  );
  return { table, suggestions, selection, setSelection, selected };
}
