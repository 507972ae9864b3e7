import type { Page } from '@playwright/test';
import { scrollFrames } from '#tests/bench/frames.ts';
import type { Scrolling } from '#tests/bench/frames.ts';
import { dragFrames } from '#tests/bench/pointer-frames.ts';
import type { PointerWork } from '#tests/bench/pointer-frames.ts';
import { BLANK_APP } from '../context.ts';
import type { BenchContext } from '../context.ts';
import type { Figure } from '../figure.ts';
import { seedCustomers } from '../seed-workspace.ts';
import { median, pairRatios, quantile, spread } from '../statistics.ts';

const CARDS = 5000;
const ROUNDS = 7;
const FRAMES = 180;
/** A notch of the wheel in every frame: the fastest that a hand can turn it. */
const NOTCH = 120;

interface BoardWork {
  readonly drag: PointerWork;
  readonly scroll: Scrolling;
}

/** Over all six columns and back, twice; then down one column. */
const BOARD: BoardWork = {
  drag: {
    pressed: '[data-stage-list] [data-card]',
    area: 'main',
    dragging: '[data-dragging="mouse"]',
    frames: FRAMES,
  },
  scroll: { scroller: '[data-stage-list]', frames: FRAMES, pixels: NOTCH },
};
const EMPTY_PAGE: BoardWork = {
  drag: { pressed: '#empty', area: 'body', dragging: null, frames: FRAMES },
  scroll: { scroller: '#empty', frames: FRAMES, pixels: NOTCH },
};

async function openBoard(context: BenchContext): Promise<Page> {
  const { window } = await context.open(context.folder());
  await window.getByRole('navigation', { name: 'Main' }).waitFor();
  await seedCustomers(window, CARDS);
  await window.evaluate(() => {
    location.hash = '/boards';
  });
  await window.reload();
  await window.locator(BOARD.drag.pressed).first().waitFor();
  return window;
}

/** An empty page of the same host and size, with nothing in it but room to scroll. */
async function openEmptyPage(context: BenchContext): Promise<Page> {
  const { window } = await context.open(context.folder(), BLANK_APP);
  await window.evaluate(() => {
    const scroller = document.createElement('div');
    scroller.id = 'empty';
    scroller.style.cssText = 'height: 700px; overflow: auto';
    scroller.append(document.createElement('div'));
    (scroller.firstElementChild as HTMLElement).style.height = '70000px';
    document.body.append(scroller);
  });
  return window;
}

async function slowFrames(
  page: Page,
  work: BoardWork,
): Promise<{ both: number; drag: number; scroll: number }> {
  const dragged = await page.evaluate(dragFrames, work.drag);
  const scrolled = await page.evaluate(scrollFrames, work.scroll);
  return {
    both: quantile([...dragged, ...scrolled], 0.95),
    drag: quantile(dragged, 0.95),
    scroll: quantile(scrolled, 0.95),
  };
}

export const board5k: Figure = {
  name: 'board-5k',
  limit: 1.5,
  unit: 'ratio',
  goal: '95th percentile frame while dragging a card over a board of 5,000 and scrolling a column ÷ the same on an empty page',
  measure: async (context) => {
    const board = await openBoard(context);
    const empty = await openEmptyPage(context);
    await slowFrames(board, BOARD);
    await slowFrames(empty, EMPTY_PAGE);
    const [full, bare]: [Awaited<ReturnType<typeof slowFrames>>[], number[]] = [[], []];
    for (let round = 1; round <= ROUNDS; round++) {
      context.progress(`dragging and scrolling ${round} of ${ROUNDS}`);
      bare.push((await slowFrames(empty, EMPTY_PAGE)).both);
      full.push(await slowFrames(board, BOARD));
    }
    const both = full.map((one) => one.both);
    return {
      value: median(both) / median(bare),
      notes: [
        `${FRAMES} frames each; board ${spread(both)}, dragging ${spread(full.map(({ drag }) => drag))}, scrolling ${spread(full.map(({ scroll }) => scroll))}`,
        `empty page ${spread(bare)}; ${pairRatios(both, bare)}`,
      ],
    };
  },
};
