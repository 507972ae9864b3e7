import { expect, test } from '../fixtures/desk.ts';
import { ContractsScreen } from '../pages/contracts.ts';

const LINE = {
  'Seats of line 1': '10',
  'Unit price of line 1 (EUR)': '120',
};

test('the list begins with the soonest day to act and says what is at stake', async ({ desk }) => {
  const { page } = desk;
  const contracts = new ContractsScreen(page);
  await desk.open('/contracts');
  await contracts.add('Later', { ...LINE, Start: '2025-12-01' });
  await contracts.add('Soon', { ...LINE, Start: '2025-05-20' });
  await contracts.add('Missed', { ...LINE, Start: '2025-04-15' });
  await contracts.add('No date', { ...LINE, 'Notice period': '' });
  await desk.open('/contracts');
  await expect.poll(() => contracts.names()).toEqual(['Soon', 'No date', 'Later', 'Missed']);
  await expect(contracts.cell('Soon', 'sendBy')).toHaveText(/17 Mar 2026\s*in 15 days\s*Soon/);
  await expect(contracts.cell('Missed', 'sendBy')).toHaveText(/Deadline missed/);
  await expect(contracts.cell('No date', 'sendBy')).toHaveText(/Notice unknown$/);
  await expect(contracts.cell('Soon', 'atStake')).toHaveText('€1,200.00');
  await expect(page.getByText('€2,400.00 at stake within 90 days')).toBeVisible();

  await contracts.search.fill('late');
  await expect.poll(() => contracts.names()).toEqual(['Later']);
});

test('an edit is logged with its fields, and undone', async ({ desk }) => {
  const { page } = desk;
  const contracts = new ContractsScreen(page);
  await desk.open('/contracts');
  await contracts.add('Figma', LINE);
  await contracts.button('Edit').click();
  await contracts.enter({ 'Notice period': '90', 'Seats of line 1': '20' });
  await contracts.button('Save changes').click();
  await expect(contracts.panel.getByRole('heading', { name: 'Send notice by 27 Mar 2026' })).toBeVisible();
  await expect(contracts.panel.getByText('Changed contract Figma (lines, notice period)')).toBeVisible();

  await contracts.notice('Changed contract Figma').getByRole('button', { name: 'Undo' }).click();
  await expect(contracts.panel.getByRole('heading', { name: 'Send notice by 28 Apr 2026' })).toBeVisible();
  await expect(contracts.cell('Figma', 'atStake')).toHaveText('€1,200.00');
});

test('contracts are archived and deleted, and brought back', async ({ desk }) => {
  const { page } = desk;
  const contracts = new ContractsScreen(page);
  await desk.open('/contracts');
  await contracts.add('Keep');
  await contracts.add('Gone');
  await contracts.button('More actions').click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect.poll(() => contracts.names()).toEqual(['Keep']);
  await contracts.notice('Deleted contract Gone').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => contracts.names()).toHaveLength(2);

  await contracts.grid.getByRole('checkbox', { name: /Gone/ }).click();
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  await expect.poll(() => contracts.names()).toEqual(['Keep']);
  await page.getByRole('checkbox', { name: 'Archived (1)' }).check();
  await expect.poll(() => contracts.names()).toHaveLength(2);
});

test('a contract survives a restart and opens by its address', async ({ desk }) => {
  const contracts = new ContractsScreen(desk.page);
  await desk.open('/contracts');
  await contracts.add('Durable');
  const address = new URL(desk.page.url()).hash.slice(1).replace(/\?.*/, '');
  await desk.restart();
  await desk.open(address);
  const again = new ContractsScreen(desk.page);
  await expect(again.panel.getByRole('heading', { name: 'Durable' })).toBeVisible();
  await desk.open('/contracts/nowhere');
  await expect(again.panel.getByRole('heading', { name: 'Contract not found' })).toBeVisible();
});
