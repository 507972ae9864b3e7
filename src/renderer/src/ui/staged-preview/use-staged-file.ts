import { useEffect, useState } from 'react';
import { refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import { fileText } from './file-text.ts';

/** How far a file to import has come. */
export type StagedFilePhase<Staged> =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'staged'; readonly staged: Staged; readonly busy: boolean };

interface StagedFileWork<Staged, Choice extends readonly unknown[]> {
  readonly readBytes: () => Promise<Uint8Array>;
  /** What the text of the file would do. */
  readonly stage: (text: string) => Outcome<Staged> | Promise<Outcome<Staged>>;
  /** Stores it as one action; false when it was not stored, which the manager has been told. */
  readonly keep: (staged: Staged, ...choice: Choice) => Promise<boolean>;
  /** The file was stored. */
  readonly onDone: () => void;
}

/** Reads and stages a text file once, when first shown, and stores what it brings once the manager says so. */
export function useStagedFile<Staged, Choice extends readonly unknown[] = []>(
  work: StagedFileWork<Staged, Choice>,
): { readonly phase: StagedFilePhase<Staged>; readonly store: (...choice: Choice) => void } {
  // Not anew when settings or the day change: what was looked at is what will be stored.
  const [first] = useState(work);
  const [phase, setPhase] = useState<StagedFilePhase<Staged>>({ kind: 'reading' });
  useEffect(() => {
    let current = true;
    void stageFile(first).then((outcome) => {
      if (!current) return;
      setPhase(
        outcome.ok
          ? { kind: 'staged', staged: outcome.value, busy: false }
          : { kind: 'refused', message: outcome.message },
      );
    });
    return () => {
      current = false;
    };
  }, [first]);
  const run = async (staged: Staged, choice: Choice): Promise<void> => {
    setPhase({ kind: 'staged', staged, busy: true });
    let kept = false;
    try {
      kept = await work.keep(staged, ...choice);
    } finally {
      if (!kept) setPhase({ kind: 'staged', staged, busy: false });
    }
    if (kept) work.onDone();
  };
  return {
    phase,
    store: (...choice) => {
      if (phase.kind === 'staged' && !phase.busy) void run(phase.staged, choice);
    },
  };
}

async function stageFile<Staged>(
  work: Pick<StagedFileWork<Staged, readonly unknown[]>, 'readBytes' | 'stage'>,
): Promise<Outcome<Staged>> {
  try {
    const text = fileText(await work.readBytes());
    return text.ok ? await work.stage(text.value) : text;
  } catch (error) {
    return refused('unreadable', error instanceof Error ? error.message : String(error));
  }
}
