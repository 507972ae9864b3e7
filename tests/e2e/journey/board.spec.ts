import { expect, test } from '../fixtures/desk.ts';
import { BoardPage } from '../pages/journey.ts';

test.describe('a customer journey board', () => {
  test('is made when asked for, and shows customers with value, age and health in words', async ({
    desk,
  }) => {
    const board = new BoardPage(desk.page);
    await desk.open('/boards');
    await board.createFirstBoard();
    await board.addCustomer('Acme', { value: '1200', nextStep: 'Send the offer', owner: 'Ada' });
    await board.addCustomer('Globex', { value: '1200', period: 'year' });
    const card = board.cardIn('Awareness', 'Acme');
    await expect(card).toContainText('unknown');
    await expect(card).toContainText('€1,200/mo');
    await expect(card).toContainText('no contract');
    await expect(card).toContainText('Send the offer');
    await expect(card).toContainText('0 days');
    await expect(board.column('Awareness')).toContainText('€1,300/mo');
    await expect(board.column('Awareness')).toContainText('median age 0 days');
  });

  test('moves a card by mouse, asks why, keeps it in the timeline, and undoes it', async ({ desk }) => {
    const board = new BoardPage(desk.page);
    await desk.open('/boards');
    await board.createFirstBoard();
    await board.addCustomer('Acme');
    await board.dragTo('Acme', 'Purchase');
    await expect(board.cardIn('Purchase', 'Acme')).toBeVisible();
    await board.notice('Moved Acme to Purchase, skipping Conversion');
    await expect(desk.page.getByLabel('Reason for moving Acme')).toBeVisible();
    await desk.page.keyboard.press('r');
    await expect(desk.page.getByLabel('Reason for moving Acme')).toBeFocused();
    await desk.page.keyboard.type('Signed at the fair');
    await desk.page.keyboard.press('Enter');
    await board.card('Acme').click();
    await expect(board.timeline).toHaveCount(2);
    await expect(board.timeline.first()).toContainText('To Purchase, skipping Conversion');
    await expect(board.timeline.first()).toContainText('Signed at the fair');
    await expect(board.timeline.last()).toContainText('Entered at Awareness');
    await desk.page.keyboard.press('Control+Z');
    await expect(board.timeline.first()).toContainText('No reason given');
    await desk.page.keyboard.press('Control+Z');
    await expect(board.timeline).toHaveCount(1);
    await expect(board.cardIn('Awareness', 'Acme')).toBeVisible();
    await expect(board.cards('Purchase')).toHaveCount(0);
  });

  test('moves a card by keyboard alone and says what happens', async ({ desk }) => {
    const board = new BoardPage(desk.page);
    await desk.open('/boards');
    await board.createFirstBoard();
    await board.addCustomer('Acme');
    await board.addCustomer('Globex', { stage: 'Conversion' });
    await board.card('Acme').focus();
    await desk.page.keyboard.press('Space');
    await expect(board.announcement).toContainText('Picked up Acme. Awareness, place 1 of 1.');
    await desk.page.keyboard.press('ArrowRight');
    await desk.page.keyboard.press('ArrowDown');
    await expect(board.announcement).toContainText('Acme: Conversion, place 2 of 2.');
    await desk.page.keyboard.press('Space');
    await expect(board.announcement).toContainText('Dropped Acme: moved forward to Conversion, place 2.');
    await expect(board.cards('Conversion')).toContainText(['Globex', 'Acme']);
    await expect(board.card('Acme')).toBeFocused();
    await desk.page.keyboard.press('ArrowUp');
    await expect(board.card('Globex')).toBeFocused();
    await desk.page.keyboard.press('Space');
    await desk.page.keyboard.press('ArrowLeft');
    await expect(board.announcement).toContainText('This goes back to Awareness.');
    await desk.page.keyboard.press('Escape');
    await expect(board.announcement).toContainText('Cancelled. Globex stays in Conversion.');
    await expect(board.cards('Conversion')).toContainText(['Globex', 'Acme']);
    await expect(board.card('Globex')).toBeFocused();
    await desk.page.keyboard.press('Enter');
    await expect(board.panel.getByRole('heading', { name: 'Globex' })).toBeVisible();
  });

  test('a drag that ends outside the board or with Escape changes nothing', async ({ desk }) => {
    const board = new BoardPage(desk.page);
    await desk.open('/boards');
    await board.createFirstBoard();
    await board.addCustomer('Acme');
    const box = await board.card('Acme').boundingBox();
    if (box === null) throw new Error('the card is not on the screen');
    await desk.page.mouse.move(box.x + 20, box.y + 20);
    await desk.page.mouse.down();
    await desk.page.mouse.move(box.x + 300, box.y + 40, { steps: 6 });
    await expect(board.column('Conversion')).toHaveAttribute('data-target', 'true');
    await desk.page.keyboard.press('Escape');
    await desk.page.mouse.up();
    await expect(board.cardIn('Awareness', 'Acme')).toBeVisible();
    await desk.page.mouse.move(box.x + 20, box.y + 20);
    await desk.page.mouse.down();
    await desk.page.mouse.move(box.x + 300, box.y + 40, { steps: 6 });
    await desk.page.mouse.move(500, 20, { steps: 3 });
    await desk.page.mouse.up();
    await expect(board.cardIn('Awareness', 'Acme')).toBeVisible();
    await expect(board.panel).toBeHidden();
  });

  test('the menu of a card moves, archives and deletes; every move can be undone', async ({ desk }) => {
    const board = new BoardPage(desk.page);
    await desk.open('/boards');
    await board.createFirstBoard();
    await board.addCustomer('Acme');
    const menu = async (item: string): Promise<void> => {
      await desk.page.getByRole('button', { name: 'Actions for Acme' }).click();
      await desk.page.getByRole('menuitem', { name: item, exact: true }).click();
    };
    await menu('Conversion');
    await expect(board.cardIn('Conversion', 'Acme')).toBeFocused();
    await menu('Awareness (back)');
    await board.notice('Moved Acme back to Awareness');
    await menu('Delete');
    await expect(board.card('Acme')).toHaveCount(0);
    await board.undo('Deleted Acme');
    await expect(board.cardIn('Awareness', 'Acme')).toBeVisible();
    await board.card('Acme').click();
    await expect(board.timeline).toHaveCount(3);
    await desk.page.keyboard.press('Escape');
    await menu('Archive');
    await expect(board.card('Acme')).toHaveCount(0);
  });
});

