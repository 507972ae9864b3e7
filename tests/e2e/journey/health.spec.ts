import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/desk.ts';

test.use({ workspace: 'sample' });

const undo = (page: Page) => page.getByRole('button', { name: 'Undo' }).last().click();

test('health is arithmetic, is judged by the manager, and follows what is recorded', async ({ desk }) => {
  const { page } = desk;
  await desk.open('/customers/health');

  await test.step('a level is as many customers as its list has', async () => {
    const poor = page.getByRole('button', { name: /^Health poor: / });
    const count = Number(await poor.innerText());
    await poor.click();
    await expect(page.getByRole('dialog').getByRole('row')).toHaveCount(count + 1);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('a weight goes from 0 to 10, changes every health, and comes back', async () => {
    const weight = page.getByRole('textbox', { name: 'Use, 0–10' });
    const settings = page.getByRole('region', { name: 'How it is judged' });
    await weight.fill('11');
    await settings.getByRole('button', { name: 'Save' }).click();
    await expect(settings).toContainText('Use: enter a whole weight from 0 to 10.');
    const good = page.getByRole('button', { name: /^Health good: / });
    const before = await good.innerText();
    await weight.fill('0');
    await settings.getByRole('button', { name: 'Save' }).click();
    await expect(good).not.toHaveText(before);
    await undo(page);
    await expect(good).toHaveText(before);
    await expect(weight).toHaveValue('8');
  });

  await test.step('the back-test opens who was poor before', async () => {
    const figures = page.getByRole('region', { name: 'Figures of the back-test' });
    await expect(figures.getByRole('row', { name: /^30 days/ })).toBeVisible();
    await expect(figures.getByRole('button', { name: /^Customers lost: / })).toBeVisible();
  });

  await desk.open('/customers/sample-customer-0005');
  const health = page.getByRole('region', { name: 'Health', exact: true });

  await test.step('a reading by hand counts at once, and can be taken back', async () => {
    const use = health.getByRole('row', { name: /^Use/ }).first();
    await health.getByRole('button', { name: 'Record a reading' }).click();
    const dialog = page.getByRole('dialog', { name: 'Record a reading' });
    await dialog.getByLabel('Score').fill('101');
    await dialog.getByRole('button', { name: 'Record' }).click();
    await expect(dialog).toContainText('101 is outside the scale');
    await dialog.getByLabel('Score').fill('12');
    await dialog.getByLabel('Source').fill('Last call');
    await dialog.getByRole('button', { name: 'Record' }).click();
    await expect(dialog).toBeHidden();
    // 12 × 8.
    await expect(use).toContainText('96');
    await expect(use).toContainText('Last call');
    await undo(page);
    await expect(use).not.toContainText('Last call');
  });

  await test.step('an answer is from 0 to 10, and followed up by one task', async () => {
    const feedback = page.getByRole('region', { name: 'Feedback', exact: true });
    const answers = await feedback.getByRole('listitem').count();
    await feedback.getByRole('button', { name: 'Record an answer' }).click();
    const dialog = page.getByRole('dialog', { name: 'Record an answer' });
    await dialog.getByRole('textbox', { name: 'Answer', exact: true }).fill('11');
    await dialog.getByRole('button', { name: 'Record' }).click();
    await expect(dialog).toContainText('NPS 11: the scale goes from 0 to 10');
    await dialog.getByRole('textbox', { name: 'Answer', exact: true }).fill('3');
    await dialog.getByRole('button', { name: 'Record' }).click();
    await expect(feedback.getByRole('listitem')).toHaveCount(answers + 1);
    const first = feedback.getByRole('listitem').first();
    await expect(first).toContainText('3, detractor');
    await first.getByRole('button', { name: /^Create a task/ }).click();
    await expect(first).toContainText('Task due 9 Mar 2026');
    await first.getByRole('link', { name: 'The task' }).click();
    await expect(page).toHaveURL(/#\/tasks\/nps-/);
    await expect(page.getByText(/^Follow up on the answer of/).first()).toBeVisible();
  });

  await test.step('the score of a period opens its answers, and its trend is a table, too', async () => {
    await desk.open('/customers/feedback');
    const detractors = page.getByRole('button', { name: /^Detractors, 0–6: / });
    const count = Number(await detractors.innerText());
    await detractors.click();
    await expect(page.getByRole('dialog').getByRole('row')).toHaveCount(count + 1);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.keyboard.press('t');
    await expect(page.getByRole('region', { name: 'Trend' }).getByRole('row')).toHaveCount(9);
  });
});
