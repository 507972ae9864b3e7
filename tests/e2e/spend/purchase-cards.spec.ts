import { expect, test } from '../fixtures/desk.ts';
import { SpendImportScreen, SpendScreen, unpacked } from '../pages/spend.ts';

/** Counted and summed from the published files by a program of its own. */
const EXPECTED: readonly (readonly [month: string, rows: string, net: string])[] = [
  ['201612', '3,002', '503,670.76'],
  ['201701', '5,227', '588,890.69'],
  ['201702', '3,836', '741,035.41'],
  ['201703', '4,261', '862,495.92'],
  ['201704', '3,163', '622,034.65'],
  ['201705', '5,255', '274,541.22'],
  ['201706', '4,942', '876,313.00'],
  ['201707', '5,141', '1,144,138.98'],
  ['201708', '2,306', '905,017.59'],
  ['201709', '4,598', '1,229,539.21'],
  ['201710', '4,655', '1,296,577.49'],
  ['201711', '5,205', '1,206,102.72'],
];

test('twelve months of real card statements are stored row for row and to the penny, and undone exactly', async ({
  desk,
}) => {
  test.setTimeout(240_000);
  const screen = new SpendImportScreen(desk);
  const spend = new SpendScreen(desk);
  for (const [month, rows, net] of EXPECTED) {
    await screen.choose(unpacked(`purchase-cards/purchase-card-transactions-${month}.csv.gz`));
    await expect(screen.figure('New rows'), month).toHaveText(rows, { timeout: 20_000 });
    await expect(screen.figure('Rejected'), month).toHaveText('0');
    // The oldest file names no currency; the workspace's own is assumed and can be corrected.
    if (month === '201612') await screen.decision('Currency of rows that name none').selectOption('GBP');
    await screen.store();
    await screen.page.getByRole('link', { name: 'Show these rows' }).click();
    await expect(spend.summary, month).toHaveText(`${rows} rows, £${net}`);
    await desk.open('/import');
    await screen.page.getByRole('button', { name: new RegExp(`Undo the import of .*${month}`) }).click();
    await expect(screen.page.getByText('Stored imports')).toBeHidden();
    await desk.open('/spend');
    await expect(screen.page.getByText('No spend yet')).toBeVisible();
  }
});
