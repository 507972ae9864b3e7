import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures/desk.ts';
import { Decisions } from '../pages/decisions.ts';

test.use({ workspace: 'sample' });

test('a term is decided with reasons, against the factors, late, or renews by default until acknowledged', async ({
  desk,
}) => {
  test.setTimeout(90_000);
  const { page } = desk;
  const decisions = new Decisions(desk);

  await test.step('going against the factors needs a reason', async () => {
    await decisions.openBoard();
    await decisions.openCard('Open', 'Adobe Creative Cloud');
    await expect(decisions.factors.getByRole('row', { name: /^Utilisation/ })).toContainText(
      'unknown, left out',
    );
    const keep = decisions.choice('Keep as it is');
    const words = page.locator(`[id="${await keep.getAttribute('aria-describedby')}"]`);
    const recommended = (await words.innerText()).includes('Recommended');
    const against = recommended ? 'Retire' : 'Keep as it is';
    await decisions.decide(against, '');
    await expect(page.getByText(/The factors recommend .* Say in the rationale/)).toBeVisible();
    await decisions.decide(against, 'The design team needs a year to move.');
    await expect(decisions.status).toContainText(`${against}, decided on 2 Mar 2026`);
    await expect(decisions.status).toContainText('the factors recommended');
  });

  await test.step('a factor that weighs more is seen in the sum at once', async () => {
    const sum = decisions.factors.getByRole('row', { name: /^Sum/ });
    const before = await sum.innerText();
    await page.getByRole('textbox', { name: 'Weight of Criticality' }).fill('10');
    await expect(sum).not.toHaveText(before);
    await page.getByRole('button', { name: 'Usual weights' }).click();
  });

  await test.step('a decision after the deadline is allowed, says what it costs, and is marked late', async () => {
    await decisions.openBoard();
    await expect(decisions.card('Decided', 'Adobe Creative Cloud')).toBeVisible();
    await desk.moveClock('2026-03-20T08:00:00Z');
    await expect(decisions.card('Open', 'Salesforce')).toContainText('Deadline missed');
    await decisions.openCard('Open', 'Salesforce');
    await expect(page.getByRole('note')).toContainText('Notice counted until 11 Mar 2026');
    await expect(page.getByRole('note')).toContainText('renews on 11 May 2026 for');
    await decisions.decide('Retire', 'The contract is to end with the next term.');
    await expect(decisions.status).toContainText('after the deadline');
  });

  await test.step('what rolled without a decision is recorded once, and stays in sight until acknowledged', async () => {
    await desk.moveClock('2026-07-01T08:00:00Z');
    await desk.open('/');
    const line = page.getByRole('listitem').filter({ hasText: 'Renewed by default, to acknowledge' });
    await expect.poll(async () => Number((await line.innerText()).match(/\d+$/)?.[0])).toBeGreaterThan(1);
    await line.getByRole('link').click();
    const card = decisions.card('Renewed', 'Okta');
    await expect(card).toContainText('Renewed by default');
    await card.getByRole('button', { name: 'Acknowledge that Okta renewed by default' }).click();
    // Home leads to those that wait for a word; among all of them it is renewed now.
    await expect(card).toHaveCount(0);
    await decisions.openBoard();
    await expect(card.getByText('Renewed', { exact: true })).toBeVisible();
    await expect(decisions.card('Renewed', 'Salesforce')).toContainText('Renewed against the decision');
    await desk.open('/activity');
    await expect(page.getByText(/Recorded \d+ terms that renewed without a decision/)).toHaveCount(1);
  });

  await test.step('with the clock set back, what was recorded too early can be taken back', async () => {
    await desk.moveClock('2026-03-25T08:00:00Z');
    await decisions.openBoard();
    await decisions.openCard('Renewed', 'Okta');
    await expect(decisions.status).toContainText('recorded while the clock was ahead');
    await page.getByRole('button', { name: 'Take back' }).click();
    await expect(decisions.choice('Retire')).toBeVisible();
  });

  await test.step('the decisions leave as a file with their history', async () => {
    const path = join(desk.userData, 'decisions.csv');
    await desk.answerSaveDialog(path);
    await decisions.openBoard();
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('Decided late: retire');
    const text = await readFile(path, 'utf8');
    expect(text).toContain('The design team needs a year to move.');
    expect(text).toContain('Renewal by default acknowledged');
  });
});
