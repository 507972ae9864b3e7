import { problemsInBothThemes } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/desk.ts';

const SCREENS = [
  '/',
  '/applications',
  '/contracts',
  '/renewals',
  '/renewals?view=board',
  '/contracts/sample-contract-0025/renewal/decision',
  '/contracts/sample-contract-0010/renewal/decision?term=2025-02-01',
  '/contracts/sample-contract-0025/renewal/scenarios',
  '/contracts/sample-contract-0037/renewal/dossier',
  '/contracts/sample-contract-0037/renewal/notice',
  '/savings',
  '/savings/new',
  '/reminders',
  '/tasks',
  '/tasks/sample-task-0001',
  '/off-boarding/sample-retirement-0000',
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
  '/usage',
  '/usage?application=sample-application-0001&people=inactive',
  '/usage/right-sizing?line=sample-contract-0044:line-1',
  '/usage/sentiment?application=sample-application-0014',
  '/usage/sentiment?record',
  '/usage/files',
  '/usage/overlap',
  '/usage/overlap?set=what-if&retire=sample-application-0003',
  '/check-in',
  '/check-in/sample-check-in-0002',
  '/people',
  '/people/sample-person-0004?handover=1',
  '/boards',
  '/customers',
  '/customers/sample-customer-0010',
  '/customers/funnel',
  '/customers/revenue',
  '/customers/advocacy',
  '/flywheel',
  '/flywheel/renewal',
  '/customers/health',
  '/customers/feedback',
  '/playbooks',
  '/playbooks/sample-play-purchase-onboarding',
  '/import',
  '/activity',
  '/settings',
] as const;

test.describe.configure({ mode: 'parallel' });
test.use({ workspace: 'sample' });

const PARTS = 2;

for (let part = 0; part < PARTS; part += 1) {
  test(`no screen of the sample has an accessibility violation, part ${part + 1} of ${PARTS}`, async ({
    desk,
  }) => {
    test.setTimeout(120_000);
    const { page } = desk;
    const found: Record<string, string[]> = {};
    for (const screen of SCREENS.filter((_, index) => index % PARTS === part)) {
      await desk.open(screen);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect(page.getByRole('main').getByText('…', { exact: true })).toHaveCount(0);
      const problems = await problemsInBothThemes(page);
      if (problems.length > 0) found[screen] = problems;
    }
    expect(found).toEqual({});
  });
}
