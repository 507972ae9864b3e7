import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { Advocacy } from '#domain/advocacy/advocacy.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { TableBar, TableSearch } from '#ui/data-table/table-bar.tsx';
import { useTableState } from '#ui/data-table/table-store.ts';
import { useDataTable, type DataTableModel } from '#ui/data-table/use-data-table.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { WithPanel } from '#ui/panel/with-panel.tsx';
import classes from '../advocacy.module.css';
import { EntryPanel } from './entry-panel.tsx';
import { entryColumns, entryRowId, entryRows, STANDARD_VIEW, type EntryRow } from './entry-rows.ts';

export function useEntriesTable(
  entries: readonly Advocacy[],
  customers: readonly Customer[],
): DataTableModel<EntryRow> {
  const { locale } = useSession();
  const [state, onState] = useTableState('advocacy', STANDARD_VIEW);
  const rows = useMemo(() => entryRows(entries, customers), [entries, customers]);
  const columns = useMemo(() => entryColumns(locale), [locale]);
  return useDataTable({ rows, columns, rowId: entryRowId, state, onState });
}

interface EntriesViewProps {
  readonly table: DataTableModel<EntryRow>;
  readonly onEdit: (entry: Advocacy) => void;
}

/** All entries by kind and state, to search, filter and open. */
export function EntriesView({ table, onEdit }: EntriesViewProps): ReactNode {
  const { locale } = useSession();
  const [openId, setOpenId] = useState<string | null>(null);
  const row = table.rows.find(({ entry }) => entry.id === openId);
  return (
    <WithPanel
      name="advocacy"
      label="Entry"
      onClose={() => setOpenId(null)}
      panel={
        row === undefined ? null : (
          <EntryPanel row={row} onEdit={() => onEdit(row.entry)} onGone={() => setOpenId(null)} />
        )
      }
    >
      <div className={classes['list']}>
        {table.rows.length > 0 && (
          <TableBar
            table={table}
            formatDate={(date) => formatDate(date, locale)}
            start={<TableSearch table={table} label="Search entries" />}
          />
        )}
        <DataTable
          label="Advocacy"
          table={table}
          rowName={({ company, entry }) => `${company}, ${entry.kind}`}
          openId={row?.entry.id ?? null}
          onOpen={({ entry }) => setOpenId(entry.id)}
          empty={
            <EmptyState title="Nothing is recorded yet">
              Record who refers, reviews, tells their story or joins the loyalty programme, or import
              advocacy.csv.
            </EmptyState>
          }
        />
      </div>
    </WithPanel>
  );
}
