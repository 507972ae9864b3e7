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

/** A step smaller than this is within what exchange rates do in a month: the majors move 2 % (standard deviation). */
const SMALLEST_STEP = 1.06;
/** A step must stand out from the moves around it. */
const TIMES_THE_USUAL_MOVE = 3.5;
/** Charges on either side that show that a step lasts. */
const SIDE = 2;
/** Charges on either side that are compared: a rate drifts away over more of them. */
const NEAR = 6;
/** Share of a step that must be left when the charges near it are compared. */
const LASTS = 0.6;

/**
 * Steps of an amount that wobbles: a move of at least 6 % and three and a half times the usual move, after which
 * the median stays. A rate that drifts makes many small moves, a price makes one. The largest moves are looked at
 * first; levels carry the median.
 */
export function wobblingLevels(amounts: readonly number[]): Level[] {
  const moves = amounts.slice(1).map((amount, i) => Math.abs(Math.log(amount / (amounts[i] ?? amount))));
  const least = Math.max(Math.log(SMALLEST_STEP), TIMES_THE_USUAL_MOVE * median(moves));
  const candidates = moves
    .map((move, i) => ({ move, at: i + 1 }))
    .filter(({ move }) => move >= least)
    .sort((a, b) => b.move - a.move || a.at - b.at);
  let edges = [0, amounts.length];
  for (const { move, at } of candidates) {
    const from = edges.findLast((edge) => edge <= at) ?? 0;
    const to = edges.find((edge) => edge > at) ?? amounts.length;
    if (at - from < SIDE || to - at < SIDE) continue;
    const before = median(amounts.slice(Math.max(from, at - NEAR), at));
    const after = median(amounts.slice(at, Math.min(to, at + NEAR)));
    if (Math.abs(Math.log(after / before)) < LASTS * move) continue;
    edges = [...edges, at].sort((a, b) => a - b);
  }
  return edges.slice(0, -1).map((start, i) => {
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
