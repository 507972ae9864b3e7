import { Button } from '@mantine/core';
import { IconDownload, IconTrash, IconUpload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import type { ActivityId, UsageImportId } from '#domain/brand.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { UsageSnapshot } from '#domain/usage/usage.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { NOTHING_SELECTED, pruned } from '#ui/data-table/selection.ts';
import { SelectionBar, TableBar, TableSearch } from '#ui/data-table/table-bar.tsx';
import { useTableState } from '#ui/data-table/table-store.ts';
import { EMPTY_TABLE_STATE, withSort } from '#ui/data-table/table-state.ts';
import { useDataTable } from '#ui/data-table/use-data-table.ts';
import { Screen } from '#ui/layout/screen.tsx';
import { UsagePages } from '#ui/usage/usage-pages.tsx';
import { useChooseFiles } from '../use-choose-files.ts';
import { fileColumns } from './columns.tsx';
import { fileRowId, fileRows } from './file-rows.ts';
import type { FileRow } from './file-rows.ts';
import classes from './files.module.css';
import { NoFiles } from './no-files.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { savePeople } from './save-people.ts';

interface FilesScreenProps {
  readonly snapshots: readonly UsageSnapshot[];
  readonly applications: readonly Application[];
  readonly actions: ReadonlyMap<UsageImportId, ActivityId>;
}

const NEWEST_FIRST = {
  ...withSort(EMPTY_TABLE_STATE, 'as-of', true),
  pinned: { start: ['application'], end: [] },
};

/** Every stored list of people in one table, the newest first. */
export function FilesScreen({ snapshots, applications, actions }: FilesScreenProps): ReactNode {
  const { locale } = useSession();
  const [, navigate] = useLocation();
  const importFiles = useChooseFiles();
  const [state, onState] = useTableState('usage-files', NEWEST_FIRST);
  const rows = useMemo(() => fileRows(snapshots, applications, actions), [snapshots, applications, actions]);
  const columns = useMemo(() => fileColumns(locale), [locale]);
  const table = useDataTable({ rows, columns, rowId: fileRowId, state, onState });
  const [chosen, setSelection] = useState(NOTHING_SELECTED);
  const selection = useMemo(() => pruned(chosen, new Set(rows.map(fileRowId))), [chosen, rows]);
  const [removing, setRemoving] = useState<FileRow | null>(null);
  const picked = rows.filter((row) => selection.has(fileRowId(row)));
  const choose = (
    <Button data-primary-action leftSection={<IconUpload size={14} aria-hidden />} onClick={importFiles}>
      Import files…
    </Button>
  );
  return (
    <Screen
      title="Usage files"
      {...(rows.length > 0 && { count: rows.length === 1 ? '1 list' : `${rows.length} lists` })}
      scroll={rows.length > 0 ? 'fixed' : 'page'}
      tools={rows.length > 0 && <TableSearch table={table} label="Search files" />}
      actions={rows.length > 0 && choose}
    >
      <UsagePages current="/usage/files" />
      <div className={classes['body']}>
        {picked.length > 0 ? (
          <Picked picked={picked} onClear={() => setSelection(NOTHING_SELECTED)} onRemove={setRemoving} />
        ) : (
          rows.length > 0 && <TableBar table={table} formatDate={(date) => formatDate(date, locale)} />
        )}
        <DataTable
          label="Usage files"
          table={table}
          rowName={({ snapshot, name }) => `${name ?? snapshot.fileName}, ${snapshot.asOf}`}
          onOpen={({ snapshot }) => navigate(`/usage?application=${snapshot.applicationId}`)}
          onDelete={([row]) => setRemoving(row ?? null)}
          selection={selection}
          onSelection={setSelection}
          empty={<NoFiles actions={choose} />}
        />
      </div>
      {removing !== null && (
        <Removal
          row={removing}
          rows={rows}
          onClose={() => {
            setRemoving(null);
            setSelection(NOTHING_SELECTED);
          }}
        />
      )}
    </Screen>
  );
}

interface PickedProps {
  readonly picked: readonly FileRow[];
  readonly onClear: () => void;
  readonly onRemove: (row: FileRow) => void;
}

/** What can be done with the selected lists. An import is removed one at a time, since it may be several lists. */
function Picked({ picked, onClear, onRemove }: PickedProps): ReactNode {
  const { readOnly } = useSession();
  const imports = new Set(picked.map(({ snapshot }) => snapshot.importId));
  const [first] = picked;
  return (
    <SelectionBar count={picked.length} onClear={onClear}>
      <Button
        variant="default"
        leftSection={<IconDownload size={14} aria-hidden />}
        onClick={() => void savePeople(picked)}
      >
        Export their people…
      </Button>
      <Button
        variant="default"
        leftSection={<IconTrash size={14} aria-hidden />}
        disabled={readOnly !== null || imports.size !== 1}
        title={imports.size === 1 ? undefined : 'Select the lists of one file to remove it'}
        onClick={() => first !== undefined && onRemove(first)}
      >
        Remove…
      </Button>
    </SelectionBar>
  );
}

function Removal({
  row,
  rows,
  onClose,
}: {
  readonly row: FileRow;
  readonly rows: readonly FileRow[];
  readonly onClose: () => void;
}): ReactNode {
  const { undo } = useSession();
  const { action } = row;
  const together =
    action === null ? [row] : rows.filter(({ snapshot }) => snapshot.importId === row.snapshot.importId);
  const remove = async (): Promise<void> => {
    if (action !== null) await undo(action);
    onClose();
  };
  return <RemoveDialog rows={together} onRemove={() => void remove()} onClose={onClose} />;
}
