import type { Advocacy } from '#domain/advocacy/advocacy.ts';
import { KIND_NAMES, STATE_NAMES } from '#domain/advocacy/words.ts';
import { ADVOCACY_KINDS, ADVOCACY_STATES } from '#domain/advocacy/advocacy.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { Customer } from '#domain/journey/journey.ts';
import type { DataColumn } from '#ui/data-table/column.ts';
import { EMPTY_TABLE_STATE, withSort, type TableState } from '#ui/data-table/table-state.ts';

/** An entry with the company it is of. */
export interface EntryRow {
  readonly entry: Advocacy;
  readonly company: string;
}

export function entryRows(entries: readonly Advocacy[], customers: readonly Customer[]): EntryRow[] {
  const names = new Map(customers.map(({ id, company }) => [id, company]));
  return entries.map((entry) => ({ entry, company: names.get(entry.customerId) ?? 'a deleted customer' }));
}

export function entryRowId({ entry }: EntryRow): string {
  return entry.id;
}

/** The latest first. */
export const STANDARD_VIEW: TableState = {
  ...withSort(EMPTY_TABLE_STATE, 'on', true),
  pinned: { start: ['customer'], end: [] },
};

/** The columns of the list, by which it is also searched, filtered and exported. */
export function entryColumns(locale: string): DataColumn<EntryRow>[] {
  return [
    {
      id: 'customer',
      label: 'Customer',
      kind: 'text',
      width: 220,
      opens: true,
      value: ({ company }) => company,
    },
    {
      id: 'kind',
      label: 'Kind',
      kind: 'choice',
      width: 150,
      choices: ADVOCACY_KINDS.map((value) => ({ value, label: KIND_NAMES[value] })),
      value: ({ entry }) => entry.kind,
    },
    {
      id: 'state',
      label: 'State',
      kind: 'choice',
      width: 110,
      choices: ADVOCACY_STATES.map((value) => ({ value, label: STATE_NAMES[value] })),
      value: ({ entry }) => entry.state,
    },
    {
      id: 'on',
      label: 'Day',
      kind: 'date',
      width: 120,
      value: ({ entry }) => entry.on,
      cell: ({ entry }) => formatDate(entry.on, locale),
    },
    {
      id: 'brought',
      label: 'Brought',
      kind: 'text',
      width: 200,
      value: ({ entry }) => (entry.brought === '' ? null : entry.brought),
    },
    {
      id: 'rating',
      label: 'Stars',
      kind: 'number',
      width: 90,
      emptyText: '',
      value: ({ entry }) => entry.rating,
    },
    {
      id: 'note',
      label: 'Note',
      kind: 'text',
      width: 220,
      value: ({ entry }) => (entry.note === '' ? null : entry.note),
    },
    {
      id: 'link',
      label: 'Where',
      kind: 'text',
      width: 200,
      hiddenAtFirst: true,
      value: ({ entry }) => (entry.link === '' ? null : entry.link),
    },
  ];
}
