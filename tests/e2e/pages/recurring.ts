import type { Locator, Page } from '@playwright/test';
import type { Desk } from '../fixtures/desk.ts';

/** The Recurring page of Spend as a user meets it. */
export class RecurringScreen {
  readonly desk: Desk;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  get page(): Page {
    return this.desk.page;
  }

  /** By way of the sidebar and the tab. */
  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Spend' }).click();
    await this.page
      .getByRole('navigation', { name: 'Pages of Spend' })
      .getByRole('link', { name: 'Recurring' })
      .click();
    await this.page.getByRole('heading', { name: 'Recurring charges', level: 1 }).waitFor();
  }

  get total(): Locator {
    return this.page.getByTestId('recurring-total');
  }

  /** The line of a series. */
  row(vendor: string): Locator {
    return this.page.getByRole('row').filter({ hasText: vendor });
  }

  async show(name: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${name} \\d`) }).click();
  }

  get panel(): Locator {
    return this.page.getByRole('complementary', { name: 'Details of the series' });
  }

  /** Opens a series by its vendor's name. */
  async openSeries(vendor: string): Promise<Locator> {
    await this.row(vendor).getByText(vendor, { exact: true }).click();
    await this.panel.getByRole('heading', { name: vendor }).waitFor();
    return this.panel;
  }
}
