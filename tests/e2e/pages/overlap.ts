import type { Locator, Page } from '@playwright/test';

/** The overlap page and its parts. */
export class OverlapPage {
  readonly matrix: Locator;
  readonly side: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.matrix = page.getByRole('table', { name: 'Who serves what' });
    this.side = page.getByRole('region', { name: 'Sets and retirements' });
  }

  row(functionName: string): Locator {
    return this.matrix
      .getByRole('row')
      .filter({ has: this.#page.getByRole('button', { name: `${functionName}, choose` }) });
  }

  column(application: string): Locator {
    return this.matrix
      .getByRole('columnheader')
      .filter({ has: this.#page.getByRole('button', { name: `${application}, choose` }) });
  }

  /** Opens the menu of a row or column and takes one of its items. */
  async choose(name: string, item: string): Promise<void> {
    await this.matrix.getByRole('button', { name: `${name}, choose` }).click();
    // A menu that was just left may still be fading.
    const menu = this.#page.getByRole('menu', { name: `${name}, choose` });
    await menu.getByRole('menuitem', { name: item, exact: true }).click();
  }

  /** How many applications the shown set keeps. */
  async kept(): Promise<number> {
    const words = await this.side.getByText(/serve everything that is needed/).textContent();
    return Number(/^(\d+) of/.exec(words ?? '')?.[1]);
  }

  /** Takes the last action back by the button of its notice. */
  async undo(label: RegExp): Promise<void> {
    const notice = this.#page.getByRole('alert').filter({ hasText: label });
    await notice.getByRole('button', { name: 'Undo' }).click();
  }
}
