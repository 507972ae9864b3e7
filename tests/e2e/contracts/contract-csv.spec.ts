import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/desk.ts';
import type { Desk } from '../fixtures/desk.ts';
import { ContractsScreen } from '../pages/contracts.ts';

const LIST = [
  'name,vendor,start,initial term,at end,renewal term,notice,notice days,notice counts,billing period,currency,seats,unit price,notes',
  'Figma,Figma Inc.,2025-07-01,P1Y,renews,P1Y,P60D,calendar,received,P1Y,EUR,10,120.50,"=SUM(A1:A2)',
  'second line"',
  '"Zoom, Inc.",Zoom,2025-09-15,P1M,open-ended,,P20D,business,sent,P1M,USD,5,15,',
].join('\n');

async function stage(desk: Desk, file: string): Promise<ContractsScreen> {
  const contracts = new ContractsScreen(desk.page);
  await contracts.importFile(desk, file);
  return contracts;
}

async function exportAll(desk: Desk, file: string): Promise<void> {
  await desk.answerSaveDialog(file);
  await desk.page.getByRole('button', { name: 'CSV', exact: true }).click();
  await desk.page.getByRole('menuitem', { name: 'Export all contracts…' }).click();
  await expect.poll(() => sizeOf(file)).toBeGreaterThan(0);
}

function sizeOf(file: string): number {
  try {
    return readFileSync(file).length;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
}

test('export, delete everything, import: the contracts are the same', async ({ desk }) => {
  const [list, first, second] = ['list.csv', 'first.csv', 'second.csv'].map((name) =>
    join(desk.userData, name),
  ) as [string, string, string];
  writeFileSync(list, LIST);
  await desk.open('/contracts');
  let contracts = await stage(desk, list);
  await contracts.dialog.getByRole('button', { name: 'Import 2 contracts' }).click();
  await expect.poll(() => contracts.names()).toEqual(['Figma', 'Zoom, Inc.']);
  await exportAll(desk, first);
  await contracts.grid.focus();
  await desk.page.keyboard.press('Control+a');
  await desk.page.keyboard.press('Delete');
  await expect(desk.page.getByRole('heading', { name: 'No contracts yet' })).toBeVisible();

  contracts = await stage(desk, first);
  await contracts.dialog.getByRole('button', { name: 'Import 2 contracts' }).click();
  await expect.poll(() => contracts.names()).toEqual(['Figma', 'Zoom, Inc.']);
  await exportAll(desk, second);
  expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'));
  expect(readFileSync(first, 'utf8')).toContain("'=SUM(A1:A2)");

  contracts = await stage(desk, second);
  await expect(contracts.dialog.getByRole('button', { name: 'Nothing to import' })).toBeDisabled();
});

test('rows with an unknown currency or an impossible term are rejected with line and reason', async ({
  desk,
}) => {
  const file = join(desk.userData, 'bad.csv');
  const rows = [
    'name,start,end,initial term,at end,renewal term,notice,currency,seats,unit price,colour',
    'Good,2026-01-01,,P1Y,renews,P1Y,P30D,EUR,3,10,red',
    'Odd money,2026-01-01,,P1Y,renews,P1Y,P30D,XYZ,3,10,',
    'Backwards,2026-05-01,2026-04-30,,ends,,,EUR,3,10,',
    'Endless notice,2026-01-01,,P1M,renews,P1M,P3M,EUR,3,10,',
  ];
  writeFileSync(file, rows.join('\n'));
  await desk.open('/contracts');
  const contracts = await stage(desk, file);
  const rejected = contracts.dialog.getByRole('region', { name: 'Rejected rows', exact: true });
  await expect(rejected.getByRole('row', { name: /^3 .*“XYZ” is not a currency/ })).toBeVisible();
  await expect(rejected.getByRole('row', { name: /^4 .*lies before the start/ })).toBeVisible();
  await expect(rejected.getByRole('row', { name: /^5 .*longer than the initial term/ })).toBeVisible();
  await expect(contracts.dialog.getByText('Left out, because they mean nothing here: colour.')).toBeVisible();
  await contracts.dialog.getByRole('button', { name: 'Import 1 contract' }).click();
  await expect.poll(() => contracts.names()).toEqual(['Good']);

  await contracts.notice('Imported 1 contract from bad.csv').getByRole('button', { name: 'Undo' }).click();
  await expect(desk.page.getByRole('heading', { name: 'No contracts yet' })).toBeVisible();
});

test('a changed list shows each difference, and cancelling stores nothing', async ({ desk }) => {
  const file = join(desk.userData, 'list.csv');
  writeFileSync(
    file,
    'name,start,initial term,at end,renewal term,vendor\nFigma,2025-07-01,P1Y,renews,P1Y,Adobe\n',
  );
  await desk.open('/contracts');
  const contracts = new ContractsScreen(desk.page);
  await contracts.add('Figma', { Vendor: 'Figma Inc.' });
  await stage(desk, file);
  const changed = contracts.dialog.getByRole('region', { name: 'Changed rows', exact: true });
  await expect(
    changed.getByRole('row', { name: /Figma \(found by name\) vendor Figma Inc\. Adobe/ }),
  ).toBeVisible();
  await contracts.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(contracts.cell('Figma', 'vendor')).toHaveText('Figma Inc.');
});

test('a file that is no list of contracts is refused with the reason', async ({ desk }) => {
  const file = join(desk.userData, 'statement.csv');
  writeFileSync(file, 'date,amount\n2026-01-01,12.00\n');
  await desk.open('/contracts');
  const contracts = await stage(desk, file);
  await expect(contracts.dialog.getByRole('alert')).toContainText('needs the column “name”');
});
