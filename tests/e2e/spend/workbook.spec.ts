import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from '../fixtures/desk.ts';
import { makeFile, SpendImportScreen, SpendScreen } from '../pages/spend.ts';

const day = (date: string): Date => new Date(`${date}T00:00:00Z`);
const HEADER = ['Date', 'Description', 'Memo', 'Amount', 'Card holder'];

/** Two months on two sheets, a sheet of notes, and euros that only the number format shows. */
function workbook(): Promise<Uint8Array> {
  const months = [
    {
      name: 'January',
      rows: [
        HEADER,
        [day('2026-01-05'), 'SLACK T03BTQ8AC', 'chat', 96, 'Ada'],
        [day('2026-01-09'), 'COFFEE FELLOWS 12', '', 3.2, 'Ada'],
      ],
    },
    {
      name: 'February',
      rows: [
        HEADER,
        [day('2026-02-05'), 'SLACK T03BTQ8AC', 'chat', 96, 'Ada'],
        [day('2026-02-11'), 'DROPBOX*B2TXK3', 'files', 119, 'Cy'],
        [day('2026-02-20'), 'DROPBOX*B2TXK3', 'refund', -95, 'Cy'],
      ],
    },
  ];
  const euros = { style: { numFmt: '#,##0.00 [$€-407]' } };
  return writeXlsx({
    sheets: [
      { name: 'Notes', rows: [['Cards of the product team']] },
      ...months.map((sheet) => ({
        ...sheet,
        cells: new Map(
          sheet.rows.slice(1).map((row, i) => [`${i + 1},3`, { value: Number(row[3]), ...euros }]),
        ),
      })),
    ],
  });
}

test('a workbook is imported sheet by sheet, undone, and read the same way the next time', async ({
  desk,
}) => {
  const screen = new SpendImportScreen(desk);
  const path = makeFile('cards.xlsx', await workbook());
  await test.step('two sheets with payments are one question', async () => {
    await screen.choose(path);
    await expect(screen.main.getByText('Several sheets of this workbook hold payments')).toBeVisible();
    await expect(screen.storeButton).toBeDisabled();
    await screen.main.getByRole('radio', { name: /^January/ }).click();
    await expect(screen.figure('New rows')).toHaveText('2');
    await expect(screen.figure('Spent, EUR')).toHaveText('€99.20');
    await expect(screen.decision('Sheet')).toHaveValue('January');
    await expect(screen.decision('Encoding')).toBeHidden();
  });
  await test.step('a column gets another role, which is remembered', async () => {
    await screen.decision('What column Memo is').selectOption('Description');
    const rows = screen.main.getByRole('region', { name: 'First rows', exact: true });
    await expect(rows.getByRole('cell', { name: 'chat', exact: true })).toBeVisible();
    await screen.store();
    await screen.done();
  });
  await test.step('the other sheet, by the layout that was confirmed', async () => {
    await screen.choose(path);
    await screen.main.getByRole('radio', { name: /^February/ }).click();
    await expect(screen.main.getByText('The layout you confirmed for files with this header')).toBeVisible();
    await expect(screen.figure('New rows')).toHaveText('3');
    await screen.store();
    await screen.undo();
    await screen.done();
  });
  await test.step('what was stored is there', async () => {
    const spend = new SpendScreen(desk);
    await spend.open();
    await expect(spend.summary).toHaveText('2 rows, €99.20');
  });
  await test.step('the same sheet again adds nothing', async () => {
    await screen.choose(path);
    await screen.main.getByRole('radio', { name: /^January/ }).click();
    await expect(screen.figure('Duplicates')).toHaveText('2');
    await expect(screen.storeButton).toBeDisabled();
  });
});

test('corrections stay while the file waits, though the screen is left', async ({ desk }) => {
  const screen = new SpendImportScreen(desk);
  await screen.choose(
    makeFile(
      'open.csv',
      'Date,Description,Amount\n2026-01-05,SLACK,96.00\n2026-01-06,ZOOM,-15.00\n2026-01-07,ASANA,12.00\n',
    ),
  );
  await screen.decision('Money spent').selectOption('Money spent is negative');
  await expect(screen.figure('Spent, EUR')).toHaveText('€15.00');
  const spend = new SpendScreen(desk);
  await spend.open();
  await desk.open('/import');
  await expect(screen.figure('Spent, EUR')).toHaveText('€15.00');
});

test('workbooks that cannot be read are refused with what to do', async ({ desk }) => {
  const screen = new SpendImportScreen(desk);
  const old = new Uint8Array(2048);
  old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const whole = await workbook();
  const refused: readonly (readonly [name: string, bytes: Uint8Array | string, says: RegExp])[] = [
    [
      'statement.xls',
      old,
      /old Excel workbook \(XLS\)\. Open it in a spreadsheet and save it as XLSX or CSV/,
    ],
    ['renamed.xlsx', old, /old Excel workbook \(XLS\)/],
    ['page.xls', '<html><body><table><tr><td>Date</td></tr></table></body></html>', /web page \(HTML\)/],
    ['cut.xlsx', whole.subarray(0, whole.length / 2), /damaged or was not copied completely/],
  ];
  for (const [name, bytes, says] of refused) {
    await screen.choose(makeFile(name, bytes));
    await expect(screen.refusal, name).toContainText(says);
    await expect(screen.refusal, name).toContainText('Nothing was stored');
    await screen.page.getByRole('button', { name: 'Put this file away' }).click();
  }
});
