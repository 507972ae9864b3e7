import type { ReactNode } from 'react';
import { DocumentViewer } from '#ui/documents/document-viewer.tsx';
import type { DocumentViewerProps } from '#ui/documents/document-viewer.tsx';
import { ApplicationSections, ContractSections, CustomerSections } from '#ui/sections/entry-sections.tsx';
import type {
  ApplicationSectionProps,
  ContractSectionProps,
  CustomerSectionProps,
  EntrySection,
} from '#ui/sections/entry-sections.tsx';
import { deferred } from '../routes/deferred.tsx';

/** What features bring to the page of a contract, top to bottom. Each is loaded when it is first drawn (`deferred`). */
const CONTRACT_SECTIONS: readonly EntrySection<ContractSectionProps>[] = [
  {
    id: 'decision',
    component: deferred(
      async () => (await import('#features/decisions/sections/contract-decision.tsx')).ContractDecision,
    ),
  },
  {
    id: 'off-boarding',
    component: deferred(
      async () =>
        (await import('#features/off-boarding/sections/contract-off-boarding.tsx')).ContractOffBoarding,
    ),
  },
  {
    id: 'right-sizing',
    component: deferred(
      async () =>
        (await import('#features/right-sizing/sections/contract-right-sizing.tsx')).ContractRightSizing,
    ),
  },
  {
    id: 'notice',
    component: deferred(async () => (await import('#features/notices/notice-section.tsx')).NoticeSection),
  },
];

/** What features bring to the page of an application, top to bottom. */
const APPLICATION_SECTIONS: readonly EntrySection<ApplicationSectionProps>[] = [
  {
    id: 'decision',
    component: deferred(
      async () => (await import('#features/decisions/sections/application-decision.tsx')).ApplicationDecision,
    ),
  },
  {
    id: 'usage',
    component: deferred(
      async () => (await import('#features/usage/sections/application-usage.tsx')).ApplicationUsage,
    ),
  },
  {
    id: 'sentiment',
    component: deferred(
      async () =>
        (await import('#features/sentiment/sections/application-sentiment.tsx')).ApplicationSentiment,
    ),
  },
  {
    id: 'overlap',
    component: deferred(
      async () => (await import('#features/overlap/sections/application-overlap.tsx')).ApplicationOverlap,
    ),
  },
  {
    id: 'stages',
    component: deferred(
      async () => (await import('#features/flywheel/sections/application-stages.tsx')).ApplicationStages,
    ),
  },
  {
    id: 'off-boarding',
    component: deferred(
      async () =>
        (await import('#features/off-boarding/sections/application-off-boarding.tsx')).ApplicationOffBoarding,
    ),
  },
  {
    id: 'tasks',
    component: deferred(
      async () => (await import('#features/tasks/sections/application-tasks.tsx')).ApplicationTasks,
    ),
  },
  {
    id: 'spend',
    component: deferred(
      async () => (await import('#features/spend/sections/application-spend.tsx')).ApplicationSpend,
    ),
  },
];

/** What features bring to the page of a customer, top to bottom. */
const CUSTOMER_SECTIONS: readonly EntrySection<CustomerSectionProps>[] = [
  {
    id: 'health',
    component: deferred(
      async () => (await import('#features/health/sections/customer-health.tsx')).CustomerHealth,
    ),
  },
  {
    id: 'plays',
    component: deferred(
      async () => (await import('#features/plays/sections/customer-plays.tsx')).CustomerPlays,
    ),
  },
  {
    id: 'touchpoints',
    component: deferred(
      async () =>
        (await import('#features/touchpoints/sections/customer-touchpoints.tsx')).CustomerTouchpoints,
    ),
  },
  {
    id: 'revenue',
    component: deferred(
      async () => (await import('#features/revenue/sections/customer-revenue.tsx')).CustomerRevenue,
    ),
  },
  {
    id: 'feedback',
    component: deferred(
      async () => (await import('#features/feedback/sections/customer-feedback.tsx')).CustomerFeedback,
    ),
  },
  {
    id: 'advocacy',
    component: deferred(
      async () => (await import('#features/advocacy/sections/customer-advocacy.tsx')).CustomerAdvocacy,
    ),
  },
];

const DocumentView = deferred(
  async () => (await import('#features/invoices/viewer/document-view.tsx')).DocumentView,
);

function drawDocument({ blob, name }: DocumentViewerProps): ReactNode {
  return <DocumentView blob={blob} name={name} />;
}

/** Lets the pages of contracts, applications and customers show what other features know of them. */
export function WithSections({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <ContractSections value={CONTRACT_SECTIONS}>
      <ApplicationSections value={APPLICATION_SECTIONS}>
        <CustomerSections value={CUSTOMER_SECTIONS}>
          <DocumentViewer value={drawDocument}>{children}</DocumentViewer>
        </CustomerSections>
      </ApplicationSections>
    </ContractSections>
  );
}
