import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/desk.ts';
import { problemsInBothThemes } from '../fixtures/accessibility.ts';
import { makeFile, SpendImportScreen, SpendScreen } from '../pages/spend.ts';
import { STATEMENT } from './statement.ts';

const DOLLARS =
  'Date,Description,Amount,Currency\n2026-01-07,GITHUB INC,21.00,USD\n2026-02-07,GITHUB INC,21.00,USD\n';

test('a figure of the pivot leads to its rows', async ({ desk }) => {
  await new SpendImportScreen(desk).importFile(makeFile('statement.csv', STATEMENT));
  const spend = new SpendScreen(desk);
  await spend.open();
  await spend.groupBy('Vendor');
  await spend.pivot.getByRole('button', { name: 'Dropbox, Feb 2026: €24.00. Show rows' }).click();
  await expect(spend.summary).toHaveText('2 rows, €24.00');
  await expect(spend.rows.getByRole('row').filter({ hasText: 'DROPBOX' })).toHaveCount(2);
  await spend.page.getByRole('button', { name: 'Remove filter Feb 2026' }).click();
  await spend.page.getByRole('button', { name: 'Show all', exact: true }).click();
  await expect(spend.summary).toHaveText('8 rows, €321.40');
});

test('amounts of two currencies are never added', async ({ desk }) => {
  const screen = new SpendImportScreen(desk);
  await screen.importFile(makeFile('statement.csv', STATEMENT));
  await screen.importFile(makeFile('dollars.csv', DOLLARS));
  const spend = new SpendScreen(desk);
  await spend.open();
  await expect(spend.summary).toHaveText('8 rows, €321.40');
  await spend.page.getByRole('combobox', { name: 'Currency' }).selectOption('USD alone');
  await expect(spend.summary).toHaveText('2 rows, US$42.00');
});

test('T shows the figures of the chart as a table, and search narrows everything', async ({ desk }) => {
  await new SpendImportScreen(desk).importFile(makeFile('statement.csv', STATEMENT));
  const spend = new SpendScreen(desk);
  await spend.open();
  await spend.page.getByRole('button', { name: /^Show table/ }).waitFor();
  await spend.page.keyboard.press('t');
  const table = spend.page.getByRole('table', { name: /^Spend by month/ });
  await expect(table.getByRole('row').filter({ hasText: 'Feb 2026' })).toContainText('€174.00');
  await spend.page.keyboard.press('/');
  await spend.page.keyboard.type('slack');
  await expect(spend.summary).toHaveText('2 rows, €192.00');
});

test('a correction becomes a rule and relabels the past; undo takes both back', async ({ desk }) => {
  await new SpendImportScreen(desk).importFile(makeFile('statement.csv', STATEMENT));
  const { page } = desk;
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Discovery' }).click();
  await page.getByRole('button', { name: 'Adopt Slack' }).click();
  const spend = new SpendScreen(desk);
  await spend.open();
  await expect(spend.row('SLACK').first()).toContainText('Slack');
  await spend.row('REWE MARKT 51').getByRole('button').click();
  const dialog = page.getByRole('dialog', { name: 'Whose charge is this?' });
  await dialog.getByRole('combobox', { name: 'It belongs to' }).click();
  await page.getByRole('option', { name: 'Slack' }).click();
  await dialog.getByText('contains', { exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Text of the description' }).fill('coffee');
  await expect(dialog.getByText(/^2 rows of the ledger/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Make this rule' }).click();
  await expect(dialog).toBeHidden();
  await expect(spend.row('COFFEE FELLOWS').first()).toContainText('Slack');
  await expect(
    spend.pivot.getByRole('button', { name: 'Slack, all months: €198.40. Show rows' }),
  ).toBeVisible();
  await page
    .getByRole('alert')
    .filter({ hasText: 'Made a rule' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(
    spend.pivot.getByRole('button', { name: 'Slack, all months: €192.00. Show rows' }),
  ).toBeVisible();
});

test('the rows that are shown are saved as CSV and come back as duplicates', async ({ desk }) => {
  const screen = new SpendImportScreen(desk);
  await screen.importFile(makeFile('statement.csv', STATEMENT));
  const spend = new SpendScreen(desk);
  await spend.open();
  const saved = join(desk.userData, 'spend.csv');
  await desk.answerSaveDialog(saved);
  await spend.page.getByRole('button', { name: 'Save as CSV' }).click();
  await expect(spend.page.getByText('Saved spend.csv')).toBeVisible();
  const lines = readFileSync(saved, 'utf8').split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFFdate,description,amount,currency,/);
  expect(lines).toHaveLength(10);
  await screen.choose(saved);
  await expect(screen.figure('Duplicates')).toHaveText('8');
});

test('axe finds nothing on Import and Spend in either theme', async ({ desk }) => {
  const screen = new SpendImportScreen(desk);
  await screen.choose(makeFile('statement.csv', STATEMENT));
  await screen.storeButton.waitFor();
  expect(await problemsInBothThemes(desk.page), 'preview').toEqual([]);
  await screen.store();
  expect(await problemsInBothThemes(desk.page), 'result').toEqual([]);
  await screen.done();
  expect(await problemsInBothThemes(desk.page), 'stored imports').toEqual([]);
  await screen.choose(makeFile('empty.csv', ''));
  await screen.refusal.waitFor();
  expect(await problemsInBothThemes(desk.page), 'refused').toEqual([]);
  const spend = new SpendScreen(desk);
  await spend.open();
  await spend.summary.waitFor();
  expect(await problemsInBothThemes(desk.page), 'spend').toEqual([]);
  await desk.page.keyboard.press('t');
  await spend.row('REWE MARKT 51').getByRole('button').click();
  await desk.page.getByRole('dialog').waitFor();
  expect(await problemsInBothThemes(desk.page), 'correction').toEqual([]);
});
