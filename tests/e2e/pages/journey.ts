import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

export type StageName = 'Awareness' | 'Conversion' | 'Purchase' | 'Activation' | 'Renewal' | 'Advocacy';

/** The boards as a user meets them. */
export class BoardPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  column(stage: StageName): Locator {
    return this.page.getByRole('region', { name: stage, exact: true });
  }

  /** The cards of a column that are drawn. */
  cards(stage: StageName): Locator {
    return this.column(stage).locator('[data-card]');
  }

  card(company: string): Locator {
    return this.page.locator('[data-card]').filter({ hasText: company });
  }

  cardIn(stage: StageName, company: string): Locator {
    return this.cards(stage).filter({ hasText: company });
  }

  get announcement(): Locator {
    return this.page.locator('output[aria-live="assertive"]');
  }

  async createFirstBoard(): Promise<void> {
    await this.page.getByRole('button', { name: 'Create the board “Customers”' }).click();
    await expect(this.page.getByRole('heading', { name: 'No customers on Customers' })).toBeVisible();
  }

  async newBoard(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New board' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'New board' });
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByRole('button', { name: 'Create board' }).click();
    await expect(this.page.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page');
  }

  /** Fills the form of a new customer and saves it. */
  async addCustomer(company: string, more: CustomerInput = {}): Promise<void> {
    await this.page.getByRole('button', { name: 'New customer' }).click();
    await fillCustomer(this.formDialog, { company, ...more });
    await this.formDialog.getByRole('button', { name: 'Add customer' }).click();
    await expect(this.formDialog).toBeHidden();
  }

  get formDialog(): Locator {
    return this.page.getByRole('dialog', { name: /New customer|Edit/ });
  }

  get panel(): Locator {
    return this.page.getByRole('complementary', { name: 'Customer details' });
  }

  /** What happened with the open customer, newest first, as far as it is shown. */
  get entries(): Locator {
    return this.panel.getByRole('list', { name: 'Timeline, newest first' }).getByRole('listitem');
  }

  /** The moves of the open customer, newest first, one text each. */
  get timeline(): Locator {
    return this.panel.getByRole('list', { name: 'Timeline, newest first' }).locator('[data-kind="move"]');
  }

  async dragTo(company: string, stage: StageName): Promise<void> {
    const from = await centre(this.card(company));
    const to = await centre(this.column(stage).locator('[data-stage-list]'));
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + 12, from.y + 8);
    await this.page.mouse.move(to.x, to.y, { steps: 8 });
    await expect(this.column(stage)).toHaveAttribute('data-target', 'true');
    await this.page.mouse.up();
  }

  /** Presses Undo on the notice that says what was done. */
  async undo(done: string): Promise<void> {
    await this.page
      .locator('.mantine-Notification-root')
      .filter({ hasText: done })
      .getByRole('button', { name: 'Undo' })
      .click();
  }

  async notice(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).last()).toBeVisible();
  }
}

export interface CustomerInput {
  readonly company?: string;
  readonly email?: string;
  readonly value?: string;
  readonly period?: 'month' | 'year';
  readonly owner?: string;
  readonly segment?: string;
  readonly nextStep?: string;
  readonly tags?: readonly string[];
  readonly stage?: StageName;
}

export async function fillCustomer(form: Locator, input: CustomerInput): Promise<void> {
  const text = async (label: string, value: string | undefined): Promise<void> => {
    if (value === undefined) return;
    const field = form.getByLabel(label, { exact: true });
    await field.fill(value);
    await field.blur();
  };
  await form
    .getByLabel('Company')
    .first()
    .fill(input.company ?? '');
  await text('Email', input.email);
  await text('Value', input.value);
  await text('Owner', input.owner);
  await text('Segment', input.segment);
  await text('Next step', input.nextStep);
  if (input.period !== undefined) await form.getByLabel('Value is per').selectOption(input.period);
  if (input.stage !== undefined)
    await form.getByLabel('Stage', { exact: true }).selectOption({ label: input.stage });
  for (const tag of input.tags ?? []) {
    await form.getByRole('combobox', { name: 'Tags' }).fill(tag);
    await form.getByRole('combobox', { name: 'Tags' }).press('Enter');
  }
}

async function centre(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (box === null) throw new Error('nothing to point at: the element is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 60) };
}

/** The customer list as a user meets it. */
export class CustomersPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get form(): Locator {
    return this.page.getByRole('dialog', { name: /New customer|Edit/ });
  }

  get panel(): Locator {
    return this.page.getByRole('complementary', { name: 'Customer details' });
  }

  get timeline(): Locator {
    return this.panel.getByRole('list', { name: 'Timeline, newest first' }).locator('[data-kind="move"]');
  }

  row(company: string): Locator {
    return this.page.getByRole('grid', { name: 'Customers' }).getByRole('row').filter({ hasText: company });
  }

  async openForm(): Promise<void> {
    await this.page.locator('[data-primary-action]').click();
    await expect(this.form).toBeVisible();
  }

  async add(company: string, more: CustomerInput = {}): Promise<void> {
    await this.openForm();
    await fillCustomer(this.form, { company, ...more });
    await this.form.getByRole('button', { name: 'Add customer' }).click();
    await expect(this.form).toBeHidden();
    await expect(this.panel.getByRole('heading', { name: company, exact: true })).toBeVisible();
  }

  async fileMenu(item: string): Promise<void> {
    await this.page.getByRole('button', { name: 'CSV', exact: true }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }
}
