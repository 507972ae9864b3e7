import { expect, test } from '../fixtures/desk.ts';

test.use({ workspace: 'sample' });

test('the funnel opens the customers behind its figures, and follows period, order and filters', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.open('/customers/funnel');
  const table = page.getByRole('region', { name: 'How far they come' }).getByRole('table');
  const reached = (stage: string) => table.getByRole('button', { name: new RegExp(`^Reached ${stage}: `) });
  const count = async (stage: string): Promise<number> => Number(await reached(stage).innerText());

  await test.step('a figure is as many customers as its list has', async () => {
    const before = await count('Conversion');
    await reached('Conversion').click();
    const list = page.getByRole('dialog');
    await expect(list.getByRole('row')).toHaveCount(before + 1);
    await list.getByRole('link').first().click();
    await expect(page).toHaveURL(/#\/customers\/sample-customer-/);
    await desk.open('/customers/funnel');
  });

  await test.step('who must pass every stage in order is never more', async () => {
    const any = await count('Purchase');
    await page.getByText('Every stage in order').click();
    await expect(page.getByText('Only who passed every stage in order')).toBeVisible();
    expect(await count('Purchase')).toBeLessThanOrEqual(any);
  });

  await test.step('a segment has fewer than all', async () => {
    const all = await count('Awareness');
    await page.getByRole('combobox', { name: 'Segment' }).click();
    await page.getByRole('option', { name: 'Enterprise' }).click();
    await expect.poll(() => count('Awareness')).toBeLessThan(all);
  });

  await test.step('stays and cohorts are there', async () => {
    await expect(page.getByRole('region', { name: 'Time in stage' }).getByRole('row')).toHaveCount(8);
    await expect(
      page.getByRole('region', { name: 'Retention by start month' }).getByRole('row').nth(1),
    ).toContainText('100');
  });
});
