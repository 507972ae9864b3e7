import { basename } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Desk } from '../fixtures/desk.ts';

/** The Applications screen as a user works with it. */
export class ApplicationsPage {
  readonly desk: Desk;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  get page(): Page {
    return this.desk.page;
  }

  async open(id = ''): Promise<void> {
    await this.desk.open(`/applications${id === '' ? '' : `/${id}`}`);
    await this.page.getByRole('heading', { level: 1, name: 'Applications' }).waitFor();
    // The heading stands before the rows are read; keys work once they are.
    await this.page.locator('[data-primary-action]').first().waitFor();
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: 'Applications' });
  }

  get panel(): Locator {
    return this.page.getByRole('complementary', { name: 'Application details' });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  row(name: string): Locator {
    return this.grid
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
  }

  cell(name: string, column: string): Locator {
    return this.row(name).locator(`[data-column="${column}"]`);
  }

  /** Names in the order shown; only those drawn at the moment. */
  names(): Promise<string[]> {
    return this.grid.getByRole('rowheader').evaluateAll((cells) =>
      cells
        .map((cell) => ({
          text: (cell as HTMLElement).querySelector('button')?.lastChild?.textContent ?? '',
          top: cell.getBoundingClientRect().top,
        }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
  }

  async create(values: {
    readonly name: string;
    readonly vendor?: string;
    readonly owner?: string;
  }): Promise<void> {
    await this.page.getByRole('button', { name: 'New application' }).click();
    await this.dialog.getByRole('textbox', { name: 'Name' }).fill(values.name);
    if (values.vendor !== undefined)
      await this.dialog.getByRole('combobox', { name: 'Vendor' }).fill(values.vendor);
    if (values.owner !== undefined)
      await this.dialog.getByRole('combobox', { name: 'Owner' }).fill(values.owner);
    await this.dialog.getByRole('button', { name: 'Create application' }).click();
    await this.panel.getByRole('heading', { level: 2, name: values.name }).waitFor();
  }

  async closePanel(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Close panel' }).click();
    await this.panel.waitFor({ state: 'detached' });
  }

  select(name: string): Promise<void> {
    return this.row(name).getByRole('checkbox').click();
  }

  /** Double click, type, Enter. */
  async editCell(name: string, column: string, text: string): Promise<void> {
    await this.cell(name, column).dblclick();
    const input = this.grid.locator('[data-editor] input');
    await input.fill(text);
    await input.press('Enter');
  }

  /** The latest notice with its Undo button. */
  notice(text: string | RegExp): Locator {
    return this.page.getByRole('alert').filter({ hasText: text });
  }

  async undo(text: string | RegExp): Promise<void> {
    await this.notice(text).getByRole('button', { name: 'Undo' }).click();
  }

  /** CSV menu, Import CSV; the open dialog answers with the file. */
  async stage(path: string): Promise<void> {
    await this.desk.answerOpenDialog([path]);
    await this.page.getByRole('button', { name: 'CSV', exact: true }).click();
    await this.page.getByRole('menuitem', { name: 'Import CSV…' }).click();
    await this.dialog.waitFor();
  }

  async importFile(path: string): Promise<void> {
    await this.stage(path);
    await this.dialog.getByRole('button', { name: /^Import \d/ }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }

  async exportAll(path: string): Promise<void> {
    await this.desk.answerSaveDialog(path);
    await this.page.getByRole('button', { name: 'CSV', exact: true }).click();
    await this.page.getByRole('menuitem', { name: 'Export all applications…' }).click();
    await this.notice(`Saved ${basename(path)}`).waitFor();
  }
}
