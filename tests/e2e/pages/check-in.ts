import type { Locator } from '@playwright/test';
import { expect, type Desk } from '../fixtures/desk.ts';

/** The check-in as the manager works with it. */
export class CheckInPages {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get steps(): Locator {
    return this.#desk.page.getByRole('navigation', { name: 'Steps of the check-in' });
  }

  /** The question of the step that is shown. */
  question(words: string): Locator {
    return this.#desk.page.getByRole('heading', { name: words, level: 2 });
  }

  /** An item by its title. */
  item(title: string): Locator {
    return this.#desk.page.getByRole('main').getByRole('listitem', { name: title, exact: true });
  }

  figure(name: string): Locator {
    return this.#desk.page
      .getByRole('row')
      .filter({ has: this.#desk.page.getByRole('link', { name, exact: true }) });
  }

  async start(): Promise<void> {
    await this.#desk.open('/check-in');
    await this.#desk.page.getByRole('button', { name: 'Start the check-in' }).click();
    await expect(this.question('Which applications are new?')).toBeVisible();
  }

  async goTo(step: string): Promise<void> {
    await this.steps.getByRole('link', { name: new RegExp(String.raw`\b${step}\b`) }).click();
  }

  async finish(): Promise<void> {
    await this.goTo('Summary');
    await this.#desk.page.getByRole('button', { name: 'Finish the check-in' }).click();
    await expect(this.#desk.page.getByRole('button', { name: 'Save PDF' })).toBeVisible();
  }
}
