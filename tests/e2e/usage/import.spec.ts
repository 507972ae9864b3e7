import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from '../fixtures/desk.ts';
import { makeFile } from '../pages/spend.ts';
import { UsageImportScreen } from '../pages/usage-import.ts';

const DATA = fileURLToPath(new URL('../../data/usage/', import.meta.url));
const read = (name: string): string => readFileSync(`${DATA}${name}`, 'utf8');

const APPLICATIONS = 'name,vendor\nJira,Atlassian\nConfluence,Atlassian\nClimbing Club,\n';
const CREW =
  'Member,Handle,Touched,Tier\nAda,ada@example.com,2026-02-20,Pro\nBo,bo@example.com,2025-11-02,Free\n';
const CREW_LATER = `${CREW}Eva,eva@example.com,2026-02-28,Pro\n`;

test('files of users are recognised, given to applications, stored once and undone whole', async ({
  desk,
}) => {
  test.setTimeout(90_000);
  const screen = new UsageImportScreen(desk);

  await test.step('an inventory to begin with', async () => {
    await screen.page.evaluate((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'applications.csv', { type: 'text/csv' }));
      window.dispatchEvent(
        new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
      );
    }, APPLICATIONS);
    await screen.page.getByRole('button', { name: 'Import 3 applications' }).click();
    await expect(screen.page.getByText('Drop files anywhere on this window')).toBeVisible();
  });

  await test.step('who has a seat in Slack is told, who uses it is not; its day and application are asked', async () => {
    await screen.drop('slack-members.csv', read('slack-members.csv'));
    await expect(screen.main.getByText('Slack: Manage members export', { exact: true })).toBeVisible();
    await expect(screen.figure('People')).toHaveText('4');
    await expect(screen.figure('Active in 30 days')).toHaveText('unknown');
    await expect(screen.main.getByText('Bots and apps, no people: 1 row (line 6)')).toBeVisible();
    await expect(screen.storeButton).toBeDisabled();
    await expect(screen.main.getByText('Answer the question above first.')).toBeVisible();

    await screen.main.getByRole('textbox', { name: 'Day the file speaks of' }).fill('2026-03-05');
    await screen.main.getByRole('button', { name: 'Use this day' }).click();
    await expect(screen.main.getByText(/A file cannot speak of a day after today/)).toBeVisible();
    await screen.sayToday();
    await expect(screen.main.getByText('Choose the application of Slack.')).toBeVisible();

    await screen.chooseApplication('Climbing Club');
    await expect(
      screen.main.getByText('This looks like a file of Slack, not of Climbing Club'),
    ).toBeVisible();
    await expect(screen.main.getByText('Confirm that Slack belongs to Climbing Club.')).toBeVisible();
    await expect(screen.storeButton).toBeDisabled();
    await screen.main
      .getByRole('checkbox', { name: 'These are the people of Climbing Club all the same' })
      .check();
    await expect(screen.storeButton).toBeEnabled();

    await screen.chooseApplication('New application “Slack”');
    await expect(screen.main.getByRole('textbox', { name: 'Name of the new application' })).toHaveValue(
      'Slack',
    );
    await screen.store();
    await expect(screen.main.getByText(': 4 people as of 2 Mar 2026, activity unknown')).toBeVisible();
  });

  await test.step('undoing it takes the application along', async () => {
    await screen.undo();
    await expect(screen.main.getByText('So are the applications that were made for it.')).toBeVisible();
    await screen.done();
    await screen.drop('slack-members.csv', read('slack-members.csv'));
    await expect(screen.main.getByText('No application of your inventory looks like Slack.')).toBeVisible();
    await screen.sayToday();
    await screen.chooseApplication('New application “Slack”');
    await screen.store();
    await screen.done();
  });

  await test.step('the same file again adds nothing and says so; another of that day counts instead', async () => {
    await screen.drop('slack-members.csv', read('slack-members.csv'));
    await expect(screen.application()).toHaveValue('Slack');
    await screen.sayToday();
    await expect(
      screen.main.getByText(/The very same people of Slack as of 2 Mar 2026 were stored/),
    ).toBeVisible();
    await expect(screen.main.getByText('All of this is stored already: it would add nothing.')).toBeVisible();
    await expect(screen.storeButton).toBeDisabled();
    await screen.putAway();

    await screen.drop(
      'more.csv',
      `${read('slack-members.csv').trimEnd()}\nnew,new@example.com,Member,1,0,0,U9,New,,\n`,
    );
    await screen.sayToday();
    await expect(screen.main.getByText(/Another file of Slack as of 2 Mar 2026 was stored/)).toBeVisible();
    await screen.store();
    await screen.undo();
    await screen.done();
  });

  await test.step('functions of a file go to the applications that have their names, as one action', async () => {
    await screen.drop('atlassian-users.csv', read('atlassian-users.csv'));
    await screen.sayToday();
    await expect(screen.main.getByRole('radio', { name: 'Choose an application for each' })).toBeChecked();
    await expect(screen.application('Jira')).toHaveValue('Jira');
    await expect(screen.application('Confluence')).toHaveValue('Confluence');
    await screen.chooseApplication('Leave out', 'Atlas');
    await screen.store();
    await expect(screen.main.getByRole('link', { name: 'Jira', exact: true })).toBeVisible();
    await expect(screen.main.getByRole('link', { name: 'Confluence', exact: true })).toBeVisible();
    await screen.done();
  });

  await test.step('an unknown list is read as said, and the next one like it is read that way by itself', async () => {
    await screen.drop('crew.csv', CREW);
    await screen.page.getByRole('button', { name: 'Import it as usage instead' }).click();
    await expect(screen.main.getByText('List of users', { exact: true })).toBeVisible();
    await expect(screen.figure('Active in 30 days')).toHaveText('unknown');
    await screen.column('Touched').selectOption('Last active');
    await expect(screen.figure('Active in 30 days')).toHaveText('1');
    await screen.sayToday();
    await screen.chooseApplication('Climbing Club');
    await screen.store();
    await screen.done();

    await screen.drop('crew later.csv', CREW_LATER);
    await expect(
      screen.main.getByText(/The layout you confirmed for files with these columns is used again/),
    ).toBeVisible();
    await expect(screen.application()).toHaveValue('Climbing Club');
    await expect(screen.figure('Active in 30 days')).toHaveText('2');
    await screen.putAway();
  });

  await test.step('a workbook is read too, whatever it is taken for at first', async () => {
    const rows = CREW_LATER.trimEnd()
      .split('\n')
      .map((line) => line.split(','));
    const path = makeFile(
      'seats.xlsx',
      await writeXlsx({
        sheets: [
          {
            name: 'Seats',
            rows: [
              ['Email', 'Username', 'Last sign-in', 'Role'],
              ...rows.slice(1).map(([name = '', email = '', date = '']) => [email, name, date, 'User']),
            ],
          },
        ],
      }),
    );
    await desk.answerOpenDialog([path]);
    await screen.page.getByRole('button', { name: 'Choose files…' }).click();
    await expect(screen.figure('Active in 30 days')).toHaveText('2');
    await screen.putAway();
  });

  await test.step('what is stored is listed after a restart, and removed as it came', async () => {
    await desk.restart();
    await desk.open('/usage/files');
    const grid = desk.page.getByRole('grid', { name: 'Usage files' });
    await expect(grid.getByRole('row')).toHaveCount(5);
    await grid.getByRole('row', { name: /Jira/ }).getByRole('checkbox').check();
    await desk.page.getByRole('button', { name: 'Remove…' }).click();
    const dialog = desk.page.getByRole('dialog', { name: 'Remove atlassian-users.csv?' });
    await expect(dialog.getByRole('listitem')).toHaveCount(2);
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await expect(grid.getByRole('row')).toHaveCount(3);
  });
});
