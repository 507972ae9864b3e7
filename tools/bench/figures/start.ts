import { BLANK_APP } from '../context.ts';
import type { Figure } from '../figure.ts';
import { timeStart } from '../start-clock.ts';
import { median, pairRatios, spread } from '../statistics.ts';

const RUNS = 7;

/** Home is complete and its buttons can be pressed. */
const HOME = `document.querySelector('main h1')?.textContent === 'Home'
  && [...document.querySelectorAll('main button')].some((button) => !button.disabled)`;
const BLANK = `document.title === 'Blank' && document.readyState === 'complete'`;

export const start: Figure = {
  name: 'start',
  limit: 2,
  unit: 'ratio',
  goal: 'process start to interactive Home, empty workspace ÷ same host opening a blank page',
  measure: async (context) => {
    const home = context.command(context.folder());
    const blank = context.command(context.folder(), BLANK_APP);
    // The first start of a profile makes its files, which no later one does.
    const first = [await timeStart(blank, BLANK), await timeStart(home, HOME)] as const;
    const homes: number[] = [];
    const blanks: number[] = [];
    for (let run = 1; run <= RUNS; run++) {
      context.progress(`start ${run} of ${RUNS}`);
      blanks.push(await timeStart(blank, BLANK));
      homes.push(await timeStart(home, HOME));
    }
    return {
      value: median(homes) / median(blanks),
      notes: [
        `Home ${spread(homes)}`,
        `blank page ${spread(blanks)}; ${pairRatios(homes, blanks)}`,
        `very first start ${first[1].toFixed(0)} ms, of the blank page ${first[0].toFixed(0)} ms (not counted)`,
      ],
    };
  },
};
