import { Button, CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { ColumnsMenu } from './columns-menu.tsx';
import classes from './data-table.module.css';
import { FilterBar } from './filter-bar.tsx';
import type { DataTableModel } from './use-data-table.ts';

interface TableSearchProps<Row extends object> {
  readonly table: DataTableModel<Row>;
  /** E.g. "Search applications". */
  readonly label: string;
}

/** The search field of a screen with a table; `/` leads to it. */
export function TableSearch<Row extends object>({ table, label }: TableSearchProps<Row>): ReactNode {
  const { state, setState } = table;
  const set = (search: string): void => setState({ ...state, search });
  return (
    <TextInput
      data-screen-search
      type="search"
      aria-label={label}
      placeholder={label}
      w={220}
      leftSection={<IconSearch size={14} aria-hidden />}
      value={state.search}
      onChange={(event) => set(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || state.search === '') return;
        event.preventDefault();
        event.stopPropagation();
        set('');
      }}
      rightSection={
        state.search !== '' && <CloseButton size="xs" aria-label="Clear search" onClick={() => set('')} />
      }
    />
  );
}

interface TableBarProps<Row extends object> {
  readonly table: DataTableModel<Row>;
  readonly formatDate: (date: IsoDate) => string;
  /** Before the filters: saved views. */
  readonly start?: ReactNode;
  /** After the columns: export and the like. */
  readonly end?: ReactNode;
}

/** The line above a table: views, filters in force, columns, export. */
export function TableBar<Row extends object>({
  table,
  formatDate,
  start,
  end,
}: TableBarProps<Row>): ReactNode {
  return (
    <div className={classes['bar']} role="toolbar" aria-label="Table">
      {start}
      <div className={classes['filters']}>
        <FilterBar table={table} formatDate={formatDate} />
      </div>
      <ColumnsMenu table={table} />
      {end}
    </div>
  );
}

interface SelectionBarProps {
  readonly count: number;
  readonly onClear: () => void;
  /** What can be done with the selected rows. */
  readonly children: ReactNode;
}

/** Takes the place of the table's bar while rows are selected. */
export function SelectionBar({ count, onClear, children }: SelectionBarProps): ReactNode {
  return (
    <div className={classes['selectionBar']} role="toolbar" aria-label="Selected rows">
      <strong>{`${count} selected`}</strong>
      {children}
      <div className={classes['barSpacer']} />
      <Button variant="subtle" onClick={onClear}>
        Clear selection
      </Button>
    </div>
  );
}
