import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useInvoicesOf } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { money } from '#domain/money/arithmetic.ts';
import { formatMoney } from '#domain/money/format.ts';
import classes from './application-panel.module.css';

/** The latest few are what one looks for; all of them are a search away. */
const SHOWN = 5;

/** The latest invoices for an application; nothing while there are none. */
export function ApplicationInvoices({ application }: { readonly application: Application }): ReactNode {
  const { locale } = useSession();
  const invoices = useInvoicesOf(application.id) ?? [];
  if (invoices.length === 0) return null;
  return (
    <section aria-labelledby="invoices-title">
      <h3 id="invoices-title" className={classes['title']}>
        Invoices
      </h3>
      <ul className={classes['list']}>
        {invoices.slice(0, SHOWN).map(({ id, number, issueDate, total, currency }) => (
          <li key={id} className={classes['contract']}>
            <Anchor component={Link} href={`/invoices/${id}`} size="sm">
              {number}
            </Anchor>
            <span className="desk-number">{formatMoney(money(total, currency), locale)}</span>
            <span className="desk-dim">{formatDate(issueDate, locale)}</span>
          </li>
        ))}
      </ul>
      {invoices.length > SHOWN && (
        <Anchor component={Link} href={`/invoices?application=${application.id}`} size="sm">
          {`All ${invoices.length} invoices of ${application.name}`}
        </Anchor>
      )}
    </section>
  );
}
