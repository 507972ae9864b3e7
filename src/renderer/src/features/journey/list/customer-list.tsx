import { Button, Checkbox } from '@mantine/core';
import { IconAddressBook, IconArchive, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import type { Customer } from '#domain/journey/journey.ts';
import type { CellEdit } from '#ui/data-table/column.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { NOTHING_SELECTED } from '#ui/data-table/selection.ts';
import { SelectionBar, TableBar } from '#ui/data-table/table-bar.tsx';
import type { DataTableModel } from '#ui/data-table/use-data-table.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { useCustomerEdits } from '../customer/use-customer-edits.ts';
import { editedInPlace } from './columns.tsx';
import type { CustomerRow } from './customer-rows.ts';

interface CustomerListProps {
  readonly table: DataTableModel<CustomerRow>;
  readonly openId: string | null;
  readonly onOpen: (customer: Customer) => void;
  readonly onNew: () => void;
  readonly archivedCount: number;
  readonly withArchived: boolean;
  readonly onWithArchived: (shown: boolean) => void;
}

function NoCustomers({ onNew }: { readonly onNew: () => void }): ReactNode {
  const { readOnly } = useSession();
  return (
    <EmptyState
      title="No customers yet"
      icon={<IconAddressBook size={32} stroke={1.4} aria-hidden />}
      actions={
        <Button disabled={readOnly !== null} onClick={onNew}>
          New customer
        </Button>
      }
    >
      Add your first customer, or import a CSV file whose header names at least a “company” column.
    </EmptyState>
  );
}

/** All customers of all boards in one table. */
export function CustomerList(props: CustomerListProps): ReactNode {
  const { table, openId, onOpen, onNew, archivedCount, withArchived, onWithArchived } = props;
  const { locale, readOnly, perform, workspace } = useSession();
  const edits = useCustomerEdits();
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const picked = table.rows.filter((row) => selection.has(row.customer.id)).map((row) => row.customer);
  const allArchived = picked.every((customer) => customer.archived);
  const run = async (done: Promise<boolean>): Promise<void> => {
    if (await done) setSelection(NOTHING_SELECTED);
  };
  const onEdit = ({ customer }: CustomerRow, columnId: string, value: CellEdit): void => {
    const edited = editedInPlace(customer, columnId, value);
    if (edited === null || readOnly !== null) return;
    const label = table.columns.find((column) => column.id === columnId)?.label.toLowerCase() ?? columnId;
    const row: Customer = { ...edited, updatedAt: workspace.now() };
    void perform(`Changed ${label} of ${customer.company}`, [put('customers', row)]);
  };
  return (
    <>
      {picked.length > 0 ? (
        <SelectionBar count={picked.length} onClear={() => setSelection(NOTHING_SELECTED)}>
          <Button
            variant="default"
            leftSection={<IconArchive size={14} />}
            disabled={readOnly !== null}
            onClick={() => void run(edits.setArchived(picked, !allArchived))}
          >
            {allArchived ? 'Restore' : 'Archive'}
          </Button>
          <Button
            variant="default"
            leftSection={<IconTrash size={14} />}
            disabled={readOnly !== null}
            onClick={() => void run(edits.remove(picked))}
          >
            Delete
          </Button>
        </SelectionBar>
      ) : (
        <TableBar
          table={table}
          formatDate={(date) => formatDate(date, locale)}
          end={
            archivedCount > 0 && (
              <Checkbox
                label={`Archived (${archivedCount})`}
                checked={withArchived}
                onChange={(event) => onWithArchived(event.currentTarget.checked)}
              />
            )
          }
        />
      )}
      <DataTable
        label="Customers"
        table={table}
        rowName={({ customer }) => customer.company}
        openId={openId}
        onOpen={({ customer }) => onOpen(customer)}
        onEdit={onEdit}
        onDelete={(rows) => readOnly === null && void run(edits.remove(rows.map((row) => row.customer)))}
        selection={selection}
        onSelection={setSelection}
        empty={<NoCustomers onNew={onNew} />}
      />
    </>
  );
}
