import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/desk.ts';
import { BoardPage, CustomersPage } from '../pages/journey.ts';

const FILES = join(import.meta.dirname, '../../data/crm/made-up');

test('companies from HubSpot: stages asked, a conflict decided, undone as one, and known again', async ({
  desk,
}) => {
  const { page } = desk;
  const customers = new CustomersPage(page);
  await desk.open('/customers');
  await customers.add('Acme GmbH', { owner: 'Bea' });
  await page.getByRole('button', { name: 'Close panel' }).click();
  const open = async (): Promise<void> => {
    await desk.answerOpenDialog([join(FILES, 'hubspot-companies.csv')]);
    await customers.fileMenu('Import customers, moves or boards…');
    await expect(page.getByText('Companies from HubSpot: 5 rows.')).toBeVisible();
  };
  const button = page.getByRole('button', { name: /^Import \d+ customers?$/ });

  await test.step('what is open is asked before anything is stored', async () => {
    await open();
    const rejected = page.getByRole('region', { name: 'Rejected rows', exact: true });
    await expect(rejected).toContainText('The column names are repeated here.');
    await expect(button).toBeDisabled();
    await page.getByLabel('Wobbly').selectOption({ label: 'Says nothing of the stage' });
    await page.getByLabel('What Acme GmbH is').selectOption({ label: 'Acme GmbH (Customers)' });
    const conflicts = page.getByRole('region', { name: 'Conflicts', exact: true });
    await expect(conflicts).toContainText('owner: mine Bea · line 2 Ada Lovelace');
    await conflicts
      .getByRole('radiogroup', { name: 'What counts for Acme GmbH' })
      .getByLabel('Keep mine')
      .check();
    await expect(button).toBeDisabled();
    await conflicts
      .getByRole('radiogroup', { name: 'What counts for Umbrella' })
      .getByLabel('Take line 7')
      .check();
    await button.click();
  });

  await test.step('customers are there, a formula is text, and mine was kept', async () => {
    await expect(customers.row('Umbrella')).toContainText('Activation');
    await expect(page.getByText('=HYPERLINK("http://evil.example","Globex")')).toBeVisible();
    await expect(customers.row('Acme GmbH')).toContainText('Bea');
  });

  await test.step('it is undone as one action, and comes in again', async () => {
    await new BoardPage(page).undo('Imported 4 customers from hubspot-companies.csv');
    await expect(customers.row('Umbrella')).toHaveCount(0);
  });

  await test.step('what was said is remembered with the import', async () => {
    await open();
    await expect(page.getByLabel('Wobbly')).toHaveValue('');
    await page.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('a field of one’s own is a column, a filter and a column of customers.csv', async () => {
    await page.getByRole('button', { name: 'Fields…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Fields of customers' });
    await dialog.getByRole('button', { name: 'New field' }).click();
    await dialog.getByRole('button', { name: 'Add field' }).click();
    await expect(dialog.getByText('Give the field a name.')).toBeVisible();
    await dialog.getByLabel('Name of the field').fill('Seats wanted');
    await dialog.getByLabel('Kind').selectOption('number');
    await dialog.getByRole('button', { name: 'Add field' }).click();
    await expect(dialog.getByRole('row', { name: /Seats wanted/ })).toContainText('Number');
    await page.keyboard.press('Escape');
    await customers.row('Acme GmbH').getByText('Acme GmbH').first().click();
    await customers.panel.getByRole('button', { name: 'Edit' }).click();
    await customers.form.getByLabel('Seats wanted').fill('many');
    await customers.form.getByRole('button', { name: 'Save' }).click();
    await expect(customers.form.getByText('“many” is not a number.')).toBeVisible();
    await customers.form.getByLabel('Seats wanted').fill('40');
    await customers.form.getByRole('button', { name: 'Add a contact' }).click();
    await customers.form.getByLabel('Name 1').fill('Bo Berg');
    await customers.form.getByLabel('Web domain').fill('https://www.acme.example/');
    await customers.form.getByRole('button', { name: 'Save' }).click();
    await expect(customers.panel).toContainText('Bo Berg');
    await expect(customers.panel).toContainText('acme.example');
    const path = join(desk.userData, 'fields.csv');
    await desk.answerSaveDialog(path);
    await customers.fileMenu('Export customers…');
    await expect
      .poll(() => (existsSync(path) ? readFileSync(path, 'utf8') : ''))
      .toContain('field: seats wanted');
    expect(readFileSync(path, 'utf8')).toContain('Bo Berg |');
  });

  await test.step('deleting it says how many values go', async () => {
    await page.getByRole('button', { name: 'Fields…' }).click();
    await page.getByRole('button', { name: 'Delete Seats wanted' }).click();
    await page.getByRole('button', { name: 'Delete the field and 1 value' }).click();
    await expect(page.getByText('No field of your own yet.')).toBeVisible();
  });
});
