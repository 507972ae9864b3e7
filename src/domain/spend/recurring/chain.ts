import type { PeriodRule } from './periods.ts';

/** How well one amount follows another, as the worth of a link; −Infinity forbids it. */
export type LinkWorth = (before: number, after: number) => number;

/** A chain of charges at one period's distances: positions, ascending. */
export interface Chain {
  readonly positions: readonly number[];
  readonly worth: number;
}

/** What an expected charge that did not come costs. */
const SKIP_COSTS = 0.6;
/** What a day beside the mean distance costs: enough to prefer the nearer of two like charges. */
const DAY_COSTS = 0.02;

/**
 * The worthiest chain among charges in the order of their days: each link spans one period, or up to
 * `rule.gap` more, within the period's play. Dynamic programme over the charges; the links of a charge are
 * looked for only where their days can lie.
 */
export function bestChain(
  days: readonly number[],
  amounts: readonly number[],
  rule: PeriodRule,
  linkWorth: LinkWorth,
): Chain {
  const count = days.length;
  const worth = new Float64Array(count);
  const back = new Int32Array(count).fill(-1);
  const starts = new Int32Array(rule.gap + 1);
  let last = -1;
  for (let j = 0; j < count; j++) {
    const day = days[j] ?? 0;
    for (let k = 0; k <= rule.gap; k++) {
      const middle = day - (k + 1) * rule.length;
      let i = starts[k] ?? 0;
      while (i < j && (days[i] ?? 0) < middle - rule.play) i++;
      starts[k] = i;
      for (; i < j && (days[i] ?? 0) <= middle + rule.play; i++) {
        const off = Math.abs((days[i] ?? 0) - middle);
        const link = linkWorth(amounts[i] ?? 0, amounts[j] ?? 0) - SKIP_COSTS * k - DAY_COSTS * off;
        const total = (worth[i] ?? 0) + link;
        if (total > (worth[j] ?? 0)) {
          worth[j] = total;
          back[j] = i;
        }
      }
    }
    if (last < 0 || (worth[j] ?? 0) > (worth[last] ?? 0)) last = j;
  }
  const positions: number[] = [];
  for (let at = last; at >= 0; at = back[at] ?? -1) positions.push(at);
  return { positions: positions.toReversed(), worth: last < 0 ? 0 : (worth[last] ?? 0) };
}

/** For charges of one amount: every link is as good. */
export const sameAmount: LinkWorth = () => 2;

/** Steps up to this ratio are usual for a price; beyond, a link must be paid for by those around it. */
const USUAL_STEP = 1.35;
const LARGEST_STEP = 3;

/** For a price that may rise, gain seats or wobble with an exchange rate. */
export const likeAmount: LinkWorth = (before, after) => {
  const ratio = before < after ? after / before : before / after;
  if (ratio === 1) return 2;
  if (ratio <= 1.03) return 1.4;
  if (ratio <= 1.1) return 1;
  if (ratio <= USUAL_STEP) return 0.4;
  return ratio <= LARGEST_STEP ? -0.8 : -Infinity;
};

/** For what is used and billed afterwards: any amount, like ones rather. */
export const anyAmount: LinkWorth = (before, after) => {
  const ratio = before < after ? after / before : before / after;
  if (ratio === 1) return 1.4;
  return ratio <= USUAL_STEP ? 1.2 : 1;
};
