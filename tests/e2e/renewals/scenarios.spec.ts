import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { createSample } from '#domain/sample/sample.ts';
import { expect, test } from '../fixtures/desk.ts';
import { Scenarios } from '../pages/scenarios.ts';

test.use({ workspace: 'sample' });

const TODAY = '2026-03-02' as IsoDate;
const { contracts } = createSample(TODAY, `${TODAY}T08:00:00.000Z` as IsoInstant);
const zendesk = contracts.find(({ name }) => name === 'Zendesk')?.id ?? '';

/** Cells of the last line of a CSV. */
function lastLine(path: string): readonly string[] {
  return readFileSync(path, 'utf8').trimEnd().split('\r\n').at(-1)?.split(',') ?? [];
}

/** The number in an amount as shown: "€1,234.50" is 1234.5. */
function numberIn(text: string): number {
  return Number(text.replace(/[^\d.-]/g, ''));
}

test('the four decisions are compared, one is kept, and what was avoided is recorded with its quote', async ({
  desk,
}) => {
  test.setTimeout(90_000);
  const { page } = desk;
  const lab = new Scenarios(desk);
  const folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
  await lab.open(zendesk);

  await test.step('what the successor costs is not known until somebody says it', async () => {
    await expect(lab.card('Replace')).toContainText('Unknown: enter what the successor costs a year');
    await expect(lab.total('retire')).toContainText('0.00');
    await page.getByRole('button', { name: 'Take it from a quote' }).click();
    await page.getByRole('menuitem', { name: /Freshdesk/ }).click();
    await expect(lab.card('Replace')).toContainText('than keeping');
  });

  await test.step('a slider moved by keys changes figures and field at once, up to the cap', async () => {
    const before = numberIn(await lab.total('keep').innerText());
    await lab.slider('Price rise at each renewal').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(lab.field('Price rise at each renewal')).toHaveValue('1 %');
    const raised = numberIn(await lab.total('keep').innerText());
    expect(raised).toBeGreaterThan(before);
    await lab.field('Price rise at each renewal').fill('90');
    await expect(async () =>
      expect(numberIn(await lab.total('keep').innerText())).toBeGreaterThan(raised),
    ).toPass();
  });

  await test.step('seats are bought in whole steps, and fewer than none are not possible', async () => {
    await lab.field('Price rise at each renewal').fill('3');
    await lab.field('Seats more or fewer').fill('-5000');
    await expect(lab.card('Keep with fewer seats')).toContainText('fewer seats than none are not possible');
    await lab.field('Seats more or fewer').fill('10');
    await expect(lab.card('Keep and grow')).toContainText('more than keeping');
  });

  await test.step('the table behind the chart and the file say the same as the cards', async () => {
    await page.getByRole('radiogroup', { name: 'How far to look' }).getByText('24 months').click();
    await lab.card('Retire').click();
    await page.keyboard.press('t');
    const table = page.getByRole('table', { name: /added up month by month/ });
    await expect(table.getByRole('row')).toHaveCount(25);
    const grown = await lab.total('keep-and-grow').innerText();
    await expect(table.getByRole('row').last()).toContainText(grown);
    const path = join(folder, 'scenarios.csv');
    await desk.answerSaveDialog(path);
    await page.getByRole('button', { name: 'Export CSV…' }).click();
    await expect(page.getByText('Saved scenarios.csv')).toBeVisible();
    expect(Number(lastLine(path)[5])).toBe(numberIn(grown));
  });

  await test.step('the kept scenario is there after a restart, and can be loaded again', async () => {
    await page.getByRole('button', { name: 'Keep “Keep and grow” with the decision' }).click();
    await expect(lab.kept).toContainText('Kept on 2 Mar 2026: Keep and grow over 24 months');
    await expect(lab.kept).toContainText('Today it comes to the same');
    await desk.restart();
    await lab.open(zendesk);
    await expect(lab.kept).toContainText('Keep and grow over 24 months');
    await expect(lab.field('Seats more or fewer')).toHaveValue('10 seats');
    await lab.field('Seats more or fewer').fill('50');
    await lab.page.getByRole('button', { name: 'Load its assumptions' }).click();
    await expect(lab.field('Seats more or fewer')).toHaveValue('10 seats');
  });

  await test.step('a quote above the agreed price is offered, judged, and recorded as avoided', async () => {
    await desk.open('/savings');
    // The window that was there before the restart is gone.
    const { page } = desk;
    const totals = page.getByRole('table', { name: 'Totals by year' });
    const before = await totals.innerText();
    await page.getByRole('button', { name: /not recorded/ }).click();
    const found = page.getByRole('region', { name: 'What looks like savings' }).getByRole('listitem');
    const offered = await found.count();
    await found.filter({ hasText: 'avoidance' }).first().getByRole('button').click();
    const dialog = page.getByRole('dialog');
    const agreed = dialog.getByRole('textbox', { name: 'Agreed, a seat' });
    const price = await agreed.inputValue();
    await agreed.fill('999999');
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await expect(dialog.getByText(/nothing was avoided/)).toBeVisible();
    await agreed.fill(price);
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('4 entries')).toBeVisible();
    expect(await totals.innerText()).not.toBe(before);
    await expect(found).toHaveCount(offered - 1);
  });

  await test.step('the register leaves as a file, and comes back to the same', async () => {
    const { page } = desk;
    const path = join(folder, 'savings.csv');
    await desk.answerSaveDialog(path);
    await page.getByRole('button', { name: 'CSV' }).click();
    await page.getByRole('menuitem', { name: 'Export all savings…' }).click();
    await expect(page.getByText('Saved savings.csv')).toBeVisible();
    expect(readFileSync(path, 'utf8').trimEnd().split('\r\n')).toHaveLength(5);
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect(page.getByText('3 entries')).toBeVisible();
    await desk.answerOpenDialog([path]);
    await page.getByRole('button', { name: 'CSV' }).click();
    await page.getByRole('menuitem', { name: 'Import CSV…' }).click();
    await page.getByRole('button', { name: /^Import 1 saving/ }).click();
    await desk.open('/savings');
    await expect(page.getByText('4 entries')).toBeVisible();
  });
  rmSync(folder, { recursive: true, force: true });
});
