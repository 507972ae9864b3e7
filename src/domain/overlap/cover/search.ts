import { totalsOf } from './problem.ts';
import type { Budget, Core } from './problem.ts';
import { FREE, copyOf, follow, isCovered, keep, keptOf, leaveOut, rootOf, weightOf } from './node.ts';
import type { Aim, Node } from './node.ts';
import { firstPrices, priceCaps, relax, scalesOf } from './relax.ts';
import type { Prices, Relaxed } from './relax.ts';

const ROOT_ROUNDS = 400;
const NODE_ROUNDS = 30;
/** For each price of a capped goal that is tried at the root. */
const TRIAL_ROUNDS = 80;
/** As in `relax`: what floating point may have added to a bound. */
const ROUNDING = 1e-7;

interface Search {
  readonly aim: Aim;
  /** The goals before it and itself, each as an aim of its own: the bound of each may end a branch. */
  readonly aims: readonly Aim[];
  readonly scales: readonly number[];
  readonly budget: Budget;
  best: readonly number[];
  /** Total of the best for the goal. */
  total: number;
  /** Bound at the root: holds for every set. */
  least: number;
}

/** What the bounds of a node say. */
interface Looked {
  /** Of the aim's own goal. */
  readonly own: Relaxed;
  /** They decided candidates. */
  readonly fixed: boolean;
  /** To start from below, goal by goal. */
  readonly prices: readonly Prices[];
}

export interface Found {
  readonly best: readonly number[];
  readonly total: number;
  /** No set has a smaller total. */
  readonly least: number;
  readonly proved: boolean;
}

/** Keeps a set when it is better than the best, and within the caps. */
function offer(search: Search, kept: readonly number[]): void {
  const { core, goal, caps } = search.aim;
  const totals = totalsOf(core, kept);
  const total = totals[goal] ?? 0;
  if (total >= search.total || caps.some((cap, at) => (totals[at] ?? 0) > cap)) return;
  search.best = kept;
  search.total = total;
}

/** A set near the bound: those it keeps, then what serves most for its price, then without whom nothing lacks. */
function complete(search: Search, node: Node, { reduced }: Relaxed): void {
  const { aim } = search;
  const { core } = aim;
  const trial = copyOf(node);
  const free = [...trial.status.keys()].filter((place) => trial.status[place] === FREE);
  const order = free.toSorted((a, b) => (reduced[a] ?? 0) - (reduced[b] ?? 0));
  for (const place of order) {
    if ((core.sets[place] ?? []).some((item) => (trial.needs[item] ?? 0) > 0)) keep(aim, trial, place);
  }
  if (isCovered(trial)) offer(search, withoutNeedless(core, keptOf(trial), aim.goal));
}

/** Leaves candidates out, the heaviest first, as long as every item keeps what it needs. */
export function withoutNeedless(core: Core, kept: readonly number[], goal: number): number[] {
  const served = core.needs.map((need) => -need);
  for (const place of kept) for (const item of core.sets[place] ?? []) served[item] = (served[item] ?? 0) + 1;
  const left = new Set(kept);
  for (const place of kept.toSorted((a, b) => weightOf(core, b, goal) - weightOf(core, a, goal))) {
    const items = core.sets[place] ?? [];
    if (!items.every((item) => (served[item] ?? 0) > 0)) continue;
    left.delete(place);
    for (const item of items) served[item] = (served[item] ?? 0) - 1;
  }
  return [...left];
}

/** Decides candidates whose other way would not be better than the best; true when there was one. */
function fix(
  { aim, scales }: Search,
  node: Node,
  { exact, reduced }: Relaxed,
  limit: number,
  goal: number,
): boolean {
  const doubt = ROUNDING * Math.max(1, scales[goal] ?? 1);
  let fixed = false;
  reduced.forEach((rest, place) => {
    if (node.status[place] !== FREE || Math.ceil(exact + Math.abs(rest) - doubt) < limit) return;
    if (rest > 0) leaveOut(aim, node, place);
    else keep(aim, node, place);
    fixed = true;
  });
  return fixed;
}

