import { Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconArrowsHorizontal,
  IconChevronDown,
  IconEyeOff,
  IconFilter,
  IconPin,
  IconPinnedOff,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { minWidthOf } from './column.ts';
import classes from './data-table.module.css';
import type { PlacedColumn } from './layout.ts';
import { withColumnMoved, withPin, withSort, withVisible, withWidth } from './table-state.ts';
import type { DataTableModel } from './use-data-table.ts';

interface ColumnMenuProps<Row extends object> {
  readonly table: DataTableModel<Row>;
  readonly entry: PlacedColumn<Row>;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
  readonly onFilter: (columnId: string) => void;
}

const ICON = 14;
const STEP = 24;

/** Everything that can be done with a column, for the mouse and for the keyboard. */
export function ColumnMenu<Row extends object>(props: ColumnMenuProps<Row>): ReactNode {
  const { table, entry, opened, onOpened } = props;
  const { column } = entry;
  return (
    <Menu opened={opened} onChange={onOpened} position="bottom-start" width={200} returnFocus={false}>
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className={classes['menuButton']}
          aria-label={`Column ${column.label}`}
        >
          <IconChevronDown size={ICON} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <SortItems table={table} entry={entry} />
        <Menu.Item leftSection={<IconFilter size={ICON} />} onClick={() => props.onFilter(column.id)}>
          Filter…
        </Menu.Item>
        <Menu.Divider />
        <PlaceItems table={table} entry={entry} />
      </Menu.Dropdown>
    </Menu>
  );
}

type ItemsProps<Row extends object> = Pick<ColumnMenuProps<Row>, 'table' | 'entry'>;

function SortItems<Row extends object>({ table, entry }: ItemsProps<Row>): ReactNode {
  const { state, setState } = table;
  const { id } = entry.column;
  return (
    <>
      <Menu.Item
        leftSection={<IconArrowUp size={ICON} />}
        onClick={() => setState(withSort(state, id, false))}
      >
        Sort ascending
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowDown size={ICON} />}
        onClick={() => setState(withSort(state, id, true))}
      >
        Sort descending
      </Menu.Item>
    </>
  );
}

function PlaceItems<Row extends object>({ table, entry }: ItemsProps<Row>): ReactNode {
  const { state, setState, placed, order } = table;
  const { column, pin, width } = entry;
  const { id } = column;
  const at = placed.findIndex((other) => other.column.id === id);
  const left = placed[at - 1];
  const right = placed[at + 1];
  const resize = (to: number): void => setState(withWidth(state, id, Math.max(minWidthOf(column), to)));
  return (
    <>
      <Menu.Item
        leftSection={<IconArrowLeft size={ICON} />}
        disabled={left === undefined}
        onClick={() => left && setState(withColumnMoved(state, order, id, left.column.id, 'before'))}
      >
        Move left
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowRight size={ICON} />}
        disabled={right === undefined}
        onClick={() => right && setState(withColumnMoved(state, order, id, right.column.id, 'after'))}
      >
        Move right
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowsHorizontal size={ICON} />}
        closeMenuOnClick={false}
        onClick={() => resize(width + STEP)}
      >
        Wider
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowsHorizontal size={ICON} />}
        closeMenuOnClick={false}
        onClick={() => resize(width - STEP)}
      >
        Narrower
      </Menu.Item>
      {pin === null ? (
        <>
          <Menu.Item
            leftSection={<IconPin size={ICON} />}
            onClick={() => setState(withPin(state, id, 'start'))}
          >
            Pin left
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPin size={ICON} />}
            onClick={() => setState(withPin(state, id, 'end'))}
          >
            Pin right
          </Menu.Item>
        </>
      ) : (
        <Menu.Item
          leftSection={<IconPinnedOff size={ICON} />}
          onClick={() => setState(withPin(state, id, null))}
        >
          Unpin
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<IconEyeOff size={ICON} />}
        disabled={column.opens === true}
        onClick={() => setState(withVisible(state, id, false))}
      >
        Hide
      </Menu.Item>
    </>
  );
}
