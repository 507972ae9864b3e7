import type { Core } from './problem.ts';

/** Undecided, kept, left out. */
export const FREE = 0;
export const KEPT = 1;
export const OUT = -1;

/** One goal of one core, with what the goals before it may weigh at most. */
export interface Aim {
  readonly core: Core;
  /** Place of the goal whose total is to be the least. */
  readonly goal: number;
  /** Highest total of each goal before it. */
  readonly caps: readonly number[];
}

/** Where a search stands: what was decided about each candidate, and what is still needed. */
export interface Node {
  readonly status: Int8Array;
  /** What each item still needs; 0 or less when it has enough. */
  readonly needs: Int32Array;
  /** Candidates of each item that are not left out and not kept. */
  readonly free: Int32Array;
  /** Totals of those kept: the goal's own last, those with a cap before. */
  readonly totals: Float64Array;
}

export function rootOf({ core, goal }: Aim): Node {
  return {
    status: new Int8Array(core.sets.length),
    needs: Int32Array.from(core.needs),
    free: Int32Array.from(core.servers, (servers) => servers.length),
    totals: new Float64Array(goal + 1),
  };
}

export function copyOf(node: Node): Node {
  return {
    status: node.status.slice(),
    needs: node.needs.slice(),
    free: node.free.slice(),
    totals: node.totals.slice(),
  };
}

/** Weight of a candidate for one goal. */
export function weightOf(core: Core, place: number, goal: number): number {
  return core.weights[place]?.[goal] ?? 0;
}

function each(array: Int32Array, items: readonly number[], change: number): void {
  for (const item of items) array[item] = (array[item] ?? 0) + change;
}

/** Keeps a free candidate. */
export function keep({ core, goal }: Aim, node: Node, place: number): void {
  node.status[place] = KEPT;
  const items = core.sets[place] ?? [];
  each(node.free, items, -1);
  each(node.needs, items, -1);
  for (let at = 0; at <= goal; at += 1) {
    node.totals[at] = (node.totals[at] ?? 0) + weightOf(core, place, at);
  }
}

/** Leaves a free candidate out. */
export function leaveOut({ core }: Aim, node: Node, place: number): void {
  node.status[place] = OUT;
  each(node.free, core.sets[place] ?? [], -1);
}

/** Whether keeping a candidate would go beyond a cap, or cost at least as much as the best that is known. */
function isTooMuch({ core, goal, caps }: Aim, node: Node, place: number, best: number): boolean {
  for (let at = 0; at < goal; at += 1) {
    if ((node.totals[at] ?? 0) + weightOf(core, place, at) > (caps[at] ?? 0)) return true;
  }
  return (node.totals[goal] ?? 0) + weightOf(core, place, goal) >= best;
}

/**
 * Decides what follows: candidates that weigh too much or serve nothing needed are left out, those without whom an item
 * would lack one are kept. False when this leads nowhere.
 */
export function follow(aim: Aim, node: Node, best: number): boolean {
  const { core, goal } = aim;
  for (let changed = true; changed;) {
    changed = false;
    if ((node.totals[goal] ?? 0) >= best) return false;
    for (let place = 0; place < core.sets.length; place += 1) {
      if (node.status[place] !== FREE) continue;
      const idle = (core.sets[place] ?? []).every((item) => (node.needs[item] ?? 0) <= 0);
      if (!idle && !isTooMuch(aim, node, place, best)) continue;
      leaveOut(aim, node, place);
      changed = true;
    }
    for (let item = 0; item < core.servers.length; item += 1) {
      const need = node.needs[item] ?? 0;
      const free = node.free[item] ?? 0;
      if (need <= 0) continue;
      if (free < need) return false;
      if (free > need) continue;
      for (const place of core.servers[item] ?? []) {
        if (node.status[place] !== FREE) continue;
        if (isTooMuch(aim, node, place, best)) return false;
        keep(aim, node, place);
        changed = true;
      }
    }
  }
  return true;
}

/** Whether every item has what it needs. */
export function isCovered(node: Node): boolean {
  return node.needs.every((need) => need <= 0);
}

/** The kept candidates. */
export function keptOf(node: Node): number[] {
  return [...node.status.keys()].filter((place) => node.status[place] === KEPT);
}
