import type { Page } from '@playwright/test';
import { axeFor, problemsInBothThemes } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/desk.ts';
import { ApplicationsPage } from '../pages/applications.ts';

/** What an open menu must meet: it hangs outside of the landmarks, which WCAG does not ask for. */
async function menuProblems(page: Page): Promise<string[]> {
  const axe = (await axeFor(page)).include('[role="menu"]');
  const { violations } = await axe.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.failureSummary ?? ''} ${node.html}`),
  );
}

test('axe finds nothing on the Applications screen in either theme', async ({ desk }) => {
  // Five whole analyses of the page take their time on a busy machine.
  test.slow();
  const applications = new ApplicationsPage(desk);
  await applications.open();
  expect(await problemsInBothThemes(desk.page), 'empty').toEqual([]);
  for (const name of ['Asana', 'Box']) await applications.create({ name, vendor: `${name} Inc.` });
  expect(await problemsInBothThemes(desk.page), 'table with panel').toEqual([]);
  await applications.panel.getByRole('button', { name: 'Change status…' }).click();
  await applications.dialog.waitFor();
  expect(await problemsInBothThemes(desk.page), 'status dialog').toEqual([]);
  await desk.page.keyboard.press('Escape');
  await applications.dialog.waitFor({ state: 'detached' });
  await applications.closePanel();
  await applications.select('Box');
  expect(await problemsInBothThemes(desk.page), 'selection').toEqual([]);
  await desk.page.getByRole('button', { name: 'Clear selection' }).click();
  await desk.page.getByRole('button', { name: 'Column Owner' }).click();
  await desk.page.getByRole('menu').waitFor();
  expect(await problemsInBothThemes(desk.page, menuProblems), 'column menu').toEqual([]);
});
