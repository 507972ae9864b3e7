import { expect, test } from '../fixtures/desk.ts';
import { clickNotification, recordNotifications, shownNotifications } from '../fixtures/notifications.ts';
import { ApplicationsPage } from '../pages/applications.ts';
import { ContractsScreen } from '../pages/contracts.ts';
import { Decisions } from '../pages/decisions.ts';
import { OffBoardingPlan } from '../pages/off-boarding.ts';
import { SpendImportScreen, makeFile } from '../pages/spend.ts';

const CONTRACTS = [
  'name,application,vendor,start,initial term,at end,renewal term,notice,notice days,notice counts,billing period,currency,seats,unit price',
  'Dropbox Business,Dropbox,Dropbox,2025-06-01,P1Y,renews,P1Y,P60D,calendar,received,P1M,EUR,10,11.90',
].join('\n');
const HEADER = 'Date,Description,Amount,Currency,Card holder';
const EVERY_DAY = ['REWE MARKT 51', 'COFFEE FELLOWS 12', 'SHELL STATION 0391'];

/** A statement with one row every ten days from `from` on, and these charges by Dropbox. */
function statement(name: string, from: string, rows: number, dropbox: readonly string[]): string {
  const first = Date.parse(from);
  const usual = Array.from({ length: rows }, (_, index) => {
    const date = new Date(first + index * 10 * 86_400_000).toISOString().slice(0, 10);
    return `${date},${EVERY_DAY[index % EVERY_DAY.length]},${12 + index}.50,EUR,Ada`;
  });
  const charges = dropbox.map((date) => `${date},DROPBOX*B2TXK3,119.00,EUR,Cy`);
  return makeFile(name, [HEADER, ...usual, ...charges, ''].join('\n'));
}

