import { accessibilityProblems } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/desk.ts';

const SCREENS = [
  '/',
  '/applications',
  '/contracts',
  '/renewals',
  '/reminders',
  '/spend',
  '/spend?view=accrual&by=function',
  '/spend?view=committed',
  '/spend/budgets',
  '/spend/recurring',
  '/invoices',
  '/invoices/sample-invoice-0000?full=1',
  '/invoices?show=flags',
  '/invoices?show=unpaid',
  '/invoices?show=paid-without',
  '/invoices/new',
  '/discovery',
  '/boards',
  '/customers',
  '/import',
  '/activity',
  '/settings',
] as const;

test.use({ workspace: 'sample' });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no screen of the sample has an accessibility violation in ${colorScheme}`, async ({ desk }) => {
    test.setTimeout(120_000);
    const { page } = desk;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found: Record<string, string[]> = {};
    for (const screen of SCREENS) {
      await desk.open(screen);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect(page.getByRole('main').getByText('…', { exact: true })).toHaveCount(0);
      const problems = await accessibilityProblems(page);
      if (problems.length > 0) found[screen] = problems;
    }
    expect(found).toEqual({});
  });
}
