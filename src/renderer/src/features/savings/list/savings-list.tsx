import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { useTableViews } from '#database/use-table-views.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { Saving } from '#domain/savings/saving.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { SavedViews } from '#ui/data-table/saved-views.tsx';
import { NOTHING_SELECTED, pruned } from '#ui/data-table/selection.ts';
import { SelectionBar, TableBar } from '#ui/data-table/table-bar.tsx';
import type { DataTableModel } from '#ui/data-table/use-data-table.ts';
import { useSavingActions } from '../use-saving-actions.ts';
import { savingRowId, type SavingRow } from './saving-rows.ts';
import { STANDARD_VIEW } from './standard-view.ts';
import { useSavingsView } from './view-store.ts';

interface SavingsListProps {
  readonly table: DataTableModel<SavingRow>;
  readonly onOpen: (saving: Saving) => void;
  readonly empty: ReactNode;
}

/** Every entry of the register in one table, the latest first. */
export function SavingsList({ table, onOpen, empty }: SavingsListProps): ReactNode {
  const { locale, readOnly } = useSession();
  const actions = useSavingActions();
  const [chosen, setSelection] = useState(NOTHING_SELECTED);
  const selection = useMemo(() => pruned(chosen, new Set(table.rows.map(savingRowId))), [chosen, table.rows]);
  const picked = table.rows.filter((row) => selection.has(savingRowId(row)));
  const removeThem = async (rows: readonly SavingRow[]): Promise<void> => {
    if (await actions.remove(rows.map(({ saving }) => saving))) setSelection(NOTHING_SELECTED);
  };
  return (
    <>
      {picked.length > 0 ? (
        <SelectionBar count={picked.length} onClear={() => setSelection(NOTHING_SELECTED)}>
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
            start={<Views table={table} />}
          />
        )
      )}
      <DataTable
        label="Savings"
        table={table}
        rowName={({ saving }) => saving.description}
        openId={null}
        onOpen={({ saving }) => onOpen(saving)}
        onDelete={(rows) => void removeThem(rows)}
        selection={selection}
        onSelection={setSelection}
        empty={empty}
      />
    </>
  );
}

function Views({ table }: { readonly table: DataTableModel<SavingRow> }): ReactNode {
  const { viewId, setViewId } = useSavingsView();
  const stored = useTableViews('savings');
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
