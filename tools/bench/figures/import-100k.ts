import { measureImport } from '#tests/bench/import-100k.ts';
import type { Figure } from '../figure.ts';
import { median, pairRatios, spread } from '../statistics.ts';

const ROWS = 100_000;
const RUNS = 5;

export const import100k: Figure = {
  name: 'import-100k',
  limit: 4,
  unit: 'ratio',
  goal: 'drop of a 100,000-row statement to “stored” ÷ PapaParse alone over the same bytes',
  measure: async (context) => {
    const { window } = await context.open(context.folder());
    const imports: number[] = [];
    const previews: number[] = [];
    const papas: number[] = [];
    let bytes = 0;
    for (let run = 1; run <= RUNS; run++) {
      context.progress(`import ${run} of ${RUNS}`);
      // One at a time: both sides then begin with a fresh page and worker and bear the same load.
      const measured = await measureImport(window, ROWS, 1);
      imports.push(...measured.imports);
      previews.push(...measured.previews);
      papas.push(...measured.papa);
      bytes = measured.bytes;
    }
    return {
      value: median(imports) / median(papas),
      notes: [
        `${ROWS} rows, ${(bytes / 1e6).toFixed(1)} MB; drop to “stored” ${spread(imports)}`,
        `of which drop to preview ${spread(previews)}`,
        `PapaParse alone ${spread(papas)}; ${pairRatios(imports, papas)}`,
      ],
    };
  },
};
