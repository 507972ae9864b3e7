import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { saveText } from '#desktop/files.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { writeCsv } from '#domain/tables/csv-write.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import type { ExportedTable } from '#ui/data-table/export-rows.ts';
import { TableBar, TableSearch } from '#ui/data-table/table-bar.tsx';
import type { DataTableModel } from '#ui/data-table/use-data-table.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { WithPanel } from '#ui/panel/with-panel.tsx';
import type { InvoicesAddress } from '../address.ts';
import classes from '../findings/findings.module.css';
import { OpenPanel } from '../panel/open-panel.tsx';
import type { InvoicesProps } from '../panel/open-panel.tsx';
import { InvoiceTabs } from './invoice-tabs.tsx';
import { SHOW_NAMES } from './show.ts';

interface ViewScreenProps<Row extends object> extends InvoicesProps {
  readonly address: InvoicesAddress;
  readonly table: DataTableModel<Row>;
  /** "12 flags". */
  readonly count: string;
  /** Sums above the table; each is a phrase. */
  readonly totals: readonly string[];
  /** "Search flags". */
  readonly search: string;
  readonly fileName: string;
  readonly rowName: (row: Row) => string;
  readonly onOpen: (row: Row) => void;
  readonly openId?: string | null;
  readonly empty: ReactNode;
}

async function save(name: string, { columns, rows }: ExportedTable): Promise<void> {
  try {
    const saved = await saveText(name, writeCsv(columns, rows));
    if (saved !== null) noticeDone(`Saved ${saved}`);
  } catch (error) {
    noticeProblem('The file was not saved', error instanceof Error ? error.message : String(error));
  }
}

/** One view of the invoices: its own rows, sums and CSV, with the invoice beside it. */
export function ViewScreen<Row extends object>(props: ViewScreenProps<Row>): ReactNode {
  const { locale } = useSession();
  const { address, table, totals } = props;
  const name = SHOW_NAMES[address.view];
  return (
    <Screen
      title="Invoices"
      {...(table.rows.length === 0 ? {} : { count: props.count })}
      scroll="fixed"
      tools={<TableSearch table={table} label={props.search} />}
      actions={
        <Button
          variant="default"
          leftSection={<IconDownload size={14} />}
          disabled={table.shown.length === 0}
          onClick={() => void save(props.fileName, table.exportRows())}
        >
          Save as CSV
        </Button>
      }
    >
      <InvoiceTabs show={address.view} />
      <WithPanel
        name="invoices"
        label="Invoice details"
        panel={address.id === null ? null : <OpenPanel {...props} />}
        onClose={() => address.show(null)}
        full={address.full}
        onFull={(full) => address.show(address.id, full)}
      >
        {totals.length > 0 && (
          <p className={classes['totals']} data-testid="view-totals">
            {totals.map((words, index) =>
              index === 0 ? <strong key={words}>{words}</strong> : <span key={words}>{words}</span>,
            )}
          </p>
        )}
        {table.rows.length > 0 && <TableBar table={table} formatDate={(date) => formatDate(date, locale)} />}
        <DataTable
          label={name}
          table={table}
          rowName={props.rowName}
          openId={props.openId ?? null}
          onOpen={props.onOpen}
          empty={props.empty}
        />
      </WithPanel>
    </Screen>
  );
}
