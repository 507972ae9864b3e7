/** The list with one entry moved by `step` places; unchanged at its ends. */
export function moved<T>(list: readonly T[], index: number, step: -1 | 1): readonly T[] {
  const target = index + step;
  const [one, other] = [list[index], list[target]];
  if (one === undefined || other === undefined) return list;
  return list.map((entry, at) => (at === index ? other : at === target ? one : entry));
}

/** The list with one entry replaced. */
export function replaced<T>(list: readonly T[], index: number, entry: T): readonly T[] {
  return list.map((old, at) => (at === index ? entry : old));
}
