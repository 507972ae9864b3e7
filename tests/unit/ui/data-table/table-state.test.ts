import { describe, expect, it } from 'vitest';
import { placeColumns } from '#ui/data-table/layout.ts';
import { parseTableState } from '#ui/data-table/parse-table-state.ts';
import {
  EMPTY_TABLE_STATE,
  fullOrder,
  withColumnMoved,
  withFilter,
  withPin,
  withSortPressed,
  withVisible,
  withWidth,
} from '#ui/data-table/table-state.ts';
import type { TableState } from '#ui/data-table/table-state.ts';
import { COLUMNS } from './sample-rows.ts';

const IDS = COLUMNS.map((column) => column.id);
const placedIds = (state: TableState): string[] =>
  placeColumns(COLUMNS, state).map(({ column }) => column.id);

describe('the arrangement of a table', () => {
  it('survives being saved as JSON', () => {
    let state = withFilter(EMPTY_TABLE_STATE, 'seats', {
      kind: 'numbers',
      min: 1,
      max: 9,
      withUnknown: false,
    });
    state = withFilter(state, 'status', { kind: 'choices', values: ['active', null] });
    state = withPin(withWidth(withVisible(state, 'due', false), 'name', 200.4), 'name', 'start');
    state = withSortPressed(state, 'seats', false);
    expect(parseTableState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it('reads what is left of a damaged one', () => {
    const damaged = {
      sorting: [{ id: 'name', desc: true }, 7],
      filters: [{ id: 'x', value: { kind: 'odd' } }],
      widths: 1,
    };
    expect(parseTableState(damaged)).toEqual({ ...EMPTY_TABLE_STATE, sorting: [{ id: 'name', desc: true }] });
    expect(parseTableState(null)).toEqual(EMPTY_TABLE_STATE);
  });

  it('sorts up, down, not at all as a header is pressed again', () => {
    const up = withSortPressed(EMPTY_TABLE_STATE, 'name', false);
    const down = withSortPressed(up, 'name', false);
    expect(up.sorting).toEqual([{ id: 'name', desc: false }]);
    expect(down.sorting).toEqual([{ id: 'name', desc: true }]);
    expect(withSortPressed(down, 'name', false).sorting).toEqual([]);
  });

  it('keeps the first key when a second one is pressed with Shift', () => {
    const two = withSortPressed(withSortPressed(EMPTY_TABLE_STATE, 'name', false), 'seats', true);
    expect(two.sorting.map((sort) => sort.id)).toEqual(['name', 'seats']);
    expect(withSortPressed(two, 'seats', false).sorting).toEqual([{ id: 'seats', desc: true }]);
  });

  it('gives columns that a saved order does not know their natural place', () => {
    expect(fullOrder(['a', 'b', 'c', 'd'], ['d', 'b', 'gone'])).toEqual(['a', 'd', 'b', 'c']);
  });
});

describe('the layout of columns', () => {
  it('puts pinned columns to their edges with growing offsets', () => {
    const state = withPin(
      withPin(withPin(EMPTY_TABLE_STATE, 'due', 'start'), 'name', 'start'),
      'seats',
      'end',
    );
    const placed = placeColumns(COLUMNS, state);
    expect(placed.map(({ column }) => column.id)).toEqual(['due', 'name', 'status', 'tags', 'seats']);
    expect(placed.map(({ offset }) => offset)).toEqual([0, 160, 0, 0, 0]);
  });

  it('moves a column beside another one and into its pinned region', () => {
    const state = withPin(EMPTY_TABLE_STATE, 'name', 'start');
    const moved = withColumnMoved(state, IDS, 'tags', 'name', 'before');
    expect(placedIds(moved)).toEqual(['tags', 'name', 'status', 'seats', 'due']);
    expect(placedIds(withColumnMoved(moved, moved.order, 'tags', 'due', 'after'))).toEqual([
      'name',
      'status',
      'seats',
      'due',
      'tags',
    ]);
  });

  it('never gets narrower than a column allows', () => {
    const placed = placeColumns(COLUMNS, withWidth(EMPTY_TABLE_STATE, 'name', 3));
    expect(placed.find(({ column }) => column.id === 'name')?.width).toBe(64);
  });
});
