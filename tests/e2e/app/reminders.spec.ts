import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures/desk.ts';
import { clickNotification, recordNotifications, shownNotifications } from '../fixtures/notifications.ts';

test.use({ workspace: 'sample' });

test('a notice deadline is announced while the window is closed, once, and a click opens the contract', async ({
  desk,
}) => {
  await expect(desk.page.getByText(/reminders planned, next/)).toBeVisible();
  await recordNotifications(desk);
  await desk.page.close();
  await desk.moveClock('2026-03-05T09:00:00Z');
  await expect.poll(async () => (await shownNotifications(desk)).length).toBeGreaterThan(0);
  const shown = await shownNotifications(desk);
  await desk.moveClock('2026-03-05T10:00:00Z');
  expect(await shownNotifications(desk)).toEqual(shown);

  const reopened = desk.app.waitForEvent('window');
  await clickNotification(desk, 0);
  const page = await reopened;
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await expect(page).toHaveURL(/#\/(contracts|customers)\/sample-|#\/reminders$/);
});

test('what came due while the machine was off appears at the next start as one summary', async ({ desk }) => {
  await expect(desk.page.getByText(/reminders planned, next/)).toBeVisible();
  await recordNotifications(desk);
  await desk.moveClock('2026-04-20T09:00:00Z');
  await expect.poll(async () => (await shownNotifications(desk)).length).toBe(1);
  const [summary] = await shownNotifications(desk);
  expect(summary?.title).toMatch(/\d+/);
  const file = await readFile(join(desk.userData, 'reminders.json'), 'utf8');
  expect(JSON.parse(file)).toHaveProperty('reminders');
});

test('settings show whether the system shows notifications, and send a test one', async ({ desk }) => {
  await recordNotifications(desk);
  await desk.open('/settings');
  await expect(desk.page.getByText(/whether it shows them, a test tells/)).toBeVisible();
  await desk.page.getByRole('button', { name: 'Show a test notification' }).click();
  await expect(desk.page.getByText('The system says that it shows it.')).toBeVisible();
  await expect(desk.page.getByText(/The system shows notifications/)).toBeVisible();
  // The sample has reminders of its own that may come at the same moment.
  await expect
    .poll(async () => (await shownNotifications(desk)).map(({ title }) => title))
    .toContain('Reminders work');
});

test('a kind that is switched off is planned no more', async ({ desk }) => {
  const line = desk.page.getByText(/reminders planned/);
  const planned = async (): Promise<number> =>
    Number(/(\d+) reminders planned/.exec(await line.innerText())?.[1]);
  await expect.poll(planned).toBeGreaterThan(0);
  const before = await planned();
  await desk.open('/settings');
  await desk.page.getByRole('checkbox', { name: 'Notice deadlines' }).click();
  await expect(desk.page.getByRole('checkbox', { name: 'Notice deadlines' })).not.toBeChecked();
  await expect.poll(planned).toBeLessThan(before);
});

test('a decision that is due is announced once, and a click opens the renewal', async ({ desk }) => {
  const { page } = desk;
  await desk.open('/contracts/sample-contract-0025/renewal/decision');
  const heading = page.getByRole('heading', { level: 1, name: /^Renewal of / });
  const name = (await heading.innerText()).replace('Renewal of ', '');
  const due = page.getByRole('textbox', { name: 'Decide by' });
  await due.fill('12 Mar 2026');
  await due.blur();
  const planned = async (): Promise<string> => readFile(join(desk.userData, 'reminders.json'), 'utf8');
  await expect.poll(planned).toContain(':decision:2026-03-12:1');
  await desk.open('/');
  await recordNotifications(desk);
  await desk.moveClock('2026-03-11T08:30:00Z');
  await expect.poll(async () => (await shownNotifications(desk)).length).toBeGreaterThan(0);
  const log = await readFile(join(desk.userData, 'reminders-shown.log'), 'utf8');
  expect(log).toContain(':decision:2026-03-12:1');
  await desk.open('/reminders');
  await page
    .getByRole('table', { name: /Due now/ })
    .getByRole('link', { name: `${name}: decide by 12 Mar 2026` })
    .click();
  await expect(page).toHaveURL(/\?term=[-\d]+#\/contracts\/sample-contract-0025\/renewal$/);
});

test('with notifications switched off nothing is announced, and the list has what is due', async ({
  desk,
}) => {
  await desk.open('/settings');
  await desk.page.getByRole('switch', { name: 'Show reminders as notifications of the system' }).click();
  await expect
    .poll(async () => readFile(join(desk.userData, 'reminders.json'), 'utf8'))
    .toContain('"reminders":[]');
  await desk.page.getByRole('switch', { name: /Keep running in the tray/ }).click();
  await recordNotifications(desk);
  await desk.moveClock('2026-03-05T09:00:00Z');
  await desk.open('/reminders');
  await expect(
    desk.page
      .getByRole('table', { name: /Due now/ })
      .getByRole('row')
      .nth(1),
  ).toBeVisible();
  expect(await shownNotifications(desk)).toEqual([]);
  await desk.restart();
  await desk.open('/settings');
  await expect(desk.page.getByRole('switch', { name: /Show reminders/ })).not.toBeChecked();
  await expect(desk.page.getByRole('switch', { name: /Keep running in the tray/ })).not.toBeChecked();
});
