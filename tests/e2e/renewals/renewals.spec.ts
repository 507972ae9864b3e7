import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { accessibilityProblems } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/desk.ts';

test.use({ workspace: 'sample' });

test('renewals show as month, year and list, and leave as a calendar file', async ({ desk }) => {
  const { page } = desk;
  const folder = mkdtempSync(join(tmpdir(), 'renewals-'));
  await desk.open('/renewals');
  const views = page.getByRole('radiogroup', { name: 'How renewals are shown' });
  const see = (name: string): Promise<void> => views.getByText(name, { exact: true }).click();

  await test.step('the month says what renews unless somebody acts, and each day leads to its contract', async () => {
    await expect(page.getByText('Mar 2026', { exact: true })).toBeVisible();
    await expect(page.getByText('renews unless somebody acts in Mar 2026')).toBeVisible();
    const entry = page
      .getByRole('table', { name: 'Calendar' })
      .getByRole('link', { name: /^Send / })
      .first();
    const name = ((await entry.textContent()) ?? '').replace('Send ', '');
    await entry.click();
    await expect(page.getByRole('heading', { name })).toBeVisible();
    await page.goBack();
  });

  await test.step('another month is one press away, and is kept in the address', async () => {
    await page.getByRole('button', { name: 'Next month' }).click();
    await expect(page.getByText('Apr 2026', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Today' }).click();
    await expect(page.getByText('Mar 2026', { exact: true })).toBeVisible();
  });

  await test.step('the list and the year agree on how much there is to decide', async () => {
    await see('List');
    const rows = page
      .getByRole('table', { name: 'Renewals' })
      .getByRole('row')
      .filter({ has: page.getByRole('link') });
    const all = await rows.count();
    await expect(page.getByText(`${all} decisions`)).toBeVisible();
    await page.getByLabel('At stake at least').fill('20000');
    await expect(async () => expect(await rows.count()).toBeLessThan(all)).toPass();
    await page.getByLabel('At stake at least').fill('');
    await expect(rows).toHaveCount(all);
    const owner = page.getByLabel('Owner');
    await owner.selectOption({ index: 1 });
    const chosen = await owner.inputValue();
    await expect(async () => expect(await rows.count()).toBeLessThan(all)).toPass();
    for (const row of await rows.all()) {
      await expect(row).toContainText(chosen);
    }
    await owner.selectOption('');
    await see('Timeline');
    await expect(page.getByRole('table', { name: 'Timeline' }).getByRole('rowheader').first()).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step('the calendar file has every event once, and reminds before it', async () => {
    const path = join(folder, 'renewals.ics');
    await desk.answerSaveDialog(path);
    await page.getByRole('button', { name: 'Save for calendar' }).click();
    await expect(page.getByText('Saved renewals.ics.')).toBeVisible();
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')));
    const events = calendar.getAllSubcomponents('vevent');
    const uids = events.map((event) => String(event.getFirstPropertyValue('uid')));
    expect(uids.length).toBeGreaterThan(40);
    expect(new Set(uids).size).toBe(uids.length);
    expect(events.some((event) => event.getAllSubcomponents('valarm').length > 0)).toBe(true);
  });
  rmSync(folder, { recursive: true });
});
