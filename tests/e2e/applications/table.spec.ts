import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/desk.ts';
import type { Desk } from '../fixtures/desk.ts';
import { ApplicationsPage } from '../pages/applications.ts';

const LIST = [
  'name,owner,seats,status',
  'Asana,Ada,40,active',
  'Box,Ben,7,trial',
  'Canva,Ada,,active',
  'Dropbox,Cleo,120,retiring',
].join('\n');

async function withList(desk: Desk, text = LIST): Promise<ApplicationsPage> {
  const file = join(desk.userData, 'list.csv');
  writeFileSync(file, text);
  const applications = new ApplicationsPage(desk);
  await applications.open();
  await applications.importFile(file);
  return applications;
}

test('a header sorts up, then down, and unknown stays last', async ({ desk }) => {
  const applications = await withList(desk);
  const seats = applications.grid.getByRole('columnheader', { name: /^Seats/ });
  await seats.getByRole('button', { name: 'Seats', exact: true }).click();
  await expect.poll(() => applications.names()).toEqual(['Box', 'Asana', 'Dropbox', 'Canva']);
  await seats.getByRole('button', { name: 'Seats', exact: true }).click();
  await expect(seats).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(() => applications.names()).toEqual(['Dropbox', 'Asana', 'Box', 'Canva']);
});

test('search and filters narrow the table, and one press clears them', async ({ desk }) => {
  const applications = await withList(desk);
  await desk.page.getByRole('button', { name: 'Filter', exact: true }).click();
  await desk.page.getByRole('menuitem', { name: 'Owner' }).click();
  await desk.page.getByRole('checkbox', { name: 'Ada' }).click();
  await desk.page.getByRole('button', { name: /^Close filter/ }).click();
  await expect.poll(() => applications.names()).toEqual(['Asana', 'Canva']);
  await desk.page.getByRole('searchbox', { name: 'Search applications' }).fill('nothing like it');
  await expect(desk.page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
  await desk.page.getByRole('button', { name: 'Clear search and filters' }).click();
  await expect.poll(() => applications.names()).toEqual(['Asana', 'Box', 'Canva', 'Dropbox']);
});

test('a column is dragged to another place, hidden, and brought back', async ({ desk }) => {
  const applications = await withList(desk);
  const columns = (): Promise<string[]> =>
    applications.grid
      .getByRole('columnheader')
      .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset['column'] ?? '').slice(1, 4));
  await expect.poll(columns).toEqual(['name', 'vendor', 'status']);
  const header = (name: string) =>
    applications.grid.getByRole('columnheader', { name }).getByRole('button', { name, exact: true });
  await header('Owner').dragTo(header('Vendor'), { targetPosition: { x: 5, y: 10 } });
  await expect.poll(columns).toEqual(['name', 'owner', 'vendor']);
  await desk.page.getByRole('button', { name: 'Column Vendor' }).click();
  await desk.page.getByRole('menuitem', { name: 'Hide' }).click();
  await expect.poll(columns).toEqual(['name', 'owner', 'status']);
  await desk.page.getByRole('button', { name: 'Columns', exact: true }).click();
  await desk.page.getByRole('checkbox', { name: 'Vendor' }).check();
  await expect.poll(columns).toEqual(['name', 'owner', 'vendor']);
});

test('a column gets wider by its edge and by its menu', async ({ desk }) => {
  const applications = await withList(desk);
  const owner = applications.grid.getByRole('columnheader', { name: /^Owner/ });
  const width = async (): Promise<number> => (await owner.boundingBox())?.width ?? 0;
  const before = await width();
  const handle = await owner.locator('[data-resize]').boundingBox();
  if (handle === null) throw new Error('the column has no edge to drag');
  await desk.page.mouse.move(handle.x + 4, handle.y + 10);
  await desk.page.mouse.down();
  await desk.page.mouse.move(handle.x + 64, handle.y + 10, { steps: 4 });
  await desk.page.mouse.up();
  await expect.poll(width).toBe(before + 60);
  await desk.page.getByRole('button', { name: 'Column Owner' }).click();
  await desk.page.getByRole('menuitem', { name: 'Narrower' }).click();
  await expect.poll(width).toBe(before + 36);
});

