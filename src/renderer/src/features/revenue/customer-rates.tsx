import type { ReactNode } from 'react';
import type { Revenue } from '#domain/revenue/movement.ts';
import type { RenewalRate } from '#domain/revenue/renewals.ts';
import { CustomerFigure } from '#ui/customers/customer-figure.tsx';
import classes from './revenue.module.css';

interface CustomerRatesProps {
  readonly revenue: Revenue;
  readonly renewals: RenewalRate;
  readonly locale: string;
}

/** Shares of customers: lost ones, and terms that were renewed. They count heads, not money. */
export function CustomerRates({ revenue, renewals, locale }: CustomerRatesProps): ReactNode {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const share = (value: number | null): string => (value === null ? 'unknown' : percent.format(value));
  const { atStart, lost, logoChurn, unknown } = revenue;
  return (
    <dl className={classes['rates']}>
      <div>
        <dt>Logo churn</dt>
        <dd>{share(logoChurn)}</dd>
        <dd className="desk-dim">
          <CustomerFigure title="Lost in the period" ids={lost}>
            {lost.length}
          </CustomerFigure>{' '}
          of{' '}
          <CustomerFigure title="Customers at the start" ids={atStart}>
            {atStart.length}
          </CustomerFigure>{' '}
          customers at the start
        </dd>
      </div>
      <div>
        <dt>Renewal rate</dt>
        <dd>{share(renewals.rate)}</dd>
        <dd className="desk-dim">
          <CustomerFigure title="Renewed" ids={renewals.renewed}>
            {renewals.renewed.length}
          </CustomerFigure>{' '}
          of{' '}
          <CustomerFigure title="Terms that ended" ids={renewals.due}>
            {renewals.due.length}
          </CustomerFigure>{' '}
          terms that ended
        </dd>
      </div>
      {unknown.length > 0 && (
        <div>
          <dt>Value not known</dt>
          <dd>
            <CustomerFigure title="Value not known" ids={unknown}>
              {unknown.length}
            </CustomerFigure>
          </dd>
          <dd className="desk-dim">in no amount, but among the customers</dd>
        </div>
      )}
    </dl>
  );
}
