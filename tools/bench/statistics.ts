/** The value that `part` (0 to 1) of the values do not exceed. @throws without values */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  if (found === undefined) throw new Error('nothing was measured');
  return found;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** `median (lowest–highest)` in milliseconds. */
export function spread(values: readonly number[]): string {
  const digits = median(values) < 100 ? 1 : 0;
  const [low, middle, high] = [quantile(values, 0), median(values), quantile(values, 1)];
  return `${middle.toFixed(digits)} ms (${low.toFixed(digits)}–${high.toFixed(digits)}, ${values.length} runs)`;
}

/** `median (lowest–highest)` of what each pair of neighbouring runs gave: how noisy a ratio is. */
export function pairRatios(numerators: readonly number[], denominators: readonly number[]): string {
  const ratios = numerators.map((value, run) => value / (denominators[run] ?? Number.NaN));
  const [low, middle, high] = [quantile(ratios, 0), median(ratios), quantile(ratios, 1)];
  return `run by run ${middle.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}
