/** A run of charges at one amount. */
export interface Level {
  readonly amount: number;
  /** Position of its first charge. */
  readonly start: number;
  readonly count: number;
}

/** Runs of equal amounts. */
export function runsOf(amounts: readonly number[]): Level[] {
  const runs: { amount: number; start: number; count: number }[] = [];
  amounts.forEach((amount, start) => {
    const last = runs.at(-1);
    if (last !== undefined && last.amount === amount) last.count++;
    else runs.push({ amount, start, count: 1 });
  });
  return runs;
}

/**
 * Runs that last: at least `lasting` charges. A shorter one is a slip (a part of a month, a discount, one
 * month's overage) and is left out, except the latest, which may be the beginning of a new level. Neighbours
 * that become equal are one again.
 */
export function lastingLevels(amounts: readonly number[], lasting: number): Level[] {
  const runs = runsOf(amounts);
  const kept = runs.filter(({ count }, i) => count >= lasting || (i === runs.length - 1 && i > 0));
  const levels: Level[] = [];
  for (const run of kept) {
    const last = levels.at(-1);
    if (last !== undefined && last.amount === run.amount) {
      levels[levels.length - 1] = { ...last, count: last.count + run.count };
    } else levels.push(run);
  }
  return levels;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** A step smaller than this is within what exchange rates do in a month (majors seldom move 4 %). */
const SMALLEST_STEP = 1.05;
/** A step must stand out from the moves around it. */
const TIMES_THE_USUAL_MOVE = 3;
/** Charges on either side that show that a step lasts. */
const SIDE = 2;

/**
 * Steps of an amount that wobbles: one move of at least 5 % and three times the usual move, after which the
 * median stays. A rate that drifts makes many small moves, a price makes one. Levels carry the median.
 */
export function wobblingLevels(amounts: readonly number[]): Level[] {
  const moves = amounts.slice(1).map((amount, i) => Math.abs(Math.log(amount / (amounts[i] ?? amount))));
  const usual = median(moves);
  const least = Math.max(Math.log(SMALLEST_STEP), TIMES_THE_USUAL_MOVE * usual);
  const edges = [0];
  moves.forEach((move, i) => {
    const at = i + 1;
    if (move < least || at < SIDE || amounts.length - at < SIDE) return;
    const before = median(amounts.slice(Math.max(edges.at(-1) ?? 0, at - 6), at));
    const after = median(amounts.slice(at, at + 6));
    if (Math.abs(Math.log(after / before)) >= 0.6 * move) edges.push(at);
  });
  return edges.map((start, i) => {
    const end = edges[i + 1] ?? amounts.length;
    return { amount: median(amounts.slice(start, end)), start, count: end - start };
  });
}

/** Farthest that an amount in another currency may be from the median of its level. */
const WIDEST_WOBBLE = 0.12;

/** Whether all amounts lie near the median of their level. */
export function isWobble(amounts: readonly number[], levels: readonly Level[]): boolean {
  return levels.every(({ amount, start, count }) =>
    amounts.slice(start, start + count).every((one) => Math.abs(one / amount - 1) <= WIDEST_WOBBLE),
  );
}
