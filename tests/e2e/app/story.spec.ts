import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures/desk.ts';
import { clickNotification, recordNotifications, shownNotifications } from '../fixtures/notifications.ts';
import { ContractsScreen } from '../pages/contracts.ts';
import { DiscoveryScreen } from '../pages/discovery.ts';
import { BoardPage } from '../pages/journey.ts';
import { SpendImportScreen, unpacked } from '../pages/spend.ts';

test.use({ now: '2017-03-06T08:00:00Z' });

test('from a real card statement to a reminder, a moved customer and a shared file', async ({ desk }) => {
  test.setTimeout(180_000);
  const { page } = desk;

  await test.step('import a real statement', async () => {
    const file = unpacked('purchase-cards/purchase-card-transactions-201701.csv.gz');
    await new SpendImportScreen(desk).importFile(file);
  });

  await test.step('see which software is in it, and adopt one', async () => {
    const discovery = new DiscoveryScreen(desk);
    await discovery.open();
    await expect(discovery.card('SurveyMonkey')).toContainText('£');
    await page.getByRole('button', { name: 'Adopt SurveyMonkey' }).click();
    await expect(page.getByText('Adopted SurveyMonkey')).toBeVisible();
  });

  const contracts = new ContractsScreen(page);
  await test.step('enter its contract and read its deadline explained', async () => {
    await desk.open('/contracts');
    await contracts.add('SurveyMonkey team plan', { Start: '2016-07-01', Application: 'SurveyMonkey' });
    await expect(contracts.panel).toContainText('Send notice by 28 Apr 2017');
    await expect(contracts.panel).toContainText('Notice of 60 days, counted back from 30 Jun 2017');
  });

  await test.step('move a customer on the board', async () => {
    await desk.open('/boards');
    const board = new BoardPage(page);
    await board.createFirstBoard();
    await board.addCustomer('Fjord Media');
    await board.dragTo('Fjord Media', 'Conversion');
    await expect(board.cardIn('Conversion', 'Fjord Media')).toBeVisible();
  });

  await test.step('share the inventory as a file', async () => {
    const path = join(desk.userData, 'applications.csv');
    await desk.answerSaveDialog(path);
    await desk.open('/applications');
    await page.getByRole('button', { name: 'CSV', exact: true }).click();
    await page.getByRole('menuitem', { name: /Export all/ }).click();
    await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('SurveyMonkey');
  });

  await test.step('be reminded while the window is closed, and come back by a click', async () => {
    await recordNotifications(desk);
    // A check-in is due by then, too; here the renewal is to come alone.
    await desk.open('/settings');
    await page.getByRole('checkbox', { name: 'Check-in that is due' }).click();
    await expect(page.getByRole('checkbox', { name: 'Check-in that is due' })).not.toBeChecked();
    await page.close();
    await desk.moveClock('2017-04-24T08:00:00Z');
    await expect.poll(async () => (await shownNotifications(desk)).length).toBe(1);
    const [reminder] = await shownNotifications(desk);
    expect(`${reminder?.title} ${reminder?.body}`).toContain('SurveyMonkey team plan');
    const reopened = desk.app.waitForEvent('window');
    await clickNotification(desk, 0);
    const back = await reopened;
    await back.getByRole('navigation', { name: 'Main' }).waitFor();
    const renewal = back.getByRole('heading', { level: 1, name: 'Renewal of SurveyMonkey team plan' });
    await expect(renewal).toBeVisible();
  });
});
