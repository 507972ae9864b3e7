import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures/desk.ts';
import { BoardPage } from '../pages/journey.ts';

/** Plays are set off some seconds after the last change. */
const SET_OFF = { timeout: 15_000 };
/** After so long they have been looked at: that nothing happens can only be waited for. */
const LOOKED_AGAIN_MS = 7500;

function play(page: Page, name: string): Locator {
  return page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });
}

async function openCustomer(page: Page, company: string): Promise<Locator> {
  await page.getByRole('link', { name: 'Customers', exact: true }).first().click();
  await page.getByRole('row').filter({ hasText: company }).getByText(company).first().click();
  return page.getByRole('list', { name: 'Plays of this customer' });
}

test('a card that enters a stage sets its play off once; plays are edited, and have an outcome', async ({
  desk,
}, testInfo) => {
  test.setTimeout(120_000);
  await test.step('with the first board the shipped plays are there, and a new card sets one off', async () => {
    const board = new BoardPage(desk.page);
    await desk.open('/boards');
    await board.createFirstBoard();
    await board.addCustomer('Birch Foods', { owner: 'Lena' });
    await expect(desk.page.getByText('Plays set off: Resources and channels for Birch Foods')).toBeVisible(
      SET_OFF,
    );
    await desk.open('/playbooks');
    await expect(desk.page.getByText('11 plays, 11 on')).toBeVisible();
    await expect(play(desk.page, 'Resources and channels')).toContainText('Ran once: 1 going on.');
  });

  await test.step('its steps are tasks about the customer, once, also after a restart', async () => {
    await desk.open('/tasks');
    const task = () => desk.page.getByText('Note where they heard of us and what they look for');
    await expect(task()).toHaveCount(1);
    await expect(desk.page.getByRole('row').filter({ has: task() })).toContainText('Resources and channels');
    await desk.restart();
    await desk.page.waitForTimeout(LOOKED_AGAIN_MS);
    await desk.open('/tasks');
    await expect(task()).toHaveCount(1);
    await desk.open('/playbooks');
    await expect(play(desk.page, 'Resources and channels')).toContainText('Ran once: 1 going on.');
  });

  await test.step('a trigger is edited: wrong numbers are told, and the preview says for whom', async () => {
    await desk.page.getByRole('link', { name: 'Wake up a quiet contact' }).click();
    const panel = desk.page.getByRole('complementary', { name: 'Play details' });
    await panel.getByRole('button', { name: 'Edit…' }).click();
    const dialog = desk.page.getByRole('dialog', { name: 'Edit play' });
    await expect(dialog.getByText('Would be set off for 0 customers today.')).toBeVisible();
    await dialog.getByLabel('Days without contact').fill('-1');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByText('Enter whole days from 0 to 3650.')).toBeVisible();
    await dialog.getByLabel('Step 1', { exact: true }).fill(' ');
    await expect(dialog.getByText('Say what step 1 asks for.')).toBeVisible();
    await dialog.getByLabel('Step 1', { exact: true }).fill('Ask how it goes');
    await dialog.getByLabel('Days without contact').fill('0');
    await expect(dialog.getByText('Would be set off for 1 customer today:')).toBeVisible();
    await expect(dialog.getByText('Birch Foods')).toBeVisible();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(panel.getByText('In Awareness, after 0 days without contact')).toBeVisible();
    await expect(desk.page.getByText('Plays set off: Wake up a quiet contact for Birch Foods')).toBeVisible(
      SET_OFF,
    );
  });

  await test.step('undo takes the tasks, and the play is not set off again', async () => {
    await new BoardPage(desk.page).undo('Plays set off: Wake up a quiet contact');
    const panel = desk.page.getByRole('complementary', { name: 'Play details' });
    await expect(panel.getByText('Taken back')).toBeVisible();
    await desk.page.waitForTimeout(LOOKED_AGAIN_MS);
    await expect(panel.getByText('Ran once: 1 called off.')).toBeVisible();
  });

  await test.step('an outcome is noted; calling off asks why and leaves out what is open', async () => {
    const runs = await openCustomer(desk.page, 'Birch Foods');
    const run = runs.getByRole('listitem').filter({ hasText: 'Resources and channels' }).first();
    await expect(run).toContainText('0 of 3 tasks done');
    await run.getByRole('button', { name: 'Set the outcome of Resources and channels' }).click();
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByText('Called off').click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByText('Say why it is called off')).toBeVisible();
    await dialog.getByLabel('Why').fill('They asked us to wait');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(run).toContainText('Called off');
    await expect(run).toContainText('3 of 3 tasks done');
  });

  await test.step('a play is started by hand', async () => {
    await desk.page.getByRole('button', { name: 'Start a play…' }).click();
    const dialog = desk.page.getByRole('dialog', { name: 'Start a play for Birch Foods' });
    await dialog.getByRole('button', { name: 'Start' }).click();
    const runs = desk.page.getByRole('list', { name: 'Plays of this customer' });
    await expect(runs.getByText('Started by hand on 2 Mar 2026')).toBeVisible();
  });

  await test.step('deleted plays stay away until they are restored, and all of them go out as CSV', async () => {
    await desk.open('/playbooks');
    await desk.page.getByRole('link', { name: 'Decision hangs' }).click();
    await desk.page.getByRole('button', { name: 'Delete' }).click();
    await expect(desk.page.getByText('10 plays, 10 on')).toBeVisible();
    await desk.page.getByRole('button', { name: 'CSV and more' }).click();
    await desk.page.getByRole('menuitem', { name: 'Restore 1 shipped play' }).click();
    await expect(desk.page.getByText('11 plays, 11 on')).toBeVisible();
    const file = testInfo.outputPath('plays.csv');
    await desk.answerSaveDialog(file);
    await desk.page.getByRole('button', { name: 'CSV and more' }).click();
    await desk.page.getByRole('menuitem', { name: 'Export all plays…' }).click();
    await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('Wake up a quiet contact');
  });
});
