import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/desk.ts';
import { makeFile, SpendImportScreen } from '../pages/spend.ts';
import { STATEMENT } from './statement.ts';

test('turning the sign round makes charges of refunds', async ({ desk }) => {
  const screen = new SpendImportScreen(desk);
  await screen.choose(makeFile('statement.csv', STATEMENT));
  await expect(screen.figure('Spent, EUR')).toHaveText('€416.40');
  await screen.decision('Money spent').selectOption('Money spent is negative');
  await expect(screen.figure('Spent, EUR')).toHaveText('€95.00');
  await expect(screen.figure('Refunded, EUR')).toHaveText('€416.40');
  await screen.page.getByRole('button', { name: 'Swap spent and refunded' }).click();
  await expect(screen.figure('Spent, EUR')).toHaveText('€416.40');
});

test('a column can be given another role, and the layout is remembered for the next file', async ({
  desk,
}) => {
  const screen = new SpendImportScreen(desk);
  const table = (month: string): string =>
    [
      'Date,Description,Memo,Amount,Currency',
      `2026-${month}-05,SLACK,team chat of everybody,96.00,EUR`,
      `2026-${month}-09,COFFEE,with a customer,3.20,EUR`,
      '',
    ].join('\n');
  await screen.choose(makeFile('january.csv', table('01')));
  const rows = screen.main.getByRole('region', { name: 'First rows', exact: true });
  await expect(rows.getByRole('cell', { name: 'SLACK', exact: true })).toBeVisible();
  await screen.decision('What column Memo is').selectOption('Description');
  await expect(rows.getByRole('cell', { name: 'team chat of everybody' })).toBeVisible();
  await screen.store();
  await screen.done();

  await screen.choose(makeFile('february.csv', table('02')));
  await expect(rows.getByRole('cell', { name: 'team chat of everybody' })).toBeVisible();
  await expect(screen.main.getByText('The layout you confirmed for files with this header')).toBeVisible();
});

test('an order of dates that the file leaves open is asked, and nothing is stored before the answer', async ({
  desk,
}) => {
  const screen = new SpendImportScreen(desk);
  const file = 'Date,Description,Amount,Currency\n03/04/2025,SLACK,96.00,CAD\n05/06/2025,ZOOM,15.00,CAD\n';
  await screen.choose(makeFile('open.csv', file));
  await expect(screen.page.getByText('The file leaves this open').first()).toBeVisible();
  await expect(screen.storeButton).toBeDisabled();
  await screen.main.getByRole('radio').filter({ visible: true }).first().click();
  await expect(screen.storeButton).toBeEnabled();
  await screen.store();
});

test('rows that cannot be read are listed with line and reason, and saved as CSV; the others are stored', async ({
  desk,
}) => {
  const screen = new SpendImportScreen(desk);
  const bad = STATEMENT.replace('2026-01-20,MAILCHIMP *MISC,45.00', '2026-13-40,MAILCHIMP *MISC,45.00');
  await screen.choose(makeFile('bad-row.csv', bad));
  await expect(screen.figure('Rejected')).toHaveText('1');
  await expect(screen.figure('New rows')).toHaveText('7');
  await expect(screen.main.getByText(/^Line 5: /)).toBeVisible();
  const saved = join(desk.userData, 'rejected.csv');
  await desk.answerSaveDialog(saved);
  await screen.page.getByRole('region', { name: 'Rejected', exact: true }).getByRole('button').click();
  await expect(screen.page.getByText('Saved rejected.csv')).toBeVisible();
  expect(readFileSync(saved, 'utf8')).toMatch(/^\uFEFFline,reason\r\n5,/);
  await screen.store();
});

test('a table whose columns were not recognised can be read by naming them', async ({ desk }) => {
  const screen = new SpendImportScreen(desk);
  await screen.choose(
    makeFile(
      'odd.csv',
      'alpha,beta,gamma\n2026-01-04,ZOOM,13\n2026-01-05,SLACK,12x\n2026-01-06,ASANA,y4\n2026-01-07,BOX,z\n2026-01-08,ZOOM,14\n',
    ),
  );
  await expect(screen.refusal).toBeVisible();
  await screen.decision('Column of the amount').selectOption('Column 3: gamma');
  await expect(screen.figure('New rows')).toHaveText('2');
  await expect(screen.figure('Rejected')).toHaveText('3');
});
