import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { explainDeadline } from '#domain/contracts/explain.ts';
import { annualValue } from '#domain/contracts/value.ts';
import { formatMoney } from '#domain/money/format.ts';
import { DeadlineMark } from '../list/marks.tsx';
import classes from './application-panel.module.css';

/** The contracts of an application, each with its price and the day by which to act. */
export function ApplicationContracts({ contracts }: { readonly contracts: readonly Contract[] }): ReactNode {
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