test('a saved view keeps filters, sorting and columns through a restart', async ({ desk }) => {
  const applications = await withList(desk);
  await applications.grid
    .getByRole('columnheader', { name: /^Seats/ })
    .getByRole('button', { name: 'Seats', exact: true })
    .click();
  await desk.page.getByRole('button', { name: 'Column Vendor' }).click();
  await desk.page.getByRole('menuitem', { name: 'Hide' }).click();
  await desk.page.getByRole('button', { name: /^View:/ }).click();
  await desk.page.getByRole('menuitem', { name: 'Save as new view…' }).click();
  await applications.dialog.getByRole('textbox', { name: 'Name' }).fill('By seats');
  await applications.dialog.getByRole('button', { name: 'Save' }).click();
  await expect(desk.page.getByRole('button', { name: 'View: By seats' })).toBeVisible();
  await desk.page.getByRole('button', { name: /^View:/ }).click();
  await desk.page.getByRole('menuitem', { name: 'Standard view' }).click();
  await expect.poll(() => applications.names()).toEqual(['Asana', 'Box', 'Canva', 'Dropbox']);

  await desk.restart();
  await applications.open();
  await desk.page.getByRole('button', { name: /^View:/ }).click();
  await desk.page.getByRole('menuitem', { name: 'By seats' }).click();
  await expect.poll(() => applications.names()).toEqual(['Box', 'Asana', 'Dropbox', 'Canva']);
  await expect(applications.grid.getByRole('columnheader', { name: /^Vendor/ })).toHaveCount(0);
});

test('a view is updated, renamed and deleted', async ({ desk }) => {
  const applications = await withList(desk);
  const menu = desk.page.getByRole('button', { name: /^View:/ });
  await menu.click();
  await desk.page.getByRole('menuitem', { name: 'Save as new view…' }).click();
  await applications.dialog.getByRole('textbox', { name: 'Name' }).fill('Mine');
  await applications.dialog.getByRole('button', { name: 'Save' }).click();
  await applications.grid
    .getByRole('columnheader', { name: /^Owner/ })
    .getByRole('button', { name: 'Owner', exact: true })
    .click();
  await expect(menu).toHaveText('Mine (changed)');
  await menu.click();
  await desk.page.getByRole('menuitem', { name: 'Update “Mine”' }).click();
  await expect(menu).toHaveText('Mine');
  await menu.click();
  await desk.page.getByRole('menuitem', { name: 'Rename “Mine”…' }).click();
  await applications.dialog.getByRole('textbox', { name: 'Name' }).fill('Owners');
  await applications.dialog.getByRole('button', { name: 'Save' }).click();
  await expect(menu).toHaveText('Owners');
  await menu.click();
  await desk.page.getByRole('menuitem', { name: 'Delete “Owners”' }).click();
  await expect(menu).toHaveText(/^Standard view/);
});

test('10,000 applications scroll with only those in sight in the document', async ({ desk }) => {
  const lines = Array.from(
    { length: 10_000 },
    (_, index) => `Application ${index},Owner ${index % 40},${index % 300},active`,
  );
  const applications = await withList(desk, ['name,owner,seats,status', ...lines].join('\n'));
  await expect(applications.grid).toHaveAttribute('aria-rowcount', '10001');
  await applications.grid.focus();
  await desk.page.keyboard.press('End');
  await expect(applications.row('Application 9999')).toBeVisible();
  expect(await applications.grid.getByRole('row').count()).toBeLessThan(80);
  await applications.grid.hover();
  await desk.page.mouse.wheel(0, -100_000);
  await expect(applications.row('Application 9999')).not.toBeInViewport();
  expect(await applications.grid.getByRole('row').count()).toBeLessThan(80);
  await desk.page.getByRole('searchbox', { name: 'Search applications' }).fill('application 4321');
  await expect.poll(() => applications.names()).toEqual(['Application 4321']);
});
