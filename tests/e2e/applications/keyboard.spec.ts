import { expect, test } from '../fixtures/desk.ts';
import { ApplicationsPage } from '../pages/applications.ts';

test('create, edit, delete and undo by keyboard alone', async ({ desk }) => {
  const applications = new ApplicationsPage(desk);
  const { keyboard } = desk.page;
  await applications.open();
  await keyboard.press('n');
  await applications.dialog.waitFor();
  await expect(applications.dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await keyboard.type('Linear');
  await keyboard.press('Enter');
  await expect(applications.panel.getByRole('heading', { name: 'Linear' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(applications.panel).toHaveCount(0);

  await keyboard.press('/');
  await expect(desk.page.getByRole('searchbox', { name: 'Search applications' })).toBeFocused();
  await expect(async () => {
    await keyboard.press('Tab');
    await expect(applications.grid).toBeFocused({ timeout: 100 });
  }).toPass();
  await keyboard.press('ArrowRight');
  await keyboard.press('F2');
  await keyboard.type('Linear Orbit');
  await keyboard.press('Enter');
  await expect(applications.cell('Linear', 'vendor')).toHaveText('Linear Orbit');
  await expect(applications.grid).toBeFocused();

  await keyboard.press('Enter');
  await expect(applications.panel.getByRole('heading', { name: 'Linear' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(applications.grid).toBeFocused();

  await keyboard.press('Delete');
  await expect(desk.page.getByRole('heading', { name: 'No applications yet' })).toBeVisible();
  await keyboard.press('Control+z');
  await expect(applications.cell('Linear', 'vendor')).toHaveText('Linear Orbit');
});

test('rows are selected, columns sorted and their menu opened by keyboard', async ({ desk }) => {
  const applications = new ApplicationsPage(desk);
  const { keyboard } = desk.page;
  await applications.open();
  for (const name of ['Asana', 'Box', 'Canva']) await applications.create({ name });
  await applications.closePanel();
  await applications.grid.focus();
  await keyboard.press('Home');
  await keyboard.press('Space');
  await keyboard.press('Shift+ArrowDown');
  await expect(desk.page.getByText('2 selected')).toBeVisible();
  await keyboard.press('Control+a');
  await expect(desk.page.getByText('3 selected')).toBeVisible();

  await keyboard.press('Home');
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  await expect.poll(() => applications.names()).toEqual(['Canva', 'Box', 'Asana']);
  await keyboard.press('Alt+ArrowDown');
  // Its keys work once it has the focus.
  await desk.page.locator('[role=menu]:focus-within').waitFor();
  await keyboard.press('Escape');
  await expect(applications.grid).toBeFocused();
});
