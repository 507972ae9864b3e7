import { expect, test } from '../fixtures/desk.ts';

test('an empty workspace offers three ways to begin', async ({ desk }) => {
  const { page } = desk;
  await expect(page.getByRole('button', { name: 'Look around in a sample' })).toBeVisible();
  await page.getByRole('button', { name: 'Enter applications' }).click();
  await expect(page.getByRole('heading', { name: 'Applications', level: 1 })).toBeVisible();
  await desk.open('/');
  await page.getByRole('button', { name: 'Import files' }).click();
  await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
});

test('the sample comes in with one click and goes out with one click', async ({ desk }) => {
  const { page } = desk;
  await page.getByRole('button', { name: 'Look around in a sample' }).click();
  await expect(page.getByRole('heading', { name: 'Next deadlines' })).toBeVisible();
  await desk.open('/settings');
  await page.getByRole('button', { name: 'Remove the sample workspace' }).click();
  await expect(page.getByText('Undone: Loaded the sample workspace')).toBeVisible();
  await desk.open('/');
  await expect(page.getByRole('button', { name: 'Look around in a sample' })).toBeVisible();
});

test.describe('with the sample', () => {
  test.use({ workspace: 'sample' });

  test('Home’s figures lead to what they count', async ({ desk }) => {
    const { page } = desk;
    const deadlines = page.getByRole('region', { name: 'Next deadlines' });
    await deadlines.getByRole('link', { name: 'Miro', exact: true }).click();
    await expect(page).toHaveURL(/#\/contracts\/sample-contract-/);
    await desk.open('/');
    await page.getByRole('link', { name: 'Northwind Cloud', exact: true }).click();
    await expect(page).toHaveURL(/#\/boards\/sample-board-0000/);
  });

  test('Home is the same after a restart', async ({ desk }) => {
    // The sample's rows are still being counted when Home first shows.
    await expect(desk.page.getByRole('main')).not.toContainText('…');
    const before = await desk.page.getByRole('main').innerText();
    await desk.restart();
    await desk.page.getByRole('heading', { name: 'Next deadlines' }).waitFor();
    await expect.poll(() => desk.page.getByRole('main').innerText()).toBe(before);
  });
});
