import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { counted } from '#domain/calendar/format.ts';
import type { RenewalDecision } from '#domain/decisions/decision.ts';
import { formatMoney } from '#domain/money/format.ts';
import { scenarioName } from '#domain/scenarios/words.ts';
import classes from './decision.module.css';

/** The scenario that was kept with the decision; nothing while there is none. */
export function KeptScenarioLine({ decision }: { readonly decision: RenewalDecision }): ReactNode {
  const { locale } = useSession();
  const { scenario, contractId, termStart } = decision;
  if (scenario === null) return null;
  const { choice, months, cash, accrual, assumptions } = scenario;
  return (
    <p className={classes['statusText']}>
      Kept{' '}
      <Anchor component={Link} inherit href={`/contracts/${contractId}/renewal/scenarios?term=${termStart}`}>
        scenario
      </Anchor>
      : {scenarioName(choice, assumptions).toLowerCase()}, {counted(months, 'month', locale)}:{' '}
      {formatMoney(cash, locale, { whole: true })} paid, {formatMoney(accrual, locale, { whole: true })}{' '}
      accrued.
    </p>
  );
}
