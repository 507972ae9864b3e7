import { expect, test } from '../fixtures/desk.ts';
import { InvoicesScreens } from '../pages/invoices.ts';

test.use({ workspace: 'sample' });

test('an invoice by hand finds its application, is edited in place, found by the palette, and deleted', async ({
  desk,
}) => {
  const screens = new InvoicesScreens(desk);
  const { page } = desk;
  const { panel } = screens;
  const field = (name: string) => panel.getByRole('textbox', { name, exact: true });

  await test.step('what is needed is asked, an invoice that is there already is not stored twice', async () => {
    await screens.openList();
    await page.getByRole('button', { name: 'New invoice' }).click();
    await panel.getByRole('button', { name: 'Save' }).click();
    await expect(panel.getByText('Number is needed.')).toBeVisible();
    await field('Number').fill('HAND-1');
    await field('Vendor').fill('Slack Technologies Limited');
    await field('Issue date').fill('1 Mar 2026');
    await field('Due date').fill('1 Feb 2026');
    await field('Total with tax').fill('1,190.00');
    await expect(panel.getByText('before it was issued')).toBeVisible();
    await field('Due date').fill('31 Mar 2026');
  });

  await test.step('leaving asks first', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Contracts' }).click();
    await page.getByRole('button', { name: 'Keep editing' }).click();
  });

  await test.step('it is stored and edited in place', async () => {
    await panel.getByRole('button', { name: 'Save' }).click();
    await expect(panel.getByRole('heading', { name: 'Slack Technologies Limited HAND-1' })).toBeVisible();
    await expect(panel.getByText('No document is kept.')).toBeVisible();
    await field('Tax').fill('190');
    await field('Tax').press('Enter');
    await expect(page.getByText('Changed tax of invoice HAND-1 of Slack Technologies Limited')).toBeVisible();
    await expect(panel.getByRole('row', { name: 'Without tax €1,000.00' })).toBeVisible();
    await field('Currency').fill('XYZ');
    await expect(panel.getByText('“XYZ” is not a currency')).toBeVisible();
    await field('Currency').press('Escape');
    await panel.getByRole('combobox', { name: 'Application' }).fill('Slack');
    await page.getByRole('option', { name: 'Slack', exact: true }).click();
    await expect(panel.getByRole('link', { name: 'Open the contract' })).toBeVisible();
    await panel.getByRole('link', { name: 'Open the application' }).click();
    await expect(page.getByRole('link', { name: 'HAND-1' })).toBeVisible();
  });

  await test.step('the palette finds it by its number', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: /^Find applications/ }).fill('hand-1');
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('heading', { name: 'Slack Technologies Limited HAND-1' })).toBeVisible();
  });

  await test.step('deleting it can be undone', async () => {
    await panel.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(panel).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await page.getByRole('searchbox', { name: 'Search invoices' }).fill('HAND-1');
    await expect.poll(() => screens.numbers()).toEqual(['HAND-1']);
  });

  await test.step('a kept document of the sample opens', async () => {
    await page.getByRole('searchbox', { name: 'Search invoices' }).fill('AHRE');
    await screens.list.getByText(/^AHRE/).first().click();
    await expect(panel.getByRole('heading', { name: /^Invoice AHRE/ })).toBeVisible();
    await expect(panel.getByText('Ahrefs, monthly subscription').last()).toBeVisible();
  });
});
