import { Button, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { useTableViews } from '#database/use-table-views.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { EstateUse } from '#domain/usage/figures/estate-use.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { SavedViews } from '#ui/data-table/saved-views.tsx';
import { TableBar } from '#ui/data-table/table-bar.tsx';
import type { DataTableModel } from '#ui/data-table/use-data-table.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { isShown, SHOW_NAMES, SHOWN } from './show.ts';
import { STANDARD_VIEW } from './standard-view.ts';
import { UseTotals } from './totals.tsx';
import { WHOLE, type UsageAddress } from './usage-address.ts';
import type { UseRow } from './use-row.ts';
import classes from './utilisation.module.css';
import { useUsageView } from './view-store.ts';
import { WindowSwitch } from './window-switch.tsx';

interface UseListProps {
  readonly address: UsageAddress;
  /** All rows, whichever are asked for. */
  readonly rows: readonly UseRow[];
  readonly estate: EstateUse;
  readonly table: DataTableModel<UseRow>;
}

/** What all of it comes to, what is to be looked at, and the table. */
export function UseList({ address, rows, estate, table }: UseListProps): ReactNode {
  const { locale } = useSession();
  return (
    <>
      <UseTotals estate={estate} />
      <div className={classes['narrowing']}>
        <fieldset className={classes['chips']} aria-label="Show">
          {SHOWN.map((show) => (
            <UnstyledButton
              key={show}
              className={classes['show']}
              aria-pressed={address.show === show}
              onClick={() => address.go({ show })}
            >
              {SHOW_NAMES[show]}{' '}
              <span className="desk-dim">{rows.filter((row) => isShown(row, show)).length}</span>
            </UnstyledButton>
          ))}
        </fieldset>
        <WindowSwitch />
      </div>
      <TableBar
        table={table}
        formatDate={(date) => formatDate(date, locale)}
        start={<Views table={table} />}
      />
      <DataTable
        label="Use"
        table={table}
        rowName={({ application }) => application.name}
        openId={address.application}
        onOpen={({ application }) => address.go({ application: application.id, people: null, group: WHOLE })}
        empty={<NoneShown address={address} />}
      />
    </>
  );
}

function NoneShown({ address }: { readonly address: UsageAddress }): ReactNode {
  return (
    <EmptyState
      title="None of this kind"
      actions={
        <Button variant="default" onClick={() => address.go({ show: 'all' })}>
          Show all applications
        </Button>
      }
    >
      No application is {SHOW_NAMES[address.show].toLowerCase()}.
    </EmptyState>
  );
}

function Views({ table }: { readonly table: DataTableModel<UseRow> }): ReactNode {
  const { viewId, setViewId } = useUsageView();
  const stored = useTableViews('usage');
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
