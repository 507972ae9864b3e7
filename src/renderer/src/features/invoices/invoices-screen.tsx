import { Button } from '@mantine/core';
import { IconPlus, IconUpload } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useLocation, useParams, useSearch } from 'wouter';
import { useSession } from '#database/session.tsx';
import { chooseFiles } from '#desktop/files.ts';
import { useInbox } from '#desktop/inbox.ts';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { CsvMenu } from '#ui/data-table/csv-menu.tsx';
import { TableSearch } from '#ui/data-table/table-bar.tsx';
import { useTableState } from '#ui/data-table/table-store.ts';
import { useDataTable } from '#ui/data-table/use-data-table.ts';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { WithPanel } from '#ui/panel/with-panel.tsx';
import { NewInvoicePanel } from './form/new-invoice-panel.tsx';
import { invoiceColumns } from './list/columns.tsx';
import { exportInvoices, exportShown } from './list/export-invoices.ts';
import { InvoiceList, invoiceRowId } from './list/invoice-list.tsx';
import { planInvoiceRows } from './list/invoice-rows.ts';
import { STANDARD_VIEW } from './list/standard-view.ts';
import { useAskedRows } from './list/use-asked-rows.ts';
import { InvoicePanel, MissingInvoicePanel } from './panel/invoice-panel.tsx';

interface InvoicesProps {
  readonly invoices: readonly Invoice[];
  readonly applications: readonly Application[];
  readonly contracts: readonly Contract[];
}

/** Address part of an invoice that does not exist yet. */
const NEW = 'new';

interface Address {
  readonly id: string | null;
  readonly full: boolean;
  readonly show: (id: string | null, full?: boolean) => void;
}

/** Which invoice is open and how large; all of it is in the address. */
function useAddress(): Address {
  const { id } = useParams<{ id?: string }>();
  const full = new URLSearchParams(useSearch()).has('full');
  const [, navigate] = useLocation();
  return {
    id: id ?? null,
    full,
    show: (next, large = full && next !== null) =>
      navigate(`/invoices${next === null ? '' : `/${next}`}?${large ? 'full=1' : ''}`),
  };
}

function OpenPanel({ address, ...props }: InvoicesProps & { readonly address: Address }): ReactNode {
  if (address.id === NEW) return <NewInvoicePanel {...props} onShow={(id) => address.show(id)} />;
  const invoice = props.invoices.find(({ id }) => id === address.id);
  if (invoice === undefined) return <MissingInvoicePanel />;
  const { applications, contracts } = props;
  return (
    <InvoicePanel
      key={invoice.id}
      invoice={invoice}
      applications={applications}
      contracts={contracts}
      onGone={() => address.show(null)}
    />
  );
}

/** Chosen files go where dropped ones go: to Import, where everything is seen before anything is stored. */
function useImport(): () => void {
  const add = useInbox((inbox) => inbox.add);
  const [, navigate] = useLocation();
  return () =>
    void chooseFiles('invoices', true).then(
      (files) => {
        if (files.length === 0) return;
        add(files);
        navigate('/import');
      },
      (error: unknown) =>
        noticeProblem('No file was opened', error instanceof Error ? error.message : String(error)),
    );
}

/** "36 invoices", or "5 of 36 invoices" while search or filters hide some. */
function countWords(all: number, shown: number, locale: string): string {
  const words = all === 1 ? '1 invoice' : `${all.toLocaleString(locale)} invoices`;
  return shown === all ? words : `${shown.toLocaleString(locale)} of ${words}`;
}

/** All invoices: table, panel, form, and the ways in and out. */
export function InvoicesScreen({ invoices, applications, contracts }: InvoicesProps): ReactNode {
  const { today, locale, readOnly } = useSession();
  const address = useAddress();
  const importFiles = useImport();
  const [state, onState] = useTableState('invoices', STANDARD_VIEW);
  useAskedRows(applications, onState);
  const rows = useMemo(
    () => planInvoiceRows(invoices, applications, contracts),
    [invoices, applications, contracts],
  );
  const columns = useMemo(() => invoiceColumns(today, locale), [today, locale]);
  const table = useDataTable({ rows, columns, rowId: invoiceRowId, state, onState });
  return (
    <Screen
      title="Invoices"
      {...(rows.length === 0 ? {} : { count: countWords(rows.length, table.shown.length, locale) })}
      scroll="fixed"
      tools={<TableSearch table={table} label="Search invoices" />}
      actions={
        <>
          <CsvMenu
            many="invoices"
            hasAny={invoices.length > 0}
            hasShown={table.shown.length > 0}
            onImport={importFiles}
            onExportAll={() => void exportInvoices(invoices, applications, contracts)}
            onExportShown={() => void exportShown(table.exportRows())}
          />
          <Button
            variant="default"
            leftSection={<IconPlus size={14} />}
            disabled={readOnly !== null}
            onClick={() => address.show(NEW)}
          >
            New invoice
          </Button>
          <Button
            data-primary-action
            aria-label="Import invoices…"
            leftSection={<IconUpload size={14} />}
            onClick={importFiles}
          >
            Import…
          </Button>
        </>
      }
    >
      <WithPanel
        name="invoices"
        label="Invoice details"
        panel={
          address.id === null ? null : (
            <OpenPanel
              address={address}
              invoices={invoices}
              applications={applications}
              contracts={contracts}
            />
          )
        }
        onClose={() => address.show(null)}
        full={address.full}
        onFull={(full) => address.show(address.id, full)}
      >
        <InvoiceList
          table={table}
          applications={applications}
          contracts={contracts}
          openId={address.id}
          onOpen={({ id }) => address.show(id)}
          onClose={() => address.show(null)}
          onNew={() => address.show(NEW)}
          onImport={importFiles}
        />
      </WithPanel>
    </Screen>
  );
}
