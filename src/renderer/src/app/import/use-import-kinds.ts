import { useEffect, useState } from 'react';
import { useSession } from '#database/session.tsx';
import type { FileSource } from '#desktop/files.ts';
import { confirmedCrm } from './crm-kind.ts';
import { isNamedAsInvoice, kindOfImport } from './kind-of-import.ts';
import type { ImportKind } from './kind-of-import.ts';
import { confirmedLayouts } from './usage-kind.ts';

/** How each waiting file is imported; a file is absent as long as that is being found out. */
export type ImportKinds = ReadonlyMap<FileSource, ImportKind>;

const NONE: ImportKinds = new Map();

export interface FoundKinds {
  readonly kinds: ImportKinds;
  /** Files whose kind was said, not found. */
  readonly said: ReadonlySet<FileSource>;
  /** Imports a file as another kind than was found. */
  readonly readAs: (file: FileSource, kind: ImportKind, said: boolean) => void;
}

/** Finds out how files are imported, each once. */
export function useImportKinds(files: readonly FileSource[]): FoundKinds {
  const { database } = useSession().workspace;
  const [kinds, setKinds] = useState(NONE);
  const [said, setSaid] = useState<ReadonlySet<FileSource>>(new Set());
  useEffect(() => {
    let current = true;
    for (const file of files) {
      if (kinds.has(file) || isNamedAsInvoice(file)) continue;
      void Promise.all([confirmedLayouts(database), confirmedCrm(database)])
        .then(([layouts, crm]) => kindOfImport(file, layouts, crm))
        .then((kind) => {
          if (current) setKinds((before) => (before.has(file) ? before : new Map([...before, [file, kind]])));
        });
    }
    return () => {
      current = false;
    };
  }, [files, kinds, database]);
  const shown = new Map(
    files.flatMap((file) => {
      const kind: ImportKind | undefined = isNamedAsInvoice(file) ? { kind: 'invoices' } : kinds.get(file);
      return kind === undefined ? [] : [[file, kind] as const];
    }),
  );
  return {
    kinds: shown,
    said,
    readAs: (file, kind, bySaying) => {
      setKinds((before) => new Map([...before, [file, kind]]));
      if (bySaying) setSaid((before) => new Set([...before, file]));
    },
  };
}
