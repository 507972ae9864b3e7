import { Button, Menu, Popover } from '@mantine/core';
import { IconFilter, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { DataColumn } from './column.ts';
import classes from './data-table.module.css';
import { FilterEditor } from './filter-editor.tsx';
import { filterWords, newFilter } from './filter.ts';
import { withFilter } from './table-state.ts';
import type { DataTableModel } from './use-data-table.ts';

interface FilterBarProps<Row extends object> {
  readonly table: DataTableModel<Row>;
  /** Writes a date for the reader. */
  readonly formatDate: (date: IsoDate) => string;
}

function FilterChip<Row extends object>({
  table,
  formatDate,
  column,
}: FilterBarProps<Row> & { readonly column: DataColumn<Row> }): ReactNode {
  const filter = table.state.filters.find((entry) => entry.id === column.id)?.value ?? newFilter(column);
  const set = (value: typeof filter | null): void =>
    table.setState(withFilter(table.state, column.id, value));
  const words = filterWords(column, filter, (iso) => formatDate(iso as IsoDate));
  const opened = table.filterOpen === column.id;
  return (
    <Popover
      opened={opened}
      onChange={(next) => table.setFilterOpen(next ? column.id : null)}
      trapFocus
      returnFocus
      position="bottom-start"
      width={280}
      shadow="md"
    >
      <span className={classes['chip']}>
        <Popover.Target>
          <button
            type="button"
            className={classes['chipText']}
            onClick={() => table.setFilterOpen(opened ? null : column.id)}
          >
            {words}
          </button>
        </Popover.Target>
        <button
          type="button"
          className={classes['chipRemove']}
          aria-label={`Remove filter ${words}`}
          onClick={() => {
            table.setFilterOpen(null);
            set(null);
          }}
        >
          <IconX size={13} aria-hidden />
        </button>
      </span>
      <Popover.Dropdown aria-label={`Filter ${column.label}`}>
        <FilterEditor
          column={column}
          rows={table.rows}
          filter={filter}
          onFilter={set}
          onDone={() => table.setFilterOpen(null)}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

/** The filters in force as chips, and the way to a new one. */
export function FilterBar<Row extends object>({ table, formatDate }: FilterBarProps<Row>): ReactNode {
  const { filters } = table.state;
  const active = new Set([...filters.map((entry) => entry.id), table.filterOpen]);
  return (
    <>
      <Menu position="bottom-start" width={200}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconFilter size={14} />}>
            Filter
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={420} className={classes['choiceList'] ?? ''}>
          {table.columns.map((column) => (
            <Menu.Item key={column.id} onClick={() => table.setFilterOpen(column.id)}>
              {column.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {table.columns
        .filter((column) => active.has(column.id))
        .map((column) => (
          <FilterChip key={column.id} table={table} formatDate={formatDate} column={column} />
        ))}
    </>
  );
}
