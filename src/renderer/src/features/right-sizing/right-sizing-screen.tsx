import { Button } from '@mantine/core';
import { IconDownload, IconRulerMeasure } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { useSession } from '#database/session.tsx';
import { useTableViews } from '#database/use-table-views.ts';
import type { Application } from '#domain/applications/application.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { RenewalDecision } from '#domain/decisions/decision.ts';
import type { RightSize } from '#domain/right-sizing/right-size.ts';
import { freeable } from '#domain/right-sizing/totals.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { SavedViews } from '#ui/data-table/saved-views.tsx';
import { TableBar, TableSearch } from '#ui/data-table/table-bar.tsx';
import { useTableState } from '#ui/data-table/table-store.ts';
import { useDataTable, type DataTableModel } from '#ui/data-table/use-data-table.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { WithPanel } from '#ui/panel/with-panel.tsx';
import { UsagePages } from '#ui/usage/usage-pages.tsx';
import { BufferField } from './buffer-field.tsx';
import { saveShown } from './csv/save-sizes.ts';
import { sizeColumns } from './list/columns.tsx';
import { sizeRowId, sizeRows, type SizeRow } from './list/size-rows.ts';
import { STANDARD_VIEW } from './list/standard-view.ts';
import { useAskedSizes } from './list/use-asked-sizes.ts';
import { useSizesView } from './list/view-store.ts';
import { SizePanel } from './panel/size-panel.tsx';
import { QuarterTotals } from './quarter-totals.tsx';
import classes from './right-sizing.module.css';

const PAGE = '/usage/right-sizing';

interface RightSizingProps {
  readonly sizes: readonly RightSize[];
  readonly applications: readonly Application[];
  readonly decisions: readonly RenewalDecision[];
}

function useSizesTable({ sizes, applications, decisions }: RightSizingProps): DataTableModel<SizeRow> {
  const { today, locale } = useSession();
  const [state, onState] = useTableState('right-sizing', STANDARD_VIEW);
  useAskedSizes(onState);
  const rows = useMemo(() => sizeRows(sizes, applications, decisions), [sizes, applications, decisions]);
  const columns = useMemo(() => sizeColumns(locale, today), [locale, today]);
  return useDataTable({ rows, columns, rowId: sizeRowId, state, onState });
}

/** Which line the address opens. */
function useOpenLine(): readonly [string | null, (id: string | null) => void] {
  const query = new URLSearchParams(useSearch());
  const [, navigate] = useLocation();
  const open = (id: string | null): void =>
    navigate(id === null ? PAGE : `${PAGE}?line=${encodeURIComponent(id)}`);
  return [query.get('line'), open];
}

function Views({ table }: { readonly table: DataTableModel<SizeRow> }): ReactNode {
  const { viewId, setViewId } = useSizesView();
  const stored = useTableViews('right-sizing');
  return (
    <SavedViews
      stored={stored}
      standard={STANDARD_VIEW}
      state={table.state}
      onState={table.setState}
      viewId={viewId}
      onViewId={setViewId}
    />
  );
}

/** Every contract line with seats: what to keep of it, and what the others cost. */
export function RightSizingScreen(props: RightSizingProps): ReactNode {
  const { sizes } = props;
  const { locale } = useSession();
  const table = useSizesTable(props);
  const [openId, open] = useOpenLine();
  const row = table.rows.find(({ id }) => id === openId) ?? null;
  const free = freeable(sizes).length;
  return (
    <Screen
      title="Right-sizing"
      {...(sizes.length > 0 && { count: `${free} of ${sizes.length} can shrink` })}
      scroll="fixed"
      tools={
        <>
          {sizes.length > 0 && <TableSearch table={table} label="Search lines" />}
          <BufferField />
        </>
      }
      actions={
        <Button
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
          aria-label="Export CSV"
          disabled={table.shown.length === 0}
          onClick={() => void saveShown(table.exportRows())}
        >
          CSV
        </Button>
      }
    >
      <UsagePages current={PAGE} />
      <WithPanel
        name="right-sizing"
        label="How the right size was worked out"
        onClose={() => open(null)}
        panel={row === null ? null : <SizePanel row={row} />}
      >
        <div className={classes['body']}>
          {sizes.length > 0 && <QuarterTotals sizes={sizes} />}
          {sizes.length > 0 && (
            <TableBar
              table={table}
              formatDate={(date) => formatDate(date, locale)}
              start={<Views table={table} />}
            />
          )}
          <DataTable
            label="Right sizes"
            table={table}
            rowName={({ size }) => size.product}
            openId={row?.id ?? null}
            onOpen={({ id }) => open(id)}
            empty={<NothingToSize />}
          />
        </div>
      </WithPanel>
    </Screen>
  );
}

function NothingToSize(): ReactNode {
  return (
    <EmptyState
      title="No running contract"
      icon={<IconRulerMeasure size={32} stroke={1.4} color="var(--desk-dim)" aria-hidden />}
      actions={
        <>
          <Button component={Link} href="/contracts" variant="default">
            Contracts
          </Button>
          <Button component={Link} href="/usage/files" variant="default">
            Usage files
          </Button>
        </>
      }
    >
      Enter a contract with its lines and import a usage file of its application: then you see here how many
      seats to keep, what the others cost, and until when the vendor must be told.
    </EmptyState>
  );
}
