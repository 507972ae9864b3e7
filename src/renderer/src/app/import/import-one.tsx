import { useEffect, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { readStart } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import { deferred } from '../routes/deferred.tsx';
import { OWN_TABLES } from './own-tables.ts';
import { whichTable } from '#domain/tables/which-table.ts';

interface ImportProps {
  readonly source: FileSource;
  readonly onDone: () => void;
}
type Importer = ComponentType<ImportProps>;

const SpendImport = deferred<ImportProps>(
  async () => (await import('#features/import/spend-import.tsx')).SpendImport,
);

const HEADER_BYTES = 16 * 1024;

/**
 * Whether a file is one of our own tables. A file that can't be read is left to the spend import, which
 * says why.
 */
async function importerOf(source: FileSource): Promise<Importer> {
  try {
    const start = new TextDecoder().decode(await readStart(source, HEADER_BYTES));
    return whichTable(start, OWN_TABLES)?.importer ?? SpendImport;
  } catch (error) {
    if (error instanceof Error) return SpendImport;
    throw error;
  }
}

/** Imports one file with what fits it: one of our own tables by its header, anything else as spend. */
export function ImportOne({ source, onDone }: ImportProps): ReactNode {
  const [importer, setImporter] = useState<{ readonly component: Importer } | null>(null);
  useEffect(() => {
    let current = true;
    void importerOf(source).then((component) => {
      if (current) setImporter({ component });
    });
    return () => {
      current = false;
    };
  }, [source]);
  if (importer === null) return null;
  const Component = importer.component;
  return <Component source={source} onDone={onDone} />;
}