test('a contract is imported, reminded of, decided about and ended; its application is gone for good, until it charges again', async ({
  desk,
}) => {
  test.setTimeout(240_000);
  const { page } = desk;
  const contracts = new ContractsScreen(page);
  const plan = new OffBoardingPlan(desk);
  const statements = new SpendImportScreen(desk);
  await recordNotifications(desk);

  await test.step('the contract comes from a file, and its deadline is explained', async () => {
    const applications = new ApplicationsPage(desk);
    await applications.open();
    await applications.create({ name: 'Dropbox', owner: 'Marek Novak' });
    await desk.open('/contracts');
    await contracts.importFile(desk, makeFile('contracts.csv', CONTRACTS));
    await contracts.dialog.getByRole('button', { name: 'Import 1 contract' }).click();
    await contracts.grid.getByRole('button', { name: 'Dropbox Business' }).click();
    await expect(contracts.panel).toContainText('Send notice by 27 Mar 2026');
  });

  await test.step('the system reminds of it, and a click leads there', async () => {
    await desk.open('/spend');
    await desk.moveClock('2026-03-13T08:00:30Z');
    const said = async (): Promise<number> =>
      (await shownNotifications(desk)).findIndex(({ title }) =>
        title.startsWith('Dropbox Business: send notice'),
      );
    await expect.poll(said).toBeGreaterThanOrEqual(0);
    await clickNotification(desk, await said());
    await page.getByRole('heading', { level: 1, name: 'Renewal of Dropbox Business' }).waitFor();
  });

  await test.step('it is decided to retire it', async () => {
    await new Decisions(desk).decide('Retire', 'Everything is in the office suite');
    await expect(page.getByText('At risk').first()).toBeVisible();
  });

  await test.step('the notice goes out, and is at risk until it is acknowledged', async () => {
    await page
      .getByRole('navigation', { name: 'Pages of the renewal' })
      .getByRole('link', { name: 'Notice' })
      .click();
    await page.getByRole('button', { name: 'Keep as draft' }).click();
    await page.getByRole('textbox', { name: 'Reference' }).fill('Ticket 4711');
    await page.getByRole('button', { name: 'Record as sent' }).click();
    await expect(page.getByText('At risk since 13 Mar 2026')).toBeVisible();
    await page.getByRole('textbox', { name: 'By whom' }).fill('Ann of Dropbox');
    await page.getByRole('button', { name: 'Record as acknowledged' }).click();
    await expect(page.getByText('Notice acknowledged').first()).toBeVisible();
  });

  await test.step('its way out is planned from the last day of the term', async () => {
    await page.getByRole('link', { name: 'The contract' }).click();
    await contracts.panel.getByRole('button', { name: 'Start the off-boarding plan…' }).click();
    await expect(plan.dialog.getByRole('textbox', { name: 'Last day of use' })).toHaveValue(/31.*2026/);
    await expect(plan.dialog.getByRole('row', { name: /Give notice/ })).toContainText('27 Mar 2026');
    await plan.dialog.getByRole('button', { name: 'Start off-boarding' }).click();
    await expect(contracts.panel).toContainText('0 of 8 steps done');
    await contracts.panel.getByRole('link', { name: 'Open the plan' }).click();
    await expect(plan.panel).toContainText('8 steps are open.');
  });

  await test.step('each step is done with what proves it', async () => {
    await plan.panel.getByRole('button', { name: 'Done: Export the data of Dropbox' }).click();
    await plan.dialog.getByRole('button', { name: 'Done', exact: true }).click();
    await expect(plan.dialog.getByRole('alert')).toContainText('Say where the data lies now');
    await plan.dialog.getByRole('textbox').fill('Archive server, folder Dropbox');
    await desk.answerOpenDialog([makeFile('nothing.txt', '')]);
    await plan.dialog.getByRole('button', { name: 'Add a document…' }).click();
    await expect(plan.dialog.getByRole('alert')).toContainText('“nothing.txt” is empty (0 bytes)');
    await desk.answerOpenDialog([makeFile('list of folders.txt', 'Finance\nSales\n')]);
    await plan.dialog.getByRole('button', { name: 'Add a document…' }).click();
    await expect(plan.dialog).toContainText('list of folders.txt');
    await plan.dialog.getByRole('button', { name: 'Done', exact: true }).click();
    await expect(plan.panel).toContainText('The data lies here: Archive server, folder Dropbox.');
    await expect(
      plan.panel.getByRole('button', { name: 'Save a copy of list of folders.txt' }),
    ).toBeVisible();

    await plan.finish('Give notice of Dropbox Business', 'Sent by mail on 3 March, confirmed');
    await plan.finish('Tell the users of Dropbox that it goes', 'Mail to everybody');
    await plan.finish('Revoke all access to Dropbox', 'No account left');
    await plan.leaveOut('Remove Dropbox from sign-in and integrations', 'It never had single sign-on');
    await plan.finish('delete the data of Dropbox', 'Confirmation of 28 May');
    await plan.finish('Cancel the payment method of Dropbox', 'Card taken out');
    await plan.finish('Check the last invoice of Dropbox', 'DB-77, 119.00');
    await expect(plan.panel).toContainText('8 of 8 steps done');
    await expect(plan.panel).toContainText('Charges are watched until 31 Jul 2026.');
  });

  await test.step('it stays open while the ledger does not tell', async () => {
    await statements.importFile(statement('spring.csv', '2026-01-05', 14, ['2026-04-01', '2026-05-01']));
    await desk.moveClock('2026-08-10T08:00:00Z');
    await plan.open();
    await expect(plan.panel).toContainText('The ledger reaches until 15 May 2026: unknown.');
  });

  await test.step('two months without a charge verify it', async () => {
    await statements.importFile(statement('summer.csv', '2026-05-20', 9, []));
    await plan.open();
    await expect(plan.panel).toContainText('Verified on 10 Aug 2026');
    await plan.panel.getByRole('link', { name: 'The application' }).click();
    const history = page.getByRole('complementary', { name: 'Application details' });
    await expect(history).toContainText('Verified: no charge in two billing periods after 31 May 2026');
    await expect(history).toContainText('by Lifecycle Desk');
  });

  await test.step('a later charge opens it again, with a notification', async () => {
    await desk.moveClock('2026-09-07T08:00:00Z');
    await statements.importFile(statement('late.csv', '2026-08-18', 2, ['2026-08-20']));
    await expect
      .poll(async () => (await shownNotifications(desk)).map((one) => `${one.title} ${one.body}`).join('\n'))
      .toContain('Dropbox was charged after its retirement');
    await plan.open();
    await expect(plan.panel).toContainText('Reopened on 7 Sept 2026 by a charge.');
    await expect(plan.panel.getByRole('listitem').filter({ hasText: 'DROPBOX*B2TXK3' })).toContainText(
      '€119.00',
    );
  });

  await test.step('it is verified again once the charge is explained', async () => {
    await plan.panel.getByRole('button', { name: /^Explain DROPBOX/ }).click();
    await plan.dialog.getByRole('textbox').fill('Booked late: it is the invoice of May');
    await plan.dialog.getByRole('button', { name: 'Explain', exact: true }).click();
    await expect(plan.panel).toContainText('Verified on 7 Sept 2026');
    await desk.restart();
    await plan.open();
    await expect(plan.panel).toContainText('it is the invoice of May');
  });
});
