import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import { formatMoney, moneyText } from '#domain/money/format.ts';
import type { DataColumn } from '#ui/data-table/column.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { EMPTY_TABLE_STATE } from '#ui/data-table/table-state.ts';
import type { TableState } from '#ui/data-table/table-state.ts';
import { useTableState } from '#ui/data-table/table-store.ts';
import { useDataTable } from '#ui/data-table/use-data-table.ts';
import type { BatchRow } from './batch.ts';
import classes from './import.module.css';
import { VERDICT_CHOICES, VerdictChip, verdictDetail } from './verdict-chip.tsx';

const FIRST_STATE: TableState = { ...EMPTY_TABLE_STATE, pinned: { start: ['file'], end: [] } };

const rowKey = (row: BatchRow): string => row.key;

/** What a row is called: its file, and its line where the file is a table. */
export function nameOfRow({ fileName, line }: BatchRow): string {
  return line === null ? fileName : `${fileName}, line ${line}`;
}

const unknown = <span className="desk-dim">unknown</span>;

function columnsFor(locale: string): DataColumn<BatchRow>[] {
  return [
    { id: 'file', label: 'File', kind: 'text', width: 220, opens: true, value: nameOfRow },
    {
      id: 'state',
      label: 'State',
      kind: 'choice',
      width: 132,
      value: ({ verdict }) => verdict.kind,
      choices: VERDICT_CHOICES,
      cell: ({ verdict }) => <VerdictChip verdict={verdict} />,
    },
    { id: 'vendor', label: 'Vendor', kind: 'text', width: 150, value: ({ vendor }) => vendor },
    { id: 'number', label: 'Number', kind: 'text', width: 116, value: ({ number }) => number },
    {
      id: 'date',
      label: 'Issue date',
      kind: 'date',
      width: 104,
      value: ({ issueDate }) => issueDate,
      cell: ({ issueDate }) => (issueDate === null ? null : formatDate(issueDate, locale)),
    },
    {
      id: 'total',
      label: 'Total',
      kind: 'number',
      width: 104,
      value: ({ total }) => (total === null ? null : Number(moneyText(total))),
      cell: ({ total, verdict }) =>
        total === null
          ? verdict.kind === 'refused' || verdict.kind === 'waiting'
            ? null
            : unknown
          : formatMoney(total, locale),
    },
    {
      id: 'detail',
      label: 'Why',
      kind: 'text',
      width: 420,
      value: ({ verdict }) => verdictDetail(verdict),
      cell: ({ verdict }) => (
        <span className={classes['detail']} title={verdictDetail(verdict)}>
          {verdictDetail(verdict)}
        </span>
      ),
    },
    { id: 'format', label: 'Format', kind: 'choice', width: 130, value: ({ format }) => format },
  ];
}

interface ResultTableProps {
  readonly rows: readonly BatchRow[];
  readonly onOpen: (row: BatchRow) => void;
}

/** One line per document or row of a table: what was read, and what would become of it. */
export function ResultTable({ rows, onOpen }: ResultTableProps): ReactNode {
  const { locale } = useSession();
  const [state, onState] = useTableState('invoice-import', FIRST_STATE);
  const columns = useMemo(() => columnsFor(locale), [locale]);
  const table = useDataTable({ rows, columns, rowId: rowKey, state, onState });
  return <DataTable label="Files to import" table={table} rowName={nameOfRow} onOpen={onOpen} empty={null} />;
}
