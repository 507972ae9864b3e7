import type { PagePlace } from '../found-invoice.ts';

/** Something that may be a field's value; `value` is null when it can be read in two ways. */
export interface Candidate<T> {
  readonly value: T | null;
  readonly place: PagePlace;
}

/** What became of a field: a value that is certain, candidates to ask about, or nothing. */
export type Decision<T> =
  | { readonly kind: 'sure'; readonly value: T; readonly places: readonly PagePlace[] }
  | { readonly kind: 'unsure'; readonly places: readonly PagePlace[] }
  | { readonly kind: 'nothing' };

export const NOTHING: Decision<never> = { kind: 'nothing' };

/** Candidates that all say one thing make it certain; otherwise they are all shown. */
export function agree<T extends string | number>(candidates: readonly Candidate<T>[]): Decision<T> {
  const [first] = candidates;
  if (first === undefined) return NOTHING;
  const places = candidates.map((each) => each.place);
  const { value } = first;
  const same = value !== null && candidates.every((each) => each.value === value);
  return same ? { kind: 'sure', value, places } : { kind: 'unsure', places };
}

export function unsure(candidates: readonly Candidate<unknown>[]): Decision<never> {
  return candidates.length === 0 ? NOTHING : { kind: 'unsure', places: candidates.map((each) => each.place) };
}

/** The first list that holds anything decides: labels that say it plainly come before those that may mean more. */
export function firstThatSpeaks<T extends string | number>(
  ...lists: readonly (readonly Candidate<T>[])[]
): Decision<T> {
  return agree(lists.find((list) => list.length > 0) ?? []);
}
