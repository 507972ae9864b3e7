import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures/desk.ts';
import { BoardPage, CustomersPage } from '../pages/journey.ts';

test.describe('the timeline of a customer', () => {
  test('tells pauses, losses, corrections and contacts in one list, each undone as one action', async ({
    desk,
  }) => {
    const { page } = desk;
    const customers = new CustomersPage(page);
    const board = new BoardPage(page);
    // Plays are set off a few seconds after a change; they are looked at elsewhere.
    const entries = customers.panel
      .getByRole('list', { name: 'Timeline, newest first' })
      .locator('li:not([data-kind="play"])');
    const more = async (item: string): Promise<Locator> => {
      await customers.panel.getByRole('button', { name: 'More actions for Acme' }).click();
      await page.getByRole('menuitem', { name: item }).click();
      return page.getByRole('dialog', { name: /Acme/ });
    };

    await test.step('pause until a day: refused before the customer existed, then said on panel and card', async () => {
      await desk.open('/customers');
      await customers.add('Acme', { stage: 'Activation' });
      const dialog = await more('Pause…');
      await dialog.getByLabel('Why it waits').fill('Budget frozen');
      await dialog.getByRole('textbox', { name: 'Paused from' }).fill('2026-03-01');
      await page.keyboard.press('Enter');
      await expect(dialog.getByText('It entered the journey on 2 Mar 2026')).toBeVisible();
      await dialog.getByRole('textbox', { name: 'Paused from' }).fill('2026-03-02');
      await dialog.getByRole('textbox', { name: 'Until' }).fill('2026-04-03');
      await page.keyboard.press('Enter');
      await expect(customers.panel.getByText('paused until 3 Apr 2026', { exact: true })).toBeVisible();
      await expect(entries.first()).toContainText('Pauseduntil 3 Apr 20262 Mar 2026Budget frozen');
    });

    await test.step('correct its end: the trace stays', async () => {
      await customers.panel.getByRole('button', { name: 'Correct “Paused” of 2 Mar 2026' }).click();
      const dialog = page.getByRole('dialog', { name: 'Correct “Paused”' });
      await dialog.getByRole('textbox', { name: 'Until' }).fill('2026-03-01');
      await dialog.getByRole('button', { name: 'Save correction' }).click();
      await expect(
        dialog.getByText('A pause that begins on 2 Mar 2026 can’t end on 1 Mar 2026.'),
      ).toBeVisible();
      await dialog.getByRole('textbox', { name: 'Until' }).fill('2026-05-04');
      await dialog.getByRole('button', { name: 'Save correction' }).click();
      await expect(entries.first()).toContainText('end corrected from 3 Apr 2026 on 2 Mar 2026');
    });

    await test.step('resume, then lost with a reason; what cannot be is not offered', async () => {
      const resumed = await more('Resume…');
      await resumed.getByRole('button', { name: 'Resume', exact: true }).click();
      await expect(entries.first()).toContainText('Resumed');
      const lost = await more('Mark as lost…');
      await lost.getByRole('button', { name: 'Mark as lost' }).click();
      await expect(lost.getByText('Say why it was lost')).toBeVisible();
      await lost.getByLabel('Why it was lost').fill('Price');
      await page.keyboard.press('Enter');
      await expect(customers.panel.getByText('lost on 2 Mar 2026', { exact: true })).toBeVisible();
      await customers.panel.getByRole('button', { name: 'More actions for Acme' }).click();
      await expect(page.getByRole('menuitem', { name: 'Pause…' })).toHaveCount(0);
      await page.keyboard.press('Escape');
    });

    await test.step('the lost leave the board, are shown when asked for, and are won back by keyboard', async () => {
      await desk.open('/boards');
      await expect(page.getByRole('heading', { name: 'No customers on Customers' })).toBeVisible();
      await page.getByRole('button', { name: 'Filter' }).click();
      await page.getByLabel('Lost customers only').check();
      await page.keyboard.press('Escape');
      await expect(board.cardIn('Activation', 'Acme')).toContainText('lost on 2 Mar 2026');
      await expect(page.getByRole('button', { name: 'Filter (1)' })).toBeFocused();
      await board.card('Acme').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', { name: 'Win back…' }).focus();
      await page.keyboard.press('Enter');
      await page.getByLabel('What brought it back').fill('Missed us');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: 'Nobody on this board is lost' })).toBeVisible();
      await page.getByRole('button', { name: 'Show all cards' }).click();
      await expect(board.cardIn('Activation', 'Acme')).toBeVisible();
    });

    await test.step('log a contact with Enter; bad days are refused; edit, delete, undo', async () => {
      await board.card('Acme').click();
      const quick = customers.panel.getByRole('form', { name: 'Log a contact' });
      await quick.getByLabel('Kind').selectOption('Meeting');
      await quick.getByLabel('Note').fill('Wants single sign-on');
      await quick.getByRole('textbox', { name: 'Date' }).fill('2026-03-03');
      await quick.getByLabel('Note').press('Enter');
      await expect(quick.getByText('A touchpoint can’t lie in the future.')).toBeVisible();
      await quick.getByRole('textbox', { name: 'Date' }).fill('2026-03-02');
      await quick.getByLabel('How it went').selectOption('went well');
      await quick.getByLabel('Note').press('Enter');
      await expect(entries.first()).toContainText('Meetingwent well2 Mar 2026Wants single sign-on');
      await expect(quick.getByLabel('Note')).toBeFocused();
      await expect(quick.getByLabel('Note')).toHaveValue('');
      await customers.panel.getByRole('button', { name: 'Edit meeting of 2 Mar 2026' }).click();
      const dialog = page.getByRole('dialog', { name: 'Edit: Meeting with Acme' });
      await dialog.getByLabel('Kind').selectOption('Call');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await expect(entries.first()).toContainText('Call');
      await customers.panel.getByRole('button', { name: 'Delete call of 2 Mar 2026' }).click();
      await expect(entries.first()).toContainText('Won back');
      await board.undo('Deleted call with Acme');
      await expect(entries.first()).toContainText('Call');
    });

    await test.step('one kind alone, and everything again after a restart', async () => {
      const show = customers.panel.getByLabel('Show in the timeline');
      await show.selectOption('Pauses and losses (4)');
      await expect(entries).toHaveCount(4);
      await desk.restart();
      await desk.open('/customers');
      const after = new CustomersPage(desk.page);
      await after.row('Acme').getByText('Acme').click();
      await expect(
        after.panel
          .getByRole('list', { name: 'Timeline, newest first' })
          .locator('li:not([data-kind="play"])'),
      ).toHaveCount(6);
    });
  });
});
