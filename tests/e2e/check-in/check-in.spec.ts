import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problemsInBothThemes } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/desk.ts';
import { readPdf } from '../fixtures/pdf.ts';
import { CheckInPages } from '../pages/check-in.ts';

test.use({ workspace: 'sample' });

test('a check-in is begun, answered, left, continued and finished; the next shows what changed and what stayed open', async ({
  desk,
}) => {
  const pages = new CheckInPages(desk);
  const main = () => desk.page.getByRole('main');

  await test.step('the overview says that it is overdue and shows the history', async () => {
    await desk.open('/check-in');
    await expect(main().getByRole('heading', { name: 'Overdue by 1 day, since 1 Mar 2026' })).toBeVisible();
    await expect(main().getByRole('row')).toHaveCount(3);
    await pages.start();
  });

  await test.step('no step has an accessibility violation', async () => {
    const found: Record<string, string[]> = {};
    for (const step of ['New', 'Renewals', 'Spend', 'Used', 'Unused', 'Summary']) {
      await pages.goTo(step);
      await main().getByRole('heading', { level: 2 }).waitFor();
      const problems = await problemsInBothThemes(desk.page);
      if (problems.length > 0) found[step] = problems;
    }
    expect(found).toEqual({});
  });

  await test.step('items are answered by keyboard, and each answer is undone by itself', async () => {
    await pages.goTo('Unused');
    const miro = pages.item('Miro');
    await desk.page.keyboard.press('j');
    await miro.click({ position: { x: 20, y: 45 } });
    await desk.page.keyboard.press('c');
    await expect(miro).toContainText('Confirmed');
    await desk.page.keyboard.press('u');
    await expect(miro.getByRole('button', { name: 'Confirm: Miro' })).toHaveAttribute(
      'aria-pressed',
      'false',
    );
    await desk.page.keyboard.press('a');
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Who' }).fill('Zoe Winter');
    await dialog.getByRole('textbox', { name: 'Due' }).fill('2026-03-20');
    await dialog.getByRole('button', { name: 'Give it' }).click();
    await expect(miro).toContainText('Given to Zoe Winter, due 20 Mar 2026');
  });

  await test.step('a choice about a renewal is the decision itself', async () => {
    await pages.goTo('Renewals');
    const salesforce = pages.item('Salesforce');
    await salesforce.getByRole('textbox', { name: /Comment/ }).fill('The whole of Sales works in it.');
    await salesforce.getByRole('button', { name: 'Keep as it is: Salesforce' }).click();
    await expect(salesforce).toContainText('Decided since the last check-in.');
    await expect(salesforce.getByRole('button', { name: 'Keep as it is: Salesforce' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  await test.step('the rest of a step is confirmed at once', async () => {
    await pages.goTo('Used');
    await desk.page.getByRole('button', { name: /^Confirm (all|the other|the last)/ }).click();
    await desk.page.getByRole('textbox', { name: /Remark/ }).fill('Notion grows.');
    await desk.page.getByRole('button', { name: 'Done, next: Unused' }).click();
    await expect(pages.question('What is unused or under-used?')).toBeVisible();
  });

  await test.step('it is left, and goes on after a restart where it was left', async () => {
    await desk.restart();
    await desk.open('/tasks');
    await desk.page.locator('[data-screen-search]').fill('use of Miro');
    await expect(main().getByRole('row').filter({ hasText: 'Look into the use of Miro' })).toContainText(
      'Zoe Winter',
    );
    await desk.open('/check-in');
    await desk.page.getByRole('link', { name: 'Continue the check-in' }).click();
    await expect(pages.question('Which applications are new?')).toBeVisible();
    await pages.goTo('Unused');
    await expect(pages.item('Miro')).toContainText('Given to Zoe Winter');
  });

  await test.step('finishing tells what is open, and freezes it', async () => {
    await pages.goTo('Summary');
    await expect(main()).toContainText('Carried over to the next check-in');
    await pages.finish();
    const sheet = main().getByRole('article');
    await expect(sheet).toContainText('Notion grows.');
    await expect(sheet).toContainText('The whole of Sales works in it.');
    const file = join(desk.userData, 'check-in.pdf');
    await desk.answerSaveDialog(file);
    await desk.page.getByRole('button', { name: 'Save PDF' }).click();
    await expect(desk.page.getByText(/^Saved check-in\.pdf/)).toBeVisible();
    const printed = await readPdf(await readFile(file));
    expect(printed.pages.map(({ text }) => text).join(' ')).toContain('Given to Zoe Winter');
  });

  await test.step('a month later the next one carries what was open, and shows the difference', async () => {
    await desk.moveClock('2026-04-02T08:00:00Z');
    await desk.open('/check-in');
    await expect(main().getByRole('heading', { name: /^Overdue by 1 day/ })).toBeVisible();
    await pages.start();
    await pages.goTo('Unused');
    await expect(pages.item('Miro')).toContainText('open since 2 Mar 2026');
    await pages.goTo('Summary');
    await expect(pages.figure('Applications')).toContainText('no change');
  });
});
