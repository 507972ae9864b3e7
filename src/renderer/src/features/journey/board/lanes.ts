import type { Customer } from '#domain/journey/journey.ts';

/** What the board is cut into lanes by. */
export const LANE_KINDS = ['none', 'owner', 'segment', 'plan'] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

export const LANE_NAMES: Readonly<Record<LaneKind, string>> = {
  none: 'No lanes',
  owner: 'Lanes by owner',
  segment: 'Lanes by segment',
  plan: 'Lanes by plan',
};

/** Cards with the same owner, segment or plan. */
export interface Lane {
  /** Empty: cards without one. */
  readonly key: string;
  readonly name: string;
  readonly cards: readonly Customer[];
}

/** The lanes in alphabetical order; cards without a value come last. */
export function lanesOf(cards: readonly Customer[], by: Exclude<LaneKind, 'none'>): Lane[] {
  const groups = Map.groupBy(cards, (card) => card[by]);
  return [...groups]
    .toSorted(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b))
    .map(([key, own]) => ({ key, name: key === '' ? `No ${by}` : key, cards: own }));
}
