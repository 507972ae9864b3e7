import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures/desk.ts';

/** Home and its figures. */
export class HomePage {
  readonly sentence: Locator;
  readonly lookAt: Locator;
  readonly deadlines: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.sentence = page.getByRole('main').locator('p').first();
    this.lookAt = page.getByRole('region', { name: 'To look at' });
    this.deadlines = page.getByRole('region', { name: 'Next deadlines' });
  }

  /** Waits until everything is counted, and shows all lines. */
  async settled(): Promise<void> {
    await this.deadlines.waitFor();
    await expect(this.#page.getByRole('main').getByText('…', { exact: true })).toHaveCount(0);
    const more = this.lookAt.getByRole('button', { name: /^\d+ more$/ });
    if ((await more.count()) > 0) await more.click();
  }

  /** Every line with its figure. */
  async lines(): Promise<Readonly<Record<string, string>>> {
    const found = await this.lookAt.getByRole('listitem').all();
    const pairs = found.map(async (line) => {
      const [words, figure] = await line.locator('a > span').allInnerTexts();
      return [words ?? '', figure ?? ''] as const;
    });
    return Object.fromEntries(await Promise.all(pairs));
  }
}
