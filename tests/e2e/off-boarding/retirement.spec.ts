import { expect, test } from '../fixtures/desk.ts';
import { recordNotifications, shownNotifications } from '../fixtures/notifications.ts';
import { ApplicationsPage } from '../pages/applications.ts';
import { ContractsScreen } from '../pages/contracts.ts';
import { OffBoardingPlan } from '../pages/off-boarding.ts';
import { SpendImportScreen, makeFile } from '../pages/spend.ts';

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

test('an application is retired step by step, verified by its statements, and opened again by a charge', async ({
  desk,
}) => {
  test.setTimeout(180_000);
  const { page } = desk;
  const plan = new OffBoardingPlan(desk);
  const statements = new SpendImportScreen(desk);

  await test.step('decide to retire it, and start the plan that is offered', async () => {
    const applications = new ApplicationsPage(desk);
    await applications.open();
    await applications.create({ name: 'Dropbox', owner: 'Marek Novak' });
    const contracts = new ContractsScreen(page);
    await desk.open('/contracts');
    await contracts.add('Dropbox Business', {
      Application: 'Dropbox',
      Start: '2025-06-01',
      'Billed every': '1m',
    });
    await contracts.panel.getByRole('link', { name: /Decision about Dropbox Business/ }).click();
    await page.getByRole('radio', { name: 'Retire' }).check();
    await page.getByRole('textbox', { name: 'Rationale' }).fill('Everything is in the office suite');
    await page.getByRole('button', { name: 'Decide', exact: true }).click();
    await page.getByRole('link', { name: 'The contract' }).click();
    await contracts.panel.getByRole('button', { name: 'Start the off-boarding plan…' }).click();
    await expect(plan.dialog.getByRole('textbox', { name: 'Last day of use' })).toHaveValue(/31.*2026/);
    await expect(plan.dialog.getByRole('row', { name: /Give notice/ })).toContainText('27 Mar 2026');
    await plan.dialog.getByRole('button', { name: 'Start off-boarding' }).click();
    await expect(contracts.panel).toContainText('0 of 8 steps done');
    await contracts.panel.getByRole('link', { name: 'Open the plan' }).click();
    await expect(plan.panel).toContainText('8 steps are open.');
  });

  await test.step('tick the steps, each with what proves it', async () => {
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

  await test.step('stay open while the ledger does not tell', async () => {
    await statements.importFile(statement('spring.csv', '2026-01-05', 14, ['2026-04-01', '2026-05-01']));
    await desk.moveClock('2026-08-10T08:00:00Z');
    await plan.open();
    await expect(plan.panel).toContainText('The ledger reaches until 15 May 2026: unknown.');
  });

  await test.step('be verified by two months without a charge', async () => {
    await statements.importFile(statement('summer.csv', '2026-05-20', 9, []));
    await plan.open();
    await expect(plan.panel).toContainText('Verified on 10 Aug 2026');
    await plan.panel.getByRole('link', { name: 'The application' }).click();
    const history = page.getByRole('complementary', { name: 'Application details' });
    await expect(history).toContainText('Verified: no charge in two billing periods after 31 May 2026');
    await expect(history).toContainText('by Lifecycle Desk');
  });

  await test.step('be opened again by a later charge, with a notification', async () => {
    await recordNotifications(desk);
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

  await test.step('be verified again once the charge is explained', async () => {
    await plan.panel.getByRole('button', { name: /^Explain DROPBOX/ }).click();
    await plan.dialog.getByRole('textbox').fill('Booked late: it is the invoice of May');
    await plan.dialog.getByRole('button', { name: 'Explain', exact: true }).click();
    await expect(plan.panel).toContainText('Verified on 7 Sept 2026');
    await desk.restart();
    await plan.open();
    await expect(plan.panel).toContainText('it is the invoice of May');
  });
});
