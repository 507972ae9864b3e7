import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { sampleInvoiceXml } from '#domain/sample/invoice-xml.ts';
import { accessibilityProblems } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/desk.ts';
import type { Desk } from '../fixtures/desk.ts';
import { InvoicesScreens } from '../pages/invoices.ts';
import { SpendImportScreen } from '../pages/spend.ts';
import { application, billed, contract, invoice } from '../../unit/domain/invoices/flags/samples.ts';

const STATEMENT = `Date,Description,Amount,Currency
2026-01-03,SLACK T02KXJ9Q1,-80.00,EUR
2026-01-20,CORNER CAFE,-4.50,EUR
2026-02-03,SLACK T02KXJ9Q1,-90.00,EUR
2026-02-10,SLACK T02KXJ9Q1,-80.00,EUR
2026-02-12,CORNER CAFE,-12.00,EUR
`;

/** Ten seats at 8.00 a month are agreed. */
const SLACK = { ...application('active', '2024-01-01'), name: 'Slack', vendor: 'Slack', domain: 'slack.com' };
const AGREED = contract({ name: 'Slack Team', vendor: 'Slack' });

/** A bill for one whole month. */
function bill(
  number: string,
  [first, last, due]: readonly [string, string, string],
  [seats, price, total]: readonly [string, string, number],
): Invoice {
  const period = [first, last] as const;
  const made = invoice({ total, lines: [billed('Team plan', seats, price, total, period)] });
  const [periodStart, periodEnd, dueDate] = [first, last, due] as IsoDate[];
  const dates = { issueDate: first as IsoDate, dueDate: dueDate ?? null };
  const whole = { periodStart: periodStart ?? null, periodEnd: periodEnd ?? null };
  return { ...made, ...dates, ...whole, number, vendor: 'Slack', payable: made.total };
}

const BILLS = [
  bill('S-1', ['2026-01-01', '2026-01-31', '2026-01-31'], ['10', '8.00', 8000]),
  bill('S-2', ['2026-02-01', '2026-02-28', '2026-02-28'], ['10', '9.00', 9000]),
  bill('S-3', ['2026-03-01', '2026-03-31', '2026-03-01'], ['12', '8.00', 9600]),
];

/** Puts rows where the program finds them at its next start. */
async function seed(desk: Desk): Promise<void> {
  await desk.page.evaluate(
    (rows) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('lifecycle-desk');
        opening.onerror = () => reject(new Error('the workspace can not be opened'));
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(Object.keys(rows), 'readwrite');
          for (const [table, row] of Object.entries(rows)) transaction.objectStore(table).put(row);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    { applications: SLACK, contracts: AGREED },
  );
  await desk.page.reload();
}

