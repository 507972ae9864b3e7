import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/desk.ts';
import { ApplicationsPage } from '../pages/applications.ts';

const LIST = [
  'name,vendor,functions,owner,department,status,criticality,data sensitivity,sso,seats,notes,tags',
  'Slack,Salesforce,team-chat; Fun,Ada,IT,active,high,internal,yes,120,"=SUM(A1:A2)',
  'second line",core; eu',
  '"Zoom, Inc.",Zoom,,,,retired,,,no,,,',
].join('\n');

test('export, delete everything, import: the inventory is the same', async ({ desk }) => {
  const [list, first, second] = ['list.csv', 'first.csv', 'second.csv'].map((name) =>
    join(desk.userData, name),
  ) as [string, string, string];
  writeFileSync(list, LIST);
  const applications = new ApplicationsPage(desk);
  await applications.open();
  await applications.importFile(list);
  await applications.exportAll(first);
  await applications.grid.focus();
  await desk.page.keyboard.press('Control+a');
  await desk.page.keyboard.press('Delete');
  await expect(desk.page.getByRole('heading', { name: 'No applications yet' })).toBeVisible();

  await applications.importFile(first);
  await expect(applications.cell('Slack', 'owner')).toHaveText('Ada');
  await applications.exportAll(second);
  expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'));
  expect(readFileSync(first, 'utf8')).toContain("'=SUM(A1:A2)");
});

test('a file with bad rows names line and reason, and only the good rows are stored after a yes', async ({
  desk,
}) => {
  const file = join(desk.userData, 'bad.csv');
  writeFileSync(file, 'name,status,seats,colour\nSlack,active,12,red\n,active,3,blue\nZoom,sleeping,x,\n');
  const applications = new ApplicationsPage(desk);
  await applications.open();
  await applications.stage(file);
  const rejected = applications.dialog.getByRole('region', { name: 'Rejected rows', exact: true });
  await expect(rejected.getByRole('row', { name: /^3 name: give the application a name/ })).toBeVisible();
  await expect(rejected.getByRole('row', { name: /^4 status: “sleeping” is not one of/ })).toBeVisible();
  await expect(
    applications.dialog.getByText('Left out, because they mean nothing here: colour.'),
  ).toBeVisible();
  const saved = join(desk.userData, 'rejected.csv');
  await desk.answerSaveDialog(saved);
  await rejected.getByRole('button', { name: 'Save as CSV…' }).click();
  await applications.notice('Saved').waitFor();
  expect(readFileSync(saved, 'utf8')).toContain('\r\n3,name: give the application a name.');
  await applications.dialog.getByRole('button', { name: 'Import 1 application' }).click();
  await expect.poll(() => applications.names()).toEqual(['Slack']);
});

test('importing a changed list shows each difference, and cancelling stores nothing', async ({ desk }) => {
  const file = join(desk.userData, 'list.csv');
  const applications = new ApplicationsPage(desk);
  await applications.open();
  await applications.create({ name: 'Slack', owner: 'Ada' });
  await applications.closePanel();
  writeFileSync(file, 'name,owner\nSlack,Grace\n');
  await applications.stage(file);
  const changed = applications.dialog.getByRole('region', { name: 'Changed rows', exact: true });
  await expect(changed.getByRole('row', { name: 'Slack (found by name) owner Ada Grace' })).toBeVisible();
  await applications.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(applications.cell('Slack', 'owner')).toHaveText('Ada');
});

test('a file that is no list of applications is refused with the reason', async ({ desk }) => {
  const file = join(desk.userData, 'statement.csv');
  writeFileSync(file, 'date,amount\n2026-01-01,12.00\n');
  const applications = new ApplicationsPage(desk);
  await applications.open();
  await applications.stage(file);
  await expect(applications.dialog.getByRole('alert')).toContainText('needs the column “name”');
});

test('the table is exported as shown: its rows, columns and order', async ({ desk }) => {
  const [list, shown] = [join(desk.userData, 'list.csv'), join(desk.userData, 'shown.csv')];
  writeFileSync(list, 'name,owner,seats\nBox,Ben,7\nAsana,Ada,40\nCanva,Ada,\n');
  const applications = new ApplicationsPage(desk);
  await applications.open();
  await applications.importFile(list);
  await desk.page.getByRole('searchbox', { name: 'Search applications' }).fill('ada');
  await expect.poll(() => applications.names()).toEqual(['Asana', 'Canva']);
  await desk.answerSaveDialog(shown);
  await desk.page.getByRole('button', { name: 'CSV', exact: true }).click();
  await desk.page.getByRole('menuitem', { name: 'Export the table as shown…' }).click();
  await applications.notice('Saved').waitFor();
  const lines = readFileSync(shown, 'utf8').replace('\uFEFF', '').split('\r\n');
  expect(lines[0]).toMatch(/^Name,Vendor,Status,Owner,/);
  expect(lines.slice(1, 3).map((line) => line.split(',').slice(0, 4).join())).toEqual([
    'Asana,,Active,Ada',
    'Canva,,Active,Ada',
  ]);
  expect(lines).toHaveLength(4);
});
