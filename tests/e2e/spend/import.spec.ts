import { expect, test } from '../fixtures/desk.ts';
import { makeFile, SpendImportScreen, SpendScreen } from '../pages/spend.ts';
import { STATEMENT } from './statement.ts';

const START_FILE = makeFile('start.csv', STATEMENT);

test('a dropped file is previewed, stored on a yes, and there after a restart', async ({ desk }) => {
  const screen = new SpendImportScreen(desk);
  await screen.drop('january.csv', STATEMENT);
  await expect(screen.figure('New rows')).toHaveText('8');
  await expect(screen.figure('Spent, EUR')).toHaveText('€416.40');
  await expect(screen.figure('Refunded, EUR')).toHaveText('€95.00');
  await expect(screen.page.getByText('2026-01-05,SLACK T03BTQ8AC,96.00,EUR,Ada')).toBeVisible();
  await screen.store();
  await desk.restart();
  const spend = new SpendScreen(desk);
  await spend.open();
  await expect(spend.summary).toHaveText('8 rows, €321.40');
});

test.describe('with a file named at start', () => {
  test.use({ startArguments: [START_FILE] });

  test('its preview is shown at once', async ({ desk }) => {
    const screen = new SpendImportScreen(desk);
    await expect(screen.page.getByRole('heading', { name: 'start.csv' })).toBeVisible();
    await expect(screen.figure('New rows')).toHaveText('8');
  });
});

test('the same file again adds nothing, and identical rows of one file all stay', async ({ desk }) => {
  const screen = new SpendImportScreen(desk);
  await screen.importFile(makeFile('first.csv', STATEMENT));
  await screen.choose(makeFile('again.csv', STATEMENT));
  await expect(screen.figure('New rows')).toHaveText('0');
  await expect(screen.figure('Duplicates')).toHaveText('8');
  await expect(screen.storeButton).toBeDisabled();

  await screen.page.getByRole('button', { name: 'Put this file away' }).click();
  const third = '2026-01-09,COFFEE FELLOWS 12,3.20,EUR,Ada\n';
  await screen.choose(makeFile('more.csv', `${STATEMENT}${third}`));
  await expect(screen.figure('New rows')).toHaveText('1');
  await screen.store();
  await expect(screen.page.getByText('8 duplicates skipped')).toBeVisible();
});

test('undoing one of two imports takes exactly its rows away', async ({ desk }) => {
  const screen = new SpendImportScreen(desk);
  await screen.importFile(makeFile('first.csv', STATEMENT));
  await screen.choose(makeFile('second.csv', STATEMENT.replaceAll('2026', '2025')));
  await screen.store();
  await screen.undo();
  await screen.done();
  const spend = new SpendScreen(desk);
  await spend.open();
  await expect(spend.summary).toHaveText('8 rows, €321.40');
  await expect(spend.rows.getByText('2025')).toHaveCount(0);
});

test('cancelling while a large file is read leaves nothing', async ({ desk }) => {
  const screen = new SpendImportScreen(desk);
  const rows = Array.from({ length: 400_000 }, (_, i) => `2026-01-05,SHOP ${i},1.00,EUR,Ada`);
  await screen.choose(
    makeFile('large.csv', `Date,Description,Amount,Currency,Card holder\n${rows.join('\n')}\n`),
  );
  await screen.page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(screen.page.getByText('Drop files anywhere on this window')).toBeVisible();
  await expect(screen.page.getByText('Stored imports')).toBeHidden();
  const spend = new SpendScreen(desk);
  await spend.open();
  await expect(screen.page.getByText('No spend yet')).toBeVisible();
});

test('several files wait their turn', async ({ desk }) => {
  const screen = new SpendImportScreen(desk);
  await screen.choose(
    makeFile('one.csv', STATEMENT),
    makeFile('two.csv', STATEMENT.replaceAll('2026', '2025')),
  );
  await expect(screen.page.getByRole('heading', { name: 'one.csv' })).toBeVisible();
  await expect(screen.page.getByText('1 more to come')).toBeVisible();
  await screen.store();
  await screen.page.getByRole('button', { name: 'Next file' }).click();
  await expect(screen.page.getByRole('heading', { name: 'two.csv' })).toBeVisible();
  await screen.store();
  await screen.done();
  await expect(screen.page.getByRole('region', { name: 'Stored imports' }).getByRole('link')).toHaveText([
    'two.csv',
    'one.csv',
  ]);
});
