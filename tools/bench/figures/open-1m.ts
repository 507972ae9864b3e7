import type { Figure } from '../figure.ts';
import { largeWorkspace } from '../large-workspace.ts';
import { timeStart } from '../start-clock.ts';
import { median, pairRatios, spread } from '../statistics.ts';

const RUNS = 5;

/** Home is there, and nothing on it is still being counted. */
const COMPLETE = `document.querySelector('main h1')?.textContent === 'Home'
  && document.querySelector('#home-look-at') !== null
  && !document.querySelector('main').innerText.includes('…')`;
const EMPTY = `document.querySelector('main h1')?.textContent === 'Home'
  && [...document.querySelectorAll('main button')].some((button) => !button.disabled)`;

export const open1m: Figure = {
  name: 'open-1m',
  limit: 1.5,
  unit: 'ratio',
  goal: 'start to complete Home with 1,000,000 spend rows and thousands of the rest ÷ an empty workspace',
  measure: async (context) => {
    const full = context.command(await largeWorkspace(context));
    const empty = context.command(context.folder());
    // The first start makes files, and counts what later ones know.
    context.progress('the very first start');
    await timeStart(empty, EMPTY);
    const first = await timeStart(full, COMPLETE);
    const fulls: number[] = [];
    const empties: number[] = [];
    for (let run = 1; run <= RUNS; run++) {
      context.progress(`start ${run} of ${RUNS}`);
      empties.push(await timeStart(empty, EMPTY));
      fulls.push(await timeStart(full, COMPLETE));
    }
    return {
      value: median(fulls) / median(empties),
      notes: [
        `full ${spread(fulls)}; the very first ${first.toFixed(0)} ms (not counted)`,
        `empty ${spread(empties)}; ${pairRatios(fulls, empties)}`,
      ],
    };
  },
};
