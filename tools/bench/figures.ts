import type { Figure } from './figure.ts';
import { board5k } from './figures/board-5k.ts';
import { firstLoad } from './figures/first-load.ts';
import { import100k } from './figures/import-100k.ts';
import { import1m } from './figures/import-1m.ts';
import { importBlocking } from './figures/import-blocking.ts';
import { open1m } from './figures/open-1m.ts';
import { pivot1m } from './figures/pivot-1m.ts';
import { start } from './figures/start.ts';
import { table10k } from './figures/table-10k.ts';

/** Every figure that can be measured, in the order of the table. A new one is a file and a line here. */
export const FIGURES: readonly Figure[] = [
  import100k,
  import1m,
  importBlocking,
  open1m,
  pivot1m,
  start,
  table10k,
  board5k,
  firstLoad,
];
