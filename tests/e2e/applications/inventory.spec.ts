import { expect, test } from '../fixtures/desk.ts';
import { ApplicationsPage } from '../pages/applications.ts';

test('an empty inventory says what to do and leads to each way', async ({ desk }) => {
  const applications = new ApplicationsPage(desk);
  await applications.open();
  await expect(desk.page.getByRole('heading', { name: 'No applications yet' })).toBeVisible();
  await desk.page.getByRole('link', { name: 'Import a statement' }).click();
  await expect(desk.page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible();
});

test('a new application needs a name, opens beside the table and survives a restart', async ({ desk }) => {
  const applications = new ApplicationsPage(desk);
  await applications.open();
  await desk.page.getByRole('button', { name: 'New application' }).click();
  await applications.dialog.getByRole('button', { name: 'Create application' }).click();
  await expect(applications.dialog.getByText('Give the application a name.')).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await applications.create({ name: 'Slack', vendor: 'Salesforce', owner: 'Ada Lovelace' });
  await expect.poll(() => desk.page.url()).toMatch(/#\/applications\/.+/);

  await desk.restart();
  await applications.open();
  await expect(applications.cell('Slack', 'vendor')).toHaveText('Salesforce');
  await expect(applications.cell('Slack', 'owner')).toHaveText('Ada Lovelace');
});

test('a second application of the same name is warned of, not forbidden', async ({ desk }) => {
  const applications = new ApplicationsPage(desk);
  await applications.open();
  await applications.create({ name: 'Slack' });
  await desk.page.getByRole('button', { name: 'New application' }).click();
  await applications.dialog.getByRole('textbox', { name: 'Name' }).fill(' slack ');
  await expect(applications.dialog.getByText('There is an application called Slack already.')).toBeVisible();
  await applications.dialog.getByRole('button', { name: 'Create application' }).click();
  await expect(applications.grid.getByRole('rowheader')).toHaveCount(2);
});

test('cells are edited in place: text, choice and tags', async ({ desk }) => {
  const applications = new ApplicationsPage(desk);
  await applications.open();
  await applications.create({ name: 'Notion' });
  await applications.closePanel();

  await applications.editCell('Notion', 'owner', 'Grace Hopper');
  await expect(applications.cell('Notion', 'owner')).toHaveText('Grace Hopper');

  await applications.cell('Notion', 'criticality').dblclick();
  await desk.page.getByRole('option', { name: 'High' }).click();
  await expect(applications.cell('Notion', 'criticality')).toHaveText('High');

  await applications.cell('Notion', 'tags').dblclick();
  await desk.page.keyboard.type('core');
  await desk.page.keyboard.press('Enter');
  await desk.page.keyboard.type('eu');
  await desk.page.keyboard.press('Enter');
  await desk.page.keyboard.press('Enter');
  await expect(applications.cell('Notion', 'tags')).toHaveText('coreeu');

  await applications.undo('Changed tags of Notion');
  await expect(applications.cell('Notion', 'tags')).toHaveText('');
});

test('an edit that is left with Esc changes nothing', async ({ desk }) => {
  const applications = new ApplicationsPage(desk);
  await applications.open();
  await applications.create({ name: 'Notion', vendor: 'Notion Labs' });
  await applications.closePanel();
  await applications.cell('Notion', 'vendor').dblclick();
  await desk.page.keyboard.type('Something else');
  await desk.page.keyboard.press('Escape');
  await expect(applications.cell('Notion', 'vendor')).toHaveText('Notion Labs');
});

test('facts are edited in the panel, and the table follows', async ({ desk }) => {
  const applications = new ApplicationsPage(desk);
  await applications.open();
  await applications.create({ name: 'Notion' });
  await applications.panel.getByRole('textbox', { name: 'Seats' }).fill('25');
  await applications.panel.getByRole('textbox', { name: 'Seats' }).press('Enter');
  await expect(applications.cell('Notion', 'seats')).toHaveText('25');
  await applications.panel.getByRole('textbox', { name: 'Name' }).fill('');
  await expect(applications.panel.getByText('Give the application a name.')).toBeVisible();
  await applications.panel.getByRole('textbox', { name: 'Name' }).press('Escape');
  await expect(applications.panel.getByRole('textbox', { name: 'Name' })).toHaveValue('Notion');
  await desk.page.keyboard.press('Tab');
  await expect(applications.panel).toBeVisible();
});

test('a selection is edited in one step and taken back in one step', async ({ desk }) => {
  const applications = new ApplicationsPage(desk);
  await applications.open();
  for (const name of ['Asana', 'Figma', 'Miro']) await applications.create({ name, owner: 'Ada' });
  await applications.closePanel();
  await applications.select('Asana');
  await applications.select('Miro');
  await desk.page.getByRole('button', { name: 'Edit…' }).click();
  await applications.dialog.getByRole('checkbox', { name: 'Change owner' }).check();
  await applications.dialog.getByRole('combobox', { name: 'Owner' }).fill('Grace');
  await applications.dialog.getByRole('combobox', { name: 'Add tags' }).fill('review');
  await applications.dialog.getByRole('combobox', { name: 'Add tags' }).press('Enter');
  await applications.dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(applications.cell('Asana', 'owner')).toHaveText('Grace');
  await expect(applications.cell('Miro', 'tags')).toHaveText('review');
  await expect(applications.cell('Figma', 'owner')).toHaveText('Ada');

  await applications.undo('Edited 2 applications');
  await expect(applications.cell('Asana', 'owner')).toHaveText('Ada');
  await expect(applications.cell('Miro', 'tags')).toHaveText('');
});

test('each status change keeps when and why', async ({ desk }) => {
  const applications = new ApplicationsPage(desk);
  await applications.open();
  await applications.create({ name: 'Figma' });
  const changeTo = async (status: string, reason: string): Promise<void> => {
    await applications.panel.getByRole('button', { name: 'Change status…' }).click();
    await applications.dialog.getByRole('combobox', { name: 'New status' }).click();
    await desk.page.getByRole('option', { name: status, exact: true }).click();
    await applications.dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await applications.dialog.getByRole('button', { name: 'Change status' }).click();
  };
  await changeTo('Under review', 'Price went up');
  await changeTo('Retiring', 'Penpot does the same');
  await applications.dialog.waitFor({ state: 'detached' });
  const history = applications.panel.getByRole('region', { name: 'Status history' }).getByRole('listitem');
  await expect(history).toHaveCount(3);
  await expect(history.nth(0)).toContainText('Retiring');
  await expect(history.nth(0)).toContainText('2 Mar 2026');
  await expect(history.nth(0)).toContainText('Penpot does the same');
  await expect(history.nth(1)).toContainText('Price went up');
  await expect(applications.cell('Figma', 'status')).toHaveText('Retiring');
});

test('an unusual status change asks why before it is taken', async ({ desk }) => {
  const applications = new ApplicationsPage(desk);
  await applications.open();
  await applications.create({ name: 'Figma' });
  await applications.panel.getByRole('button', { name: 'Change status…' }).click();
  await applications.dialog.getByRole('combobox', { name: 'New status' }).click();
  await desk.page.getByRole('option', { name: 'Candidate', exact: true }).click();
  await applications.dialog.getByRole('button', { name: 'Change status' }).click();
  await expect(applications.dialog.getByRole('alert')).toContainText('Say why');
});

test('archived applications leave the standard view and come back on request', async ({ desk }) => {
  const applications = new ApplicationsPage(desk);
  await applications.open();
  for (const name of ['Asana', 'Figma']) await applications.create({ name });
  await applications.closePanel();
  await applications.select('Asana');
  await desk.page.getByRole('button', { name: 'Archive', exact: true }).click();
  await expect(applications.row('Asana')).toHaveCount(0);
  await desk.page.getByRole('button', { name: 'Clear selection' }).click();
  await desk.page.getByRole('button', { name: /^Remove filter Archived/ }).click();
  await expect(applications.row('Asana')).toBeVisible();
});

test('deleted applications come back whole', async ({ desk }) => {
  const applications = new ApplicationsPage(desk);
  await applications.open();
  for (const name of ['Asana', 'Figma']) await applications.create({ name, vendor: `${name} Inc.` });
  await applications.closePanel();
  await applications.select('Asana');
  await applications.select('Figma');
  await desk.page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(desk.page.getByRole('heading', { name: 'No applications yet' })).toBeVisible();
  await applications.undo('Deleted 2 applications');
  await expect(applications.cell('Asana', 'vendor')).toHaveText('Asana Inc.');
  await expect(applications.cell('Figma', 'vendor')).toHaveText('Figma Inc.');
});
