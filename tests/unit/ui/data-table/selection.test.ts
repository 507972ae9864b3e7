import { describe, expect, it } from 'vitest';
import { moved } from '#ui/data-table/keyboard.ts';
import { allToggled, pruned, toggled, withRange } from '#ui/data-table/selection.ts';

const SHOWN = ['a', 'b', 'c', 'd'];

describe('the selection', () => {
  it('takes everything between the anchor and the row, in either direction', () => {
    expect([...withRange(new Set(['a']), SHOWN, 'd', 'b')].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect([...withRange(new Set(), SHOWN, null, 'b')]).toEqual(['b']);
  });

  it('takes all shown rows, and gives them back when all are taken already', () => {
    const all = allToggled(new Set(['hidden']), SHOWN);
    expect(all.size).toBe(5);
    expect([...allToggled(all, SHOWN)]).toEqual(['hidden']);
  });

  it('forgets rows that are gone and stays the same object otherwise', () => {
    const selection = toggled(toggled(new Set<string>(), 'a'), 'b');
    expect([...pruned(selection, new Set(['b']))]).toEqual(['b']);
    expect(pruned(selection, new Set(['a', 'b', 'c']))).toBe(selection);
  });
});

describe('the keyboard in a table', () => {
  const size = { rows: 100, columns: 4, page: 10 };

  it('goes up from the first row to the header and no further', () => {
    expect(moved({ row: 0, column: 1 }, 'ArrowUp', size)).toEqual({ row: -1, column: 1 });
    expect(moved({ row: -1, column: 1 }, 'ArrowUp', size)).toEqual({ row: -1, column: 1 });
  });

  it('stops at the edges', () => {
    expect(moved({ row: 95, column: 3 }, 'PageDown', size)).toEqual({ row: 99, column: 3 });
    expect(moved({ row: 4, column: 3 }, 'PageUp', size)).toEqual({ row: 0, column: 3 });
    expect(moved({ row: 4, column: 3 }, 'ArrowRight', size)).toEqual({ row: 4, column: 3 });
    expect(moved({ row: 4, column: 3 }, 'x', size)).toBeNull();
  });
});
