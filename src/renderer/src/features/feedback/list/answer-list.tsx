import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { TableBar, TableSearch } from '#ui/data-table/table-bar.tsx';
import { EMPTY_TABLE_STATE, withSort } from '#ui/data-table/table-state.ts';
import { useTableState } from '#ui/data-table/table-store.ts';
import { useDataTable, type DataTableModel } from '#ui/data-table/use-data-table.ts';
import classes from '../feedback.module.css';
import type { AnswerRow } from '../use-answers.ts';
import { answerColumns, answerRowId } from './columns.tsx';

/** The latest first. */
const FIRST_STATE = {
  ...withSort(EMPTY_TABLE_STATE, 'on', true),
  pinned: { start: ['company'], end: [] },
};

export function useAnswerTable(
  rows: readonly AnswerRow[],
  onEdit: (row: AnswerRow) => void,
): DataTableModel<AnswerRow> {
  const { locale } = useSession();
  const [state, onState] = useTableState('customer-answers', FIRST_STATE);
  const columns = useMemo(() => answerColumns(locale, onEdit), [locale, onEdit]);
  return useDataTable({ rows, columns, rowId: answerRowId, state, onState });
}

interface AnswerListProps {
  readonly table: DataTableModel<AnswerRow>;
  readonly onOpen: (row: AnswerRow) => void;
}

/** Every answer, with what became of it. */
export function AnswerList({ table, onOpen }: AnswerListProps): ReactNode {
  const { locale } = useSession();
  return (
    <div className={classes['list']}>
      <TableBar
        table={table}
        formatDate={(date) => formatDate(date, locale)}
        start={<TableSearch table={table} label="Search answers" />}
      />
      <DataTable
        label="Answers"
        table={table}
        rowName={({ customer, response }) => `${customer.company}, ${formatDate(response.on, locale)}`}
        onOpen={onOpen}
        empty={<p className="desk-dim">Nobody answered yet. Record an answer, or import nps.csv.</p>}
      />
    </div>
  );
}
