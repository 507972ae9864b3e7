/**
 * Moves labels of one height apart so that none covers another, each as near to where it belongs as the others allow,
 * within `top` and `bottom` where there is room. Places are the middles of the labels, in the order of `wanted`.
 */
export function spreadLabels(
  wanted: readonly number[],
  height: number,
  top: number,
  bottom: number,
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const places = [...wanted];
  let least = top + height / 2;
  for (const index of order) {
    places[index] = Math.max(places[index] ?? 0, least);
    least = (places[index] ?? 0) + height;
  }
  let most = bottom - height / 2;
  for (const index of order.toReversed()) {
    places[index] = Math.min(places[index] ?? 0, most);
    most = (places[index] ?? 0) - height;
  }
  return places;
}
