import { useEffect, useState } from 'react';
import type { FileSource } from '#desktop/files.ts';
import { isNamedAsInvoice, kindOfImport } from './kind-of-import.ts';
import type { ImportKind } from './kind-of-import.ts';

/** How each waiting file is imported; a file is absent as long as that is being found out. */
export type ImportKinds = ReadonlyMap<FileSource, ImportKind>;

const NONE: ImportKinds = new Map();

/** Finds out how files are imported, each once. */
export function useImportKinds(files: readonly FileSource[]): ImportKinds {
  const [kinds, setKinds] = useState(NONE);
  useEffect(() => {
    let current = true;
    for (const file of files) {
      if (kinds.has(file) || isNamedAsInvoice(file)) continue;
      void kindOfImport(file).then((kind) => {
        if (current) setKinds((before) => (before.has(file) ? before : new Map([...before, [file, kind]])));
      });
    }
    return () => {
      current = false;
    };
  }, [files, kinds]);
  return new Map(
    files.flatMap((file) => {
      const kind: ImportKind | undefined = isNamedAsInvoice(file) ? { kind: 'invoices' } : kinds.get(file);
      return kind === undefined ? [] : [[file, kind] as const];
    }),
  );
}
