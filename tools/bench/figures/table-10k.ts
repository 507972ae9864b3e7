import type { Page } from '@playwright/test';
import { scrollFrames } from '#tests/bench/frames.ts';
import type { Scrolling } from '#tests/bench/frames.ts';
import { BLANK_APP } from '../context.ts';
import type { BenchContext } from '../context.ts';
import type { Figure } from '../figure.ts';
import { seedApplications } from '../seed-applications.ts';
import { median, pairRatios, quantile, spread } from '../statistics.ts';

const APPLICATIONS = 10_000;
const ROUNDS = 7;
/** A notch of the wheel (120 px, three rows and more) in every frame: the fastest that a hand can turn it. */
const PACE = { frames: 240, pixels: 120 };
const INVENTORY: Scrolling = { scroller: 'main [role="grid"]', ...PACE };
const EMPTY_PAGE: Scrolling = { scroller: '#empty', ...PACE };

async function openInventory(context: BenchContext): Promise<Page> {
  const { window } = await context.open(context.folder());
  await window.getByRole('navigation', { name: 'Main' }).waitFor();
  await seedApplications(window, APPLICATIONS);
  await window.evaluate(() => {
    location.hash = '/applications';
  });
  await window.reload();
  await window.locator(`main [role="grid"][aria-rowcount="${APPLICATIONS + 1}"]`).waitFor();
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
    (scroller.firstElementChild as HTMLElement).style.height = '360000px';
    document.body.append(scroller);
  });
  return window;
}

async function slowFrame(page: Page, scrolling: Scrolling): Promise<number> {
  return quantile(await page.evaluate(scrollFrames, scrolling), 0.95);
}

export const table10k: Figure = {
  name: 'table-10k',
  limit: 1.5,
  unit: 'ratio',
  goal: '95th percentile frame while scrolling 10,000 applications ÷ the same on an empty page',
  measure: async (context) => {
    const inventory = await openInventory(context);
    const empty = await openEmptyPage(context);
    await slowFrame(inventory, INVENTORY);
    await slowFrame(empty, EMPTY_PAGE);
    const full: number[] = [];
    const bare: number[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      context.progress(`scrolling ${round} of ${ROUNDS}`);
      bare.push(await slowFrame(empty, EMPTY_PAGE));
      full.push(await slowFrame(inventory, INVENTORY));
    }
    return {
      value: median(full) / median(bare),
      notes: [
        `${PACE.frames} frames of ${PACE.pixels} px; inventory ${spread(full)}`,
        `empty page ${spread(bare)}; ${pairRatios(full, bare)}`,
      ],
    };
  },
};
