import { expect, test } from '../fixtures/desk.ts';
import { BoardPage } from '../pages/journey.ts';

test.use({ workspace: 'sample' });

test('several cards move together, stages have limits, lanes stay after a restart', async ({ desk }) => {
  const { page } = desk;
  const board = new BoardPage(page);
  await desk.open('/boards/sample-board-0000');

  await test.step('two cards are chosen and moved as one action', async () => {
    const [first, second] = [board.cards('Awareness').nth(0), board.cards('Awareness').nth(1)];
    const names = await Promise.all([first, second].map((one) => one.getAttribute('data-card')));
    await first.click({ modifiers: ['ControlOrMeta'] });
    await second.click({ modifiers: ['Shift'] });
    await expect(page.getByText('2 customers chosen')).toBeVisible();
    await page.getByRole('button', { name: 'Move to…' }).click();
    await page.getByRole('menuitem', { name: 'Conversion' }).click();
    for (const name of names) {
      await expect(board.column('Conversion').locator(`[data-card="${name}"]`)).toBeVisible();
    }
    await expect(page.getByText('2 customers chosen')).toBeHidden();
    await board.notice('Moved 2 customers to Conversion');
    await page.keyboard.press('Control+z');
    for (const name of names) {
      await expect(board.column('Awareness').locator(`[data-card="${name}"]`)).toBeVisible();
    }
  });

  await test.step('by keyboard: X chooses, Esc lets go', async () => {
    await board.cards('Renewal').first().focus();
    await page.keyboard.press('x');
    await expect(page.getByText('1 customer chosen')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText('1 customer chosen')).toBeHidden();
  });

  await test.step('a stage says what it means and that it holds too much', async () => {
    await page.getByRole('button', { name: 'Actions for board Northwind Cloud' }).click();
    await page.getByRole('menuitem', { name: 'Stages and limits' }).click();
    await page.getByRole('textbox', { name: 'What Activation means' }).fill('Logs in every week');
    await page.getByRole('textbox', { name: 'Most cards in Activation' }).fill('3');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(board.column('Activation')).toContainText('Logs in every week');
    await expect(board.column('Activation')).toContainText(/\d+ over 3/);
  });

  await test.step('lanes', async () => {
    await page.getByRole('combobox', { name: 'Lanes' }).click();
    await page.getByRole('option', { name: 'Lanes by segment' }).click();
    await expect(page.getByRole('region', { name: 'Enterprise', exact: true })).toBeVisible();
    await desk.restart();
    await desk.open('/boards/sample-board-0000');
    await expect(desk.page.getByRole('region', { name: 'Awareness, Enterprise' })).toBeVisible();
  });
});
