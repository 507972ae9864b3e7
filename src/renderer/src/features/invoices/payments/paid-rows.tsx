import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { paymentRowText } from '#domain/invoices/payments/payment-words.ts';
import type { PaymentRow } from '#domain/invoices/payments/payment.ts';
import { spendRowAddress } from '#ledger/spend-row-address.ts';
import classes from '../findings/findings.module.css';

/** The rows of the ledger that paid an invoice; each leads to itself in Spend. */
export function PaidRows({ rows }: { readonly rows: readonly PaymentRow[] }): ReactNode {
  const { locale } = useSession();
  return (
    <ul className={classes['items']} aria-label="Payments">
      {rows.map((row) => (
        <li key={`${row.place.importId} ${row.place.line}`} className={classes['item']}>
          <span className={classes['figure']}>{paymentRowText(row, locale)}</span>
          <Link href={spendRowAddress(row)}>{row.description}</Link>
        </li>
      ))}
    </ul>
  );
}
