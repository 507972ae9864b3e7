import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/desk.ts';
import { InvoicesScreens, dataFile, dropped } from '../pages/invoices.ts';
import type { Dropped } from '../pages/invoices.ts';

const FACTUR_X = dataFile('e-invoices', 'akretion-factur-x', 'invoice_EN16931.pdf');
const TWIN = dataFile('e-invoices', 'akretion-factur-x', 'factur-x-basic.xml');
const UBL = dataFile('e-invoices', 'akretion-factur-x', 'ubl-21-en16931.xml');
const UNCLEAR = dataFile('text-invoices', 'notion-ambiguous.pdf');

const MIX: readonly Dropped[] = [
  dropped(FACTUR_X),
  dropped(TWIN),
  dropped(UBL),
  dropped(UNCLEAR),
  dropped(dataFile('e-invoices', 'akretion-factur-x', 'order-x-basic.xml')),
  dropped(dataFile('text-invoices', 'scan.pdf')),
  { name: 'cut.pdf', bytes: readFileSync(FACTUR_X).subarray(0, 40_000) },
  { name: 'empty.pdf', bytes: Buffer.alloc(0) },
  { name: 'letter.xml', bytes: Buffer.from('Dear customer, please find attached') },
];

test('a mix of files is read, looked at, added with its documents, and taken back as one', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  const screens = new InvoicesScreens(desk);
  const { page } = desk;

  await test.step('every file has one line that says what becomes of it', async () => {
    await screens.drop(MIX);
    await expect(screens.result('invoice_EN16931.pdf')).toContainText('Ready', { timeout: 30_000 });
    await expect(screens.result('invoice_EN16931.pdf')).toContainText('LE FOURNISSEUR');
    await expect(screens.result('invoice_EN16931.pdf')).toContainText('€104.90');
    await expect(screens.result('factur-x-basic.xml')).toContainText('Same invoice');
    await expect(screens.result('ubl-21-en16931.xml')).toContainText('Ready');
    await expect(screens.result('notion-ambiguous.pdf')).toContainText('Needs a look', { timeout: 30_000 });
    await expect(screens.result('order-x-basic.xml')).toContainText('an order (Order-X), not an invoice');
    await expect(screens.result('scan.pdf')).toContainText('Refused', { timeout: 30_000 });
    await expect(screens.result('cut.pdf')).toContainText('This PDF is not complete');
    await expect(screens.result('empty.pdf')).toContainText('The file is empty (0 bytes)');
    await expect(screens.result('letter.xml')).toContainText('Its name ends in .xml, but its content is not');
    await expect(screens.addButton).toHaveText('Add 2 invoices');
    expect(await screens.keptDocuments()).toBe(0);
  });

  await test.step('leaving half-way loses nothing', async () => {
    await screens.openList();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Import' }).click();
    await expect(screens.addButton).toHaveText('Add 2 invoices');
  });

  await test.step('an unclear field is blank, and filled from the page', async () => {
    await page.getByRole('button', { name: 'Look at 1' }).click();
    const fields = page.getByRole('region', { name: 'Fields of notion-ambiguous.pdf' });
    const date = fields.getByRole('textbox', { name: 'Issue date' });
    await expect(date).toHaveValue('');
    await expect(fields.getByText('Issue date: not clear, please fill in.')).toBeVisible();
    await expect(fields.getByRole('textbox', { name: 'Number' })).toHaveValue('NOTE-55310');
    await expect(fields.getByRole('button', { name: 'It is right' })).toBeDisabled();
    await expect(page.getByRole('button', { name: 'Number was found here' })).toBeVisible();
    await page.getByRole('button', { name: 'Take this as issue date' }).first().click();
    // It can be two days, and none is guessed.
    await expect(date).toHaveValue('');
    await expect(fields.getByRole('button', { name: 'Take 4 May 2025 (04/05/2025)' })).toBeVisible();
    await fields.getByRole('button', { name: 'Take 5 Apr 2025 (04/05/2025)' }).click();
    await expect(date).toHaveValue('5 Apr 2025');
    await fields.getByRole('button', { name: /Looks right|It is right/ }).click();
    await expect(screens.addButton).toHaveText('Add 3 invoices');
  });

  await test.step('one yes adds them as one action, with the documents', async () => {
    await screens.addButton.click();
    await expect(screens.result('ubl-21-en16931.xml')).toContainText('Added');
    expect(await screens.keptDocuments()).toBe(4);
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    await screens.openList();
    const numbers = async (): Promise<string[]> => (await screens.numbers()).toSorted();
    await expect.poll(numbers).toEqual(['F124212', 'F20260023', 'NOTE-55310']);
  });

  await test.step('the document opens inside the program, and a copy of it is the same to the byte', async () => {
    await screens.openInvoice('F20260023');
    const { panel } = screens;
    await expect(panel.getByText('Page 1 of 1')).toBeVisible({ timeout: 20_000 });
    await expect(panel.getByRole('img', { name: /^Page 1: .*FACTURE/ })).toBeVisible();
    const copy = join(desk.userData, 'copy.pdf');
    await desk.answerSaveDialog(copy);
    await panel.getByRole('button', { name: 'Save a copy…' }).click();
    await expect(page.getByText('Saved copy.pdf')).toBeVisible();
    expect(readFileSync(copy).equals(readFileSync(FACTUR_X))).toBe(true);
    await panel.getByRole('button', { name: 'factur-x-basic.xml' }).click();
    await expect(panel.getByRole('heading', { name: 'Invoice F20260023' })).toBeVisible();
    await panel.getByText('XML text').click();
    await expect(panel.getByText(/<rsm:CrossIndustryInvoice/)).toBeVisible();
  });

  await test.step('the same files again add nothing', async () => {
    await screens.drop(MIX.slice(0, 4));
    for (const { name } of MIX.slice(0, 4)) {
      await expect(screens.result(name)).toContainText('Already there', { timeout: 30_000 });
    }
    await expect(screens.addButton).toHaveCount(0);
    await page.getByRole('button', { name: 'Done', exact: true }).click();
  });

  await test.step('they are there after a restart, and one undo takes all of it away', async () => {
    await desk.restart();
    await screens.openList();
    await expect.poll(() => screens.numbers()).toHaveLength(3);
    await desk.page.keyboard.press('Control+z');
    await expect(desk.page.getByRole('heading', { name: 'No invoices yet' })).toBeVisible();
    expect(await screens.keptDocuments()).toBe(0);
  });
});

