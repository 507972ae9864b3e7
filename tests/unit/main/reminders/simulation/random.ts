/** Random choices that are the same for the same seed. */
export interface Dice {
  /** From 0 to below 1. */
  next(): number;
  chance(of: number): boolean;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  /** @throws RangeError when there is nothing to pick from */
  pick<T>(choices: readonly T[]): T;
}

/** Mulberry32. */
export function diceOf(seed: number): Dice {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    chance: (of) => next() < of,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: <T>(choices: readonly T[]): T => {
      const at = Math.floor(next() * choices.length);
      if (choices.length === 0) throw new RangeError('nothing to pick from');
      return choices[at] as T;
    },
  };
}
