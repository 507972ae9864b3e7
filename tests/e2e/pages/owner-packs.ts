import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Desk } from '../fixtures/desk.ts';

/** What an owner writes into a row, by the title of the row and the beginning of its question. */
export interface Written {
  readonly about: string;
  readonly question: string;
  readonly answer?: string;
  readonly comment?: string;
  readonly due?: string;
  readonly row?: string;
}

const COLUMNS = [
  'application',
  'question',
  'facts',
  'allowed',
  'answer',
  'comment',
  'due',
  'owner',
  'row',
  'pack',
];

/** The rows of a file that the program wrote: no cell of these tests has a line end or a quote in it. */
export function packRows(path: string): readonly (readonly string[])[] {
  const lines = readFileSync(path, 'utf8').replace('\uFEFF', '').trimEnd().split('\r\n');
  return lines.map((line) =>
    [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    ),
  );
}

/** The pack as its owner sends it back: filled in, upside down, with semicolons, as spreadsheets of many countries save it. */
export function fillIn(path: string, written: readonly Written[]): string {
  const [header = [], ...rows] = packRows(path);
  const filled = rows.map((cells) => {
    const own = written.find(
      ({ about, question }) => cells[0] === about && (cells[1] ?? '').startsWith(question),
    );
    return COLUMNS.map((column, place) => {
      const said = own?.[column as keyof Written];
      return column === 'question' || said === undefined ? (cells[place] ?? '') : said;
    });
  });
  const cell = (text: string): string => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [header, ...filled.toReversed()].map((cells) => cells.map(cell).join(';')).join('\r\n');
}

/** “Ask owners” of an open check-in. */
export class OwnerPacksPage {
  readonly desk: Desk;

  constructor(desk: Desk) {
    this.desk = desk;
  }

  get page(): Page {
    return this.desk.page;
  }

  get review(): Locator {
    return this.page.getByRole('region', { name: 'Preview of answers' });
  }

  owner(name: string): Locator {
    return this.page
      .getByRole('region', { name: 'Owners and their packs' })
      .getByRole('row')
      .filter({ hasText: name });
  }

  /** Saves the packs of all owners in this folder. */
  async saveAll(folder: string): Promise<void> {
    await this.desk.answerOpenDialog([folder]);
    await this.page.getByRole('button', { name: /^Save packs for/ }).click();
  }

  /** Brings files back by the button beside the owners. */
  async bringBack(...paths: string[]): Promise<void> {
    await this.desk.answerOpenDialog(paths);
    await this.page.getByRole('button', { name: 'Bring answers back…' }).click();
    await expect(this.review).toBeVisible();
  }

  async cancel(): Promise<void> {
    await this.review.getByRole('button', { name: 'Cancel' }).click();
    await expect(this.review).toHaveCount(0);
  }

  /** The question about this in the list of those to decide. */
  conflict(title: string): Locator {
    return this.review.getByRole('group', { name: new RegExp(`^${title}:`) });
  }
}
