import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Desk } from '../fixtures/desk.ts';

const DATA = join(import.meta.dirname, '..', '..', 'data');

/** Path of a file under tests/data. */
export function dataFile(...parts: string[]): string {
  return join(DATA, ...parts);
}

/** A file as it is dropped: its name and its bytes. */
export interface Dropped {
  readonly name: string;
  readonly bytes: Buffer;
}

export function dropped(path: string, name: string = basename(path)): Dropped {
  return { name, bytes: readFileSync(path) };
}

/** The Import screen with invoices, and the Invoices screen, as a user meets them. */
export class InvoicesScreens {
  readonly desk: Desk;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  /** A restart brings a new window. */
  get page(): Page {
    return this.desk.page;
  }

  get results(): Locator {
    return this.page.getByRole('grid', { name: 'Files to import' });
  }

  get list(): Locator {
    return this.page.getByRole('grid', { name: 'Invoices' });
  }

  get panel(): Locator {
    return this.page.getByRole('complementary', { name: 'Invoice details' });
  }

  get addButton(): Locator {
    return this.page.getByRole('button', { name: /^Add [\d,]+ (?:invoice|change)/ });
  }

  /** Drops these files on the window. */
  async drop(files: readonly Dropped[]): Promise<void> {
    const sent = files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }));
    await this.page.evaluate((all) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of all) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      window.dispatchEvent(
        new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
      );
    }, sent);
  }

  /** Chooses files from the Invoices screen through the system's dialog. */
  async choose(...paths: string[]): Promise<void> {
    await this.desk.answerOpenDialog(paths);
    await this.openList();
    await this.page.getByRole('button', { name: 'Import invoices…', exact: true }).first().click();
  }

  /** The row of the result with this file. */
  result(file: string): Locator {
    return this.results.getByRole('row').filter({ has: this.page.getByText(file, { exact: true }) });
  }

  async openList(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Invoices' }).click();
    await this.page.getByRole('heading', { name: 'Invoices', exact: true }).waitFor();
  }

  /** Opens the invoice of this number from the list. */
  async openInvoice(number: string): Promise<void> {
    await this.list.getByText(number, { exact: true }).click();
    await this.panel.getByRole('heading', { level: 2 }).waitFor();
  }

  /** Numbers in the list, in its order. */
  async numbers(): Promise<string[]> {
    const cells = this.list.locator('[data-column="number"][role="rowheader"]');
    return (await cells.allInnerTexts()).map((text) => text.trim());
  }

  /** How many documents the workspace keeps. */
  keptDocuments(): Promise<number> {
    return this.page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('lifecycle-desk');
          opening.onerror = () => reject(new Error('the workspace can not be opened'));
          opening.onsuccess = () => {
            const count = opening.result.transaction('documents').objectStore('documents').count();
            count.onsuccess = () => {
              opening.result.close();
              resolve(count.result);
            };
          };
        }),
    );
  }
}
