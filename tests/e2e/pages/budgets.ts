import type { Locator, Page } from '@playwright/test';
import type { Desk } from '../fixtures/desk.ts';

/** The budgets of Spend, as a user meets them. */
export class BudgetsScreen {
  readonly desk: Desk;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  get page(): Page {
    return this.desk.page;
  }

  get table(): Locator {
    return this.page.getByRole('table', { name: 'Budgets', exact: true });
  }

  /** The line of one budget. */
  line(name: string): Locator {
    return this.table.getByRole('row').filter({ hasText: new RegExp(`^${name}`) });
  }

  async open(): Promise<void> {
    await this.desk.open('/spend/budgets');
    await this.page.getByRole('heading', { name: 'Budgets', exact: true }).waitFor();
  }

  /** Makes a budget of this year for a department. */
  async make(department: string, amount: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New budget' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'New budget' });
    await dialog.getByRole('combobox', { name: 'Department' }).fill(department);
    await dialog.getByRole('textbox', { name: 'Amount for all months' }).fill(amount);
    await dialog.getByRole('button', { name: 'Make budget' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
}
