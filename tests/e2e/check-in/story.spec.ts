import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../fixtures/desk.ts';
import { clickNotification, recordNotifications, shownNotifications } from '../fixtures/notifications.ts';
import { CheckInPages } from '../pages/check-in.ts';
import { OwnerPacksPage, fillIn } from '../pages/owner-packs.ts';
import { makeFile } from '../pages/spend.ts';
import { UsageImportScreen } from '../pages/usage-import.ts';

const APPLICATIONS = 'name,vendor,owner,status\nSlack,Slack,Ana Silva,active\nFigma,Figma,Ben Olsen,active\n';
// Slack: 10 seats × €10.00 × 12 months = €1,200.00 a year. Figma: 5 × €20.00 × 12 = €1,200.00; its term ends on 14 July 2026,
// and 90 days before that is 15 April.
const CONTRACTS = [
  'name,application,vendor,start,initial term,at end,renewal term,notice,notice days,notice counts,billing period,currency,seats,unit price',
  'Slack Business,Slack,Slack,2025-09-01,P1Y,renews,P1Y,P30D,calendar,sent,P1M,EUR,10,10.00',
  'Figma Organization,Figma,Figma,2025-07-15,P1Y,renews,P1Y,P90D,calendar,sent,P1M,EUR,5,20.00',
].join('\n');

/** Ten people hold Slack's ten seats; so many of them were active on the day before the file was made, the others last summer. */
function slackUsers(active: number, lastActive: string, asOf: string): string {
  const rows = Array.from({ length: 10 }, (_, index) => {
    const on = index < active ? lastActive : '2025-07-01';
    return `Slack,user${index}@example.com,${on},${asOf}`;
  });
  return ['application,user,last active,as of', ...rows, ''].join('\n');
}

