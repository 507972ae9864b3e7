import type { Locator, Page } from '@playwright/test';
import type { Desk } from '../fixtures/desk.ts';

/** The editor of own rules as a user meets it. */
export class RulesDialog {
  readonly page: Page;

  constructor(desk: Desk) {
    this.page = desk.page;
  }

  get list(): Locator {
    return this.page.getByRole('dialog', { name: 'Your rules' });
  }

  get form(): Locator {
    return this.page.getByRole('dialog', { name: /^(New rule|Change the rule)$/ });
  }

  /** "2 rows of the ledger, €6.40" */
  get reach(): Locator {
    return this.form.getByText(/rows? of the ledger/);
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Rules', exact: true }).click();
    await this.list.waitFor();
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.list.waitFor({ state: 'hidden' });
  }

  async begin(text: string): Promise<void> {
    await this.list.getByRole('button', { name: 'New rule' }).click();
    await this.field('Text of the description').fill(text);
  }

  field(name: string): Locator {
    return this.form.getByLabel(name, { exact: true });
  }

  async belongsTo(option: string | RegExp): Promise<void> {
    await this.form.getByRole('combobox', { name: 'It belongs to' }).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  async save(): Promise<void> {
    await this.form.getByRole('button', { name: /^(Make|Save) this rule$/ }).click();
    await this.list.waitFor();
  }

  /** The line of a rule, by its words. */
  line(words: string): Locator {
    return this.list.getByRole('row').filter({ hasText: words });
  }
}
