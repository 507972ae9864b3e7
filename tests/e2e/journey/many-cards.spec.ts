import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/desk.ts';
import { BoardPage, CustomersPage } from '../pages/journey.ts';

const STAGES = ['awareness', 'conversion', 'purchase', 'activation', 'renewal', 'advocacy'] as const;
const COUNT = 2000;

test('a board of 2,000 cards draws only those in sight, wherever it is scrolled', async ({ desk }) => {
  const rows = Array.from({ length: COUNT }, (_, at) => `Company ${at},${at},EUR,${STAGES[at % 6]}`);
  const path = join(desk.userData, 'customers.csv');
  writeFileSync(path, ['company,value,currency,stage', ...rows].join('\r\n'));
  await desk.open('/customers');
  const customers = new CustomersPage(desk.page);
  await desk.answerOpenDialog([path]);
  await customers.fileMenu('Import customers, moves or boards…');
  await desk.page.getByRole('button', { name: `Import ${COUNT.toLocaleString('en-GB')} customers` }).click();
  await expect(desk.page.getByText('2000 customers', { exact: true })).toBeVisible({ timeout: 30_000 });
  await desk.open('/boards');
  const board = new BoardPage(desk.page);
  await expect(board.card('Company 0').first()).toBeVisible();
  const drawn = desk.page.locator('[data-card]');
  expect(await drawn.count()).toBeLessThan(150);
  const list = board.column('Awareness').locator('[data-stage-list]');
  await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(board.cardIn('Awareness', 'Company 1998')).toBeVisible();
  expect(await drawn.count()).toBeLessThan(150);
  await board.cardIn('Awareness', 'Company 1998').focus();
  await desk.page.keyboard.press('Space');
  await desk.page.keyboard.press('Home');
  await expect(board.announcement).toContainText('Awareness, place 1 of 334.');
  await expect(board.cardIn('Awareness', 'Company 1998')).toBeFocused();
  await expect(board.cardIn('Awareness', 'Company 1998')).toBeInViewport();
  await desk.page.keyboard.press('ArrowRight');
  await desk.page.keyboard.press('Space');
  await expect(board.cardIn('Conversion', 'Company 1998')).toBeFocused();
});