test('three check-ins: owners answer by file, the next one shows what changed and carries what is open', async ({
  desk,
}) => {
  test.setTimeout(90_000);
  const { page } = desk;
  const pages = new CheckInPages(desk);
  const packs = new OwnerPacksPage(desk);
  const usage = new UsageImportScreen(desk);
  const main = page.getByRole('main');
  const folder = mkdtempSync(join(tmpdir(), 'story-packs-'));
  await recordNotifications(desk);

  await test.step('applications, contracts and a usage file come in through the window', async () => {
    await desk.answerOpenDialog([
      makeFile('applications.csv', APPLICATIONS),
      makeFile('contracts.csv', CONTRACTS),
    ]);
    await desk.open('/import');
    await page.getByRole('button', { name: 'Choose files…' }).click();
    await page.getByRole('button', { name: 'Import 2 applications' }).click();
    await page.getByRole('button', { name: 'Import 2 contracts' }).click();
    await expect(page.getByText('Drop files anywhere on this window')).toBeVisible();
    await usage.drop('usage.csv', slackUsers(6, '2026-03-01', '2026-03-02'));
    await expect(usage.figure('Active in 30 days')).toHaveText('6');
    await usage.store();
    await usage.done();
  });

  await test.step('the first check-in: what is clear is answered, what is not is given to somebody', async () => {
    await pages.start();
    await pages.item('Slack').getByRole('button', { name: 'Keep: Slack' }).click();
    await pages.goTo('Renewals');
    const figma = pages.item('Figma Organization');
    await expect(figma).toContainText('Send notice by 15 Apr 2026');
    await figma.getByRole('button', { name: 'Give to…: Figma Organization' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Who' }).fill('Ben Olsen');
    await dialog.getByRole('textbox', { name: 'Due' }).fill('2026-03-20');
    await dialog.getByRole('button', { name: 'Give it' }).click();
    await expect(figma).toContainText('Given to Ben Olsen, due 20 Mar 2026');
    await pages.goTo('Unused');
    // 6 of 10 active; with a tenth more 6.6, so that 7 stay: 3 × €120.00 a year can go.
    await expect(pages.item('Slack')).toContainText('60%');
    await expect(pages.item('Slack')).toContainText('3 seats could go, €360.00 a year');
    await pages.item('Slack').getByRole('button', { name: 'Free seats: Slack' }).click();
    await expect(pages.item('Slack')).toContainText('Free seats');
  });

  await test.step('what is Ben’s goes out as his file, and comes back on the Import screen', async () => {
    await page.getByRole('link', { name: 'Ask owners' }).click();
    await packs.saveAll(folder);
    await expect(packs.owner('Ben Olsen')).toContainText('0 of 2, 2 missing');
    await expect.poll(() => readdirSync(folder)).toEqual(['Check-in 2026-03-02 Ben Olsen.csv']);
  });

  const bens = fillIn(join(folder, 'Check-in 2026-03-02 Ben Olsen.csv'), [
    { about: 'Figma', question: 'It is new', answer: 'keep', comment: 'The designers live in it' },
    { about: 'Figma', question: 'We do not know', answer: 'No data', comment: '=2+3' },
  ]);

  await test.step('his answers are taken, and the check-in is finished', async () => {
    await desk.answerOpenDialog([makeFile('ben.csv', bens)]);
    await desk.open('/import');
    await page.getByRole('button', { name: 'Choose files…' }).click();
    await packs.review.getByRole('button', { name: 'Take 2 answers' }).click();
    await desk.open('/check-in');
    await page.getByRole('link', { name: 'Continue the check-in' }).click();
    await pages.goTo('Unused');
    await expect(pages.item('Figma')).toContainText('Ask for data');
    await expect(pages.item('Figma')).toContainText('by Ben Olsen');
    await pages.goTo('Summary');
    await expect(pages.figure('Utilisation')).toContainText('60');
    await expect(pages.figure('Waste a year')).toContainText('€480');
    await expect(pages.figure('Contracts a year')).toContainText('€2,400');
    await pages.finish();
    await expect(main.getByRole('article')).toContainText('The designers live in it');
  });

  await test.step('thirty days later the system reminds, and Home says that it is overdue', async () => {
    await desk.open('/');
    const shown = async (): Promise<number> => (await shownNotifications(desk)).length;
    // What came due in the meantime is told as one; on its own day the check-in is told by itself.
    const before = await shown();
    await desk.moveClock('2026-03-31T12:00:00Z');
    await expect.poll(shown).toBeGreaterThan(before);
    await desk.moveClock('2026-04-01T08:00:30Z');
    const said = async (): Promise<number> =>
      (await shownNotifications(desk)).findIndex(({ title }) => title === 'Check-in: due 1 Apr 2026');
    await expect.poll(said).toBeGreaterThanOrEqual(0);
    await clickNotification(desk, await said());
    await page.getByRole('heading', { level: 1, name: 'Check-in' }).waitFor();
    await desk.moveClock('2026-04-03T08:00:00Z');
    await desk.open('/');
    await expect(main).toContainText(/check-in.*overdue/i);
    await desk.open('/check-in');
    await expect(main.getByRole('heading', { name: /^Overdue by 2 days, since 1 Apr 2026/ })).toBeVisible();
  });

  await test.step('the second one shows what changed, and carries what was left open', async () => {
    await usage.drop('usage.csv', slackUsers(8, '2026-04-01', '2026-04-02'));
    await usage.store();
    await usage.done();
    await pages.start();
    await pages.goTo('Renewals');
    const figma = pages.item('Figma Organization');
    await expect(figma).toContainText('open since 2 Mar 2026');
    await expect(figma).toContainText('Last time it was said: Given to Ben Olsen, due 20 Mar 2026');
    await figma.getByRole('textbox', { name: /Comment/ }).fill('Ben says that it is needed');
    await figma.getByRole('button', { name: 'Keep as it is: Figma Organization' }).click();
    await expect(figma).toContainText('Keep as it is');
    await pages.goTo('Summary');
    // Utilisation 8 ÷ 10 = 80 %, 20 points more; waste (10 − 8) × €120.00 = €240.00, half of it gone.
    await expect(pages.figure('Utilisation')).toContainText(/80.*60.*\+20 points, better/);
    await expect(pages.figure('Waste a year')).toContainText(/€240.*€480.*-€240, better/);
    await expect(pages.figure('Contracts a year')).toContainText('no change');
  });

  await test.step('a pack of the first one is refused by name, and its open question can be looked at', async () => {
    await page.getByRole('link', { name: 'Ask owners' }).click();
    await packs.bringBack(makeFile('ben.csv', bens));
    await expect(packs.review.getByRole('alert')).toContainText(
      'This pack is from the check-in of 2 Mar 2026, which was finished on 2 Mar 2026 and can’t be changed any more. One of its questions is asked in the present check-in too',
    );
    await packs.cancel();
    await pages.goTo('Unused');
    await expect(pages.item('Figma')).toContainText('open since 2 Mar 2026');
    await pages.item('Figma').getByRole('button', { name: 'In use: Figma' }).click();
    await expect(pages.item('Figma')).toContainText('In use');
    await pages.finish();
  });

  await test.step('the third one has nothing to carry, and the first is as it was', async () => {
    await desk.moveClock('2026-05-04T08:00:00Z');
    await pages.start();
    await pages.goTo('Renewals');
    await expect(page.getByText('open since')).toHaveCount(0);
    await pages.goTo('Summary');
    await pages.finish();
    await desk.open('/check-in');
    const rows = main.getByRole('row');
    await expect(rows).toHaveCount(1 + 3);
    await expect(rows.last()).toContainText('2 Mar 2026');
    await expect(rows.last()).toContainText('€480');
  });
});
