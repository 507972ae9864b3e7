import { Button, Checkbox } from '@mantine/core';
import { IconArchive, IconFileText, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { put, remove } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { NOTHING_SELECTED } from '#ui/data-table/selection.ts';
import { SelectionBar, TableBar } from '#ui/data-table/table-bar.tsx';
import { EMPTY_TABLE_STATE, withSort } from '#ui/data-table/table-state.ts';
import type { TableState } from '#ui/data-table/table-state.ts';
import type { DataTableModel } from '#ui/data-table/use-data-table.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import classes from './columns.module.css';
import type { ContractRow } from './contract-rows.ts';

/** Soonest send-by date first; contracts without one come last. */
export const FIRST_STATE: TableState = {
  ...withSort(EMPTY_TABLE_STATE, 'sendBy', false),
  pinned: { start: ['name'], end: [] },
};

export function contractRowId({ contract }: ContractRow): string {
  return contract.id;
}

interface ContractListProps {
  readonly table: DataTableModel<ContractRow>;
  /** Money at stake in the next months, in words. */
  readonly stake: string;
  readonly openId: string | null;
  readonly onOpen: (contract: Contract) => void;
  /** The open contract was deleted. */
  readonly onClose: () => void;
  readonly archivedCount: number;
  readonly withArchived: boolean;
  readonly onWithArchived: (shown: boolean) => void;
  readonly onNew: () => void;
  readonly onImport: () => void;
}

/** "Slack" or "3 contracts". */
export function contractWords(contracts: readonly Contract[]): string {
  const [first] = contracts;
  return contracts.length === 1 && first !== undefined
    ? `contract ${first.name}`
    : `${contracts.length} contracts`;
}

interface ManyActions {
  archive(contracts: readonly Contract[]): Promise<boolean>;
  remove(contracts: readonly Contract[]): Promise<boolean>;
}

/** What is done to contracts as they are; each is one action that can be undone. */
export function useContractActions(): ManyActions {
  const { perform, workspace } = useSession();
  return useMemo(
    () => ({
      archive: (contracts) => {
        const archived = contracts.some((contract) => !contract.archived);
        const label = `${archived ? 'Archived' : 'Restored'} ${contractWords(contracts)}`;
        const updatedAt = workspace.now();
        const rows = contracts.map((contract): Contract => ({ ...contract, archived, updatedAt }));
        return perform(
          label,
          rows.map((row) => put('contracts', row)),
        );
      },
      remove: (contracts) =>
        perform(
          `Deleted ${contractWords(contracts)}`,
          contracts.map(({ id }) => remove('contracts', id)),
        ),
    }),
    [perform, workspace],
  );
}

function NoContracts({ onNew, onImport }: Pick<ContractListProps, 'onNew' | 'onImport'>): ReactNode {
  return (
    <EmptyState
      title="No contracts yet"
      icon={<IconFileText size={32} stroke={1.4} aria-hidden />}
      actions={
        <Button.Group>
          <Button onClick={onNew}>New contract</Button>
          <Button variant="default" onClick={onImport}>
            Import a CSV file
          </Button>
        </Button.Group>
      }
    >
      Enter what you agreed with a vendor, and the desk tells you by when notice must be sent, step by step,
      and reminds you in time.
    </EmptyState>
  );
}

/** All contracts in one table, the most urgent first. */
export function ContractList(props: ContractListProps): ReactNode {
  const { table, openId, onOpen, archivedCount, withArchived, onWithArchived } = props;
  const { locale, readOnly } = useSession();
  const actions = useContractActions();
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const picked = table.rows.filter((row) => selection.has(row.contract.id)).map((row) => row.contract);
  const run = async (done: Promise<boolean>): Promise<boolean> => {
    if (await done) setSelection(NOTHING_SELECTED);
    return done;
  };
  const removeThem = async (gone: readonly Contract[]): Promise<void> => {
    const deleted = await run(actions.remove(gone));
    if (deleted && gone.some((contract) => contract.id === openId)) props.onClose();
  };
  return (
    <>
      {table.rows.length > 0 && <p className={classes['stake']}>{props.stake}</p>}
      {picked.length > 0 ? (
        <SelectionBar count={picked.length} onClear={() => setSelection(NOTHING_SELECTED)}>
          <Button
            variant="default"
            leftSection={<IconArchive size={14} />}
            disabled={readOnly !== null}
            onClick={() => void run(actions.archive(picked))}
          >
            {picked.every((contract) => contract.archived) ? 'Restore' : 'Archive'}
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
        <TableBar
          table={table}
          formatDate={(date) => formatDate(date, locale)}
          end={
            <>
              {archivedCount > 0 && (
                <Checkbox
                  label={`Archived (${archivedCount})`}
                  checked={withArchived}
                  onChange={(event) => onWithArchived(event.currentTarget.checked)}
                />
              )}
            </>
          }
        />
      )}
      <DataTable
        label="Contracts"
        table={table}
        rowName={({ contract }) => contract.name}
        openId={openId}
        onOpen={({ contract }) => onOpen(contract)}
        onDelete={(rows) => void removeThem(rows.map((row) => row.contract))}
        selection={selection}
        onSelection={setSelection}
        empty={<NoContracts onNew={props.onNew} onImport={props.onImport} />}
      />
    </>
  );
}
