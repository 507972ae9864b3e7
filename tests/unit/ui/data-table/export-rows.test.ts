import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { compareKeys, sortKey } from '#ui/data-table/compare.ts';
import { exportTable } from '#ui/data-table/export-rows.ts';
import { COLUMNS, NAME, STATUS, tool } from './sample-rows.ts';

describe('a table as shown', () => {
  it('writes labels, ISO dates, plain numbers and nothing for unknown', () => {
    const full = tool('Slack', {
      status: 'active',
      seats: 5,
      due: '2026-03-12' as IsoDate,
      tags: ['a', 'b'],
    });
    expect(exportTable(COLUMNS, [full, tool('Empty')])).toEqual({
      columns: ['Name', 'Status', 'Seats', 'Due', 'Tags'],
      rows: [
        ['Slack', 'In use', 5, '2026-03-12', 'a; b'],
        ['Empty', null, null, null, ''],
      ],
    });
  });
});

describe('sorting', () => {
  it('orders a closed list as the list does and counts numbers inside words', () => {
    expect(sortKey(STATUS, tool('x', { status: 'trial' }))).toBe(0);
    expect(compareKeys('Tool 9', 'tool 10')).toBeLessThan(0);
  });

  it('has no key for what is not known', () => {
    expect(sortKey(STATUS, tool('x'))).toBeUndefined();
    expect(sortKey(NAME, tool('x', { name: '' }))).toBeUndefined();
  });
});
