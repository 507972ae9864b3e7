import type { Page } from '@playwright/test';

/** Milliseconds from the start of an import to its complete preview, and to "Stored" on screen. */
export interface ScreenTimes {
  readonly preview: number;
  readonly stored: number;
}

/**
 * Starts an import by `begin` (runs inside the page) and stores it as soon as that is possible; times are
 * taken inside the page, when the screen changes.
 */
export async function storeOnScreen(page: Page, begin: () => void): Promise<ScreenTimes> {
  const started = await page.evaluateHandle(() => {
    const button = (name: RegExp): HTMLButtonElement | undefined =>
      [...document.querySelectorAll('button')].find(
        (each) => name.test(each.textContent ?? '') && !each.disabled,
      );
    const until = (found: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (!found()) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(document.body, { childList: true, subtree: true, attributes: true });
      });
    return {
      run: async (begin: () => void) => {
        const at = performance.now();
        const staged = until(() => button(/^Store /) !== undefined);
        begin();
        await staged;
        const preview = performance.now() - at;
        const done = until(() => button(/Undo this import/) !== undefined);
        button(/^Store /)?.click();
        await done;
        return { preview, stored: performance.now() - at };
      },
    };
  });
  try {
    const beginning = await page.evaluateHandle(`(${begin.toString()})`);
    return await page.evaluate(([clock, start]) => clock.run(start as () => void), [
      started,
      beginning,
    ] as const);
  } finally {
    await started.dispose();
  }
}
