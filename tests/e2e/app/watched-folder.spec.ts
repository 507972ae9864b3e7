import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../fixtures/desk.ts';

const STATEMENT = 'Date,Description,Amount,Currency\n2026-02-03,SLACK T0123,120.00,EUR\n';
const MEMBERS = 'username,email,status,billing-active\nada,ada@example.com,Member,1\n';

test('new files in the watched folder wait, and are imported only after a yes', async ({ desk }) => {
  const folder = mkdtempSync(join(tmpdir(), 'arrivals-'));
  const { page } = desk;
  const section = page.getByRole('region', { name: 'Watched folder' });
  writeFileSync(join(folder, 'february.csv'), STATEMENT);

  await test.step('the manager chooses a folder', async () => {
    await desk.answerOpenDialog([folder]);
    await desk.open('/import');
    await section.getByRole('button', { name: 'Watch a folder…' }).click();
    await expect(section.getByRole('row', { name: /february\.csv/ })).toBeVisible();
  });

  await test.step('it is read on arrival, and nothing is stored', async () => {
    await expect(
      section.getByRole('row', { name: /february\.csv Statement: 1 row, Feb 2026/ }),
    ).toBeVisible();
    writeFileSync(join(folder, 'broken.pdf'), 'no document');
    await expect(section.getByRole('row', { name: /broken\.pdf Refused: / })).toBeVisible();
    rmSync(join(folder, 'broken.pdf'));
    await expect(section.getByRole('row', { name: /broken\.pdf/ })).toBeHidden();
    writeFileSync(join(folder, 'members.csv'), MEMBERS);
    await expect(section.getByRole('row', { name: /members\.csv Usage of Slack: 1 person/ })).toBeVisible();
    rmSync(join(folder, 'members.csv'));
    await expect(section.getByRole('row', { name: /members\.csv/ })).toBeHidden();
  });

  await test.step('what arrives later is announced from every screen', async () => {
    await desk.open('/spend');
    writeFileSync(join(folder, 'march.csv'), STATEMENT.replace('02-03', '03-01'));
    await page.getByRole('link', { name: '2 new files in the watched folder' }).click();
    await expect(section.getByRole('row', { name: /march\.csv/ })).toBeVisible();
  });

  await test.step('a file is read, seen and then imported', async () => {
    await section.getByRole('button', { name: 'Look at february.csv' }).click();
    await expect(page.getByRole('button', { name: 'Store 1 row' })).toBeVisible();
    await desk.open('/spend');
    await expect(page.getByText('No spend yet')).toBeVisible();
    await desk.open('/import');
    await page.getByRole('button', { name: 'Store 1 row' }).click();
    await page.getByRole('button', { name: /Done|Next file/ }).click();
    await expect(section.getByText('1 file waits, 1 imported or put away')).toBeVisible();
  });

  await test.step('a file that is put away does not come back after a restart', async () => {
    await section.getByRole('button', { name: 'Put march.csv away' }).click();
    await desk.restart();
    await desk.open('/import');
    const again = desk.page.getByRole('region', { name: 'Watched folder' });
    await expect(again.getByText('nothing new, 2 imported or put away')).toBeVisible();
  });
  rmSync(folder, { recursive: true });
});
