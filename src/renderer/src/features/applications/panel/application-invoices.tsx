import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useInvoicesOf } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { money } from '#domain/money/arithmetic.ts';
import { countIn } from '#domain/invoices/flags/review-flags.ts';
import type { InvoiceFlags } from '#domain/invoices/flags/review-flags.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { formatMoney } from '#domain/money/format.ts';
import { useInvoiceFlags } from '#ledger/use-invoices.ts';
import { OpenFlags } from '../list/open-flags.tsx';
import classes from './application-panel.module.css';

/** The latest few are what one looks for; all of them are a search away. */
const SHOWN = 5;

/** The latest invoices for an application; nothing while there are none. */
export function ApplicationInvoices({ application }: { readonly application: Application }): ReactNode {
  const { locale } = useSession();
  const invoices = useInvoicesOf(application.id) ?? [];
  const flags = useInvoiceFlags();
  if (invoices.length === 0) return null;
  const flagged = invoices.filter(({ id }) => openFlags(flags?.get(id)) > 0);
  // A flag that nobody has answered must not hide behind newer invoices.
  const latest = invoices.slice(0, SHOWN);
  const shown = [...latest, ...flagged.filter((invoice) => !latest.includes(invoice))];
  return (
    <section aria-labelledby="invoices-title">
      <h3 id="invoices-title" className={classes['title']}>
        Invoices <span className="desk-dim">{invoices.length}</span>
      </h3>
      <ul className={classes['list']}>
        {shown.map((invoice) => (
          <InvoiceLine
            key={invoice.id}
            invoice={invoice}
            open={openFlags(flags?.get(invoice.id))}
            locale={locale}
          />
        ))}
      </ul>
      {invoices.length > shown.length && (
        <Anchor component={Link} href={`/invoices?application=${application.id}`} size="sm">
          {`All ${invoices.length} invoices of ${application.name}`}
        </Anchor>
      )}
    </section>
  );
}

function openFlags(flags: InvoiceFlags | undefined): number {
  return flags === undefined ? 0 : countIn(flags.flags, 'open');
}

function InvoiceLine(props: {
  readonly invoice: Invoice;
  /** Flags that nobody said anything to yet. */
  readonly open: number;
  readonly locale: string;
}): ReactNode {
  const { invoice, open, locale } = props;
  const { id, number, issueDate, total, currency } = invoice;
  return (
    <li className={classes['contract']}>
      <Anchor component={Link} href={`/invoices/${id}`} size="sm">
        {number}
      </Anchor>
      <span className="desk-number">{formatMoney(money(total, currency), locale)}</span>
      <span className="desk-dim">{formatDate(issueDate, locale)}</span>
      {open > 0 && <OpenFlags count={open} />}
    </li>
  );
}
