import type { SpendBlock } from '#domain/spend/ledger.ts';
import { isDiscovered } from '../columns/discovery.ts';
import type { Labeller } from '../labels/label-store.ts';
import type { Discovery } from '../questions.ts';

/** How many vendors these rows would bring to Discovery that are not in it yet, waiting or dismissed. */
export function countNewVendors(
  blocks: readonly SpendBlock[],
  labeller: Labeller,
  { queue, dismissed }: Discovery,
): number {
  const known = new Set([...queue, ...dismissed].map(({ vendorKey }) => vendorKey));
  const fresh = new Set<string>();
  for (const { rows, text } of blocks) {
    const { description, category } = text;
    const seen = new Set<number>();
    for (let row = 0; row < rows; row++) {
      const [first, second] = [description.index[row] ?? 0, category.index[row] ?? 0];
      const pair = first * category.values.length + second;
      if (seen.has(pair)) continue;
      seen.add(pair);
      const label = labeller(description.values[first] ?? '', category.values[second] ?? '', null);
      if (isDiscovered(label) && !known.has(label.vendorKey)) fresh.add(label.vendorKey);
    }
  }
  return fresh.size;
}
