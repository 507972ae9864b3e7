import type { Page } from '@playwright/test';

/** Nothing on screen has changed for so long: the pivot is drawn. */
const QUIET_MS = 400;

/** Shows the spend screen, cut by `by`, and waits until its table stands still. */
export async function showSpend(page: Page, by: string): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/spend';
  });
  // A million rows are read before the screen can say anything.
  await page.getByRole('combobox', { name: 'Group by' }).selectOption(by, { timeout: 60_000 });
  await page.locator('main table tbody tr').first().waitFor();
  await page.waitForTimeout(QUIET_MS * 2);
}

/** Milliseconds from choosing another cut until the last change of the screen that it caused was drawn. */
export async function timePivot(page: Page, by: string): Promise<number> {
  return page.evaluate(
    async ({ by, quiet }) => {
      const select = document.querySelector<HTMLSelectElement>('main select[aria-label="Group by"]');
      const main = document.querySelector('main');
      if (select === null || main === null) throw new Error('there is no pivot on this screen');
      const heads = (): string =>
        [...document.querySelectorAll('main table tbody th')].map((head) => head.textContent).join('|');
      const before = heads();
      const drawn = { last: 0 };
      const frames: Promise<void>[] = [];
      const observer = new MutationObserver(() => {
        frames.push(
          new Promise((resolve) => {
            requestAnimationFrame(() =>
              setTimeout(() => {
                drawn.last = performance.now();
                resolve();
              }),
            );
          }),
        );
      });
      observer.observe(main, { childList: true, subtree: true, characterData: true, attributes: true });
      const started = performance.now();
      select.value = by;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      const until = started + 20_000;
      while (drawn.last === 0 || performance.now() - drawn.last < quiet || heads() === before) {
        if (performance.now() > until) throw new Error('the pivot did not change');
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      observer.disconnect();
      await Promise.all(frames);
      return drawn.last - started;
    },
    { by, quiet: QUIET_MS },
  );
}
