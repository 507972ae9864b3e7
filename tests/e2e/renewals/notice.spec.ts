import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessibilityProblems } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/desk.ts';
import { readPdf } from '../fixtures/pdf.ts';

test.use({ workspace: 'sample' });

const LETTER = 'Dear {vendor},\nwe end “{contract}” on {termEnd}. Signs stay: {{x}}.\n{deadline}';
const FILLED = 'Dear Zendesk,\nwe end “Zendesk” on 17 May 2026. Signs stay: {x}.\n18 March 2026';

test('a notice is written, leaves the program, is sent, and is at risk until acknowledged', async ({
  desk,
}) => {
  const { page } = desk;
  const folder = mkdtempSync(join(tmpdir(), 'notice-'));
  const letter = page.getByRole('textbox', { name: 'Letter' });
  const paper = page.getByRole('article', { name: 'The letter as it is printed' });
  const press = (name: string): Promise<void> => page.getByRole('button', { name }).click();

  await test.step('the contract’s page leads to it', async () => {
    await desk.open('/contracts');
    await page.getByRole('button', { name: 'Zendesk', exact: true }).click();
    await expect(page.getByText('No notice')).toBeVisible();
    await page.getByRole('link', { name: 'Write the notice' }).click();
    await expect(paper).toContainText('Notice of termination of the contract “Zendesk”');
  });

  await test.step('a field that there is not is named, and nothing can be done with such a letter', async () => {
    await letter.fill('Dear {vendro},');
    const problem = page.getByRole('alert').filter({ hasText: 'This letter cannot be used yet' });
    await expect(problem).toContainText('Line 1 of the letter has “{vendro}”, and there is no such field.');
    await expect(problem).toContainText('Did you mean {vendor}? The fields are {vendor}, {contract},');
    for (const name of ['Keep as draft', 'Save PDF', 'Save text', 'Copy', 'Open in mail']) {
      await expect(page.getByRole('button', { name })).toBeDisabled();
    }
    await press('Template');
    await expect(page.getByRole('menuitem', { name: 'Keep as template for Zendesk' })).toBeDisabled();
    await press('Template');
    await expect(page.getByRole('menu')).toHaveCount(0);
  });

  await test.step('the letter fills while it is typed, and is kept as the vendor’s template and as a draft', async () => {
    await letter.fill(LETTER);
    await expect(paper).toHaveText(FILLED, { useInnerText: true });
    await press('Template');
    await page.getByRole('menuitem', { name: 'Keep as template for Zendesk' }).click();
    await expect(page.getByText('The template kept for this vendor.')).toBeVisible();
    await expect(letter).toHaveValue(LETTER);
    await press('Keep as draft');
    await expect(page.getByText('Notice drafted')).toBeVisible();
    await expect(letter).toHaveValue(FILLED);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step('it leaves as PDF, text, clipboard and mail', async () => {
    await desk.answerSaveDialog(join(folder, 'none', 'letter.pdf'));
    await press('Save PDF');
    const refused = page.getByRole('alert').filter({ hasText: 'The letter was not saved' });
    await expect(refused).toContainText(
      'does not exist, so “letter.pdf” was not saved. Choose another folder.',
    );
    await refused.getByRole('button', { name: 'Dismiss' }).click();
    desk.forgetTroubles();
    await desk.answerSaveDialog(join(folder, 'letter.pdf'));
    await press('Save PDF');
    await expect(page.getByText('Saved letter.pdf.')).toBeVisible();
    const { pages } = await readPdf(readFileSync(join(folder, 'letter.pdf')));
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([[595, 842]]);
    expect(pages[0]?.text).toBe(FILLED.replaceAll('\n', ' '));
    await desk.answerSaveDialog(join(folder, 'letter.txt'));
    await press('Save text');
    await expect(page.getByText('Saved letter.txt.')).toBeVisible();
    expect(readFileSync(join(folder, 'letter.txt'), 'utf8')).toBe(
      `Notice of termination: Zendesk\n\n${FILLED}\n`,
    );
    await press('Copy');
    await expect
      .poll(() => desk.app.evaluate(({ clipboard }) => clipboard.readText()))
      .toBe(`Notice of termination: Zendesk\n\n${FILLED}`);
    await desk.app.evaluate(({ shell }) => {
      shell.openExternal = (url) => {
        Object.assign(globalThis, { openedOutside: url });
        return Promise.resolve();
      };
    });
    await press('Open in mail');
    const opened = await desk.app.evaluate(
      () => (globalThis as unknown as { openedOutside: string }).openedOutside,
    );
    expect(decodeURIComponent(opened)).toBe(
      `mailto:legal@zendesk.com?subject=Notice of termination: Zendesk&body=${FILLED.replaceAll('\n', '\r\n')}`,
    );
  });

  await test.step('the day it is sent says what that means; a day to come is refused', async () => {
    await desk.moveClock('2026-03-20T08:00:00Z');
    const sentOn = page.getByRole('textbox', { name: 'Sent on' });
    const record = page.getByRole('button', { name: 'Record as sent' });
    await sentOn.fill('2026-03-21');
    await expect(page.getByText('This day is still to come.')).toBeVisible();
    await expect(record).toBeDisabled();
    await sentOn.fill('2026-03-20');
    await expect(page.getByText('Too late: the deadline was 18 Mar 2026.')).toBeVisible();
    await sentOn.fill('2026-03-17');
    await expect(page.getByText('In time: the deadline is 18 Mar 2026.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Reference' }).fill('Ticket 4711');
    await letter.fill(`${FILLED}\nSent as it stands.`);
    await record.click();
    await expect(page.getByText('At risk since 17 Mar 2026')).toBeVisible();
    await expect(page.getByText(/17 Mar 2026 .+, in time/)).toBeVisible();
    await expect(paper).toContainText('Sent as it stands.');
    await expect(page.getByRole('button', { name: 'Save a copy of Notice Zendesk.pdf' })).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  await test.step('acknowledged before it was sent is refused; acknowledged, it is at risk no more', async () => {
    const on = page.getByRole('textbox', { name: 'Acknowledged on' });
    await on.fill('2026-03-16');
    await expect(
      page.getByText('It was sent on 17 Mar 2026 and cannot have been acknowledged before.'),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Record as acknowledged' })).toBeDisabled();
    await on.fill('2026-03-19');
    await page.getByRole('textbox', { name: 'By whom' }).fill('Ann of Zendesk');
    await press('Record as acknowledged');
    await expect(page.getByText('Notice acknowledged')).toBeVisible();
    await expect(page.getByText('19 Mar 2026 by Ann of Zendesk')).toBeVisible();
    await expect(page.getByText('At risk since')).toHaveCount(0);
  });

  await test.step('undone, it is at risk again; the contract’s page says so', async () => {
    await page
      .getByRole('alert')
      .filter({ hasText: 'Recorded that the notice for Zendesk was acknowledged' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(page.getByText('At risk since 17 Mar 2026')).toBeVisible();
    await page.getByRole('link', { name: 'The contract' }).click();
    await expect(page.getByText('At risk since 17 Mar 2026')).toBeVisible();
    await expect(page.getByRole('link', { name: 'The notice' })).toBeVisible();
  });
  rmSync(folder, { recursive: true });
});
