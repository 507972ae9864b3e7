import type { Figure } from '../figure.ts';
import { largeImport } from '../large-import.ts';
import { median, spread } from '../statistics.ts';

export const import1m: Figure = {
  name: 'import-1m',
  limit: 3,
  unit: 'ratio',
  goal: 'a 1,000,000-row statement, streamed from disk, to “stored” ÷ PapaParse alone over the same bytes',
  measure: async (context) => {
    const { rows, bytes, imports, papa } = await largeImport(context);
    const stored = imports.map((each) => each.stored);
    const megabytes = (size: number): string => `${(size / 1e6).toFixed(0)} MB`;
    const peak = (sizes: readonly number[]): string => megabytes(Math.max(...sizes));
    return {
      value: median(stored) / median(papa),
      notes: [
        `${rows} rows, ${megabytes(bytes)}; file chosen to “stored” ${spread(stored)}`,
        `of which to preview ${spread(imports.map(({ preview }) => preview))}`,
        `PapaParse alone ${spread(papa)}`,
        `highest heap of the window ${peak(imports.map(({ windowHeap }) => windowHeap))} (goal: below 200 MB)`,
      ],
    };
  },
};
