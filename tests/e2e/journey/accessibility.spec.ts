import { accessibilityProblems } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/desk.ts';
import { BoardPage } from '../pages/journey.ts';

test.use({ workspace: 'sample' });

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}, axe finds nothing on`, () => {
    test('the board', async ({ desk }) => {
      const { page } = desk;
      const board = new BoardPage(page);
      await page.emulateMedia({ colorScheme });
      await desk.open('/boards');
      await expect(board.cards('Renewal').first()).toBeVisible();
      expect(await accessibilityProblems(page)).toEqual([]);
    });

    test('a customer beside the board', async ({ desk }) => {
      const { page } = desk;
      const board = new BoardPage(page);
      await page.emulateMedia({ colorScheme });
      await desk.open('/boards');
      await board.cards('Purchase').first().click();
      await expect(board.timeline.first()).toBeVisible();
      expect(await accessibilityProblems(page)).toEqual([]);
    });

    test('the form', async ({ desk }) => {
      const { page } = desk;
      const board = new BoardPage(page);
      await page.emulateMedia({ colorScheme });
      await desk.open('/boards');
      await page.getByRole('button', { name: 'New customer' }).click();
      await expect(board.formDialog.getByLabel('Notes')).toBeVisible();
      expect(await accessibilityProblems(page)).toEqual([]);
    });

    test('the list of customers', async ({ desk }) => {
      const { page } = desk;
      await page.emulateMedia({ colorScheme });
      await desk.open('/customers');
      await expect(page.getByRole('grid', { name: 'Customers' }).getByRole('row').nth(2)).toBeVisible();
      expect(await accessibilityProblems(page)).toEqual([]);
    });
  });
}
