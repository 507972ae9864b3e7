/**
 * Quantile of a list, by linear interpolation between the neighbouring values (Hyndman and Fan's type 7, as spreadsheets
 * compute PERCENTILE): 0.5 is the median, of an even number the mean of the middle two. `null` for an empty list.
 * @param share 0 to 1
 */
export function quantile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
