import { accessibilityProblems } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/desk.ts';
import { RulesDialog } from '../pages/rules.ts';
import { makeFile, SpendImportScreen, SpendScreen } from '../pages/spend.ts';
import { STATEMENT } from './statement.ts';

test('a rule counts live, asks for amount and payer, relabels the past everywhere, and is undone', async ({
  desk,
}) => {
  await new SpendImportScreen(desk).importFile(makeFile('statement.csv', STATEMENT));
  const { page } = desk;
  const spend = new SpendScreen(desk);
  await spend.open();
  const rules = new RulesDialog(desk);
  const coffee = spend.row('COFFEE FELLOWS').first();

  await test.step('what it would catch is counted while it is typed', async () => {
    await rules.open();
    await rules.begin('o');
    await expect(rules.reach).toHaveText('4 rows of the ledger, €30.40');
    await rules.field('Text of the description').fill('coffee');
    await expect(rules.reach).toHaveText('2 rows of the ledger, €6.40');
    await rules.field('Amount from').fill('3.21');
    await expect(rules.reach).toHaveText('0 rows of the ledger');
    await rules.field('Amount from').fill('3');
    await rules.field('Amount to').fill('4');
    await expect(rules.reach).toHaveText('2 rows of the ledger, €6.40');
    await rules.field('Paid by').fill('Ben');
    await expect(rules.reach).toHaveText('0 rows of the ledger');
    await rules.field('Paid by').fill('ada');
    await expect(rules.reach).toHaveText('2 rows of the ledger, €6.40');
    await expect(rules.form.getByRole('table', { name: 'Some of the rows' })).toContainText(
      'COFFEE FELLOWS 12',
    );
  });

  await test.step('the rows of the past belong to the vendor at once, in Spend and Discovery', async () => {
    await rules.belongsTo(/^A vendor/);
    await rules.field('Vendor').fill('notion');
    await rules.save();
    await expect(rules.line('contains ‘coffee’')).toContainText('the amount is €3.00 to €4.00, and ada paid');
    await rules.close();
    await expect(coffee).toContainText('Notion');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Discovery' }).click();
    await expect(page.getByRole('button', { name: 'Adopt Notion' })).toBeVisible();
    await spend.open();
  });

  await test.step('of two rules that fit, the newer one wins until the order is changed', async () => {
    await rules.open();
    await rules.begin('fellows');
    await expect(rules.form.getByText(/^2 rows are taken over from your rule/)).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    await rules.belongsTo(/not software/);
    await rules.save();
    await expect(rules.line('coffee').getByRole('cell', { name: '0 of 2' })).toBeVisible();
    await rules.list.getByRole('button', { name: 'Try the rule for “coffee” earlier' }).click();
    await expect(rules.line('fellows').getByRole('cell', { name: '0 of 2' })).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step('a rule can be changed, switched off and taken away; undo brings it back', async () => {
    await rules.list.getByRole('button', { name: 'Change the rule for “coffee”' }).click();
    await expect(rules.field('Amount from')).toHaveValue('3.00');
    await rules.field('Vendor').fill('Airtable');
    await rules.save();
    await expect(rules.line('coffee')).toContainText('Airtable');
    await rules.list.getByRole('switch', { name: 'Rule for “fellows” is on' }).click({ force: true });
    await expect(rules.line('fellows').getByRole('cell', { name: 'off' })).toBeVisible();
    await rules.list.getByRole('button', { name: 'Remove the rule for “coffee”' }).click();
    await expect(rules.line('coffee')).toHaveCount(0);
    await rules.close();
    await expect(coffee).not.toContainText('Airtable');
    const toast = page.getByRole('alert').filter({ hasText: 'Removed the rule for “coffee”' });
    await toast.getByRole('button', { name: 'Undo' }).click();
    await expect(coffee).toContainText('Airtable');
  });
});

test('correcting a row offers the part of its description that will come again', async ({ desk }) => {
  await new SpendImportScreen(desk).importFile(makeFile('statement.csv', STATEMENT));
  const spend = new SpendScreen(desk);
  await spend.open();
  await spend.row('DROPBOX*B2TXK3').first().getByRole('button').click();
  const dialog = desk.page.getByRole('dialog', { name: 'Whose charge is this?' });
  await expect(dialog.getByRole('textbox', { name: 'Text of the description' })).toHaveValue('DROPBOX');
  await expect(dialog.getByRole('radio', { name: 'starts with' })).toBeChecked();
  await expect(dialog.getByText('2 rows of the ledger, €24.00')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'It belongs to' }).click();
  await desk.page.getByRole('option', { name: /not software/ }).click();
  await dialog.getByRole('button', { name: 'Make this rule' }).click();
  await expect(dialog).toBeHidden();
  await expect(spend.row('DROPBOX*B2TXK3').first()).toContainText('Dropbox');
  await desk.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Discovery' }).click();
  await expect(desk.page.getByRole('button', { name: 'Adopt Slack' })).toBeVisible();
  await expect(desk.page.getByRole('button', { name: 'Adopt Dropbox' })).toHaveCount(0);
});
