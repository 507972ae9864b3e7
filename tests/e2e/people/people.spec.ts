import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures/desk.ts';
import { makeFile } from '../pages/spend.ts';
import { UsageImportScreen } from '../pages/usage-import.ts';

test.use({ workspace: 'sample' });

test('who left, with the seats they hold; what they own is handed over in one step', async ({ desk }) => {
  test.setTimeout(90_000);
  const { page } = desk;
  const main = page.getByRole('main');
  const grid = page.getByRole('grid', { name: 'People' });
  const panel = page.getByRole('complementary', { name: 'Person details' });
  const dialog = page.getByRole('dialog');
  const row = (name: string) => grid.getByRole('row').filter({ hasText: name });
  const narrow = (name: RegExp) => main.getByRole('button', { name });
  const importFile = async (name: string, lines: readonly string[]): Promise<void> => {
    await desk.answerOpenDialog([makeFile(name, lines.join('\n'))]);
    await page.getByRole('button', { name: 'CSV', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Import CSV…' }).click();
  };

  await test.step('leavers are listed with the seats they still hold and what those cost', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'People' }).click();
    await narrow(/^Left, holds seats/).click();
    await expect(row('Samir Haddad')).toContainText('12:');
    await row('Samir Haddad').getByRole('button', { name: 'Samir Haddad' }).click();
    await expect(panel).toContainText('Left on 12 Feb 2026');
    await expect(panel).toContainText(/Holds 12 seats, €[\d,.]+ \+ US\$[\d,.]+ a year/);
    await expect(panel).toContainText('Owns 6 applications');
  });

  await test.step('the page of an application says that its owner left, and leads to the handover', async () => {
    await panel.getByRole('link', { name: 'Greenhouse' }).click();
    await expect(main).toContainText('Owner left on 12 Feb 2026');
    await main.getByRole('link', { name: 'Hand over', exact: true }).click();
    await expect(dialog).toContainText('Hand over from Samir Haddad');
  });

  await test.step('all of it goes to somebody who works here, but for one entry, in one step', async () => {
    await dialog.getByRole('combobox', { name: 'New owner', exact: true }).fill('Ada Nowak');
    await dialog.getByRole('button', { name: 'Hand over 6 entries' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Ada Nowak has left');
    await dialog.getByRole('combobox', { name: 'New owner', exact: true }).fill('Anna Bauer');
    await page.keyboard.press('Tab');
    await dialog.getByRole('combobox', { name: 'New owner of Greenhouse' }).fill('Ben Demir');
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: 'Hand over 6 entries' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(panel).not.toContainText('Owns');
    await expect(page.getByText('Handed 6 entries over from Samir Haddad to')).toBeVisible();
  });

  await test.step('undo gives everything back at once', async () => {
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(panel).toContainText('Owns 6 applications');
    await panel.getByRole('button', { name: 'Hand over…' }).click();
    await dialog.getByRole('combobox', { name: 'New owner', exact: true }).fill('Anna Bauer');
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: 'Hand over 6 entries' }).click();
    await expect(panel).not.toContainText('Owns');
  });

  await test.step('somebody is marked as left, never with a day to come', async () => {
    await desk.open('/people');
    await narrow(/^Everybody/).click();
    await row('Anna Urban').getByRole('button', { name: 'Anna Urban' }).click();
    await panel.getByRole('button', { name: 'Mark as left…' }).click();
    await dialog.getByRole('textbox', { name: 'Left on' }).fill('2026-03-03');
    await dialog.getByRole('button', { name: 'Mark as left' }).click();
    await expect(dialog).toContainText('This day has not come yet');
    await dialog.getByRole('textbox', { name: 'Left on' }).fill('2026-02-27');
    await dialog.getByRole('button', { name: 'Mark as left' }).click();
    await expect(panel).toContainText('Left on 27 Feb 2026');
    await expect(narrow(/^Left, holds seats/)).toContainText('10');
  });

  await test.step('a list says what is wrong with each row, and brings the others', async () => {
    await importFile('people of march.csv', [
      'name,email,active,left on',
      'Ben Demir,ben.demir@northwind.example,no,2026-02-20',
      'Twice,twice@northwind.example,yes,',
      'Twice,twice@northwind.example,yes,',
      'Perhaps,perhaps@northwind.example,perhaps,',
      'Soon,soon@northwind.example,no,2026-04-01',
      '=1+1,formula@northwind.example,yes,',
    ]);
    await expect(main).toContainText('“Twice” is already in line 3');
    await expect(main).toContainText('“perhaps” is neither yes nor no');
    await expect(main).toContainText('2026-04-01 has not come yet');
    await main.getByRole('button', { name: 'Import 3 people' }).click();
    await desk.open('/people');
    await expect(row('=1+1')).toContainText('Active');
    await expect(row('Ben Demir')).toContainText('Left');
  });

  await test.step('names without mails are asked about, and joined by an answer only', async () => {
    await importFile('names.csv', ['name,active', 'Anna Abbas,no']);
    await expect(main).toContainText('names.csv has no mail addresses');
    await main.getByRole('button', { name: 'Go on with names only' }).click();
    await main.getByRole('button', { name: 'Import 1 person' }).click();
    await desk.open('/people?show=doubtful-join');
    await grid.getByRole('button', { name: 'Anna Abbas' }).click();
    await expect(panel).toContainText('The same name “Anna Abbas”');
    await panel.getByRole('button', { name: 'Same person as Anna Abbas' }).click();
    await expect(panel.getByRole('textbox', { name: 'Email', exact: true })).toHaveValue(
      'anna.abbas@northwind.example',
    );
    await expect(panel).toContainText('Left, by hand or a list of people');
  });

  await test.step('a closed account in a directory makes one ask, and is no fact before the answer', async () => {
    const screen = new UsageImportScreen(desk);
    await screen.drop(
      'User_Download.csv',
      [
        'First Name [Required],Last Name [Required],Email Address [Required],Org Unit Path [Required],Status [READ ONLY],Last Sign In [READ ONLY]',
        'Ola,Berg,ola.berg@northwind.example,/,Suspended,2026/01/10 08:00:00',
        'Per,Dahl,per.dahl@northwind.example,/,Active,2026/02/27 08:00:00',
      ].join('\n'),
    );
    await screen.sayToday();
    await screen.store();
    await screen.done();
    await desk.open('/people?show=may-have-left');
    await expect(row('Ola Berg')).toContainText('May have left');
    await expect(row('Per Dahl')).toHaveCount(0);
    await row('Ola Berg').getByRole('button', { name: 'Ola Berg' }).click();
    await expect(panel).toContainText(
      'The account in Google Workspace is closed, by the file of 2 Mar 2026.',
    );
    await panel.getByRole('button', { name: 'Mark as left…' }).click();
    await dialog.getByRole('textbox', { name: 'Left on' }).fill('');
    await dialog.getByRole('button', { name: 'Mark as left' }).click();
    await expect(panel).toContainText('Left, by hand or a list of people');
    await expect(panel).toContainText('Holds 1 seat, €');
  });

  await test.step('the list goes out as a file that brings everything back', async () => {
    const path = join(desk.userData, 'people.csv');
    await desk.answerSaveDialog(path);
    await page.getByRole('button', { name: 'CSV', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Export all people…' }).click();
    await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain("'=1+1");
  });

  await test.step('a restart changes nothing of it', async () => {
    await desk.restart();
    await desk.open('/people?show=leaver-with-seats');
    await expect(desk.page.getByRole('grid', { name: 'People' })).toContainText('Anna Urban');
    await desk.open('/people?application=sample-application-0001');
    await expect(desk.page.getByRole('button', { name: /^Remove filter Seats in/ })).toBeVisible();
  });
});
