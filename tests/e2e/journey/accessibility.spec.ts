import { problemsInBothThemes } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/desk.ts';
import { BoardPage } from '../pages/journey.ts';

test.use({ workspace: 'sample' });

test('axe finds nothing on the board, a customer, the form and the list in either theme', async ({
  desk,
}) => {
  const { page } = desk;
  const board = new BoardPage(page);
  await test.step('the board', async () => {
    await desk.open('/boards');
    await expect(board.cards('Renewal').first()).toBeVisible();
    expect(await problemsInBothThemes(page)).toEqual([]);
  });
  await test.step('a customer beside the board', async () => {
    await board.cards('Purchase').first().click();
    await expect(board.entries.first()).toBeVisible();
    expect(await problemsInBothThemes(page)).toEqual([]);
    await board.panel.getByRole('button', { name: /^More actions for/ }).click();
    await page.getByRole('menuitem', { name: 'Mark as lost…' }).click();
    await page.getByRole('button', { name: 'Mark as lost' }).click();
    await expect(page.getByText('Say why it was lost')).toBeVisible();
    expect(await problemsInBothThemes(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByText('Say why it was lost')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(board.entries).toHaveCount(0);
  });
  await test.step('the form', async () => {
    await page.getByRole('button', { name: 'New customer' }).click();
    await expect(board.formDialog.getByLabel('Notes')).toBeVisible();
    expect(await problemsInBothThemes(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(board.formDialog).toHaveCount(0);
  });
  await test.step('the list of customers', async () => {
    await desk.open('/customers');
    await expect(page.getByRole('grid', { name: 'Customers' }).getByRole('row').nth(2)).toBeVisible();
    expect(await problemsInBothThemes(page)).toEqual([]);
  });
});
