import { Button, Text } from '@mantine/core';
import { IconDownload, IconRepeat } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { saveText } from '#desktop/files.ts';
import type { RecurringLedger } from '#domain/spend/recurring/found-series.ts';
import { writeCsv } from '#domain/tables/csv-write.ts';
import { useSpendOverview } from '#ledger/use-ledger.ts';
import { useAcknowledged, useRecurring } from '#ledger/use-recurring.ts';
import type { ExportedTable } from '#ui/data-table/export-rows.ts';
import { EMPTY_TABLE_STATE } from '#ui/data-table/table-state.ts';
import type { TableState } from '#ui/data-table/table-state.ts';
import { TableSearch } from '#ui/data-table/table-bar.tsx';
import { useTableState } from '#ui/data-table/table-store.ts';
import { useDataTable } from '#ui/data-table/use-data-table.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { WithPanel } from '#ui/panel/with-panel.tsx';
import { SpendTabs } from '../spend-tabs.tsx';
import { recurringColumns } from './columns.tsx';
import { RecurringList } from './recurring-list.tsx';
import { rowIdOf, toRows } from './recurring-row.ts';
import { useRecurringAddress } from './recurring-address.ts';
import { MissingSeriesPanel, SeriesPanel } from './series-panel.tsx';
import { isShown } from './show.ts';

const FIRST_STATE: TableState = { ...EMPTY_TABLE_STATE, pinned: { start: ['vendor'], end: [] } };

async function saveShown({ columns, rows }: ExportedTable): Promise<void> {
  try {
    const saved = await saveText('recurring charges.csv', writeCsv(columns, rows));
    if (saved !== null) noticeDone(`Saved ${saved}`);
  } catch (error) {
    noticeProblem('The file was not saved', error instanceof Error ? error.message : String(error));
  }
}

interface RecurringProps {
  readonly ledger: RecurringLedger;
  readonly acknowledged: ReadonlySet<string>;
}

function Recurring({ ledger, acknowledged }: RecurringProps): ReactNode {
  const { today, locale } = useSession();
  const address = useRecurringAddress();
  const [state, onState] = useTableState('recurring', FIRST_STATE);
  const { series, dataUntil } = ledger;
  const rows = useMemo(
    () =>
      toRows(
        series.filter((one) => isShown(one, address.show, acknowledged)),
        acknowledged,
      ),
    [series, address.show, acknowledged],
  );
  const columns = useMemo(() => recurringColumns(today, locale), [today, locale]);
  const table = useDataTable({ rows, columns, rowId: rowIdOf, state, onState });
  const open = series.find(({ id }) => id === address.id);
  const panel =
    open === undefined ? (
      <MissingSeriesPanel />
    ) : (
      <SeriesPanel key={open.id} series={open} acknowledged={acknowledged} />
    );
  return (
    <Screen
      title="Recurring charges"
      count={series.length === 1 ? '1 series' : `${series.length.toLocaleString(locale)} series`}
      scroll="fixed"
      tools={<TableSearch table={table} label="Search recurring charges" />}
      actions={
        <Button
          variant="default"
          leftSection={<IconDownload size={14} />}
          disabled={table.shown.length === 0}
          onClick={() => void saveShown(table.exportRows())}
        >
          Save as CSV
        </Button>
      }
    >
      <SpendTabs />
      <WithPanel
        name="recurring"
        label="Details of the series"
        panel={address.id === null ? null : panel}
        onClose={() => address.go({ id: null })}
      >
        <RecurringList
          address={address}
          table={table}
          series={series}
          acknowledged={acknowledged}
          dataUntil={dataUntil}
        />
      </WithPanel>
    </Screen>
  );
}

function NoSpend(): ReactNode {
  return (
    <EmptyState
      title="No spend yet"
      icon={<IconRepeat size={32} stroke={1.4} color="var(--desk-dim)" aria-hidden />}
      actions={
        <Button component={Link} href="/import" data-primary-action>
          Import a statement
        </Button>
      }
    >
      Import bank or card statements of several months: what comes every month, quarter or year is then found
      by itself, with its price rises, its missed and its doubled charges.
    </EmptyState>
  );
}

/** What comes again and again: subscriptions with their period, usual amount and next date (S7). */
export function RecurringPage(): ReactNode {
  const { others } = useRecurringAddress();
  const { value: overview } = useSpendOverview();
  const { value: ledger, problem } = useRecurring(others ? 'all' : 'software');
  const acknowledged = useAcknowledged();
  if (overview !== undefined && overview.rows > 0 && ledger !== undefined && acknowledged !== undefined) {
    return <Recurring ledger={ledger} acknowledged={acknowledged} />;
  }
  return (
    <Screen title="Recurring charges">
      <SpendTabs />
      {problem !== null && (
        <Text p="md" role="alert">
          {problem}
        </Text>
      )}
      {overview?.rows === 0 && <NoSpend />}
    </Screen>
  );
}
