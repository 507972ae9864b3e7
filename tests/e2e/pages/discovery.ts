import type { Locator, Page } from '@playwright/test';
import type { Desk } from '../fixtures/desk.ts';

/** The Discovery screen as a user meets it. */
export class DiscoveryScreen {
  readonly desk: Desk;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  get page(): Page {
    return this.desk.page;
  }

  get queue(): Locator {
    return this.page.getByRole('list', { name: 'Vendors to look at' });
  }

  get names(): Locator {
    return this.queue.getByRole('heading');
  }

  /** The card that A, L and D decide about. */
  get current(): Locator {
    return this.queue.locator('[aria-current="true"]');
  }

  card(name: string): Locator {
    return this.queue.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name }) });
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'Discovery' })
      .click();
    await this.page.getByRole('heading', { name: 'Discovery', exact: true }).waitFor();
  }
}
