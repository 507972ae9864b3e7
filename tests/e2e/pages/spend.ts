import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import type { Desk } from '../fixtures/desk.ts';

const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

/** Writes a file that a test makes up, in a folder of its own, and returns its path. */
export function makeFile(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'statement-')), name);
  writeFileSync(path, content);
  return path;
}

/** A file of `tests/data`, unpacked, under its own name. */
export function unpacked(path: string): string {
  const name = path.replace(/^.*\//, '').replace(/\.gz$/, '');
  return makeFile(name, gunzipSync(readFileSync(join(DATA, path))));
}

/** The Import screen with a spend file, as a user meets it. */
export class SpendImportScreen {
  readonly desk: Desk;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  /** A restart brings a new window. */
  get page(): Page {
    return this.desk.page;
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  get storeButton(): Locator {
    return this.page.getByRole('button', { name: /^Store [\d,]+ rows?$/ });
  }

  get refusal(): Locator {
    return this.page.getByRole('alert').filter({ hasText: "can't be imported as spend" });
  }

  /** Chooses files through the system's dialog. */
  async choose(...paths: string[]): Promise<void> {
    await this.desk.answerOpenDialog(paths);
    await this.desk.open('/import');
    await this.page.getByRole('button', { name: 'Choose files…' }).click();
  }

  /** Drops a file with this content on the window. */
  async drop(name: string, content: string): Promise<void> {
    await this.page.evaluate(
      ({ name, content }) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], name, { type: 'text/csv' }));
        window.dispatchEvent(
          new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
        );
      },
      { name, content },
    );
  }

  /** A figure of the preview: `New rows`, `Duplicates`, `Spent, GBP`. */
  figure(term: string): Locator {
    return this.main
      .locator('dt', { hasText: new RegExp(`^${term}$`) })
      .locator('xpath=following-sibling::dd');
  }

  /** One of the decisions that can be corrected. */
  decision(label: string): Locator {
    return this.main.getByRole('combobox', { name: label, exact: true });
  }

  async store(): Promise<void> {
    await this.storeButton.click();
    await this.page.getByText(/^Stored [\d,]+ rows?$/).waitFor();
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Undo this import' }).click();
    await this.page.getByText('its rows are gone from the ledger').waitFor();
  }

  async done(): Promise<void> {
    await this.page.getByRole('button', { name: 'Done', exact: true }).click();
  }

  /** Chooses one file and stores it as it was recognised. */
  async importFile(path: string): Promise<void> {
    await this.choose(path);
    await this.store();
    await this.done();
  }
}

/** The Spend screen as a user meets it. */
export class SpendScreen {
  readonly desk: Desk;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  get page(): Page {
    return this.desk.page;
  }

  /** "3,163 rows, £622,034.65" */
  get summary(): Locator {
    return this.page.getByTestId('rows-summary');
  }

  get rows(): Locator {
    return this.page.getByRole('table', { name: 'Ledger rows' });
  }

  get pivot(): Locator {
    return this.page.getByRole('region', { name: /^[A-Z][a-z ]+ by month$/ });
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Spend' }).click();
    await this.page.getByRole('heading', { name: 'Spend', exact: true }).waitFor();
  }

  /** The row of the ledger with this description. */
  row(description: string): Locator {
    return this.rows.getByRole('row').filter({ hasText: description });
  }

  async groupBy(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Group by' }).selectOption(`By ${name.toLowerCase()}`);
  }
}
