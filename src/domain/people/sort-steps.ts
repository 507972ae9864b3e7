const CHUNK = 1000;

/** Sorts in steps that each take a moment, for lists that would hold up the window: chunks are sorted, then merged. */
export function* sortSteps<T>(
  items: readonly T[],
  isBefore: (a: T, b: T) => boolean,
): Generator<undefined, T[]> {
  let runs: T[][] = [];
  for (let start = 0; start < items.length; start += CHUNK) {
    yield;
    runs.push(
      items.slice(start, start + CHUNK).toSorted((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0)),
    );
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const [left, right] = [runs[at] ?? [], runs[at + 1] ?? []];
      merged.push(yield* merge(left, right, isBefore));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<T>(
  left: readonly T[],
  right: readonly T[],
  isBefore: (a: T, b: T) => boolean,
): Generator<undefined, T[]> {
  const all: T[] = [];
  let [atLeft, atRight] = [0, 0];
  while (atLeft < left.length || atRight < right.length) {
    const [one, other] = [left[atLeft], right[atRight]];
    if (other === undefined || (one !== undefined && !isBefore(other, one))) {
      all.push(one as T);
      atLeft += 1;
    } else {
      all.push(other);
      atRight += 1;
    }
    if (all.length % CHUNK === 0) yield;
  }
  return all;
}
