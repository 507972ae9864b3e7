import { AxeBuilder } from '@axe-core/playwright';
import { accessibilityProblems } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/desk.ts';
import type { Desk } from '../fixtures/desk.ts';
import { ApplicationsPage } from '../pages/applications.ts';

/** What an open menu must meet: it hangs outside of the landmarks, which WCAG does not ask for. */
async function menuProblems(desk: Desk): Promise<string[]> {
  const axe = new AxeBuilder({ page: desk.page }).setLegacyMode().include('[role="menu"]');
  const { violations } = await axe.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.failureSummary ?? ''} ${node.html}`),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the Applications screen in ${colorScheme}`, async ({ desk }) => {
    // Five whole analyses of the page take their time on a busy machine.
    test.slow();
    // Without motion nothing is measured half faded in.
    await desk.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const applications = new ApplicationsPage(desk);
    await applications.open();
    expect(await accessibilityProblems(desk.page), 'empty').toEqual([]);
    for (const name of ['Asana', 'Box']) await applications.create({ name, vendor: `${name} Inc.` });
    expect(await accessibilityProblems(desk.page), 'table with panel').toEqual([]);
    await applications.panel.getByRole('button', { name: 'Change status…' }).click();
    await applications.dialog.waitFor();
    expect(await accessibilityProblems(desk.page), 'status dialog').toEqual([]);
    await desk.page.keyboard.press('Escape');
    await applications.dialog.waitFor({ state: 'detached' });
    await applications.closePanel();
    await applications.select('Box');
    expect(await accessibilityProblems(desk.page), 'selection').toEqual([]);
    await desk.page.getByRole('button', { name: 'Clear selection' }).click();
    await desk.page.getByRole('button', { name: 'Column Owner' }).click();
    await desk.page.getByRole('menu').waitFor();
    expect(await menuProblems(desk), 'column menu').toEqual([]);
  });
}
