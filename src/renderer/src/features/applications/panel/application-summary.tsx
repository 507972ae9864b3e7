import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { useApplicationUse } from '#database/use-application-use.ts';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { UtilisationBar } from '#ui/usage/utilisation-bar.tsx';
import { CostMark, DeadlineMark } from '../list/marks.tsx';
import { applicationRows } from '../model/application-row.ts';
import classes from './application-summary.module.css';

function Figure({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What one asks first of an application: the figures of its row in the list. */
export function ApplicationSummary({
  application,
  contracts,
}: {
  readonly application: Application;
  readonly contracts: readonly Contract[];
}): ReactNode {
  const { today, locale, settings } = useSession();
  const [row] = applicationRows([application], contracts, today, settings.deadlines);
  const use = useApplicationUse(application);
  const deadline = row?.deadline ?? null;
  return (
    <dl className={classes['summary']} aria-label="In short">
      <Figure label="Next deadline">
        {deadline === null ? (
          <span className="desk-dim">none</span>
        ) : (
          <Anchor component={Link} href={`/contracts/${deadline.contractId}`} inherit>
            <DeadlineMark date={deadline.on} today={today} locale={locale} />
          </Anchor>
        )}
      </Figure>
      <Figure label="Contracts cost a year">
        <CostMark cost={row?.cost ?? null} locale={locale} />
      </Figure>
      <Figure label="Utilisation">
        {use && <UtilisationBar use={use} locale={locale} staleWords={use.staleWords} />}
      </Figure>
    </dl>
  );
}
