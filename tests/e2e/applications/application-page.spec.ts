import type { Locator } from '@playwright/test';
import { problemsInBothThemes } from '../fixtures/accessibility.ts';
import { expect, test, type Desk } from '../fixtures/desk.ts';

test.use({ workspace: 'sample' });

/** Notion, whose contract renews and who sent an invoice. */
const FULL = '/applications/sample-application-0012?full=1';

const panel = (desk: Desk): Locator => desk.page.getByRole('complementary', { name: 'Application details' });
const part = (desk: Desk, name: string | RegExp): Locator => panel(desk).getByRole('region', { name });

test('the page of an application says what the screens say that it leads to', async ({ desk }) => {
  const { page } = desk;
  await test.step('a page of its own is part of the address', async () => {
    await desk.open('/applications/sample-application-0012');
    await expect(part(desk, 'Contracts')).toBeVisible();
    await panel(desk).getByRole('button', { name: 'Open as full page' }).click();
    await expect(page).toHaveURL(/\?full=1#\/applications\/sample-application-0012$/);
    await desk.open('/contracts');
    await expect(page.getByRole('heading', { level: 1, name: 'Contracts' })).toBeVisible();
    await page.goBack();
    await expect(panel(desk).getByRole('button', { name: 'Show beside the list' })).toBeVisible();
    await expect(
      panel(desk)
        .getByLabel('In short')
        .getByText(/^\d+%$/),
    ).toBeVisible();
  });

  await test.step('nobody is kept from reading it', async () => {
    await expect(part(desk, 'Spend').getByText('in all, refunds subtracted')).toBeVisible();
    // The tooltip of the button that was pressed belongs to no part of the page.
    await page.mouse.move(0, 0);
    await expect(page.getByRole('tooltip')).toHaveCount(0);
    expect(await problemsInBothThemes(page)).toEqual([]);
  });

  await test.step('the next deadline is that of its contract', async () => {
    const link = panel(desk).getByLabel('In short').getByRole('link');
    const deadline = (await link.locator('span').nth(1).innerText()).trim();
    await link.click();
    await expect(page).toHaveURL(/#\/contracts\/sample-contract-/);
    await expect(page.getByRole('main').getByText(deadline).first()).toBeVisible();
    await desk.open(FULL);
  });

  await test.step('the spend is that of the Spend screen', async () => {
    const total = await part(desk, 'Spend').locator('strong').innerText();
    await part(desk, 'Spend').getByRole('button', { name: 'Show table' }).click();
    await expect(part(desk, 'Spend').getByRole('table', { name: /Spend by month/ })).toBeVisible();
    await part(desk, 'Spend')
      .getByRole('link', { name: /^Spend on/ })
      .click();
    await expect(page.getByText(`${total} in all, refunds subtracted`)).toBeVisible();
    await desk.open(FULL);
  });

  await test.step('its invoices are those of the list', async () => {
    const count = await part(desk, /^Invoices/)
      .getByRole('heading')
      .innerText();
    await desk.open('/invoices?application=sample-application-0012');
    await expect(page.getByText(`${count.replace(/\D/g, '')} of `).first()).toBeVisible();
  });

  await test.step('a change shows among its changes', async () => {
    await desk.open(FULL);
    const notes = panel(desk).getByRole('textbox', { name: 'Notes' });
    await notes.fill('Ask for a better price.');
    await notes.blur();
    await expect(part(desk, 'Changes').getByRole('listitem').first()).toContainText(/notes/i);
  });
});
