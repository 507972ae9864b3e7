import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/desk.ts';
import { BoardPage, CustomersPage, fillCustomer } from '../pages/journey.ts';

test.describe('customers', () => {
  test('are added, edited with a reason for the move, corrected, and undone', async ({ desk }) => {
    const customers = new CustomersPage(desk.page);
    await desk.open('/customers');
    await customers.add('Acme', { value: '1200', period: 'year', owner: 'Ada' });
    await expect(customers.panel).toContainText('€1,200.00 a year');
    await customers.panel.getByRole('button', { name: 'Edit' }).click();
    await customers.form.getByLabel('Stage', { exact: true }).selectOption({ label: 'Activation' });
    await customers.form
      .getByLabel('Why it moves to Activation, skipping Conversion and Purchase')
      .fill('Came with a signed contract');
    await customers.form.getByRole('button', { name: 'Save' }).click();
    await expect(customers.timeline.first()).toContainText('Came with a signed contract');
    await expect(customers.panel).toContainText('Activation for 0 days');
    const correct = customers.panel.getByRole('button', { name: /Correct the move of .* to Activation/ });
    await correct.click();
    const dialog = desk.page.getByRole('dialog', { name: 'Correct the move to Activation' });
    await dialog.getByRole('textbox', { name: 'Date' }).fill('2026-03-03');
    await dialog.getByRole('button', { name: 'Save correction' }).click();
    await expect(dialog.getByText('A move can’t lie in the future.')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Date' }).fill('2026-03-02');
    await dialog.getByLabel('Reason').fill('Signed at the fair');
    await dialog.getByRole('button', { name: 'Save correction' }).click();
    await expect(customers.timeline.first()).toContainText('Signed at the fair');
    await expect(customers.panel).toContainText('Corrected the move of Acme to Activation');
    await desk.restart();
    await desk.open('/customers');
    await expect(new CustomersPage(desk.page).row('Acme')).toContainText('Activation');
  });

  test('show their renewal by the contract’s terms, explained', async ({ desk }) => {
    const customers = new CustomersPage(desk.page);
    await desk.open('/customers');
    await customers.openForm();
    await fillCustomer(customers.form, { company: 'Acme' });
    await customers.form.getByLabel('Has a contract with us').check();
    const start = customers.form.getByRole('textbox', { name: /^Start/ });
    await start.fill('2025-06-01');
    await start.blur();
    await customers.form.getByRole('button', { name: 'Add customer' }).click();
    await expect(customers.panel).toContainText('renews 1 Jun 2026 (in 91 days)');
    await expect(customers.row('Acme')).toContainText('renews 1 Jun 2026');
  });

  test('warn of another customer of the same name, and keep what was typed from getting lost', async ({
    desk,
  }) => {
    const customers = new CustomersPage(desk.page);
    await desk.open('/customers');
    await customers.add('Acme');
    await customers.openForm();
    await customers.form.getByRole('button', { name: 'Add customer' }).click();
    await expect(customers.form.getByText('Enter the name of the company.')).toBeVisible();
    await fillCustomer(customers.form, { company: ' ACME', value: '-5', email: 'nobody' });
    await expect(customers.form.getByText('“Acme” is already on Customers (in Awareness).')).toBeVisible();
    await expect(customers.form.getByText('A value can’t be negative.')).toBeVisible();
    await expect(customers.form.getByText('“nobody” is not an email address.')).toBeVisible();
    await desk.page.keyboard.press('Escape');
    await desk.page.getByRole('button', { name: 'Keep editing' }).click();
    await fillCustomer(customers.form, { company: 'ACME', value: '5', email: 'a@b.example' });
    await customers.form.getByRole('button', { name: 'Add customer' }).click();
    await expect(desk.page.getByText('2 customers', { exact: true })).toBeVisible();
  });

  test('are deleted with their history, and come back with it', async ({ desk }) => {
    const customers = new CustomersPage(desk.page);
    await desk.open('/customers');
    await customers.add('Acme');
    await customers.panel.getByRole('button', { name: 'More actions for Acme' }).click();
    await desk.page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(customers.panel.getByText('This customer is gone')).toBeVisible();
    await new BoardPage(desk.page).undo('Deleted Acme');
    await expect(customers.timeline).toHaveCount(1);
  });
});

test.describe('customers as CSV', () => {
  test('go out and come back equal in an empty workspace, moves included', async ({ desk }) => {
    const customers = new CustomersPage(desk.page);
    const path = (name: string): string => join(desk.userData, name);
    await desk.open('/customers');
    await customers.add('=Acme; "quoted"', { value: '1200', tags: ['vip'], nextStep: 'Call' });
    await customers.add('Globex', { stage: 'Renewal' });
    const save = async (item: string, name: string): Promise<string> => {
      await desk.answerSaveDialog(path(name));
      await customers.fileMenu(item);
      // Notices queue behind those that are still shown.
      await expect(desk.page.getByText(`Saved ${name}`)).toBeVisible({ timeout: 30_000 });
      return readFileSync(path(name), 'utf8');
    };
    const files = ['boards', 'customers', 'stage moves'] as const;
    const before = new Map<string, string>();
    for (const file of files) before.set(file, await save(`Export ${file}…`, `${file}-1.csv`));
    expect(before.get('customers')).toContain(`"'=Acme; ""quoted"""`);
    await desk.open('/boards');
    await desk.page.getByRole('button', { name: 'Actions for board Customers' }).click();
    await desk.page.getByRole('menuitem', { name: 'Delete' }).click();
    await desk.page.getByRole('button', { name: 'Delete the board and 2 customers' }).click();
    await expect(desk.page.getByRole('heading', { name: 'No board yet' })).toBeVisible();
    await desk.open('/customers');
    for (const file of files) {
      await desk.answerOpenDialog([path(`${file}-1.csv`)]);
      await customers.fileMenu('Import customers, moves or boards…');
      await desk.page.getByRole('button', { name: /^Import \d+ / }).click();
      await expect(desk.page.getByRole('heading', { name: 'Customers', level: 1 })).toBeVisible();
    }
    for (const file of files) expect(await save(`Export ${file}…`, `${file}-2.csv`)).toBe(before.get(file));
  });

  test('are shown before anything is stored: names asked about, bad rows with line and reason', async ({
    desk,
  }) => {
    const customers = new CustomersPage(desk.page);
    await desk.open('/customers');
    await customers.add('Acme', { value: '100' });
    await desk.page.getByRole('button', { name: 'Close panel' }).click();
    const path = join(desk.userData, 'customers.csv');
    writeFileSync(
      path,
      'company,value,value period,currency,stage\r\nAcme,200,month,EUR,purchase\r\nBad,-5,month,EUR,renewal\r\n' +
        'Worse,5,month,EUR,churned\r\nGlobex,7,month,USD,advocacy\r\n',
    );
    await desk.answerOpenDialog([path]);
    await customers.fileMenu('Import customers, moves or boards…');
    const rejected = desk.page.getByRole('region', { name: 'Rejected rows', exact: true });
    await expect(rejected.getByRole('row').nth(1)).toContainText('3value: A value can’t be negative.');
    await expect(rejected.getByRole('row').nth(2)).toContainText('4stage: “churned” is not one of');
    await expect(desk.page.getByText('1 row has the name of another customer')).toBeVisible();
    await desk.page.getByLabel('Skip these rows').check();
    await expect(desk.page.getByRole('button', { name: 'Import 1 customer' })).toBeVisible();
    await desk.page.getByLabel('Update the customer you have').check();
    await desk.page.getByRole('button', { name: 'Import 2 customers' }).click();
    await expect(customers.row('Acme')).toContainText('€200.00');
    await expect(customers.row('Acme')).toContainText('Purchase');
    await expect(customers.row('Globex')).toContainText('US$7.00');
    await customers
      .row('Acme')
      .getByRole('button', { name: 'Acme' })
      .or(customers.row('Acme').getByText('Acme'))
      .first()
      .click();
    await expect(customers.timeline).toHaveCount(2);
    await new BoardPage(desk.page).undo('Imported 2 customers from customers.csv');
    await expect(customers.row('Globex')).toHaveCount(0);
    await expect(customers.row('Acme')).toContainText('€100.00');
  });
});
