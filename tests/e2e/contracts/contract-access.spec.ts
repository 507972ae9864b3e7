import { problemsInBothThemes } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/desk.ts';
import { ContractsScreen } from '../pages/contracts.ts';

test('list, page and form have no accessibility violation in either theme', async ({ desk }) => {
  const { page } = desk;
  const contracts = new ContractsScreen(page);
  await desk.open('/contracts');
  await page.getByRole('heading', { name: 'No contracts yet' }).waitFor();
  expect(await problemsInBothThemes(page)).toEqual([]);
  await contracts.add('Figma', {
    Start: '2025-05-20',
    'Seats of line 1': '10',
    'Unit price of line 1 (EUR)': '9.50',
    Application: 'Figma',
  });
  await contracts.notice('Added contract Figma').waitFor();
  expect(await problemsInBothThemes(page)).toEqual([]);
  await contracts.button('Edit').click();
  await contracts.button('Add amendment').click();
  await contracts.button('Add a change to amendment 1').click();
  await contracts.field('Start').fill('nonsense');
  await contracts.button('Save changes').click();
  await contracts.panel.getByRole('alert').first().waitFor();
  expect(await problemsInBothThemes(page)).toEqual([]);
});
