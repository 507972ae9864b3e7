import { PERSON_FLAGS } from '#domain/people/person-entry.ts';
import type { PersonFlag } from '#domain/people/person-entry.ts';
import { EMPTY_TABLE_STATE, withFilter } from '#ui/data-table/table-state.ts';
import type { TableState } from '#ui/data-table/table-state.ts';
import { FLAG_WORDS } from '../words.ts';

/** How the list looks before anything is arranged: everybody, names pinned. */
export const STANDARD_VIEW: TableState = {
  ...EMPTY_TABLE_STATE,
  pinned: { start: ['name'], end: [] },
};

/** The list narrowed to those with a flag; `null` shows everybody. */
export function withFlag(state: TableState, flag: PersonFlag | null): TableState {
  return withFilter(state, 'flags', flag === null ? null : { kind: 'choices', values: [FLAG_WORDS[flag]] });
}

/** Which flag the list is narrowed to; `null` when to none. */
export function shownFlag({ filters }: TableState): PersonFlag | null {
  const filter = filters.find(({ id }) => id === 'flags')?.value;
  if (filter?.kind !== 'choices' || filter.values.length !== 1) return null;
  return PERSON_FLAGS.find((flag) => FLAG_WORDS[flag] === filter.values[0]) ?? null;
}
