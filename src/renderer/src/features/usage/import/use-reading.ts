import { startTransition, useCallback, useEffect, useState } from 'react';
import { useSession } from '#database/session.tsx';
import type { FileSource } from '#desktop/files.ts';
import type { UsageCorrections } from '#domain/usage/read/recognition.ts';
import { keepDraft, keptDraft } from './kept-draft.ts';
import type { ReadFile, RefusedFile, UsageProgress } from '../reader/protocol.ts';
import { startUsageReader } from '../reader/usage-reader.ts';
import type { UsageReader } from '../reader/usage-reader.ts';
import { usageSource } from '../reader/usage-source.ts';

/** Where the reading of a file stands. `again`: it is read once more, with corrections, and what was read stays in sight. */
export type Reading =
  | { readonly kind: 'reading'; readonly progress: UsageProgress | null }
  | { readonly kind: 'refused'; readonly refusal: RefusedFile }
  | { readonly kind: 'read'; readonly file: ReadFile; readonly again: boolean };

export interface ReadingState {
  readonly reader: UsageReader;
  readonly reading: Reading;
  readonly corrections: UsageCorrections;
  correct(corrections: UsageCorrections): void;
}

/** Reads a file in a worker, and again whenever it is corrected. The worker ends with the screen. */
export function useReading(source: FileSource): ReadingState {
  const { today } = useSession();
  const [reader] = useState(startUsageReader);
  const [corrections, setCorrections] = useState(() => keptDraft(source).corrections);
  const [reading, setReading] = useState<Reading>({ kind: 'reading', progress: null });

  useEffect(() => () => reader.release(), [reader]);

  useEffect(() => {
    let current = true;
    const show = (next: Reading): void => {
      // Drawn in short steps: a preview is large, and the window must answer meanwhile.
      if (current) startTransition(() => setReading(next));
    };
    const onProgress = (progress: UsageProgress): void => {
      if (current) setReading((now) => (now.kind === 'reading' ? { kind: 'reading', progress } : now));
    };
    reader.perform({ kind: 'read', source: usageSource(source), corrections, today }, onProgress).then(
      (answer) =>
        show(
          answer.kind === 'read'
            ? { kind: 'read', file: answer, again: false }
            : { kind: 'refused', refusal: answer },
        ),
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        show({
          kind: 'refused',
          refusal: { kind: 'refused', code: 'failed', message, firstLines: [], header: [] },
        });
      },
    );
    return () => {
      current = false;
    };
  }, [reader, source, corrections, today]);

  const correct = useCallback(
    (next: UsageCorrections) => {
      keepDraft(source, { corrections: next });
      setReading((now) =>
        now.kind === 'read' ? { ...now, again: true } : { kind: 'reading', progress: null },
      );
      setCorrections(next);
    },
    [source],
  );
  return { reader, reading, corrections, correct };
}
