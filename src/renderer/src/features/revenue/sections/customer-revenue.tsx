import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { useOfCustomer } from '#database/use-customer-rows.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { CustomerSectionProps } from '#ui/sections/entry-sections.tsx';
import classes from './customer-revenue.module.css';

/** What the customer paid from when on, the latest first; nothing while its value never changed. */
export function CustomerRevenue({ customer }: CustomerSectionProps): ReactNode {
  const { locale } = useSession();
  const values = useOfCustomer('customerValues', customer.id);
  if (values === undefined || values.length === 0) return null;
  const key = ({ on, at }: (typeof values)[number]): string => `${on} ${at}`;
  return (
    <section aria-labelledby="customer-revenue">
      <h3 id="customer-revenue">What they pay</h3>
      <ul className={classes['values']}>
        {values
          .toSorted((a, b) => (key(a) > key(b) ? -1 : 1))
          .map(({ id, on, value, valuePeriod, currency }) => (
            <li key={id}>
              <span className="desk-dim">since {formatDate(on, locale)}</span>
              <span>
                {formatMoney({ minor: value, currency }, locale)} a {valuePeriod}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}
