import { fileURLToPath } from 'node:url';
import { expect, test } from '../fixtures/desk.ts';
import { ContractsScreen } from '../pages/contracts.ts';

const PAPER = fileURLToPath(new URL('../../data/text-invoices/slack.pdf', import.meta.url));

test('an amended contract, holidays, and its papers', async ({ desk }) => {
  const { page } = desk;
  const contracts = new ContractsScreen(page);
  const changes = (amendment: number) =>
    contracts.panel.getByRole('list', { name: `Changes of amendment ${amendment}`, exact: true });

  await test.step('seats, price and end are amended mid-term through the form', async () => {
    await desk.open('/contracts');
    await contracts.add('Team licence', {
      Start: '2025-06-06',
      'Billed every': '1 month',
      'Product of line 1': 'Team',
      'Seats of line 1': '10',
      'Unit price of line 1 (EUR)': '12',
    });
    await expect(contracts.panel.getByRole('heading', { name: 'Send notice by 3 Apr 2026' })).toBeVisible();
    await contracts.button('Edit').click();
    await contracts.button('Add amendment').click();
    await contracts.field('Amendment 1 from').fill('2025-12-06');
    await contracts.field('What amendment 1 is').fill('Fifteen more people');
    await contracts.button('Add a change to amendment 1').click();
    await contracts.button('Add a change to amendment 1').click();
    await changes(1).getByRole('textbox', { name: 'New seats' }).first().fill('25');
    await changes(1).getByRole('combobox', { name: 'Change 2' }).selectOption('Unit price of a line');
    await changes(1).getByRole('textbox', { name: 'New unit price' }).fill('10');
    await contracts.button('Add amendment').click();
    await contracts.field('Amendment 2 from').fill('2026-02-01');
    await contracts.button('Add a change to amendment 2').click();
    await changes(2).getByRole('combobox', { name: 'Change 1' }).selectOption('End of the term');
    await changes(2).getByRole('textbox', { name: 'New last day of the term' }).fill('2026-01-01');
    await contracts.button('Save changes').click();
    await expect(contracts.panel.getByText(/new end 2026-01-01 lies before the amendment/)).toBeVisible();
    await changes(2).getByRole('textbox', { name: 'New last day of the term' }).fill('2026-07-05');
    await contracts.button('Save changes').click();
  });

  await test.step('page, value and deadline follow', async () => {
    await expect(contracts.panel.getByRole('heading', { name: 'Send notice by 1 May 2026' })).toBeVisible();
    await expect(contracts.steps()).toContainText([
      'The first term of 1 year runs from 6 Jun 2025 to 5 Jun 2026.',
      'Amendment of 1 Feb 2026 moved the end from 5 Jun 2026 to 5 Jul 2026.',
    ]);
    const lines = contracts.panel.getByRole('table', { name: 'Lines' });
    await expect(lines.getByRole('row', { name: /Team 25 €10\.00 €250\.00/ })).toBeVisible();
    await expect(lines.getByRole('row', { name: /Per year €3,000\.00/ })).toBeVisible();
    const history = contracts.panel.getByRole('table', { name: 'History of seats and prices' });
    await expect(history.getByRole('row')).toHaveCount(3);
    await expect(contracts.panel.getByText('Team: 10 → 25 seats')).toBeVisible();
    const terms = contracts.panel.getByRole('table', { name: 'Terms with what was agreed and paid' });
    // Six months at 120.00 and seven at 250.00.
    await expect(terms.getByRole('row', { name: /5 Jul 2026/ })).toContainText('€2,470.00');
    await expect(terms.getByRole('row', { name: /5 Jul 2026/ })).toContainText('unknown');
    await expect(contracts.cell('Team licence', 'seats')).toHaveText('25');
  });

  await test.step('a paper is attached, shown, and taken away again', async () => {
    await desk.answerOpenDialog([PAPER]);
    await contracts.button('Attach a paper…').click();
    await expect(contracts.panel.getByRole('toolbar', { name: /^Pages of/ })).toBeVisible();
    await contracts.panel.getByRole('button', { name: /^Remove .*\.pdf$/ }).click();
    await expect(contracts.panel.getByText(/Attach the signed contract/)).toBeVisible();
    await contracts
      .notice(/^Removed/)
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(contracts.panel.getByRole('button', { name: /^Remove .*\.pdf$/ })).toBeVisible();
  });

  await test.step('the holidays of a country move the day to send notice', async () => {
    const address = page.url();
    await desk.open('/settings');
    await page.getByRole('combobox', { name: 'Public holidays of' }).fill('Germany');
    await page.getByRole('option', { name: 'Germany' }).click();
    await expect(page.getByText('Changed the holidays to those of Germany')).toBeVisible();
    await expect(page.getByRole('row', { name: /1 May 2026/ })).toBeVisible();
    await page.goto(address);
    await expect(contracts.panel.getByRole('heading', { name: 'Send notice by 30 Apr 2026' })).toBeVisible();
    await desk.open('/settings');
    await page.getByRole('button', { name: 'Remove 1 May 2026' }).click();
    await expect(page.getByRole('button', { name: 'Put 1 May 2026 back' })).toBeVisible();
    await page.goto(address);
    await expect(contracts.panel.getByRole('heading', { name: 'Send notice by 1 May 2026' })).toBeVisible();
  });
});
