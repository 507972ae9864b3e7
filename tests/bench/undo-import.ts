import type { Page } from '@playwright/test';

/** Takes the import back, so that the next run starts from an empty ledger. */
export async function undoImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await page.getByText('was taken back').waitFor();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByText('Drop files anywhere').waitFor();
}
