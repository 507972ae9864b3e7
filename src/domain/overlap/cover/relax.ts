import type { Budget } from './problem.ts';
import { FREE, weightOf } from './node.ts';
import type { Aim, Node } from './node.ts';

/** What one more for an item, or one unit of a capped goal, is worth. */
export interface Prices {
  readonly items: Float64Array;
  readonly caps: readonly number[];
}

export interface Relaxed {
  /** No set below this node has a smaller total of the goal than this. */
  readonly bound: number;
  /** The same before it is rounded up. */
  readonly exact: number;
  /** By how much the bound rises at least when a candidate goes the other way; negative for those that the bound keeps. */
  readonly reduced: Float64Array;
  readonly prices: Prices;
}

/** Weights are whole numbers: a bound between two is the higher, but for what floating point may have added. */
const ROUNDING = 1e-7;
/** Rounds without a better bound until steps are halved. */
const PATIENCE = 12;
const SMALLEST_GAP = 1e-3;

/** Typical weight of each goal up to the aim's: figures near 1 keep steps and rounding sound. */
export function scalesOf({ core, goal }: Aim): number[] {
  return Array.from({ length: goal + 1 }, (_, at) => {
    const weights = core.sets.map((_set, place) => weightOf(core, place, at)).filter((weight) => weight > 0);
    return weights.length === 0 ? 1 : weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  });
}

/** A start that is not far off: each item is worth the least that a candidate asks per item. Capped goals ask nothing. */
export function firstPrices({ core, goal }: Aim, scales: readonly number[]): Prices {
  const items = Float64Array.from(core.servers, (servers) => {
    const asked = servers.map((place) => weightOf(core, place, goal) / (core.sets[place]?.length ?? 1));
    return Math.min(...asked) / (scales[goal] ?? 1);
  });
  return { items, caps: Array.from({ length: goal }, () => 0) };
}

const CAP_PRICES = [1, 2, 4, 8, 16];

/**
 * Prices of the capped goals, one after the other by trying: as a function of each the bound rises and then falls. They
 * stay as they are below the root, since steps that move them beside the items' come near the best only slowly.
 */
export function priceCaps(aim: Aim, node: Node, start: Prices, options: RelaxOptions): Prices {
  let best = relax(aim, node, start, options);
  for (let at = aim.goal - 1; at >= 0; at -= 1) {
    let low = best;
    for (const price of CAP_PRICES) {
      const caps = best.prices.caps.with(at, price);
      const tried = relax(aim, node, { items: low.prices.items, caps }, options);
      if (tried.exact < low.exact && low !== best) break;
      low = tried;
    }
    if (low.exact > best.exact) best = low;
  }
  return best.prices;
}

interface Pass {
  value: number;
  readonly reduced: Float64Array;
  readonly lack: Float64Array;
}

/**
 * Lagrangian relaxation: needs and caps may be broken for a price. For any prices u ≥ 0 of items and m ≥ 0 of caps,
 * kept + Σ u·need − Σ m·room + Σ over free candidates of min(0, weight + Σ m·capped weight − Σ u of its items)
 * is at most the total of any set below the node (M. Held, R. Karp 1971; J. Beasley 1990 for set covering).
 */
function evaluate(aim: Aim, node: Node, prices: Prices, scales: readonly number[], pass: Pass): void {
  const { core, goal, caps } = aim;
  const { reduced, lack } = pass;
  let value = (node.totals[goal] ?? 0) / (scales[goal] ?? 1);
  for (let item = 0; item < lack.length; item += 1) {
    const need = Math.max(0, node.needs[item] ?? 0);
    lack[item] = need;
    value += need * (prices.items[item] ?? 0);
  }
  for (let at = 0; at < goal; at += 1) {
    const room = ((caps[at] ?? 0) - (node.totals[at] ?? 0)) / (scales[at] ?? 1);
    value -= room * (prices.caps[at] ?? 0);
  }
  for (let place = 0; place < reduced.length; place += 1) {
    if (node.status[place] !== FREE) continue;
    const items = core.sets[place] ?? [];
    let rest = weightOf(core, place, goal) / (scales[goal] ?? 1);
    for (let at = 0; at < goal; at += 1) {
      rest += ((prices.caps[at] ?? 0) * weightOf(core, place, at)) / (scales[at] ?? 1);
    }
    for (const item of items) if ((node.needs[item] ?? 0) > 0) rest -= prices.items[item] ?? 0;
    reduced[place] = rest;
    if (rest >= 0) continue;
    value += rest;
    for (const item of items) lack[item] = (lack[item] ?? 0) - 1;
  }
  pass.value = value;
}

/** Moves the prices of items towards what is lacking; false when nothing is. */
function step(node: Node, { items }: Prices, { lack }: Pass, gap: number): boolean {
  let length = 0;
  lack.forEach((missing, item) => {
    // An item with enough has no price, whatever the kept ones serve beyond it.
    if ((node.needs[item] ?? 0) <= 0) lack[item] = 0;
    else if (missing > 0 || (items[item] ?? 0) > 0) length += missing * missing;
  });
  if (length === 0) return false;
  const pace = gap / length;
  lack.forEach((missing, item) => {
    items[item] = Math.max(0, (items[item] ?? 0) + pace * missing);
  });
  return true;
}

/** Raises the bound of a node for at most so many rounds, from the prices given; stops once it reaches `best`. */
export function relax(
  aim: Aim,
  node: Node,
  start: Prices,
  { rounds, best, scales, budget }: RelaxOptions,
): Relaxed {
  const scale = scales[aim.goal] ?? 1;
  const size = aim.core.sets.reduce((sum, items) => sum + items.length, 0);
  const prices: Prices = { items: start.items.slice(), caps: start.caps };
  const pass: Pass = {
    value: 0,
    reduced: new Float64Array(aim.core.sets.length),
    lack: new Float64Array(aim.core.servers.length),
  };
  let found: Relaxed | null = null;
  let pace = 1;
  let waiting = 0;
  for (let round = 0; round < rounds; round += 1) {
    budget.left -= size;
    evaluate(aim, node, prices, scales, pass);
    if (found === null || pass.value > found.exact / scale) {
      found = keepPass(pass, prices, scale);
      waiting = 0;
      if (found.bound >= best) break;
    } else if ((waiting += 1) >= PATIENCE) {
      pace /= 2;
      waiting = 0;
    }
    const gap = Math.max(best / scale - pass.value, SMALLEST_GAP);
    if (budget.left <= 0) break;
    if (!step(node, prices, pass, pace * gap)) break;
  }
  return found ?? keepPass(pass, prices, scale);
}

export interface RelaxOptions {
  readonly rounds: number;
  /** Total of the best set that is known. */
  readonly best: number;
  readonly scales: readonly number[];
  readonly budget: Budget;
}

function keepPass({ value, reduced }: Pass, prices: Prices, scale: number): Relaxed {
  const exact = value * scale;
  return {
    exact,
    bound: Math.ceil(exact - ROUNDING * Math.max(1, scale)),
    reduced: reduced.map((rest) => rest * scale),
    prices: { items: prices.items.slice(), caps: prices.caps },
  };
}
