import { ActionIcon, Button, Checkbox, Group, Popover, Stack } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3, IconPin, IconPinFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DataColumn } from './column.ts';
import classes from './data-table.module.css';
import { isVisible } from './layout.ts';
import { EMPTY_TABLE_STATE, pinOf, withColumnMoved, withPin, withVisible } from './table-state.ts';
import type { DataTableModel } from './use-data-table.ts';

interface ColumnsMenuProps<Row extends object> {
  readonly table: DataTableModel<Row>;
}

function ColumnLine<Row extends object>({
  table,
  column,
}: ColumnsMenuProps<Row> & { readonly column: DataColumn<Row> }): ReactNode {
  const { state, setState, order } = table;
  const at = order.indexOf(column.id);
  const before = order[at - 1];
  const after = order[at + 1];
  const pinned = pinOf(state, column.id) !== null;
  return (
    <li className={classes['columnsItem']}>
      <Checkbox
        label={column.label}
        checked={isVisible(column, state.visibility)}
        disabled={column.opens === true}
        onChange={(event) => setState(withVisible(state, column.id, event.currentTarget.checked))}
      />
      <ActionIcon
        aria-label={pinned ? `Unpin ${column.label}` : `Pin ${column.label} left`}
        size="sm"
        onClick={() => setState(withPin(state, column.id, pinned ? null : 'start'))}
      >
        {pinned ? <IconPinFilled size={14} /> : <IconPin size={14} />}
      </ActionIcon>
      <ActionIcon
        aria-label={`Move ${column.label} up`}
        size="sm"
        disabled={before === undefined}
        onClick={() => before && setState(withColumnMoved(state, order, column.id, before, 'before'))}
      >
        <IconArrowUp size={14} />
      </ActionIcon>
      <ActionIcon
        aria-label={`Move ${column.label} down`}
        size="sm"
        disabled={after === undefined}
        onClick={() => after && setState(withColumnMoved(state, order, column.id, after, 'after'))}
      >
        <IconArrowDown size={14} />
      </ActionIcon>
    </li>
  );
}

/** Which columns are shown, in which order; the density of the rows. */
export function ColumnsMenu<Row extends object>({ table }: ColumnsMenuProps<Row>): ReactNode {
  const { state, setState, columns, order } = table;
  const byId = new Map(columns.map((column) => [column.id, column]));
  const { visibility, order: noOrder, widths, pinned } = EMPTY_TABLE_STATE;
  return (
    <Popover position="bottom-end" width={300} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={14} />}>
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Columns">
        <Stack gap="sm">
          <ul className={classes['columnsList']}>
            {order.map((id) => {
              const column = byId.get(id);
              return column && <ColumnLine key={id} table={table} column={column} />;
            })}
          </ul>
          <Group justify="space-between">
            <Checkbox
              label="Compact rows"
              checked={state.compact}
              onChange={(event) => setState({ ...state, compact: event.currentTarget.checked })}
            />
            <Button
              variant="subtle"
              onClick={() => setState({ ...state, visibility, order: noOrder, widths, pinned })}
            >
              Reset columns
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
