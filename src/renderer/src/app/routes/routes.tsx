import type { ComponentType, ReactNode } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { WithSections } from '../sections/sections.tsx';
import { deferred } from './deferred.tsx';
import { useFollowHistory } from './follow-history.ts';

function screen<Module extends object>(load: () => Promise<Module>, name: keyof Module): ComponentType {
  return deferred(async () => (await load())[name] as ComponentType);
}

// Nearly every start ends on Home, so its code travels while the workspace is being opened.
const home = import('#features/home/home-page.tsx');
const HomePage = screen(() => home, 'HomePage');
const ApplicationsPage = screen(
  () => import('#features/applications/applications-page.tsx'),
  'ApplicationsPage',
);
const ContractsPage = screen(() => import('#features/contracts/contracts-page.tsx'), 'ContractsPage');
const RenewalDesk = screen(() => import('../renewal-desk/renewal-desk.tsx'), 'RenewalDesk');
const RenewalsPage = screen(() => import('#features/renewals/renewals-page.tsx'), 'RenewalsPage');
const SavingsPage = screen(() => import('#features/savings/savings-page.tsx'), 'SavingsPage');
const RemindersPage = screen(() => import('#features/reminders/reminders-page.tsx'), 'RemindersPage');
const OffBoardingPage = screen(
  () => import('#features/off-boarding/off-boarding-page.tsx'),
  'OffBoardingPage',
);
const TasksPage = screen(() => import('#features/tasks/tasks-page.tsx'), 'TasksPage');
const SpendPage = screen(() => import('#features/spend/spend-page.tsx'), 'SpendPage');
const BudgetsPage = screen(() => import('#features/spend/budgets/budgets-page.tsx'), 'BudgetsPage');
const RecurringPage = screen(() => import('#features/spend/recurring/recurring-page.tsx'), 'RecurringPage');
const InvoicesPage = screen(() => import('#features/invoices/invoices-page.tsx'), 'InvoicesPage');
const DiscoveryPage = screen(() => import('#features/discovery/discovery-page.tsx'), 'DiscoveryPage');
const UsagePage = screen(() => import('#features/usage/usage-page.tsx'), 'UsagePage');
const UsageFilesPage = screen(() => import('#features/usage/files-page.tsx'), 'UsageFilesPage');
const RightSizingPage = screen(
  () => import('#features/right-sizing/right-sizing-page.tsx'),
  'RightSizingPage',
);
const OverlapPage = screen(() => import('#features/overlap/overlap-page.tsx'), 'OverlapPage');
const SentimentPage = screen(() => import('#features/sentiment/sentiment-page.tsx'), 'SentimentPage');
const PeoplePage = screen(() => import('#features/people/people-page.tsx'), 'PeoplePage');
const CheckInPage = screen(() => import('#features/check-in/check-in-page.tsx'), 'CheckInPage');
const BoardsPage = screen(() => import('#features/journey/boards-page.tsx'), 'BoardsPage');
const RevenuePage = screen(() => import('#features/revenue/revenue-page.tsx'), 'RevenuePage');
const FunnelPage = screen(() => import('#features/funnel/funnel-page.tsx'), 'FunnelPage');
const HealthPage = screen(() => import('#features/health/health-page.tsx'), 'HealthPage');
const FeedbackPage = screen(() => import('#features/feedback/feedback-page.tsx'), 'FeedbackPage');
const AdvocacyPage = screen(() => import('#features/advocacy/advocacy-page.tsx'), 'AdvocacyPage');
const PlaybooksPage = screen(() => import('#features/plays/playbooks-page.tsx'), 'PlaybooksPage');
const FlywheelPage = screen(() => import('#features/flywheel/flywheel-page.tsx'), 'FlywheelPage');
const CustomersPage = screen(() => import('#features/journey/customers-page.tsx'), 'CustomersPage');
const ImportPage = screen(() => import('../import/import-page.tsx'), 'ImportPage');
const ActivityPage = screen(() => import('#features/activity/activity-page.tsx'), 'ActivityPage');
const SettingsPage = screen(() => import('#features/settings/settings-page.tsx'), 'SettingsPage');

/** Every address of the program. Each screen is loaded when it is first shown. */
export function Routes(): ReactNode {
  useFollowHistory();
  return (
    <WithSections>
      <Switch>
        <Route path="/" component={HomePage} />
        <Route path="/applications/:id?" component={ApplicationsPage} />
        <Route path="/contracts/:id/renewal/:tab?" component={RenewalDesk} />
        <Route path="/contracts/:id?" component={ContractsPage} />
        <Route path="/renewals" component={RenewalsPage} />
        <Route path="/savings/:id?" component={SavingsPage} />
        <Route path="/reminders" component={RemindersPage} />
        <Route path="/tasks/:id?" component={TasksPage} />
        <Route path="/off-boarding/:id?" component={OffBoardingPage} />
        <Route path="/spend" component={SpendPage} />
        <Route path="/spend/budgets" component={BudgetsPage} />
        <Route path="/spend/recurring/:id?" component={RecurringPage} />
        <Route path="/invoices/:id?" component={InvoicesPage} />
        <Route path="/discovery" component={DiscoveryPage} />
        <Route path="/usage" component={UsagePage} />
        <Route path="/usage/right-sizing" component={RightSizingPage} />
        <Route path="/usage/overlap" component={OverlapPage} />
        <Route path="/usage/sentiment" component={SentimentPage} />
        <Route path="/usage/files" component={UsageFilesPage} />
        <Route path="/people/:id?" component={PeoplePage} />
        <Route path="/check-in/:id?/:step?" component={CheckInPage} />
        <Route path="/boards/:boardId?" component={BoardsPage} />
        <Route path="/customers/revenue" component={RevenuePage} />
        <Route path="/customers/funnel" component={FunnelPage} />
        <Route path="/customers/health" component={HealthPage} />
        <Route path="/customers/feedback" component={FeedbackPage} />
        <Route path="/customers/advocacy" component={AdvocacyPage} />
        <Route path="/playbooks/:id?" component={PlaybooksPage} />
        <Route path="/flywheel/:phase?" component={FlywheelPage} />
        <Route path="/customers/:id?" component={CustomersPage} />
        <Route path="/import" component={ImportPage} />
        <Route path="/activity" component={ActivityPage} />
        <Route path="/settings" component={SettingsPage} />
        <Route>
          <Redirect to="/" replace />
        </Route>
      </Switch>
    </WithSections>
  );
}
