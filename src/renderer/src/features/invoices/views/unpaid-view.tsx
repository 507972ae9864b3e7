import { IconCircleCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatDaysFrom } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { EMPTY_TABLE_STATE, withSort } from '#ui/data-table/table-state.ts';
import { useTableState } from '#ui/data-table/table-store.ts';
import type { DataColumn } from '#ui/data-table/column.ts';
import { useDataTable } from '#ui/data-table/use-data-table.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import type { InvoicesAddress } from '../address.ts';
import { PAYMENT_COLUMN } from '../findings/columns.tsx';
import { useFindings } from '../findings/findings.ts';
import { amountColumn, dateColumn } from '../list/columns.tsx';
import { invoiceRowId } from '../list/invoice-list.tsx';
import { planInvoiceRows } from '../list/invoice-rows.ts';
import type { InvoiceRow } from '../list/invoice-rows.ts';
import type { InvoicesProps } from '../panel/open-panel.tsx';
import { amountDue, isUnpaid, unpaidTotals } from './unpaid-totals.ts';
import { ViewScreen } from './view-screen.tsx';

/** What is due first stands first. */
const BY_DUE_DATE = withSort(EMPTY_TABLE_STATE, 'dueDate', false);

function unpaidColumns(today: IsoDate, locale: string): DataColumn<InvoiceRow>[] {
  const days = (date: IsoDate): string => formatDaysFrom(date, today, locale);
  return [
    {
      id: 'number',
      label: 'Number',
      kind: 'text',
      width: 168,
      opens: true,
      value: ({ invoice }) => invoice.number,
    },
    { id: 'vendor', label: 'Vendor', kind: 'text', width: 150, value: ({ invoice }) => invoice.vendor },
    { ...dateColumn('dueDate', 'Due date', ({ dueDate }) => dueDate, locale, days), width: 200 },
    PAYMENT_COLUMN,
    amountColumn('due', 'To pay', (invoice) => amountDue(invoice).minor, locale),
    dateColumn('issueDate', 'Issue date', ({ issueDate }) => issueDate, locale),
    {
      id: 'application',
      label: 'Application',
      kind: 'text',
      width: 140,
      emptyText: 'none',
      value: ({ application }) => application?.name ?? null,
    },
  ];
}

/** Invoices that nothing in the ledger paid for sure, by the day they are due. */
export function UnpaidView(props: InvoicesProps & { readonly address: InvoicesAddress }): ReactNode {
  const { invoices, applications, contracts, address } = props;
  const { locale, today } = useSession();
  const { flags, payments } = useFindings();
  const [state, onState] = useTableState('invoices-unpaid', BY_DUE_DATE);
  const rows = useMemo(
    () =>
      planInvoiceRows(invoices, applications, contracts, { flags, payments }).filter(
        ({ standing }) => standing !== null && isUnpaid(standing),
      ),
    [invoices, applications, contracts, flags, payments],
  );
  const columns = useMemo(() => unpaidColumns(today, locale), [today, locale]);
  const table = useDataTable({ rows, columns, rowId: invoiceRowId, state, onState });
  const shown = table.shown.flatMap(({ invoice, standing }) =>
    standing === null ? [] : [{ invoice, standing }],
  );
  return (
    <ViewScreen
      {...props}
      table={table}
      count={`${rows.length.toLocaleString(locale)} of ${invoices.length.toLocaleString(locale)} invoices`}
      totals={unpaidTotals(shown, locale)}
      search="Search unpaid invoices"
      fileName="unpaid invoices.csv"
      rowName={({ invoice }) => `${invoice.vendor} ${invoice.number}`}
      openId={address.id}
      onOpen={({ invoice }) => address.show(invoice.id)}
      empty={
        payments === undefined ? null : (
          <EmptyState title="Nothing to pay" icon={<IconCircleCheck size={32} stroke={1.4} aria-hidden />}>
            {invoices.length > 0
              ? 'A payment was found, or named by you, for every invoice.'
              : 'Import invoices: those that no row of the ledger paid are listed here by the day they are due.'}
          </EmptyState>
        )
      }
    />
  );
}
