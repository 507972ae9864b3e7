import { useSearchParams } from 'wouter';
import type { ApplicationId } from '#domain/brand.ts';
import { PLAN_GOALS } from '#domain/overlap/plan.ts';
import type { UnknownCostRule } from '#domain/overlap/plan.ts';

export const SHOWN_SETS = [...PLAN_GOALS, 'what-if'] as const;
/** Which applications would go: those outside a covering set, or those the manager tries out. */
export type ShownSet = (typeof SHOWN_SETS)[number];

/** What the page shows; kept in its address, so that it can be linked to and comes back. */
export interface OverlapView {
  readonly onlyOverlapping: boolean;
  readonly shown: ShownSet;
  readonly unknownCost: UnknownCostRule;
  /** Applications whose retirement is tried out. */
  readonly retire: readonly ApplicationId[];
}

export function parseOverlapView(query: URLSearchParams): OverlapView {
  const retire = query.get('retire') ?? '';
  return {
    onlyOverlapping: query.get('show') === 'overlapping',
    shown: SHOWN_SETS.find((set) => set === query.get('set')) ?? (retire === '' ? 'smallest' : 'what-if'),
    unknownCost: query.get('unknown') === 'goes-first' ? 'goes-first' : 'stays',
    retire: retire === '' ? [] : [...new Set(retire.split(','))].map((id) => id as ApplicationId),
  };
}

export function overlapQuery({ onlyOverlapping, shown, unknownCost, retire }: OverlapView): URLSearchParams {
  const query = new URLSearchParams();
  if (onlyOverlapping) query.set('show', 'overlapping');
  if (shown !== 'smallest' || retire.length > 0) query.set('set', shown);
  if (unknownCost !== 'stays') query.set('unknown', unknownCost);
  if (retire.length > 0) query.set('retire', retire.join(','));
  return query;
}

/** The view of the present address, and how to change a part of it. */
export function useOverlapView(): readonly [OverlapView, (change: Partial<OverlapView>) => void] {
  const [parameters, setParameters] = useSearchParams();
  const view = parseOverlapView(parameters);
  return [view, (change) => setParameters(overlapQuery({ ...view, ...change }), { replace: true })];
}
