import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { createSample } from '#domain/sample/sample.ts';
import { expect, test } from '../fixtures/desk.ts';
import { ApplicationsPage } from '../pages/applications.ts';
import { Scenarios } from '../pages/scenarios.ts';
import { makeFile } from '../pages/spend.ts';

test.use({ workspace: 'sample' });

const TODAY = '2026-03-02' as IsoDate;
const { contracts } = createSample(TODAY, `${TODAY}T08:00:00.000Z` as IsoInstant);
const idOf = (name: string): string => contracts.find((contract) => contract.name === name)?.id ?? '';

test('seats that nobody needs are found, planned for their renewal, and told where it is decided', async ({
  desk,
}) => {
  const { page } = desk;
  const grid = page.getByRole('grid', { name: 'Right sizes' });
  const panel = page.getByRole('complementary', { name: 'How the right size was worked out' });
  const confluence = grid.getByRole('row').filter({ hasText: 'Confluence' });
  const cell = (column: string) => confluence.locator(`[data-column="${column}"]`);
  const lab = new Scenarios(desk);

  await test.step('the line tells seats, money and its renewal, the panel how it came to them', async () => {
    await desk.open('/usage/right-sizing');
    // Miro is decided to be retired: all its seats go with it.
    await expect(grid.getByRole('row').filter({ hasText: 'Guru' })).toBeVisible();
    await expect(grid.getByRole('row').filter({ hasText: 'Miro' })).toHaveCount(0);
    // 42 of 85 active, none unknown: 42 × 1.1 = 46.2 → 47, in steps of 5: 50. 35 × 5.60 × 12 = 2,352.00 a year.
    await expect(cell('keep')).toHaveText('50');
    await expect(cell('freed')).toHaveText('35');
    await expect(cell('yearly')).toHaveText('€2,352');
    await expect(cell('act')).toContainText('17 Jul 2026');
    await confluence.getByRole('button', { name: 'Confluence' }).click();
    await expect(panel).toContainText('42 people and a buffer of 10% need 47 seats.');
    await expect(panel).toContainText('Seats are sold in steps of 5: 50 are kept.');
    await expect(panel).toContainText('tell the vendor by 17 Jul 2026');
  });

  await test.step('another buffer counts at once, and is undone', async () => {
    const buffer = page.getByRole('textbox', { name: 'Buffer of seats in per cent' });
    await buffer.fill('60');
    await buffer.press('Enter');
    // 42 × 1.6 = 67.2 → 68 → 70.
    await expect(cell('freed')).toHaveText('15');
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect(cell('freed')).toHaveText('35');
  });

  await test.step('what is not known has no figure but its reason', async () => {
    await page.getByRole('searchbox', { name: 'Search lines' }).fill('Calendly');
    const calendly = grid.getByRole('row').filter({ hasText: 'Calendly' });
    await expect(calendly.locator('[data-column="freed"]')).toHaveText('unknown');
    await calendly.getByRole('button', { name: 'Calendly' }).click();
    await expect(panel).toContainText('71 days old');
    await page.getByRole('searchbox', { name: 'Search lines' }).fill('');
  });

  await test.step('the scenario lab begins with the right size, and keeps it with the decision', async () => {
    await confluence.getByRole('button', { name: 'Confluence' }).click();
    await panel.getByRole('link', { name: 'Plan for the renewal' }).click();
    await expect(lab.field('Seats more or fewer')).toHaveValue('-35 seats');
    await expect(lab.card('Keep with fewer seats')).toContainText('less than keeping');
    await expect(page).not.toHaveURL(/seats=/);
    await page.getByRole('button', { name: 'Keep “Keep with fewer seats” with the decision' }).click();
    await expect(lab.kept).toContainText('Keep with fewer seats over');
    await lab.field('Seats more or fewer').fill('0');
    await page.getByRole('button', { name: 'Use the right size' }).click();
    await expect(lab.field('Seats more or fewer')).toHaveValue('-35 seats');
  });

  await test.step('decision and contract say so, and the list has it as planned', async () => {
    await page.getByRole('link', { name: 'Decision', exact: true }).click();
    await expect(page.getByRole('main')).toContainText('Right-sizing: Keep 50 of 85 seats: 35 can go');
    await desk.open(`/contracts/${idOf('Confluence')}`);
    const section = page.getByRole('region', { name: 'Right size' });
    await expect(section).toContainText('Planned');
    await section.getByRole('link', { name: 'How the right size of Confluence was worked out' }).click();
    await expect(cell('state')).toContainText('Planned');
  });
});

