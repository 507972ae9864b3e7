import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import type { CustomerHealthRow } from '#domain/health/overview.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { TableBar, TableSearch } from '#ui/data-table/table-bar.tsx';
import { EMPTY_TABLE_STATE, withFilter, withSort } from '#ui/data-table/table-state.ts';
import { useTableState } from '#ui/data-table/table-store.ts';
import { useDataTable, type DataTableModel } from '#ui/data-table/use-data-table.ts';
import classes from '../health.module.css';
import { healthColumns, healthRowId } from './columns.tsx';

/** The least healthy first; who is lost is left out until asked for. */
const FIRST_STATE = {
  ...withFilter(withSort(EMPTY_TABLE_STATE, 'score', false), 'state', {
    kind: 'choices',
    values: ['here', 'paused'],
  } as const),
  pinned: { start: ['company'], end: [] },
};

export function useHealthTable(rows: readonly CustomerHealthRow[]): DataTableModel<CustomerHealthRow> {
  const { today, locale } = useSession();
  const [state, onState] = useTableState('customer-health', FIRST_STATE);
  const columns = useMemo(() => healthColumns(today, locale), [today, locale]);
  return useDataTable({ rows, columns, rowId: healthRowId, state, onState });
}

/** Every customer with its health. */
export function HealthList({ table }: { readonly table: DataTableModel<CustomerHealthRow> }): ReactNode {
  const { locale } = useSession();
  const [, navigate] = useLocation();
  return (
    <div className={classes['list']}>
      <TableBar
        table={table}
        formatDate={(date) => formatDate(date, locale)}
        start={<TableSearch table={table} label="Search customers" />}
      />
      <DataTable
        label="Health of customers"
        table={table}
        rowName={({ customer }) => customer.company}
        onOpen={({ customer }) => navigate(`/customers/${customer.id}`)}
        empty={<p className="desk-dim">No customer passes the filters above.</p>}
      />
    </div>
  );
}
