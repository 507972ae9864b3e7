import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import type { ApplicationId } from '#domain/brand.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { RecurringSeries } from '#domain/spend/recurring/found-series.ts';
import { PERIOD_NAMES, STATE_NAMES } from '#domain/spend/recurring/words.ts';
import { ledgerMoney } from '#ledger/money-of.ts';
import { useRecurringOf } from '#ledger/use-recurring.ts';
import classes from './application-panel.module.css';

/** What is charged again and again for an application: period, amount, and what comes next. */
export function RecurringLines({ id }: { readonly id: ApplicationId }): ReactNode {
  const series = useRecurringOf(id);
  if (series.length === 0) return null;
  return (
    <section aria-labelledby="recurring-title">
      <h3 id="recurring-title" className={classes['title']}>
        Recurring charges
      </h3>
      <ul className={classes['list']}>
        {series.map((one) => (
          <RecurringLine key={one.id} series={one} />
        ))}
      </ul>
    </section>
  );
}

function RecurringLine({ series }: { readonly series: RecurringSeries }): ReactNode {
  const { locale } = useSession();
  const { usual, currency, state, next } = series;
  const amount = usual === null ? 'amount varies' : ledgerMoney(usual, currency, locale);
  const words = next === null ? STATE_NAMES[state] : `next ${formatDate(next.date, locale)}`;
  return (
    <li className={classes['contract']}>
      <Anchor component={Link} href={`/spend/recurring/${series.id}`} size="sm" fw={600}>
        {PERIOD_NAMES[series.period]}
      </Anchor>
      <span className="desk-number">{amount}</span>
      <span className="desk-dim">
        {state === 'active' || state === 'stopped' ? words : `${STATE_NAMES[state]}, ${words}`}
      </span>
    </li>
  );
}
