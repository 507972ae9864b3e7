import { expect, test } from '../fixtures/desk.ts';
import { problemsInBothThemes } from '../fixtures/accessibility.ts';
import { DiscoveryScreen } from '../pages/discovery.ts';
import { makeFile, SpendImportScreen } from '../pages/spend.ts';
import { STATEMENT } from '../spend/statement.ts';

test.beforeEach(async ({ desk }) => {
  await new SpendImportScreen(desk).importFile(makeFile('statement.csv', STATEMENT));
});

test('software that belongs to no application is queued with its evidence, other merchants are not', async ({
  desk,
}) => {
  const discovery = new DiscoveryScreen(desk);
  await discovery.open();
  await expect(discovery.names).toHaveCount(3);
  const slack = discovery.card('Slack');
  await expect(slack).toContainText('First seen 5 Jan 2026');
  await expect(slack).toContainText('2 charges in 2 months');
  await expect(slack).toContainText('paid by Ada');
  await expect(slack).toContainText('€192.00');
  await expect(slack).toContainText('SLACK T03BTQ8AC');
  await expect(discovery.queue).not.toContainText('REWE');
});

test('A adopts, L links and D dismisses the marked card and go on to the next', async ({ desk }) => {
  const { page } = desk;
  const discovery = new DiscoveryScreen(desk);
  await discovery.open();
  await expect(discovery.current).toBeFocused();
  await expect(discovery.current).toContainText('Slack');
  await page.keyboard.press('a');
  await expect(discovery.names).toHaveCount(2);
  const second = (await discovery.current.getByRole('heading').innerText()).split(/\s/)[0] ?? '';
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: `Link ${second} to an application` });
  await dialog.getByRole('combobox', { name: 'Application' }).fill('Slack');
  await page.keyboard.press('Enter');
  await expect(discovery.names).toHaveCount(1);
  await page.keyboard.press('d');
  await expect(page.getByText('Nothing to look at')).toBeVisible();

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Applications' }).click();
  await expect(page.getByRole('main')).toContainText('Slack');
});

test('every decision can be undone, and the dismissed have a way back after a restart', async ({ desk }) => {
  const discovery = new DiscoveryScreen(desk);
  await discovery.open();
  await discovery.page.getByRole('button', { name: 'Dismiss Mailchimp' }).click();
  await expect(discovery.names).toHaveCount(2);
  await desk.restart();
  await discovery.open();
  await expect(discovery.names).toHaveCount(2);
  await discovery.page.getByRole('button', { name: 'Dismissed (1)' }).click();
  await discovery.page.getByRole('button', { name: 'Bring Mailchimp back' }).click();
  await expect(discovery.names).toHaveCount(3);
  await discovery.page.getByRole('button', { name: 'Adopt Dropbox' }).click();
  await expect(discovery.names).toHaveCount(2);
  await discovery.page
    .getByRole('alert')
    .filter({ hasText: 'Adopted Dropbox' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(discovery.names).toHaveCount(3);
});

test('axe finds nothing on Discovery in either theme', async ({ desk }) => {
  const discovery = new DiscoveryScreen(desk);
  await discovery.open();
  await discovery.names.first().waitFor();
  expect(await problemsInBothThemes(desk.page), 'queue').toEqual([]);
  await desk.page.getByRole('button', { name: 'Dismiss Mailchimp' }).click();
  await desk.page.getByRole('button', { name: 'Dismissed (1)' }).click();
  await discovery.page.getByRole('list', { name: 'Dismissed vendors' }).waitFor();
  expect(await problemsInBothThemes(desk.page), 'dismissed').toEqual([]);
});
