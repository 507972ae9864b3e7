import type { FileSource } from '#desktop/files.ts';
import type { UsageCorrections } from '#domain/usage/read/recognition.ts';
import { NOTHING_SAID } from './plan/choices.ts';
import type { Draft } from './plan/choices.ts';

interface Kept {
  readonly corrections: UsageCorrections;
  readonly draft: Draft;
}

/** What was said about files that still wait: leaving the screen must not lose it. */
const kept = new WeakMap<FileSource, Kept>();

export function keptDraft(source: FileSource): Kept {
  return kept.get(source) ?? { corrections: {}, draft: NOTHING_SAID };
}

export function keepDraft(source: FileSource, change: Partial<Kept>): void {
  kept.set(source, { ...keptDraft(source), ...change });
}
