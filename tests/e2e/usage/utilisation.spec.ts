import type { Locator } from '@playwright/test';
import { problemsInBothThemes } from '../fixtures/accessibility.ts';
import { expect, test, type Desk } from '../fixtures/desk.ts';

test.use({ workspace: 'sample' });

const row = ({ page }: Desk, name: string): Locator =>
  page
    .getByRole('grid', { name: 'Use' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const cell = (desk: Desk, name: string, column: string): Locator =>
  row(desk, name).locator(`[data-column="${column}"]`);
const panel = (desk: Desk): Locator =>
  desk.page.getByRole('complementary', { name: 'Use of the application' });

/** A row that lies too far down is not in the document until it is searched for. */
async function find(desk: Desk, name: string): Promise<void> {
  await desk.page.getByRole('searchbox', { name: 'Search use' }).fill(name);
  await expect(row(desk, name)).toBeVisible();
}

test('the use of an application is the same in the table, beside it and on its page, with its people', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.open('/usage');
  await find(desk, 'Confluence');
  const figure = (column: string): Promise<string> => cell(desk, 'Confluence', column).innerText();
  const [active, inactive, bought] = [
    await figure('active'),
    await figure('inactive'),
    await figure('bought'),
  ];
  const share = await figure('utilisation');

  await test.step('a number of people leads to them', async () => {
    await cell(desk, 'Confluence', 'inactive').getByRole('link').click();
    await expect(panel(desk).getByTestId('use-sentence')).toHaveText(
      `${active} active of ${bought} seats bought, ${share}.`,
    );
    const people = panel(desk).getByRole('list', { name: 'Inactive people' });
    await expect(people.getByRole('listitem').first()).toHaveAttribute('aria-setsize', inactive);
    expect(await problemsInBothThemes(page)).toEqual([]);
  });

  await test.step('the trend is a chart, and a table by a key', async () => {
    await panel(desk).getByRole('heading', { level: 2 }).press('t');
    const table = panel(desk).getByRole('table', { name: 'Use over time' });
    await expect(table.getByRole('row').nth(1)).toContainText(share);
    await expect(table.getByRole('row')).toHaveCount(13);
  });

  await test.step('another window is kept, and holds on every screen', async () => {
    await page.getByText('90 days', { exact: true }).click();
    await expect(cell(desk, 'Confluence', 'active')).not.toHaveText(active);
    const longer = await figure('active');
    expect(Number(longer)).toBeGreaterThan(Number(active));
    const sentence = await panel(desk).getByTestId('use-sentence').innerText();
    await panel(desk).getByRole('link', { name: 'Everything about Confluence' }).click();
    const section = page.getByRole('region', { name: 'Use', exact: true });
    await expect(section.getByTestId('use-sentence')).toHaveText(sentence);
    await expect(section.getByText('in 90 days')).toBeVisible();
    await desk.open('/usage');
    await page.reload();
    await expect(page.getByRole('radio', { name: '90 days' })).toBeChecked();
  });
});

test('what is not known is said to be unknown, never nought', async ({ desk }) => {
  const { page } = desk;
  await desk.open('/usage?show=unknown');
  const grid = page.getByRole('grid', { name: 'Use' });
  const coverage = await page.getByTestId('use-coverage').innerText();
  const unknown = /(\d+) unknown and left out/.exec(coverage)?.[1] ?? '';
  await expect(grid).toHaveAttribute('aria-rowcount', String(Number(unknown) + 1));
  await find(desk, '1Password');
  for (const column of ['utilisation', 'active', 'never', 'waste', 'cost-per-active']) {
    await expect(cell(desk, '1Password', column)).toHaveText('unknown');
  }
  await cell(desk, '1Password', 'name').getByRole('button').click();
  await expect(panel(desk).getByTestId('use-sentence')).toHaveText('Utilisation unknown. No usage file.');
  await panel(desk).getByRole('link', { name: 'Everything about 1Password' }).click();
  await expect(
    page.getByText('Unknown: no usage file. That does not mean that it is not used.'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import a usage file' })).toBeVisible();
});
