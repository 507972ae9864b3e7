import { weighsAtMost } from './problem.ts';
import type { Core, CoverProblem } from './problem.ts';

/** A problem without what is obvious: candidates that are in some best set, and the parts that must be searched. */
export interface Reduced {
  /** Places of candidates that are kept. */
  readonly taken: readonly number[];
  /** Parts that share no item, each to be solved by itself. */
  readonly cores: readonly Core[];
}

interface State {
  readonly problem: CoverProblem;
  readonly taken: number[];
  /** What is still needed; 0 for items that need no more. */
  readonly needs: number[];
  /** Items of each candidate that still need somebody; `null` once a candidate is taken or left out. */
  readonly open: (Set<number> | null)[];
  /** Candidates of each item that can still be taken. */
  readonly servers: Set<number>[];
}

function begin(problem: CoverProblem): State {
  const servers = problem.needs.map(() => new Set<number>());
  const open = problem.sets.map((items, place) => {
    for (const item of items) servers[item]?.add(place);
    return new Set(items);
  });
  return { problem, taken: [], needs: [...problem.needs], open, servers };
}

function leave(state: State, place: number): void {
  for (const item of state.open[place] ?? []) state.servers[item]?.delete(place);
  state.open[place] = null;
}

function close(state: State, item: number): void {
  state.needs[item] = 0;
  for (const place of state.servers[item] ?? []) state.open[place]?.delete(item);
  state.servers[item]?.clear();
}

function take(state: State, place: number): void {
  const served = [...(state.open[place] ?? [])];
  leave(state, place);
  state.taken.push(place);
  for (const item of served) {
    state.needs[item] = (state.needs[item] ?? 0) - 1;
    if ((state.needs[item] ?? 0) <= 0) close(state, item);
  }
}

/** Candidates without whom an item would lack one are kept; true when something changed. */
function takeEssential(state: State): boolean {
  let changed = false;
  state.servers.forEach((servers, item) => {
    const need = state.needs[item] ?? 0;
    if (need === 0 || servers.size > need) return;
    changed = true;
    for (const place of servers) take(state, place);
    close(state, item);
  });
  return changed;
}

/** Leaves out candidates that serve nothing that is still needed. */
function leaveIdle(state: State): boolean {
  let changed = false;
  state.open.forEach((items, place) => {
    if (items?.size !== 0) return;
    changed = true;
    state.open[place] = null;
  });
  return changed;
}

function isWithin(inner: ReadonlySet<number>, outer: ReadonlySet<number>): boolean {
  return inner.size <= outer.size && inner.isSubsetOf(outer);
}

/**
 * An item follows from another that needs at least as many, all of them candidates of this one, too. Of equal items one
 * is left.
 */
function closeFollowing(state: State): boolean {
  let changed = false;
  state.servers.forEach((servers, item) => {
    const need = state.needs[item] ?? 0;
    if (need === 0) return;
    const follows = state.servers.some((others, other) => {
      return (
        other !== item && (state.needs[other] ?? 0) >= need && others.size > 0 && isWithin(others, servers)
      );
    });
    if (!follows) return;
    changed = true;
    close(state, item);
  });
  return changed;
}

/**
 * A candidate is left out when so many others serve all that it serves, and weigh no more, as the neediest of its items
 * needs: in a set with it, it can be exchanged for one of them that is not in the set, or is needless beside all of them.
 */
function leaveDominated(state: State): boolean {
  let changed = false;
  state.open.forEach((items, place) => {
    if (items === null) return;
    const neediest = Math.max(...[...items].map((item) => state.needs[item] ?? 0));
    const [first] = items;
    let better = 0;
    for (const other of first === undefined ? [] : (state.servers[first] ?? [])) {
      const theirs = state.open[other];
      if (other === place || theirs === null || theirs === undefined) continue;
      if (!weighsAtMost(weightsOf(state, other), weightsOf(state, place))) continue;
      if (isWithin(items, theirs)) better += 1;
    }
    if (better < neediest) return;
    changed = true;
    leave(state, place);
  });
  return changed;
}

function weightsOf({ problem }: State, place: number): readonly number[] {
  return problem.weights[place] ?? [];
}

/** The candidates that are left, in groups that share no item. */
function coresOf(state: State): Core[] {
  const seen = new Set<number>();
  const cores: Core[] = [];
  state.open.forEach((items, start) => {
    if (items === null || seen.has(start)) return;
    const group = [start];
    seen.add(start);
    for (const place of group) {
      for (const item of state.open[place] ?? []) {
        for (const other of state.servers[item] ?? []) {
          if (!seen.has(other)) group.push(other);
          seen.add(other);
        }
      }
    }
    cores.push(
      coreOf(
        state,
        group.toSorted((a, b) => a - b),
      ),
    );
  });
  return cores;
}

function coreOf(state: State, origin: readonly number[]): Core {
  const items = [...new Set(origin.flatMap((place) => [...(state.open[place] ?? [])]))];
  const placeOfItem = new Map(items.map((item, place) => [item, place]));
  const sets = origin.map((place) =>
    [...(state.open[place] ?? [])].map((item) => placeOfItem.get(item) ?? 0),
  );
  const servers: number[][] = items.map(() => []);
  sets.forEach((own, place) => own.forEach((item) => servers[item]?.push(place)));
  return {
    origin,
    sets,
    needs: items.map((item) => state.needs[item] ?? 0),
    servers,
    weights: origin.map((place) => weightsOf(state, place)),
  };
}

/** Decides all that is obvious, again and again, and parts the rest. Some best set of the problem agrees with it. */
export function reduce(problem: CoverProblem): Reduced {
  const state = begin(problem);
  problem.must.forEach((kept, place) => {
    if (kept) take(state, place);
  });
  state.needs.forEach((need, item) => {
    if (need <= 0) close(state, item);
  });
  let changed = true;
  while (changed) {
    const idle = leaveIdle(state);
    const essential = takeEssential(state);
    changed = closeFollowing(state) || leaveDominated(state) || essential || idle;
  }
  return { taken: state.taken, cores: coresOf(state) };
}
