import { showSpend, timePivot } from '#tests/bench/pivot.ts';
import type { Figure } from '../figure.ts';
import { largeWorkspace } from '../large-workspace.ts';
import { median, spread } from '../statistics.ts';

const CUTS = ['application', 'vendor', 'payer', 'department', 'category'] as const;
const ROUNDS = 3;

export const pivot1m: Figure = {
  name: 'pivot-1m',
  limit: 100,
  unit: 'ms',
  goal: 'slowest new grouping of 1,000,000 rows by month, from the choice until it is drawn',
  measure: async (context) => {
    const { window } = await context.open(await largeWorkspace(context));
    await window.getByRole('navigation', { name: 'Main' }).waitFor();
    await showSpend(window, CUTS.at(-1) ?? 'category');
    const times = new Map<string, number[]>(CUTS.map((cut) => [cut, []]));
    for (let round = 1; round <= ROUNDS; round++) {
      context.progress(`round ${round} of ${ROUNDS}`);
      for (const cut of CUTS) times.get(cut)?.push(await timePivot(window, cut));
    }
    return {
      value: Math.max(...[...times.values()].map(median)),
      notes: [...times].map(([cut, found]) => `by ${cut} ${spread(found)}`),
    };
  },
};
