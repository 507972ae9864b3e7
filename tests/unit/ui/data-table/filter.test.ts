import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { choicesIn, filterWords, isIdle, newFilter, passes } from '#ui/data-table/filter.ts';
import { makeSearch } from '#ui/data-table/search.ts';
import { COLUMNS, DUE, NAME, SEATS, STATUS, TAGS, tool } from './sample-rows.ts';

const march = tool('a', { name: 'Zürich Mail', status: 'active', seats: 12, due: '2026-03-12' as IsoDate });
const unknown = tool('b', { name: 'Unknown' });
const date = (iso: string): string => iso;

describe('a column filter', () => {
  it('finds text without regard to case and accents', () => {
    expect(passes(NAME, march, { kind: 'contains', text: ' zurich ' })).toBe(true);
    expect(passes(NAME, unknown, { kind: 'contains', text: 'zurich' })).toBe(false);
  });

  it('lets a choice through that is among the chosen ones, unknown only when asked for', () => {
    expect(passes(STATUS, march, { kind: 'choices', values: ['active'] })).toBe(true);
    expect(passes(STATUS, unknown, { kind: 'choices', values: ['active'] })).toBe(false);
    expect(passes(STATUS, unknown, { kind: 'choices', values: ['active', null] })).toBe(true);
  });

  it('lets a row through that carries any of the chosen tags', () => {
    const tagged = tool('t', { tags: ['core', 'it'] });
    expect(passes(TAGS, tagged, { kind: 'choices', values: ['it', 'hr'] })).toBe(true);
    expect(passes(TAGS, tagged, { kind: 'choices', values: [null] })).toBe(false);
    expect(passes(TAGS, unknown, { kind: 'choices', values: [null] })).toBe(true);
  });

  it('treats both ends of a range as included and unknown as outside', () => {
    const range = { kind: 'numbers', min: 12, max: 12, withUnknown: false } as const;
    expect(passes(SEATS, march, range)).toBe(true);
    expect(passes(SEATS, unknown, range)).toBe(false);
    expect(passes(SEATS, unknown, { ...range, withUnknown: true })).toBe(true);
    const days = { kind: 'dates', from: '2026-03-12', to: null, withUnknown: false } as const;
    expect(passes(DUE, march, days)).toBe(true);
    expect(passes(DUE, march, { ...days, from: '2026-03-13' })).toBe(false);
  });

  it('begins idle for every kind of column', () => {
    expect(COLUMNS.every((column) => isIdle(newFilter(column)))).toBe(true);
  });

  it('says in words what it lets through', () => {
    expect(filterWords(STATUS, { kind: 'choices', values: ['active', null] }, date)).toBe(
      'Status: In use, unknown',
    );
    expect(filterWords(SEATS, { kind: 'numbers', min: 5, max: null, withUnknown: true }, date)).toBe(
      'Seats: from 5 or unknown',
    );
    expect(filterWords(DUE, { kind: 'dates', from: null, to: null, withUnknown: true }, date)).toBe(
      'Due: unknown only',
    );
  });

  it('offers what the rows hold where the column has no list of its own', () => {
    expect(choicesIn(TAGS, [tool('x', { tags: ['b', 'a'] }), tool('y', { tags: ['a'] })])).toEqual([
      { value: 'a', label: 'a' },
      { value: 'b', label: 'b' },
    ]);
  });
});

describe('the search', () => {
  const search = makeSearch(COLUMNS);

  it('wants every word, in whichever column', () => {
    expect(search([march, unknown], 'in use zurich')).toEqual([march]);
    expect(search([march, unknown], 'use nowhere')).toEqual([]);
  });

  it('shows all rows when it is empty, as the very same list', () => {
    const rows = [march, unknown];
    expect(search(rows, '  ')).toBe(rows);
  });
});