test('surveys are recorded, imported with mistakes told, undone, and weigh in decisions', async ({
  desk,
}) => {
  const { page } = desk;
  const grid = page.getByRole('grid', { name: 'Sentiment' });
  const dialog = page.getByRole('dialog');
  const main = page.getByRole('main');
  const row = (name: string) => grid.getByRole('row').filter({ hasText: name });

  await test.step('a score of any scale is turned into 0 to 100, and what is wrong is said', async () => {
    await desk.open('/usage/sentiment');
    await expect(row('Guru')).toContainText('Few answers');
    await page.keyboard.press('n');
    await dialog.getByRole('combobox', { name: 'Application' }).fill('Okta');
    await page.getByRole('option', { name: 'Okta' }).click();
    await dialog.getByRole('textbox', { name: 'Closed on' }).fill('2026-03-09');
    await dialog.getByRole('textbox', { name: 'Score' }).fill('4.2');
    await expect(dialog).toContainText('(4.2 − 1) ÷ (5 − 1) × 100 = 80');
    await dialog.getByRole('textbox', { name: 'Answers' }).fill('40');
    await dialog.getByRole('textbox', { name: 'Asked' }).fill('30');
    await dialog.getByRole('button', { name: 'Record' }).click();
    await expect(dialog).toContainText('9 Mar 2026 lies in the future');
    await expect(dialog).toContainText('40 answers are more than the 30 who were asked.');
    await dialog.getByRole('textbox', { name: 'Closed on' }).fill('2026-02-27');
    await dialog.getByRole('textbox', { name: 'Asked' }).fill('160');
    await dialog.getByRole('button', { name: 'Record' }).click();
    await expect(row('Okta').locator('[data-column="score"]')).toHaveText('80');
    await expect(row('Okta').locator('[data-column="rate"]')).toHaveText('25%');
  });

  await test.step('it is undone', async () => {
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect(row('Okta')).toHaveCount(0);
  });

  await test.step('a file says of each row that it rejects why, and the others are imported', async () => {
    const lines = [
      'application,date,score,scale,answers,asked,comment',
      'Okta,2026-02-27,4.2,1 to 5,40,160,Signs me in',
      'Octa,2026-02-27,4.2,1 to 5,40,160,',
      'Zendesk,2026-02-27,6,1 to 5,40,160,',
      'Zendesk,2026-02-27,4,1 to 5,50,40,',
      'Zendesk,2026-03-03,4,1 to 5,4,40,',
    ];
    await desk.answerOpenDialog([makeFile('surveys.csv', lines.join('\n'))]);
    await page.getByRole('button', { name: 'CSV', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Import CSV…' }).click();
    for (const reason of [
      '“Octa” is not in the inventory',
      '6 lies outside the scale 1 to 5',
      '50 answers are more than the 40',
      '3 Mar 2026 lies in the future',
    ]) {
      await expect(main).toContainText(reason);
    }
    await main.getByRole('button', { name: /^Import 1/ }).click();
    await expect(page.getByText('Imported 1 survey from surveys.csv')).toBeVisible();
    await desk.open('/usage/sentiment');
    await expect(row('Okta').locator('[data-column="score"]')).toHaveText('80');
  });

  await test.step('one is deleted beside the list, and comes back', async () => {
    await row('Guru').getByRole('button', { name: 'Guru' }).click();
    const surveys = page.getByRole('list', { name: 'Surveys of Guru' }).getByRole('listitem');
    await expect(surveys).toHaveCount(2);
    await page.getByRole('button', { name: 'Delete the survey of 9 Jan 2026' }).click();
    await expect(surveys).toHaveCount(1);
    await expect(row('Guru').locator('[data-column="score"]')).toHaveText('55');
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect(surveys).toHaveCount(2);
  });

  await test.step('an application that is deleted takes its surveys along, and brings them back', async () => {
    const applications = new ApplicationsPage(desk);
    await applications.open();
    await page.getByRole('searchbox', { name: 'Search applications' }).fill('Guru');
    await applications.select('Guru');
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Search applications' }).fill('');
    await desk.open('/usage/sentiment');
    await expect(page.getByText('37 surveys')).toBeVisible();
    await applications.undo('Deleted Guru');
    await expect(page.getByText('39 surveys')).toBeVisible();
  });

  await test.step('all of them go out as the same file', async () => {
    const path = join(desk.userData, 'surveys.csv');
    await desk.answerSaveDialog(path);
    await page.getByRole('button', { name: 'CSV', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Export all surveys…' }).click();
    await expect
      .poll(() => readFile(path, 'utf8').catch(() => ''))
      .toContain('Okta,2026-02-27,80,0 to 100,40,160,Signs me in');
  });

  await test.step('the decision weighs it, with its source', async () => {
    await desk.open(`/contracts/${idOf('Okta')}/renewal/decision`);
    const factors = page.getByRole('table', { name: 'Factors' });
    await expect(factors).toContainText('80 of 100');
    await expect(factors).toContainText('Survey, 40 answers, 27 Feb 2026, 25% covered');
  });
});
