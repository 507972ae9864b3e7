import type { FileSource } from '#desktop/files.ts';
import type { SpendCorrections } from '#domain/spend/recognise/plan.ts';

/** What was corrected on files that still wait: leaving the screen must not lose it. */
const kept = new WeakMap<FileSource, SpendCorrections>();

/** The corrections made so far to a waiting file. */
export function keptCorrections(source: FileSource): SpendCorrections {
  return kept.get(source) ?? {};
}

export function keepCorrections(source: FileSource, corrections: SpendCorrections): void {
  kept.set(source, corrections);
}
