import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessibilityProblems } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/desk.ts';
import { RecurringScreen } from '../pages/recurring.ts';
import { makeFile, SpendImportScreen, SpendScreen } from '../pages/spend.ts';

/** The twelve 12ths of the months until February 2026. */
const MONTHS = Array.from({ length: 12 }, (_, i) => {
  return `${i < 10 ? '2025' : '2026'}-${String(((i + 2) % 12) + 1).padStart(2, '0')}`;
});

/** A year of a card, as a bank writes it: prices rise, charges are missed and doubled, a trial turns paid. */
function statement(): string {
  const lines: [date: string, text: string][] = [];
  const add = (date: string, text: string, amount: string): void => {
    lines.push([date, `${date},${text},${amount},EUR,Ada Berg`]);
  };
  MONTHS.forEach((month, i) => {
    add(`${month}-03`, 'FIGMA MONTHLY RENEWAL', '45.00');
    add(`${month}-05`, `SLACK T0${i}KX${i}QZ`, i < 6 ? '96.00' : '105.60');
    add(`${month}-11`, 'MAILCHIMP *MISC', ['41.20', '41.85', '40.97', '41.60'][i % 4] ?? '');
    if (i < 11) add(`${month}-14`, 'DROPBOX*B2TXK3', '119.00');
    if (i > 8) add(`${month}-19`, 'NOTION LABS', '20.00');
    if (i < 6) add(`${month}-21`, 'ZAPIER.COM/CHARGE', '73.50');
    add(`${month}-${String(2 + ((i * 7) % 24)).padStart(2, '0')}`, 'CAFE EINSTEIN', `${11 + i * 2}.40`);
  });
  add('2026-02-05', 'FIGMA MONTHLY RENEWAL', '45.00');
  add('2025-11-28', 'NOTION LABS', '1.00');
  add('2026-03-01', 'REWE MARKT 51', '54.00');
  const sorted = lines.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([, line]) => line);
  return ['Date,Description,Amount,Currency,Card holder', ...sorted, ''].join('\n');
}

test('a year of a card shows what recurs; a price rise is acknowledged and undone; rows are found', async ({
  desk,
}) => {
  const { page } = desk;
  await new SpendImportScreen(desk).importFile(makeFile('card 2025.csv', statement()));
  const recurring = new RecurringScreen(desk);

  await test.step('what needs attention comes first', async () => {
    await recurring.open();
    await expect(recurring.row('Dropbox')).toContainText('Missed');
    await expect(recurring.row('Figma')).toContainText('Doubled');
    await expect(recurring.row('Notion')).toContainText('Trial turned paid');
    await expect(recurring.row('Zapier')).toContainText('Stopped');
    await expect(recurring.row('Mailchimp')).toContainText('Active');
    await expect(recurring.row('Slack')).toContainText('+10%');
    await expect(recurring.row('CAFE')).toHaveCount(0);
    await expect(page.getByRole('row').nth(1)).toContainText(/Dropbox|Figma/);
    await expect(recurring.row('Slack')).toContainText('€1,267.20');
    await expect(recurring.row('Slack')).toContainText('5 Mar 2026');
    await expect(page.getByText('1 price rise to look at: €115.20 more a year')).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step('the price rise is told with its yearly cost, once', async () => {
    await recurring.show('Price rises');
    await expect(page.getByRole('row')).toHaveCount(2);
    const panel = await recurring.openSeries('Slack');
    await expect(panel).toContainText('€96.00 → €105.60, +10% since 5 Sept 2025');
    await expect(panel).toContainText('€115.20 more a year');
    await expect(panel.getByRole('table').getByRole('row')).toHaveCount(13);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step('acknowledged, it is gone from what needs a look; undo brings it back', async () => {
    await recurring.panel.getByRole('button', { name: 'Acknowledge', exact: true }).click();
    await expect(page.getByText('No price rise waits to be looked at.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect(recurring.row('Slack')).toContainText('+10%');
    await recurring.panel.getByRole('button', { name: 'Acknowledge', exact: true }).click();
    await recurring.panel.getByRole('button', { name: 'Acknowledged, take back' }).waitFor();
    await page.keyboard.press('Escape');
    await expect(recurring.panel).toHaveCount(0);
  });

  await test.step('Home counts what is left', async () => {
    await desk.open('/');
    const lookAt = page.getByRole('region', { name: 'To look at' });
    await expect(lookAt.getByRole('listitem').filter({ hasText: 'missed or doubled' })).toContainText('2');
    await expect(lookAt.getByRole('listitem').filter({ hasText: 'Price rises' })).toHaveCount(0);
    await lookAt.getByRole('link', { name: 'Recurring charges missed or doubled' }).click();
    await expect(page.getByRole('row')).toHaveCount(3);
  });

  await test.step('the list goes to a file as it is shown', async () => {
    const path = join(desk.userData, 'recurring.csv');
    await desk.answerSaveDialog(path);
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    await page.getByText('Saved recurring.csv').waitFor();
    const csv = readFileSync(path, 'utf8');
    expect(csv).toContain('Dropbox,Missed,119.00 EUR,1428.00 EUR,');
    expect(csv.trim().split('\r\n')).toHaveLength(3);
  });

  await test.step('a series leads to its rows in the ledger', async () => {
    const panel = await recurring.openSeries('Dropbox');
    await expect(panel).toContainText('A charge was expected around 14 Feb 2026 and has not come.');
    await panel.getByRole('link', { name: 'Show in the ledger' }).click();
    await expect(new SpendScreen(desk).summary).toHaveText('11 rows, €1,309.00');
  });
});

test('without rows it says what to do', async ({ desk }) => {
  await desk.open('/spend/recurring');
  await expect(desk.page.getByText('No spend yet')).toBeVisible();
  await expect(desk.page.getByRole('link', { name: 'Import a statement' })).toBeVisible();
});
