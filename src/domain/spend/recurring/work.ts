import type { ChargeGroup } from './series.ts';

/** The charges of a group in one order, whatever order they came in. */
export interface SortedCharges {
  readonly day: readonly number[];
  /** Minor units; refunds negative. */
  readonly amount: readonly number[];
  readonly place: readonly number[];
  /** Price in another currency; `null` where unknown. */
  readonly original: readonly (string | null)[];
}

/** Sorts by day, then amount, then original; the place decides between charges that are equal anyway. */
export function sortCharges(group: ChargeGroup): SortedCharges {
  const order = Array.from({ length: group.day.length }, (_, i) => i);
  const original = group.original ?? null;
  const textOf = (i: number): string => original?.[i] ?? '';
  order.sort(
    (a, b) =>
      (group.day[a] ?? 0) - (group.day[b] ?? 0) ||
      (group.amount[a] ?? 0) - (group.amount[b] ?? 0) ||
      (textOf(a) < textOf(b) ? -1 : Number(textOf(a) > textOf(b))) ||
      (group.place[a] ?? 0) - (group.place[b] ?? 0),
  );
  return {
    day: order.map((i) => group.day[i] ?? 0),
    amount: order.map((i) => group.amount[i] ?? 0),
    place: order.map((i) => group.place[i] ?? 0),
    original: order.map((i) => original?.[i] ?? null),
  };
}

/** A series while it is being put together: positions in the sorted charges, ascending. */
export interface Draft {
  positions: number[];
  /** Index in `positions` from which the present billing day holds. */
  tail: number;
  /** log10 of the chance; of merged pieces the sum. */
  log10: number;
}

export function daysAt(charges: SortedCharges, positions: readonly number[]): number[] {
  return positions.map((at) => charges.day[at] ?? 0);
}

export function amountsAt(charges: SortedCharges, positions: readonly number[]): number[] {
  return positions.map((at) => charges.amount[at] ?? 0);
}
