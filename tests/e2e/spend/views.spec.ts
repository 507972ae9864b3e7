import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/desk.ts';
import { BudgetsScreen } from '../pages/budgets.ts';
import { makeFile, SpendImportScreen, SpendScreen } from '../pages/spend.ts';

const STATEMENT = [
  'Date,Description,Amount,Currency,Department',
  '2026-01-05,SLACK T02KXJ9Q1,100.00,EUR,Sales',
  '2026-01-07,GITHUB INC,21.00,USD,IT',
  '2026-02-06,GITHUB INC,22.00,USD,IT',
  '2026-02-10,SBB CFF FFS ZUERICH,50.00,CHF,Sales',
  '',
].join('\n');

/** In the exact format of eurofxref-hist.csv: trailing comma, N/A, newest first. */
const ECB = [
  'Date,USD,JPY,CYP,GBP,',
  '2026-02-06,1.1000,180.44,N/A,0.8812,',
  '2026-01-07,1.0500,181.27,N/A,0.8799,',
  '',
].join('\n');

test('one ledger as cash and accrual, in every cut, in one currency with what has no rate apart', async ({
  desk,
}) => {
  const { page } = desk;
  const imports = new SpendImportScreen(desk);
  const spend = new SpendScreen(desk);

  await test.step('without rates each currency stands alone', async () => {
    await imports.importFile(makeFile('statement.csv', STATEMENT));
    await spend.open();
    await expect(page.getByRole('combobox', { name: 'Currency' })).toHaveValue('USD');
    await page.getByRole('combobox', { name: 'Currency' }).selectOption('All, converted to EUR');
    await expect(page.getByRole('note')).toContainText(/US\$43\.00.*CHF\s50\.00 without a rate \(3 rows\)/);
  });

  await test.step('the reference rates of the European Central Bank are recognised and shown first', async () => {
    await imports.choose(makeFile('eurofxref-hist.csv', ECB));
    const preview = page.getByRole('region', { name: 'Preview of eurofxref-hist.csv' });
    await expect(preview).toContainText('European Central Bank');
    await expect(preview).toContainText('From 7 Jan 2026 to 6 Feb 2026, 4 currencies: EUR, GBP, JPY, USD.');
    await expect(preview).toContainText('Left out, because they are no currencies of today: CYP.');
    await preview.getByRole('button', { name: 'Import 6 rates' }).click();
    await expect(page.getByText('Imported 6 rates from eurofxref-hist.csv')).toBeVisible();
  });

  await test.step('what has a rate is converted at that of its day, what has none stays apart', async () => {
    await desk.open('/spend?in=converted');
    // 100.00 + 21.00 / 1.05 + 22.00 / 1.1.
    await expect(page.getByText('€140.00 in all, refunds subtracted')).toBeVisible();
    await expect(page.getByRole('note')).toContainText(/CHF\s50\.00 without a rate \(1 row\)/);
  });

  await test.step('every cut sums to the same', async () => {
    for (const cut of [
      'Vendor',
      'Business function',
      'Department',
      'Owner',
      'Payer',
      'Category',
      'Currency',
    ]) {
      await spend.groupBy(cut);
      const all = spend.pivot.getByRole('row', { name: /^All/ });
      await expect(all, cut).toContainText('€140.00');
    }
    await expect(spend.pivot.getByRole('button', { name: /^USD, all months: €40\.00/ })).toBeVisible();
  });

  await test.step('accrual says what it rests on, and the table is saved', async () => {
    await page.getByRole('radiogroup', { name: 'When money counts' }).getByText('Accrual').click();
    await expect(page.getByText('on the month of payment, where nothing better is known')).toBeVisible();
    await expect(page.getByText('€140.00 in all, refunds subtracted')).toBeVisible();
    const saved = join(desk.userData, 'accrual.csv');
    await desk.answerSaveDialog(saved);
    await page.getByRole('button', { name: 'Save table as CSV' }).click();
    await expect(page.getByText('Saved accrual.csv')).toBeVisible();
    expect(readFileSync(saved, 'utf8').split('\r\n').at(-2)).toBe('All,EUR,140.00,120.00,20.00');
  });

  await test.step('a rate by hand is checked, kept, and counts at once', async () => {
    await page.getByRole('link', { name: 'Add rates' }).click();
    await page.getByRole('button', { name: 'Add a rate…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a rate' });
    await dialog.getByRole('combobox', { name: 'is worth, in' }).click();
    await dialog.getByRole('combobox', { name: 'is worth, in' }).fill('CHF');
    await page.getByRole('option', { name: 'CHF · Swiss franc' }).click();
    await dialog.getByRole('textbox', { name: 'From this day on' }).fill('2026-02-09');
    await dialog.getByRole('textbox', { name: 'Rate' }).fill('0');
    await dialog.getByRole('button', { name: 'Add rate' }).click();
    await expect(dialog.getByText('A rate is above 0.')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Rate' }).fill('1.25');
    await dialog.getByRole('button', { name: 'Add rate' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: 'Rates EUR/CHF' })).toBeVisible();
    await desk.open('/spend?in=converted');
    await expect(page.getByText('€180.00 in all, refunds subtracted')).toBeVisible();
    await expect(page.getByRole('note')).toHaveCount(0);
  });

  await test.step('rates go out and come back as known', async () => {
    const saved = join(desk.userData, 'rates.csv');
    await desk.answerSaveDialog(saved);
    await desk.open('/settings?section=currencies');
    await page.getByRole('button', { name: 'Export rates as CSV…' }).click();
    await expect(page.getByText('Saved rates.csv')).toBeVisible();
    await imports.choose(saved);
    await expect(page.getByRole('button', { name: 'Nothing to import' })).toBeDisabled();
    await page.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('a budget is over, in words; undo and CSV as everywhere', async () => {
    const budgets = new BudgetsScreen(desk);
    await budgets.open();
    await budgets.make('Sales', '120');
    // 100.00 + 50.00 CHF / 1.25.
    await expect(budgets.line('Sales')).toContainText('€140');
    await expect(budgets.line('Sales')).toContainText('Over budget');
    await budgets.make('IT', '500');
    await expect(budgets.line('IT')).toContainText('Within');
    const saved = join(desk.userData, 'budgets.csv');
    await desk.answerSaveDialog(saved);
    await page.getByRole('button', { name: 'CSV', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Export all budgets…' }).click();
    await expect(page.getByText('Saved budgets.csv')).toBeVisible();
    await budgets.table.getByRole('button', { name: /^IT/ }).click();
    await page.getByRole('button', { name: 'Delete budget' }).click();
    await expect(budgets.line('IT')).toHaveCount(0);
    await imports.choose(saved);
    await page.getByRole('button', { name: 'Import 1 budget' }).click();
    await budgets.open();
    await expect(budgets.line('IT')).toContainText('€500');
  });
});

test.describe('with the sample', () => {
  test.use({ workspace: 'sample' });

  test('what contracts still owe leads to its payments and their contracts', async ({ desk }) => {
    const { page } = desk;
    const spend = new SpendScreen(desk);
    await spend.open();
    await page.getByRole('radiogroup', { name: 'When money counts' }).getByText('Committed').click();
    await expect(
      page.getByRole('heading', { name: /^Committed spend by month and application/ }),
    ).toBeVisible();
    for (const cut of ['Vendor', 'Business function', 'Department', 'Owner', 'Currency', 'Application']) {
      await spend.groupBy(cut);
      await expect(spend.pivot.getByRole('row', { name: /^All/ })).toBeVisible();
    }
    const payments = page.getByRole('table', { name: 'Payments to come' });
    const before = await payments.getByRole('row').count();
    await spend.pivot.getByRole('button', { name: /^GitHub, all months/ }).click();
    await expect(page.getByRole('button', { name: 'Remove filter Application: GitHub' })).toBeVisible();
    expect(await payments.getByRole('row').count()).toBeLessThan(before);
    await payments.getByRole('link', { name: 'GitHub' }).first().click();
    await expect(page.getByRole('heading', { name: 'GitHub' }).first()).toBeVisible();
    await new BudgetsScreen(desk).open();
    await expect(new BudgetsScreen(desk).line('Marketing')).toContainText('Over budget');
  });
});
