import { askMain } from '../fixtures/bridge.ts';
import { expect, test } from '../fixtures/desk.ts';

const FAR_TOO_MUCH = String(2 ** 60);

test.describe('below the reserve of free space', () => {
  test.use({ environment: { LIFECYCLE_DESK_RESERVE_BYTES: FAR_TOO_MUCH } });

  test('the workspace is read-only, says why, and stores nothing', async ({ desk }) => {
    const { page } = desk;
    await expect(page.getByRole('status').filter({ hasText: 'Read-only: Only' })).toBeVisible();
    await page.getByRole('button', { name: 'Look around in a sample' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'The sample was not loaded' })).toBeVisible();
    await desk.restart();
    await expect(desk.page.getByRole('button', { name: 'Look around in a sample' })).toBeVisible();
  });
});

test('a workspace of a newer program is not written to', async ({ desk }) => {
  const { page } = desk;
  await page.evaluate(async () => {
    const raise = indexedDB.open('lifecycle-desk', 9990);
    await new Promise((resolve, reject) => {
      raise.addEventListener('success', resolve);
      raise.addEventListener('error', reject);
    });
    raise.result.close();
  });
  await desk.restart();
  await expect(desk.page.getByRole('status').filter({ hasText: 'newer Lifecycle Desk' })).toBeVisible();
  await desk.page.getByRole('button', { name: 'Look around in a sample' }).click();
  await expect(desk.page.getByRole('alert').filter({ hasText: 'install the newer program' })).toBeVisible();
});

test.describe('a workspace whose data is gone', () => {
  test.use({ workspace: 'sample' });

  test('is not begun anew in silence', async ({ desk }) => {
    const { userData } = desk;
    await expect
      .poll(() => askMain(desk.page, 'sentinel:read'))
      .toMatchObject({ value: { applications: 60 } });
    await desk.page.evaluate(async () => {
      const databases = await indexedDB.databases();
      for (const { name } of databases) if (name) indexedDB.deleteDatabase(name);
      // Afterwards, so that this answer is on its way before the page goes.
      setTimeout(() => {
        location.href = '/index.html?nothing';
      });
    });
    await desk.page.getByRole('heading', { name: 'The workspace is empty, but it should not be' }).waitFor();
    await expect(desk.page.getByText(userData)).toBeVisible();
    await desk.page.getByRole('button', { name: 'Start with an empty workspace' }).click();
    await expect(desk.page.getByRole('button', { name: 'Look around in a sample' })).toBeVisible();
  });
});
