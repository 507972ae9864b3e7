import { Button } from '@mantine/core';
import { IconPlus, IconUpload } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useSession } from '#database/session.tsx';
import { chooseFiles } from '#desktop/files.ts';
import { useInbox } from '#desktop/inbox.ts';
import { CsvMenu } from '#ui/data-table/csv-menu.tsx';
import { TableSearch } from '#ui/data-table/table-bar.tsx';
import { useTableState } from '#ui/data-table/table-store.ts';
import { useDataTable } from '#ui/data-table/use-data-table.ts';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { WithPanel } from '#ui/panel/with-panel.tsx';
import { useInvoicesAddress } from './address.ts';
import { useFindings } from './findings/findings.ts';
import { invoiceColumns } from './list/columns.tsx';
import { exportInvoices, exportShown } from './list/export-invoices.ts';
import { InvoiceList, invoiceRowId } from './list/invoice-list.tsx';
import { planInvoiceRows } from './list/invoice-rows.ts';
import { STANDARD_VIEW } from './list/standard-view.ts';
import { useAskedRows } from './list/use-asked-rows.ts';
import { NEW, OpenPanel } from './panel/open-panel.tsx';
import type { InvoicesProps } from './panel/open-panel.tsx';
import { InvoiceTabs } from './views/invoice-tabs.tsx';

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
  const address = useInvoicesAddress();
  const { flags, payments } = useFindings();
  const importFiles = useImport();
  const [state, onState] = useTableState('invoices', STANDARD_VIEW);
  useAskedRows(applications, onState);
  const rows = useMemo(
    () => planInvoiceRows(invoices, applications, contracts, { flags, payments }),
    [invoices, applications, contracts, flags, payments],
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
      <InvoiceTabs show="all" />
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
