import { accessibilityProblems } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/desk.ts';

test.use({ workspace: 'sample' });

test('screens are reached by keyboard alone', async ({ desk }) => {
  const { page } = desk;
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('g');
  await page.keyboard.press('y');
  await expect(page.getByRole('heading', { name: 'Activity', level: 1 })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { name: 'Applications', level: 1 })).toBeVisible();
});

test('the palette finds an application, a contract and a customer', async ({ desk }) => {
  const { page } = desk;
  for (const [query, address] of [
    ['figma application', /#\/applications\/sample-application-/],
    ['salesforce add contract', /#\/contracts\/sample-contract-/],
    ['alder logistics', /#\/customers\/sample-customer-/],
  ] as const) {
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: /Find applications/ }).fill(query);
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(address);
  }
});

test('the palette keeps the focus when something behind it asks for it', async ({ desk }) => {
  const { page } = desk;
  await page.keyboard.press('Control+k');
  const field = page.getByRole('textbox', { name: /Find applications/ });
  await expect(field).toBeFocused();
  await page.getByRole('link', { name: 'Contracts', exact: true, includeHidden: true }).focus();
  await expect(field).toBeFocused();
});

test('a narrowed sidebar stays narrow', async ({ desk }) => {
  await desk.page.getByRole('button', { name: 'Narrow the sidebar' }).click();
  await desk.restart();
  await expect(desk.page.getByRole('button', { name: 'Widen the sidebar' })).toBeVisible();
  await expect(desk.page.getByRole('link', { name: 'Contracts', exact: true })).toBeVisible();
});

test('a change of settings is logged, undone, and survives a restart', async ({ desk }) => {
  await desk.open('/settings');
  const name = desk.page.getByRole('textbox', { name: 'Your name' });
  await name.fill('Maria');
  await name.blur();
  await expect(desk.page.getByText('Changed your name')).toBeVisible();
  await desk.restart();
  await desk.open('/settings');
  await expect(desk.page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Maria');
  await desk.open('/activity');
  await desk.page.getByRole('button', { name: 'Undo: Changed your name' }).click();
  await expect(desk.page.getByText('Undone: Changed your name')).toBeVisible();
  await desk.open('/settings');
  await expect(desk.page.getByRole('textbox', { name: 'Your name' })).toHaveValue('');
});

test('an undone change is not offered for undo any more', async ({ desk }) => {
  const { page } = desk;
  await desk.open('/settings');
  const name = page.getByRole('textbox', { name: 'Your name' });
  await name.fill('Maria');
  await name.blur();
  const notice = page.getByRole('alert').filter({ hasText: /^Changed your name/ });
  await expect(notice.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.getByRole('heading', { name: 'Settings', level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Changed your name')).toBeVisible();
  await expect(notice).toBeHidden();
});

test('the marked result of the palette can be read', async ({ desk }) => {
  const { page } = desk;
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: /Find applications/ }).fill('figma');
  await expect(page.locator('[data-combobox-selected]')).toHaveText(/Figma/);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('the next reminder is told the same in the status line and in the settings', async ({ desk }) => {
  const { page } = desk;
  await desk.open('/settings');
  const time = page.getByRole('textbox', { name: 'Time of day' });
  await expect(page.getByRole('contentinfo')).toContainText('reminders planned');
  await time.fill('10:30');
  await time.blur();
  await expect(page.getByRole('contentinfo')).toContainText('next 3 Mar 2026 at 10:30');
  await expect(page.getByText(/planned, the next on 3 Mar 2026 at 10:30/)).toBeVisible();
});

test('wrong holidays are named and not kept', async ({ desk }) => {
  const { page } = desk;
  await desk.open('/settings');
  const day = page.getByRole('textbox', { name: 'Another day' });
  await day.fill('2026-02-30');
  await page.getByRole('button', { name: 'Add day' }).click();
  await expect(page.getByText('“2026-02-30” is not a day of the calendar')).toBeVisible();
  await day.fill('2026-12-24');
  await page.getByRole('button', { name: 'Add day' }).click();
  await expect(page.getByText('Changed the holidays')).toBeVisible();
  await expect(page.getByRole('row', { name: /24 Dec 2026/ })).toBeVisible();
});

test('what one screen was narrowed to does not follow to the next', async ({ desk }) => {
  const { page } = desk;
  await desk.open('/applications/sample-application-0000');
  await page.getByRole('complementary').getByRole('link', { name: /spend/i }).first().click();
  await expect(page).toHaveURL(/[?&]application=sample-application-0000#\/spend/);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Contracts' }).click();
  await expect(page).toHaveURL(/index\.html#\/contracts$/);
});