test.describe('several boards', () => {
  test('are made, renamed, reordered, deleted after asking, and still there after a restart', async ({
    desk,
  }) => {
    const board = new BoardPage(desk.page);
    await desk.open('/boards');
    await board.createFirstBoard();
    await board.addCustomer('Acme');
    await board.newBoard('Enterprise');
    await board.addCustomer('Globex');
    await expect(board.card('Acme')).toHaveCount(0);
    const action = async (name: string, item: string): Promise<void> => {
      await desk.page.getByRole('button', { name: `Actions for board ${name}` }).click();
      await desk.page.getByRole('menuitem', { name: item }).click();
    };
    await action('Enterprise', 'Rename');
    await desk.page.getByRole('dialog').getByLabel('Name').fill('customers');
    await desk.page.getByRole('button', { name: 'Save' }).click();
    await expect(desk.page.getByText('There is already a board named “customers”.')).toBeVisible();
    await desk.page.getByRole('dialog').getByLabel('Name').fill('Large ones');
    await desk.page.getByRole('button', { name: 'Save' }).click();
    await action('Large ones', 'Move left');
    const tabs = desk.page.getByRole('navigation', { name: 'Boards' }).getByRole('link');
    await expect(tabs).toHaveText(['Large ones', 'Customers']);
    await desk.restart();
    const again = new BoardPage(desk.page);
    await desk.open('/boards');
    await expect(desk.page.getByRole('navigation', { name: 'Boards' }).getByRole('link')).toHaveText([
      'Large ones',
      'Customers',
    ]);
    await expect(again.cardIn('Awareness', 'Globex')).toBeVisible();
    await desk.page.getByRole('button', { name: 'Actions for board Large ones' }).click();
    await desk.page.getByRole('menuitem', { name: 'Delete' }).click();
    await desk.page.getByRole('button', { name: 'Delete the board and 1 customer' }).click();
    await expect(desk.page.getByRole('navigation', { name: 'Boards' }).getByRole('link')).toHaveText([
      'Customers',
    ]);
    await again.undo('Deleted board Large ones with 1 customer');
    await desk.page.getByRole('link', { name: 'Large ones' }).click();
    await expect(again.cardIn('Awareness', 'Globex')).toBeVisible();
  });
});

test.describe('search and filter', () => {
  test('show the cards that pass, and the way back when none does', async ({ desk }) => {
    const { page } = desk;
    const board = new BoardPage(page);
    await desk.open('/boards');
    await board.createFirstBoard();
    await board.addCustomer('Café Müller', { owner: 'Ada', segment: 'Small', tags: ['vip'] });
    await board.addCustomer('Globex', { owner: 'Tom' });
    await page.keyboard.press('/');
    await page.keyboard.type('cafe mull');
    await expect(page.locator('[data-card]')).toHaveCount(1);
    await expect(page.getByText('1 of 2 customers')).toBeVisible();
    await page.getByRole('button', { name: 'Clear search' }).click();
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('combobox', { name: 'Tag' }).click();
    await page.getByRole('option', { name: 'vip' }).click();
    await expect(page.locator('[data-card]')).toHaveCount(1);
    await page.getByRole('combobox', { name: 'Owner' }).click();
    await page.getByRole('option', { name: 'Tom' }).click();
    await expect(page.getByRole('heading', { name: 'No card passes the filter' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Show all cards' }).click();
    await expect(page.locator('[data-card]')).toHaveCount(2);
  });
});
