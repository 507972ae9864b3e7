import { Anchor } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import { use } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import type { Application, StatusChange } from '#domain/applications/application.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { explainDeadline } from '#domain/contracts/explain.ts';
import { annualValue } from '#domain/contracts/value.ts';
import { formatMoney } from '#domain/money/format.ts';
import { ApplicationSections } from '#ui/sections/entry-sections.tsx';
import { DeadlineMark, StatusChip } from '../list/marks.tsx';
import { ApplicationInvoices } from './application-invoices.tsx';
import classes from './application-panel.module.css';
import { RecurringLines } from './recurring-lines.tsx';

interface ApplicationStoryProps {
  readonly application: Application;
  readonly contracts: readonly Contract[];
}

/** Contracts with their next dates, spend, and how the status came about. */
export function ApplicationStory({ application, contracts }: ApplicationStoryProps): ReactNode {
  const sections = use(ApplicationSections);
  return (
    <div className={classes['story']}>
      <Contracts contracts={contracts} />
      {sections.map(({ id, component: Section }) => (
        <Section key={id} application={application} contracts={contracts} />
      ))}
      <ApplicationInvoices application={application} />
      <section aria-labelledby="spend-title">
        <h3 id="spend-title" className={classes['title']}>
          Spend
        </h3>
        <Anchor
          component={Link}
          href={`/spend?application=${application.id}`}
          size="sm"
          className={classes['link'] ?? ''}
        >
          <IconReceipt size={15} aria-hidden />
          {`Spend on ${application.name}`}
        </Anchor>
        <RecurringLines id={application.id} />
      </section>
      <section aria-labelledby="history-title">
        <h3 id="history-title" className={classes['title']}>
          Status history
        </h3>
        <StatusHistory changes={application.statusHistory} />
      </section>
    </div>
  );
}

function Contracts({ contracts }: { readonly contracts: readonly Contract[] }): ReactNode {
  return (
    <section aria-labelledby="contracts-title">
      <h3 id="contracts-title" className={classes['title']}>
        Contracts
      </h3>
      {contracts.length === 0 ? (
        <p className={classes['hint']}>
          {'No contract is recorded. Add it under '}
          <Anchor component={Link} href="/contracts" inherit underline="always">
            Contracts
          </Anchor>
          {' and its deadline shows here.'}
        </p>
      ) : (
        <ul className={classes['list']}>
          {contracts.map((contract) => (
            <ContractLine key={contract.id} contract={contract} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ContractLine({ contract }: { readonly contract: Contract }): ReactNode {
  const { today, locale, settings } = useSession();
  const { decisionDue, state, termEnd } = explainDeadline(rulesOf(contract), today, settings.deadlines);
  const value = annualValue(contract, today);
  return (
    <li className={classes['contract']}>
      <Anchor component={Link} href={`/contracts/${contract.id}`} size="sm" fw={600}>
        {contract.name}
      </Anchor>
      <span className="desk-number">
        {value === null ? (
          <span className="desk-dim">price unknown</span>
        ) : (
          `${formatMoney(value, locale)} a year`
        )}
      </span>
      <span>
        {decisionDue !== null ? (
          <span className={classes['actBy']}>
            <span className="desk-dim">Act by</span>
            <DeadlineMark date={decisionDue} today={today} locale={locale} />
          </span>
        ) : (
          <span className="desk-dim">
            {state === 'ended' && termEnd !== null ? `Ended ${formatDate(termEnd, locale)}` : 'No deadline'}
          </span>
        )}
      </span>
    </li>
  );
}

/** Who changed the status, when and why; the latest first. */
export function StatusHistory({ changes }: { readonly changes: readonly StatusChange[] }): ReactNode {
  const { locale } = useSession();
  return (
    <ol className={classes['history']} reversed>
      {changes
        .map((change, index) => ({ change, step: index }))
        .toReversed()
        .map(({ change, step }) => (
          <li key={step} className={classes['change']}>
            <StatusChip status={change.status} />
            <span>
              {formatDate(change.on, locale)}
              {change.by !== '' && <span className="desk-dim">{` by ${change.by}`}</span>}
            </span>
            {change.reason !== '' && <span className={classes['reason']}>{change.reason}</span>}
          </li>
        ))}
    </ol>
  );
}
