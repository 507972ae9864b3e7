import { readFileSync } from 'node:fs';
import { expect, test } from '../fixtures/desk.ts';
import { makeFile, SpendImportScreen, unpacked } from '../pages/spend.ts';

const BAD: readonly (readonly [what: string, file: () => string, says: RegExp])[] = [
  ['an empty file', () => makeFile('empty.csv', ''), /is empty/],
  [
    'a picture named .csv',
    () => makeFile('picture.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2])),
    /PNG picture/,
  ],
  [
    'a list of deals',
    () =>
      makeFile(
        'deals.csv',
        'Deal name,Deal stage,Close date,Amount\nNorthwind,Won,2026-01-01,100.00\nContoso,Lost,2026-01-02,50.00\n',
      ),
    /customers, deals or subscriptions/,
  ],
  [
    'a table without amounts',
    () => makeFile('no-amount.csv', 'Date,Description\n2026-01-05,SLACK\n2026-01-06,ZOOM\n'),
    /amount/i,
  ],
  [
    'a quote that never closes',
    () =>
      makeFile(
        'quote.csv',
        `Date,Description,Amount\n2026-01-05,"SLACK,96.00\n${'2026-01-06,ZOOM,15.00\n'.repeat(30)}`,
      ),
    /Line 2 opens a quote/,
  ],
  [
    'a quarter whose dates are all 00:00:00',
    () => unpacked('supplier-payments/expenditure-over-500-apr-jun-2014.csv.gz'),
    /date/i,
  ],
];

test('files that are no spend are refused with a reason, nothing is stored, and the next one can come', async ({
  desk,
}) => {
  const screen = new SpendImportScreen(desk);
  for (const [what, file, says] of BAD) {
    await screen.choose(file());
    await expect(screen.refusal, what).toContainText(says);
    await expect(screen.refusal, what).toContainText('Nothing was stored');
    await screen.page.getByRole('button', { name: 'Put this file away' }).click();
  }
  await expect(screen.page.getByText('Drop files anywhere on this window')).toBeVisible();
  await expect(screen.page.getByText('Stored imports')).toBeHidden();
});

test('a file that is gone when it is read is named, with what to do', async ({ desk }) => {
  const path = makeFile('gone.csv', 'Date,Description,Amount\n2026-01-05,SLACK,96.00\n');
  expect(readFileSync(path, 'utf8')).not.toBe('');
  const screen = new SpendImportScreen(desk);
  await desk.app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    },
    path.replace('gone.csv', 'never-there.csv'),
  );
  await desk.open('/import');
  await screen.page.getByRole('button', { name: 'Choose files…' }).click();
  await expect(screen.page.getByRole('alert')).toContainText('“never-there.csv” is not there (any more)');
});
