import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import { CUSTOMER_AHEAD_DAYS, customersAtRisk } from '#domain/home/customers-at-risk.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { useFirstScreen } from '#ui/layout/first-screen.ts';
import classes from './home.module.css';

/** The next few; all of them are a click away. */
const SHOWN = 3;

/** Customers whose contract comes up while no next step is noted; nothing when there are none. */
export function CustomersPart({ customers }: { readonly customers: readonly Customer[] }): ReactNode {
  const started = useFirstScreen((screen) => screen.complete);
  return started ? <AtRisk customers={customers} /> : null;
}

function AtRisk({ customers }: { readonly customers: readonly Customer[] }): ReactNode {
  const { today, locale } = useSession();
  const found = useMemo(() => customersAtRisk(customers, today), [customers, today]);
  if (found.length === 0) return null;
  const many = found.length === 1 ? '1 renewal' : `${found.length} renewals`;
  return (
    <section aria-labelledby="home-customers">
      <h2 id="home-customers" className={classes['heading']}>
        Customers at risk
      </h2>
      <p className={classes['text']}>
        <Link href="/customers?show=at-risk" className={classes['link'] ?? ''}>
          {`${many} within ${CUSTOMER_AHEAD_DAYS} days without a next step`}
        </Link>
      </p>
      <ul className={classes['list']}>
        {found.slice(0, SHOWN).map(({ customer, on }) => (
          <li key={customer.id}>
            <Link href={`/customers/${customer.id}`} className={classes['line'] ?? ''}>
              <span>{customer.company}</span>
              <span className={classes['when']}>
                {formatDate(on, locale)} <span className="desk-dim">{formatDaysFrom(on, today, locale)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
