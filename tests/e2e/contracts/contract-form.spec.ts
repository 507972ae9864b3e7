import { expect, test } from '../fixtures/desk.ts';
import { ContractsScreen } from '../pages/contracts.ts';

test('a contract is entered by keyboard alone, and its deadline is explained while typing', async ({
  desk,
}) => {
  const { page } = desk;
  const contracts = new ContractsScreen(page);
  await desk.open('/contracts');
  await page.getByRole('heading', { name: 'No contracts yet' }).waitFor();
  await page.keyboard.press('n');
  await contracts.field('Name').focus();
  const type = async (text: string, tabs = 1): Promise<void> => {
    if (text !== '') await page.keyboard.type(text);
    for (let count = 0; count < tabs; count += 1) await page.keyboard.press('Tab');
  };
  await type('Webflow Business');
  await type('Webflow');
  await type('Webflow Inc.');
  await type('Northwind GmbH');
  // At the end of a term it renews: left as it is.
  await type('', 1);
  await type('29 Aug 2024', 3);
  await type('', 4);
  await type('2m');
  await expect(contracts.panel.getByRole('heading', { name: 'Send notice by 25 Jun 2026' })).toBeVisible();
  await page.keyboard.press('Control+Enter');

  await expect(contracts.panel.getByRole('heading', { name: 'Webflow Business' })).toBeVisible();
  await expect(contracts.panel.getByText('in 115 days', { exact: true })).toBeVisible();
  await expect(contracts.steps()).toHaveText([
    'The contract began on 29 Aug 2024 and has renewed once for 1 year; the present term runs from 29 Aug 2025 to 28 Aug 2026.',
    'Notice of 2 months, counted back from 28 Aug 2026, gives the deadline 28 Jun 2026.',
    'Notice counts when it is received: 3 days for delivery make it 25 Jun 2026.',
    'Without notice it renews on 29 Aug 2026 for 1 year.',
  ]);
  await contracts.panel.getByRole('link', { name: 'Webflow', exact: true }).click();
  await expect(page).toHaveURL(/#\/applications\//);
});

test('an end before the start is refused at its field, and nothing is stored', async ({ desk }) => {
  const contracts = new ContractsScreen(desk.page);
  await desk.open('/contracts/new');
  await contracts.enter({ Name: 'Backwards', Start: '2026-05-01' });
  await contracts.field('First term given by').selectOption('its last day');
  await contracts.field('Last day of the first term').fill('2026-04-30');
  await contracts.button('Add contract').click();
  await expect(
    contracts.panel.getByText('The end 2026-04-30 lies before the start 2026-05-01.'),
  ).toBeVisible();
  await expect(contracts.panel.getByRole('alert')).toHaveText('Not saved: one field needs your attention.');
  await expect(contracts.field('Last day of the first term')).toBeFocused();
  await expect(contracts.field('Name')).toHaveValue('Backwards');

  await desk.restart();
  await desk.open('/contracts');
  await expect(desk.page.getByRole('heading', { name: 'No contracts yet' })).toBeVisible();
});

test('seats off the step, a missing renewal term and a notice longer than the term are refused; longer than the renewal alone it is told', async ({
  desk,
}) => {
  const contracts = new ContractsScreen(desk.page);
  await desk.open('/contracts/new');
  await contracts.enter({
    Name: 'Impossible',
    Start: '2026-01-01',
    'Seats of line 1': '12',
    'Unit price of line 1 (EUR)': '10',
    'Seat step of line 1': '5',
  });
  await contracts.button('Add contract').click();
  await expect(contracts.panel.getByText(/12 seats are not a multiple of the seat step 5/)).toBeVisible();

  await contracts.enter({ 'Notice period': '14 months', 'Seats of line 1': '15', 'Renews for': '' });
  await expect(contracts.panel.getByText(/no renewal term is given/)).toBeVisible();
  await contracts.field('Renews for').fill('1');
  await expect(
    contracts.panel.getByText(/notice of P14M is longer than the initial term of P1Y/),
  ).toBeVisible();
  await contracts.enter({ 'Notice period': '3 months', 'Renews for': '1m' });
  await expect(
    contracts.panel.getByText(/notice of P3M is longer than the renewal term of P1M/),
  ).toBeVisible();
  await contracts.button('Add contract').click();
  await expect(contracts.panel.getByRole('heading', { name: 'Impossible' })).toBeVisible();
});

test('what is unusual is said, and can be saved all the same', async ({ desk }) => {
  const contracts = new ContractsScreen(desk.page);
  await desk.open('/contracts/new');
  await contracts.enter({ Name: 'Loose', Start: '2026-01-01' });
  const unusual = contracts.panel.getByRole('list', { name: 'Unusual' });
  await expect(unusual.getByText(/Without a notice period there is no deadline/)).toBeVisible();
  await contracts.button('Add contract').click();
  await expect(contracts.panel.getByText(/Renews after 31 Dec 2026; notice unknown/)).toBeVisible();
});

test('leaving with unsaved changes asks first', async ({ desk }) => {
  const { page } = desk;
  const contracts = new ContractsScreen(page);
  await desk.open('/contracts/new');
  await contracts.field('Name').fill('Half done');
  await page.getByRole('link', { name: 'Spend' }).click();
  const question = page.getByRole('dialog', { name: 'Leave without saving?' });
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await expect(contracts.field('Name')).toHaveValue('Half done');
  await expect(page).toHaveURL(/#\/contracts\/new/);

  await contracts.button('Cancel').click();
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await expect(question).toHaveCount(0);
  await contracts.field('Name').press('Escape');
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await contracts.button('Open as full page').click();
  await expect(contracts.field('Name')).toHaveValue('Half done');

  await page.getByRole('link', { name: 'Spend' }).click();
  await question.getByRole('button', { name: 'Discard changes' }).click();
  await expect(page.getByRole('heading', { name: 'Spend', level: 1 })).toBeVisible();
});

test('a date is picked from the calendar', async ({ desk }) => {
  const { page } = desk;
  const contracts = new ContractsScreen(page);
  await desk.open('/contracts/new');
  await contracts.button('Calendar for Start').click();
  const calendar = page.getByRole('dialog', { name: 'Calendar for Start' });
  await calendar.getByRole('button', { name: '16 March 2026' }).click();
  await expect(contracts.field('Start')).toHaveValue('16 Mar 2026');
  await contracts.button('Calendar for Start').click();
  await page.keyboard.press('Escape');
  await expect(calendar).toBeHidden();
  await expect(contracts.panel.getByRole('heading', { name: 'New contract' })).toBeVisible();
});

test('a wrong field far down is brought into sight, not behind the buttons', async ({ desk }) => {
  const contracts = new ContractsScreen(desk.page);
  await desk.open('/contracts');
  await contracts.startNew();
  await contracts.enter({ Name: 'Far down', Start: '2025-07-01', 'Seats of line 1': '-4' });
  await contracts.panel.getByRole('heading', { name: 'New contract' }).focus();
  await contracts.button('Add contract').click();
  const seats = contracts.field('Seats of line 1');
  await expect(seats).toBeFocused();
  const onTop = await seats.evaluate((field) => {
    const { x, y, width, height } = field.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2) === field;
  });
  expect(onTop).toBe(true);
});