/** The item with the least choice, and of those the dearest. */
function hardestItem({ aim }: Search, node: Node, prices: Prices): number {
  let hardest = -1;
  let [choice, price] = [Number.POSITIVE_INFINITY, 0];
  for (let item = 0; item < aim.core.servers.length; item += 1) {
    const need = node.needs[item] ?? 0;
    if (need <= 0) continue;
    const own = (node.free[item] ?? 0) - need;
    const worth = prices.items[item] ?? 0;
    if (own > choice || (own === choice && worth <= price && hardest !== -1)) continue;
    [hardest, choice, price] = [item, own, worth];
  }
  return hardest;
}

function branch(search: Search, node: Node, { own, prices }: Looked): void {
  const { aim } = search;
  const { reduced } = own;
  const item = hardestItem(search, node, own.prices);
  const servers = (aim.core.servers[item] ?? []).filter((place) => node.status[place] === FREE);
  for (const place of servers.toSorted((a, b) => (reduced[a] ?? 0) - (reduced[b] ?? 0))) {
    const child = copyOf(node);
    keep(aim, child, place);
    explore(search, child, prices, NODE_ROUNDS);
    if (search.budget.left <= 0) return;
    leaveOut(aim, node, place);
    if ((node.free[item] ?? 0) < (node.needs[item] ?? 0)) return;
  }
}

/** What a goal's total must stay below: the best known of the aim's own, one more than the cap of one before it. */
function limitOf({ aim, total }: Search, goal: number): number {
  return goal === aim.goal ? total : (aim.caps[goal] ?? 0) + 1;
}

/** Asks the bound of each goal in turn; `null` when one of them says that nothing better is below. */
function bounds(search: Search, node: Node, prices: readonly Prices[], rounds: number): Looked | null {
  const { scales, budget } = search;
  const found: Relaxed[] = [];
  let fixed = false;
  for (const [goal, aim] of search.aims.entries()) {
    const limit = limitOf(search, goal);
    const start = prices[goal] ?? firstPrices(aim, scales);
    const relaxed = relax(aim, node, start, { rounds, best: limit, scales, budget });
    if (goal === search.aim.goal && rounds === ROOT_ROUNDS) {
      search.least = Math.max(search.least, Math.min(relaxed.bound, search.total));
    }
    if (relaxed.bound >= limit) return null;
    if (budget.left <= 0) return null;
    fixed = fix(search, node, relaxed, limit, goal) || fixed;
    found.push(relaxed);
  }
  const last = found.at(-1);
  return last === undefined ? null : { own: last, fixed, prices: found.map((relaxed) => relaxed.prices) };
}

/** Looks below a node for a better set than the best; nothing is left unlooked at while there is budget. */
function explore(search: Search, node: Node, start: readonly Prices[], rounds: number): void {
  const { aim } = search;
  for (let prices = start; ;) {
    if (!follow(aim, node, search.total)) return;
    if (isCovered(node)) {
      offer(search, keptOf(node));
      return;
    }
    const looked = bounds(search, node, prices, rounds);
    if (looked === null) return;
    complete(search, node, looked.own);
    if (!looked.fixed) {
      branch(search, node, looked);
      return;
    }
    ({ prices } = looked);
  }
}

/**
 * The set with the least total of the aim's goal within its caps, by depth-first branch and bound; `start` is such a set.
 * When the budget runs out it is the best that was found.
 */
export function minimise(aim: Aim, start: readonly number[], budget: Budget): Found {
  const total = totalsOf(aim.core, start)[aim.goal] ?? 0;
  const scales = scalesOf(aim);
  const aims = [...aim.caps, 0].map((_, goal) => ({ ...aim, goal, caps: aim.caps.slice(0, goal) }));
  const search: Search = { aim, aims, scales, budget, best: start, total, least: 0 };
  if (total > 0) {
    const root = rootOf(aim);
    const prices = aims.map((each, goal) =>
      priceCaps(each, root, firstPrices(each, scales), {
        rounds: TRIAL_ROUNDS,
        best: limitOf(search, goal),
        scales,
        budget,
      }),
    );
    explore(search, root, prices, ROOT_ROUNDS);
  }
  const proved = budget.left > 0 || search.least >= search.total;
  return { best: search.best, total: search.total, least: proved ? search.total : search.least, proved };
}
