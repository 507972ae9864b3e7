import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { FileSource } from '#desktop/files.ts';
import { APPLICATION_TABLE } from '#domain/applications/application-table.ts';
import type { TableShape } from '#domain/tables/which-table.ts';

interface ImporterProps {
  readonly source: FileSource;
  readonly onDone: () => void;
}

/** One of our own tables, and what imports it. */
export interface OwnTable extends TableShape {
  readonly importer: LazyExoticComponent<ComponentType<ImporterProps>>;
}

function ownTable(shape: TableShape, load: () => Promise<ComponentType<ImporterProps>>): OwnTable {
  const { table, columns, required, alsoRead } = shape;
  return { table, columns, required, alsoRead, importer: lazy(async () => ({ default: await load() })) };
}

/** Files that the program knows by their header. */
export const OWN_TABLES: readonly OwnTable[] = [
  ownTable(
    APPLICATION_TABLE,
    async () => (await import('#features/applications/csv/applications-import.tsx')).ApplicationsImport,
  ),
];
