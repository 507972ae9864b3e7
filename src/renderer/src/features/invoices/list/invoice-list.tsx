import { Button } from '@mantine/core';
import { IconLink, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { NOTHING_SELECTED, pruned } from '#ui/data-table/selection.ts';
import { SelectionBar, TableBar } from '#ui/data-table/table-bar.tsx';
import type { DataTableModel } from '#ui/data-table/use-data-table.ts';
import { useInvoiceActions } from '../use-invoice-actions.ts';
import type { InvoiceRow } from './invoice-rows.ts';
import { totalWords } from './invoice-rows.ts';
import { InvoicesEmpty } from './invoices-empty.tsx';
import { LinkDialog } from './link-dialog.tsx';
import classes from './list.module.css';
import { useInvoicesView } from './view-store.ts';
import { STANDARD_VIEW } from './standard-view.ts';
import { SavedViews } from '#ui/data-table/saved-views.tsx';
import { useTableViews } from '#database/use-table-views.ts';
import type { TableState } from '#ui/data-table/table-state.ts';

interface InvoiceListProps {
  readonly table: DataTableModel<InvoiceRow>;
  readonly applications: readonly Application[];
  readonly contracts: readonly Contract[];
  readonly openId: string | null;
  readonly onOpen: (invoice: Invoice) => void;
  /** The open invoice was deleted. */
  readonly onClose: () => void;
  readonly onNew: () => void;
  readonly onImport: () => void;
}

export function invoiceRowId({ invoice }: InvoiceRow): string {
  return invoice.id;
}

/** All invoices in one table, the latest first. */
export function InvoiceList(props: InvoiceListProps): ReactNode {
  const { table, openId, applications, contracts } = props;
  const { locale, readOnly } = useSession();
  const actions = useInvoiceActions();
  const [chosen, setSelection] = useState(NOTHING_SELECTED);
  const [linking, setLinking] = useState(false);
  const selection = useMemo(
    () => pruned(chosen, new Set(table.rows.map(invoiceRowId))),
    [chosen, table.rows],
  );
  const picked = table.rows.filter((row) => selection.has(row.invoice.id)).map((row) => row.invoice);
  const finish = (done: boolean): void => {
    if (done) setSelection(NOTHING_SELECTED);
  };
  const removeThem = async (gone: readonly Invoice[]): Promise<void> => {
    const deleted = await actions.remove(gone);
    finish(deleted);
    if (deleted && gone.some((invoice) => invoice.id === openId)) props.onClose();
  };
  return (
    <>
      {table.shown.length > 0 && (
        <p className={classes['totals']} data-testid="invoice-totals">
          {`${totalWords(table.shown, locale)} with tax`}
        </p>
      )}
      {picked.length > 0 ? (
        <SelectionBar count={picked.length} onClear={() => setSelection(NOTHING_SELECTED)}>
          <Button
            variant="default"
            leftSection={<IconLink size={14} />}
            disabled={readOnly !== null}
            onClick={() => setLinking(true)}
          >
            Link…
          </Button>
          <Button
            variant="default"
            leftSection={<IconTrash size={14} />}
            disabled={readOnly !== null}
            onClick={() => void removeThem(picked)}
          >
            Delete
          </Button>
        </SelectionBar>
      ) : (
        table.rows.length > 0 && (
          <TableBar
            table={table}
            formatDate={(date) => formatDate(date, locale)}
            start={<TableViews state={table.state} onState={table.setState} />}
          />
        )
      )}
      <DataTable
        label="Invoices"
        table={table}
        rowName={({ invoice }) => `${invoice.vendor} ${invoice.number}`}
        openId={openId}
        onOpen={({ invoice }) => props.onOpen(invoice)}
        onDelete={(rows) => void removeThem(rows.map((row) => row.invoice))}
        selection={selection}
        onSelection={setSelection}
        empty={<InvoicesEmpty onImport={props.onImport} onNew={props.onNew} />}
      />
      {linking && (
        <LinkDialog
          invoices={picked}
          applications={applications}
          contracts={contracts}
          onClose={() => setLinking(false)}
          onLink={(linksOf) => {
            setLinking(false);
            void actions.link(picked, linksOf).then(finish);
          }}
        />
      )}
    </>
  );
}

function TableViews({
  state,
  onState,
}: {
  readonly state: TableState;
  readonly onState: (state: TableState) => void;
}): ReactNode {
  const { viewId, setViewId } = useInvoicesView();
  const stored = useTableViews('invoices');
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
