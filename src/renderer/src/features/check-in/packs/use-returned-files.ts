import { useEffect, useState } from 'react';
import type { FileSource } from '#desktop/files.ts';
import type { ReturnedFile } from '#domain/owner-packs/judgement.ts';
import { readReturned } from './read-returned.ts';

type Known = ReadonlyMap<FileSource, ReturnedFile>;

/** The files as they are read, each once; `null` until all of them are. */
export function useReturnedFiles(sources: readonly FileSource[]): readonly ReturnedFile[] | null {
  const [known, setKnown] = useState<Known>(new Map());
  useEffect(() => {
    let current = true;
    for (const source of sources) {
      if (known.has(source)) continue;
      void readReturned(source).then((file) => {
        if (current)
          setKnown((before) => (before.has(source) ? before : new Map([...before, [source, file]])));
      });
    }
    return () => {
      current = false;
    };
  }, [sources, known]);
  const files = sources.flatMap((source) => known.get(source) ?? []);
  return files.length === sources.length ? files : null;
}
