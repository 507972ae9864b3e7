import type { Locator, Page } from '@playwright/test';
import type { Desk } from '../fixtures/desk.ts';

/** The contracts screen as a user meets it. */
export class ContractsScreen {
  readonly page: Page;
  readonly grid: Locator;
  readonly panel: Locator;
  readonly search: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid', { name: 'Contracts' });
    this.panel = page.getByRole('complementary', { name: 'Contract details' });
    this.dialog = page.getByRole('dialog');
    this.search = page.getByRole('searchbox', { name: 'Search contracts' });
  }

  /** A field by its name as screen readers say it: without the mark of required ones. */
  field(label: string): Locator {
    const named = { name: label, exact: true };
    return this.panel.getByRole('textbox', named).or(this.panel.getByRole('combobox', named));
  }

  button(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true });
  }

  /** Opens the form of a new contract. */
  async startNew(): Promise<void> {
    await this.page.getByRole('button', { name: 'New contract', exact: true }).first().click();
    await this.panel.getByRole('heading', { name: 'New contract' }).waitFor();
  }

  /** Fills in what a plain yearly contract needs. */
  async enter(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values)) await this.field(label).fill(value);
  }

  /** Adds a contract that renews yearly, and waits until its page is shown. */
  async add(name: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.startNew();
    await this.enter({ Name: name, Start: '2025-07-01', 'Notice period': '60', ...values });
    await this.button('Add contract').click();
    await this.panel.getByRole('heading', { name, exact: true }).waitFor();
  }

  /** Hands in a file of contracts, and waits for what the program makes of it. */
  async importFile(desk: Desk, file: string): Promise<void> {
    await desk.answerOpenDialog([file]);
    await this.page.getByRole('button', { name: 'CSV', exact: true }).click();
    await this.page.getByRole('menuitem', { name: 'Import CSV…' }).click();
    const answered = this.dialog.getByRole('button', { name: 'Cancel' });
    await answered.or(this.dialog.getByRole('alert')).first().waitFor();
  }

  /** Names in the order of the list. */
  async names(): Promise<string[]> {
    return this.grid.locator('[data-row] [data-column="name"]').allInnerTexts();
  }

  /** One cell of the contract with that name. */
  cell(name: string, column: string): Locator {
    return this.grid
      .locator('[data-row]')
      .filter({ has: this.page.locator('[data-column="name"]', { hasText: name }) })
      .locator(`[data-column="${column}"]`);
  }

  steps(): Locator {
    return this.panel.getByRole('list', { name: 'How this date came about' }).getByRole('listitem');
  }

  notice(text: string | RegExp): Locator {
    return this.page.locator('.mantine-Notification-root').filter({ hasText: text });
  }
}