test('export, delete everything, import: the invoices are the same', async ({ desk }) => {
  const screens = new InvoicesScreens(desk);
  const { page } = desk;
  const [list, first, second] = ['list.csv', 'first.csv', 'second.csv'].map((name) =>
    join(desk.userData, name),
  ) as [string, string, string];
  const rows = [
    'number,vendor,issue date,currency,total,tax,due date,notes',
    'A-1,Figma,2026-01-31,EUR,119.00,19.00,2026-02-28,"=SUM(A1:A2)',
    'second line"',
    'CN-2,Zoom,2026-02-01,JPY,-500,,,',
    'B-3,Nobody,2026-02-01,XYZ,5,,,',
  ];
  writeFileSync(list, rows.join('\n'));
  await screens.choose(list, UBL);
  await expect(screens.result('list.csv, line 5')).toContainText('“XYZ” is not a currency');
  await expect(screens.result('list.csv, line 4')).toContainText('taken for a credit note');
  await expect(screens.addButton).toHaveText('Add 3 invoices');
  await screens.addButton.click();
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await screens.openList();

  const exportTo = async (file: string): Promise<string> => {
    await desk.answerSaveDialog(file);
    await page.getByRole('button', { name: 'CSV', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Export all invoices…' }).click();
    await expect(page.getByText(`Saved ${file.slice(file.lastIndexOf('/') + 1)}`)).toBeVisible();
    return readFileSync(file, 'utf8');
  };
  const before = await exportTo(first);
  await expect(page.getByTestId('invoice-totals')).toHaveText('€427.03 and -JP¥500 with tax');
  await screens.list.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('heading', { name: 'No invoices yet' })).toBeVisible();

  await screens.choose(first);
  await screens.addButton.click();
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await screens.openList();
  expect(await exportTo(second)).toBe(before);
  await screens.choose(second);
  await expect(screens.results.getByText('Already there', { exact: true })).toHaveCount(3);
});

test('two hundred files at once are read while the window goes on, and can be put away', async ({ desk }) => {
  const screens = new InvoicesScreens(desk);
  const { page } = desk;
  const xml = readFileSync(UBL, 'utf8');
  const files = Array.from({ length: 200 }, (_, index) => ({
    name: `invoice-${index}.xml`,
    bytes: Buffer.from(xml.replaceAll('F124212', `F${index}-1`)),
  }));
  await screens.drop(files);
  await expect(screens.addButton).toHaveText('Add 200 invoices', { timeout: 30_000 });
  await page.getByRole('button', { name: 'Put away…' }).click();
  await expect(page.getByText('200 invoices are not added.')).toBeVisible();
  await page.getByRole('button', { name: 'Stay' }).click();
  await screens.addButton.click();
  await expect(page.getByText('Added 200 invoices')).toBeVisible();
  await screens.openList();
  await expect(page.getByText('200 invoices', { exact: true })).toBeVisible();
  expect(await screens.keptDocuments()).toBe(200);
});
