import { join } from 'node:path';
import { measureFileImport } from '#tests/bench/import-file.ts';
import type { FileImportMeasure } from '#tests/bench/import-file.ts';
import type { BenchContext } from './context.ts';

const ROWS = 1_000_000;
const RUNS = 3;

let measured: Promise<FileImportMeasure> | null = null;

/** Imports a million rows a few times; figures that look at the same imports share one measurement. */
export function largeImport(context: BenchContext): Promise<FileImportMeasure> {
  measured ??= measure(context);
  return measured;
}

async function measure(context: BenchContext): Promise<FileImportMeasure> {
  const { app, window } = await context.open(context.folder());
  context.progress(`${RUNS} imports of ${ROWS} rows, each beside PapaParse`);
  return measureFileImport(app, window, join(context.folder(), 'statement.csv'), ROWS, RUNS);
}
