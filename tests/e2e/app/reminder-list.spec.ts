import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, test, type Desk } from '../fixtures/desk.ts';

test.use({ workspace: 'sample' });

const part = (desk: Desk, name: RegExp): Locator => desk.page.getByRole('table', { name });
const row = (desk: Desk, name: RegExp, title: string): Locator =>
  part(desk, name).getByRole('row').filter({ hasText: title });

/** Whether the reminder that a snooze asked for was shown. */
async function snoozedWasShown(desk: Desk): Promise<boolean> {
  const log = await readFile(join(desk.userData, 'reminders-shown.log'), 'utf8');
  return log.split('\n').some((line) => line.includes('"state":"shown"') && line.includes('~'));
}

test('a due reminder is snoozed, outlives a restart, comes back on its day, and is done for good', async ({
  desk,
}) => {
  let title = '';
  await test.step('the status line leads to what is due', async () => {
    await desk.page.getByRole('link', { name: /reminders planned/ }).click();
    await expect(desk.page.getByRole('heading', { level: 1, name: 'Reminders' })).toBeVisible();
    title = await part(desk, /Due now/)
      .getByRole('row')
      .filter({ hasText: 'send notice by' })
      .nth(3)
      .getByRole('link')
      .innerText();
    await expect(part(desk, /Next 30 days/)).toBeVisible();
  });

  await test.step('snoozed for a day it leaves what is due, and undo brings it back', async () => {
    const snooze = async (): Promise<void> => {
      await row(desk, /Due now/, title)
        .getByRole('button', { name: `Snooze: ${title}` })
        .click();
      await desk.page.getByRole('menuitem', { name: /For a day/ }).click();
      await expect(row(desk, /Snoozed/, title)).toContainText('3 Mar 2026');
      await expect(row(desk, /Due now/, title)).toHaveCount(0);
    };
    await snooze();
    await desk.page.keyboard.press('Control+z');
    await expect(row(desk, /Due now/, title)).toHaveCount(1);
    await snooze();
  });

  await test.step('it waits through a restart and comes on the next morning', async () => {
    await desk.restart();
    await desk.open('/reminders');
    await expect(row(desk, /Snoozed/, title)).toHaveCount(1);
    expect(await snoozedWasShown(desk)).toBe(false);
    await desk.moveClock('2026-03-03T08:30:00Z');
    await expect(row(desk, /Due now/, title)).toHaveCount(1);
    await expect.poll(() => snoozedWasShown(desk)).toBe(true);
  });

  await test.step('done, it is reminded of no more until the manager wants it again', async () => {
    await desk.page.getByRole('button', { name: `Done: ${title}` }).click();
    await expect(row(desk, /Done/, title)).toHaveCount(1);
    await expect(row(desk, /Due now/, title)).toHaveCount(0);
    const plan = async (): Promise<string> => readFile(join(desk.userData, 'reminders.json'), 'utf8');
    await expect.poll(plan).not.toContain('~');
    await desk.page.getByRole('button', { name: `Remind again: ${title}` }).click();
    await expect(row(desk, /Due now/, title)).toHaveCount(1);
  });

  await test.step('an entry leads to what it speaks of', async () => {
    await row(desk, /Due now/, title)
      .getByRole('link')
      .click();
    await expect(desk.page).toHaveURL(/#\/(contracts|customers|applications)\/sample-/);
  });
});

test('days before the date are set for each kind by itself, and wrong ones are refused', async ({ desk }) => {
  await desk.open('/settings');
  const field = desk.page.locator('input[aria-label="Days before: Renewals of customers"]');
  await field.fill('400');
  await field.press('Enter');
  await expect(desk.page.getByText('“400” is no whole number of days from 0 to 365.')).toBeVisible();
  await field.fill('45');
  await field.press('Enter');
  await expect(desk.page.getByText('45', { exact: true })).toHaveCount(1);
  await desk.restart();
  await desk.open('/settings');
  await expect(desk.page.getByText('45', { exact: true })).toHaveCount(1);
});
