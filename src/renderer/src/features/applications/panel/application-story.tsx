import { use } from 'react';
import type { ReactNode } from 'react';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { ApplicationSections } from '#ui/sections/entry-sections.tsx';
import { ApplicationContracts } from './application-contracts.tsx';
import { ApplicationDocuments } from './application-documents.tsx';
import { ApplicationInvoices } from './application-invoices.tsx';
import { ApplicationLog } from './application-log.tsx';
import classes from './application-panel.module.css';
import { RecurringLines } from './recurring-lines.tsx';
import { StatusHistory } from './status-history.tsx';

interface ApplicationStoryProps {
  readonly application: Application;
  readonly contracts: readonly Contract[];
}

/** What is agreed, to be decided and done, and paid: contracts, and what other features bring. */
export function ApplicationStory({ application, contracts }: ApplicationStoryProps): ReactNode {
  const sections = use(ApplicationSections);
  return (
    <div className={classes['story']}>
      <ApplicationContracts contracts={contracts} />
      {sections.map(({ id, component: Section }) => (
        <Section key={id} application={application} contracts={contracts} />
      ))}
    </div>
  );
}

/** What is on record: charges that come again, invoices, papers, and how it came to be as it is. */
export function ApplicationRecord({ application, contracts }: ApplicationStoryProps): ReactNode {
  return (
    <div className={classes['record']}>
      <RecurringLines id={application.id} />
      <ApplicationInvoices application={application} />
      <ApplicationDocuments application={application} contracts={contracts} />
      <section aria-labelledby="history-title">
        <h3 id="history-title" className={classes['title']}>
          Status history
        </h3>
        <StatusHistory changes={application.statusHistory} />
      </section>
      <ApplicationLog id={application.id} />
    </div>
  );
}
