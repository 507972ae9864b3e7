import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures/desk.ts';
import { makeFile } from '../pages/spend.ts';

test.use({ workspace: 'sample' });

test('one list of what is to be done: added, moved, done with evidence, and exchanged as a file', async ({
  desk,
}) => {
  const { page } = desk;
  const grid = page.getByRole('grid', { name: 'Tasks' });
  const panel = page.getByRole('complementary', { name: 'Task details' });
  const dialog = page.getByRole('dialog');
  const row = (title: string) => grid.getByRole('row').filter({ hasText: title });
  // Of many open tasks only those in sight are drawn.
  const search = (text: string) => page.getByRole('searchbox', { name: 'Search tasks' }).fill(text);

  await test.step('Home leads to what is due', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Tasks due' }).click();
    await expect(row('Ask Salesforce for a quote without the add-on')).toContainText('Overdue');
    await expect(row('Agree the price of the next term')).toHaveCount(0);
    await page.getByRole('button', { name: /^Remove filter Kind/ }).click();
    await page.getByRole('button', { name: /^All open/ }).click();
  });

  await test.step('a task is added by keyboard', async () => {
    await page.keyboard.press('n');
    await dialog.getByRole('textbox', { name: 'What is to be done' }).fill('Call the legal department');
    await dialog.getByRole('textbox', { name: 'Due' }).fill('2026-13-45');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('alert')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Due' }).fill('2026-03-05');
    await dialog.getByRole('combobox', { name: 'Owner' }).fill('Zoe Winter');
    await dialog.getByRole('button', { name: 'Create task' }).click();
    await search('legal');
    await expect(row('Call the legal department')).toContainText('Next 7 days');
  });

  await test.step('it is moved, then done with what proves it', async () => {
    await row('Call the legal department').getByRole('button', { name: 'Call the legal department' }).click();
    await panel.getByRole('button', { name: 'Move…' }).click();
    await dialog.getByRole('button', { name: 'In 30 days' }).click();
    await expect(panel).toContainText('first due 5 Mar 2026');
    await panel.getByRole('button', { name: 'Done…' }).click();
    await dialog.getByRole('textbox', { name: 'Evidence' }).fill('Call of 2 March');
    await dialog.getByRole('button', { name: 'Done', exact: true }).click();
    await expect(panel).toContainText('Done on 2 Mar 2026: Call of 2 March');
    await page.keyboard.press('Escape');
  });

  await test.step('a decision leads to where it is made', async () => {
    await search('decide about salesforce');
    await grid.getByRole('button', { name: 'Decide about Salesforce', exact: true }).click();
    await expect(page).toHaveURL(/#\/contracts\/sample-contract-\d+\/renewal/);
    await desk.open('/tasks');
  });

  await test.step('several are given to somebody at once', async () => {
    await search('of the');
    await row('Agree the price of the next term').getByRole('checkbox').click();
    await row('Count the seats of Okta').getByRole('checkbox').click();
    await page
      .getByRole('toolbar', { name: 'Selected rows' })
      .getByRole('button', { name: 'Assign…' })
      .click();
    await dialog.getByRole('combobox', { name: 'Owner' }).fill('Hannah Vogt');
    // The list of names closes with the field.
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: 'Assign' }).click();
    await expect(row('Count the seats of Okta')).toContainText('Hannah Vogt');
  });

  await test.step('the list goes out as a file, and one with mistakes says what is wrong with each row', async () => {
    const path = join(desk.userData, 'tasks.csv');
    await desk.answerSaveDialog(path);
    await page.getByRole('button', { name: 'CSV', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Export all tasks…' }).click();
    await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('Call the legal department');

    const lines = [
      'title,due,kind,subject,owner',
      'Ask for the report,2026-03-04,application,Okta,Marek Novak',
      'Ask nobody,2026-04-01,application,Nowhere,Marek Novak',
      'Ask on a day that is none,2026-02-30,,,',
      'Ask a vendor,2026-04-02,vendor,Okta,',
    ];
    await desk.answerOpenDialog([makeFile('tasks to come.csv', lines.join('\n'))]);
    await page.getByRole('button', { name: 'CSV', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Import CSV…' }).click();
    await expect(dialog).toContainText('there is no application “Nowhere” here');
    await expect(dialog).toContainText('“vendor” is not one of');
    await dialog.getByRole('button', { name: /^Import 1/ }).click();
    await search('report');
    await expect(row('Ask for the report')).toContainText('Okta');
  });
});
