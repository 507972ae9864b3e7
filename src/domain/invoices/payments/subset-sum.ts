/** More candidates than this are not tried: by then any sum is reached by chance. */
const MOST_CANDIDATES = 14;
const MOST_STEPS = 20_000;

/**
 * Places of two to `most` amounts that add up to `target` exactly; `null` when there are none, when more
 * than one choice does, or when there are too many amounts to tell. Amounts of the other sign are left out.
 */
export function sumsTo(amounts: readonly number[], target: number, most: number): readonly number[] | null {
  const usable = amounts.flatMap((amount, place) =>
    amount !== 0 && amount > 0 === target > 0 && Math.abs(amount) < Math.abs(target) ? [place] : [],
  );
  if (target === 0 || usable.length < 2 || usable.length > MOST_CANDIDATES) return null;
  const found: (readonly number[])[] = [];
  let steps = 0;
  const search = (from: number, left: number, chosen: readonly number[]): void => {
    if (found.length > 1 || ++steps > MOST_STEPS) return;
    if (left === 0 && chosen.length >= 2) {
      found.push(chosen);
      return;
    }
    if (chosen.length === most) return;
    for (let at = from; at < usable.length; at++) {
      const place = usable[at] ?? 0;
      const rest = left - (amounts[place] ?? 0);
      if (rest === 0 || rest > 0 === target > 0) search(at + 1, rest, [...chosen, place]);
    }
  };
  search(0, target, []);
  return found.length === 1 && steps <= MOST_STEPS ? (found[0] ?? null) : null;
}