test('invoices are held against their contract and the ledger; what is said about them holds', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  const screens = new InvoicesScreens(desk);
  const { page } = desk;
  const { panel } = screens;
  const grid = (name: string) => page.getByRole('grid', { name, exact: true });
  const totals = page.getByTestId('view-totals');
  const view = (name: string) =>
    page
      .getByRole('navigation', { name: 'Views of invoices' })
      .getByRole('link', { name, exact: true })
      .click();
  const undo = () => page.getByRole('button', { name: 'Undo' }).last().click();

  await test.step('a statement and three invoices are imported', async () => {
    await seed(desk);
    const spend = new SpendImportScreen(desk);
    await desk.open('/import');
    await spend.drop('card.csv', STATEMENT);
    await spend.store();
    await spend.done();
    await screens.drop(
      BILLS.map((one) => ({
        name: `${one.number}.xml`,
        bytes: Buffer.from(sampleInvoiceXml(one, 'Northwind')),
      })),
    );
    await expect(screens.addButton).toHaveText('Add 3 invoices', { timeout: 30_000 });
    await screens.addButton.click();
  });

  await test.step('the list names flags and payments in words', async () => {
    await screens.openList();
    const row = (number: string) => screens.list.getByRole('row').filter({ hasText: number });
    await expect(row('S-1')).toContainText('Paid');
    await expect(row('S-1')).toContainText('none');
    await expect(row('S-2')).toContainText('1 open');
    await expect(row('S-3')).toContainText('Overdue by 1 day');
  });

  await test.step('each flag shows both figures and the money', async () => {
    await view('Flags');
    const price = grid('Flags').getByRole('row').filter({ hasText: 'S-2' });
    await expect(price).toContainText('Price above the agreed one');
    await expect(price).toContainText('€8.00 a seat for 1 month');
    await expect(price).toContainText('€9.00 a seat for 1 month');
    await expect(price).toContainText('€10.00');
    await expect(grid('Flags').getByRole('row').filter({ hasText: 'S-3' })).toContainText('€16.00');
    await expect(totals).toHaveText('€26.00 questioned by open flags');
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step('one is disputed with a note, and stands on top', async () => {
    await grid('Flags').getByText('S-2', { exact: true }).click();
    await expect(panel.getByText('Agreed: €8.00 a seat for 1 month. Billed: €9.00')).toBeVisible();
    await expect(panel.getByRole('link', { name: 'Slack Team' })).toBeVisible();
    await panel.getByRole('button', { name: 'Dispute…' }).click();
    await panel.getByRole('textbox', { name: 'Note', exact: true }).fill('Asked Slack for a credit note');
    await panel.getByRole('button', { name: 'Dispute', exact: true }).click();
    await expect(panel.getByText('Disputed on 2 Mar 2026: Asked Slack for a credit note')).toBeVisible();
    await expect(grid('Flags').getByRole('row').nth(1)).toContainText('S-2');
    await expect(totals).toContainText('€10.00 disputed');
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step('one is accepted, which can be undone', async () => {
    await grid('Flags').getByText('S-3', { exact: true }).click();
    await panel.getByRole('button', { name: 'Accept…' }).click();
    await panel.getByRole('textbox', { name: 'Note', exact: true }).fill('Two people joined');
    await panel.getByRole('button', { name: 'Accept', exact: true }).click();
    await expect(panel.getByText('Accepted on 2 Mar 2026: Two people joined')).toBeVisible();
    await expect(page.getByText('0 open of 2 flags')).toBeVisible();
    await undo();
    await expect(page.getByText('1 open of 2 flags')).toBeVisible();
  });

  await test.step('a payment is found, confirmed, and exchanged for another', async () => {
    await view('All');
    await screens.openInvoice('S-1');
    await expect(panel.getByText('The amounts are equal.')).toBeVisible();
    await panel.getByRole('button', { name: 'Confirm' }).click();
    await expect(panel.getByText('You confirmed it.')).toBeVisible();
    await panel.getByRole('button', { name: 'Not this one…' }).click();
    const dialog = page.getByRole('dialog', { name: 'What paid Slack S-1?' });
    await expect(dialog.getByRole('checkbox').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(panel.getByText('You confirmed it.')).toBeVisible();
    await panel.getByRole('button', { name: 'Not this one…' }).click();
    await dialog.getByRole('checkbox', { name: /10 Feb 2026, €80.00/ }).check();
    await dialog.getByRole('button', { name: 'This paid it' }).click();
    await expect(panel.getByRole('list', { name: 'Payments' })).toContainText('10 Feb 2026, €80.00');
  });

  await test.step('what nobody paid is listed with its day and sum', async () => {
    await view('Unpaid');
    await expect(grid('Unpaid').getByRole('rowheader')).toHaveText(['S-3']);
    await expect(totals).toContainText('€96.00 to pay');
    await expect(totals).toContainText('€96.00 overdue');
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step('what was paid without an invoice leads to its row in Spend', async () => {
    await view('Paid without an invoice');
    await expect(totals).toContainText('€80.00 paid without an invoice');
    expect(await accessibilityProblems(page)).toEqual([]);
    await grid('Paid without an invoice').getByText('SLACK T02KXJ9Q1').click();
    await expect(page.getByTestId('rows-summary')).toHaveText('1 row, €80.00');
    await expect(page.getByRole('table', { name: 'Ledger rows' })).toContainText('3 Jan 2026');
  });

  await test.step('a row in Spend names the invoice it paid', async () => {
    await desk.open('/spend');
    await page.getByRole('link', { name: 'Invoice S-1' }).click();
    await expect(panel.getByText('You confirmed it.')).toBeVisible();
  });

  await test.step('Home counts the open flags and leads to them', async () => {
    await desk.open('/');
    await page.getByRole('link', { name: 'Invoice flags' }).click();
    await expect(page.getByText('1 open of 2 flags')).toBeVisible();
  });
});
