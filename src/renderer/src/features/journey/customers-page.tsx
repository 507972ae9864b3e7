import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation, useParams, useSearch } from 'wouter';
import { useBoards, useCustomers } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { useCustomFields } from '#database/use-customer-rows.ts';
import type { FileSource } from '#desktop/files.ts';
import type { CustomerId } from '#domain/brand.ts';
import type { CustomField } from '#domain/custom-fields/custom-field.ts';
import type { Board, Customer } from '#domain/journey/journey.ts';
import { TableSearch } from '#ui/data-table/table-bar.tsx';
import { useTableState } from '#ui/data-table/table-store.ts';
import { useDataTable } from '#ui/data-table/use-data-table.ts';
import { Screen } from '#ui/layout/screen.tsx';
import { WithPanel } from '#ui/panel/with-panel.tsx';
import { useBoardState } from './board/board-state.ts';
import { CustomerDialog } from './customer/customer-dialog.tsx';
import type { CustomerQuestion } from './customer/customer-dialog.tsx';
import { CustomerPanel } from './customer/customer-panel.tsx';
import { knownValues } from './customer/known-values.ts';
import { AnyCustomersImport } from './csv/any-customers-import.tsx';
import { exportShown } from './csv/export-journey.ts';
import { FieldsDialog } from './fields/fields-dialog.tsx';
import { FileMenu } from './csv/file-menu.tsx';
import { customerColumns } from './list/columns.tsx';
import { customColumns } from './list/custom-columns.ts';
import { CustomerList } from './list/customer-list.tsx';
import { customerRowId, planCustomerRows } from './list/customer-rows.ts';
import { FIRST_STATE } from './list/first-state.ts';
import { useAskedCustomers } from './list/use-asked-customers.ts';
import { useHealthBook, WithHealth } from './health.tsx';
import { useFirstBoard } from './use-first-board.ts';

interface Address {
  readonly id: CustomerId | null;
  readonly full: boolean;
  readonly show: (id: CustomerId | null, full?: boolean) => void;
}

/** Which customer is open and how large; all of it is in the address. */
function useAddress(): Address {
  const { id } = useParams<{ id?: string }>();
  const full = new URLSearchParams(useSearch()).has('full');
  const [, navigate] = useLocation();
  return {
    id: id === undefined ? null : (id as CustomerId),
    full,
    show: (next, large = full && next !== null) =>
      navigate(`/customers${next === null ? '' : `/${next}`}?${large ? 'full=1' : ''}`),
  };
}

interface CustomersProps {
  readonly customers: readonly Customer[];
  readonly boards: readonly Board[];
}

const NO_FIELDS: readonly CustomField[] = [];

function Customers({ customers, boards }: CustomersProps): ReactNode {
  const { today, locale, readOnly } = useSession();
  const address = useAddress();
  const health = useHealthBook();
  const { withArchived, setWithArchived } = useBoardState();
  const [asked, setAsked] = useState<CustomerQuestion | null>(null);
  const fields = useCustomFields() ?? NO_FIELDS;
  const [changesFields, setChangesFields] = useState(false);
  const [file, setFile] = useState<FileSource | null>(null);
  const firstBoard = useFirstBoard(boards);
  const [state, onState] = useTableState('customers', FIRST_STATE);
  useAskedCustomers(onState);
  const rows = useMemo(
    () =>
      planCustomerRows(
        customers.filter((customer) => withArchived || !customer.archived),
        boards,
        today,
      ),
    [customers, boards, today, withArchived],
  );
  const columns = useMemo(
    () => [...customerColumns(today, locale, knownValues(customers), health), ...customColumns(fields)],
    [today, locale, customers, health, fields],
  );
  const table = useDataTable({ rows, columns, rowId: customerRowId, state, onState });
  const newCustomer = async (): Promise<void> => {
    const boardId = await firstBoard();
    if (boardId !== null) setAsked({ kind: 'create', boardId, stage: 'awareness' });
  };
  if (file !== null) {
    return (
      <Screen title="Import customers" count={file.name}>
        <AnyCustomersImport source={file} onDone={() => setFile(null)} />
      </Screen>
    );
  }
  const archivedCount = customers.filter((customer) => customer.archived).length;
  return (
    <Screen
      title="Customers"
      {...(rows.length > 0 && { count: rows.length === 1 ? '1 customer' : `${rows.length} customers` })}
      scroll="fixed"
      tools={<TableSearch table={table} label="Search customers" />}
      actions={
        <>
          <Button variant="default" onClick={() => setChangesFields(true)}>
            Fields…
          </Button>
          <FileMenu onImport={setFile} onExportShown={() => void exportShown(table.exportRows())} />
          <Button
            data-primary-action
            leftSection={<IconPlus size={14} stroke={1.5} />}
            disabled={readOnly !== null}
            onClick={() => void newCustomer()}
          >
            New customer
          </Button>
        </>
      }
    >
      <WithPanel
        name="customers"
        label="Customer details"
        panel={
          address.id === null ? null : (
            <CustomerPanel id={address.id} onEdit={(customer) => setAsked({ kind: 'edit', customer })} />
          )
        }
        onClose={() => address.show(null)}
        full={address.full}
        onFull={(full) => address.show(address.id, full)}
      >
        <CustomerList
          table={table}
          openId={address.id}
          onOpen={(customer) => address.show(customer.id)}
          onNew={() => void newCustomer()}
          archivedCount={archivedCount}
          withArchived={withArchived}
          onWithArchived={setWithArchived}
        />
      </WithPanel>
      {changesFields && (
        <FieldsDialog fields={fields} customers={customers} onClose={() => setChangesFields(false)} />
      )}
      {asked !== null && (
        <CustomerDialog
          question={asked}
          boards={boards}
          onClose={() => setAsked(null)}
          onCreated={(id) => address.show(id)}
        />
      )}
    </Screen>
  );
}

/** `/customers/:id?`: every customer of every board in one table, with panel, form and files. */
export function CustomersPage(): ReactNode {
  const customers = useCustomers(null);
  const boards = useBoards();
  if (customers === undefined || boards === undefined) return <Screen title="Customers">{null}</Screen>;
  return (
    <WithHealth boardId={null}>
      <Customers customers={customers} boards={boards} />
    </WithHealth>
  );
}
