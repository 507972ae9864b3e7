import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useInvoices } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { matchText } from '#domain/invoices/payments/payment-words.ts';
import type { PaymentStanding } from '#domain/invoices/payments/standing.ts';
import { assertNever } from '#domain/outcome.ts';
import type { PaymentsOfInvoices } from '#ledger/use-invoices.ts';
import { PaymentChip } from '../findings/chips.tsx';
import { useFindings } from '../findings/findings.ts';
import classes from '../findings/findings.module.css';
import type { SectionProps } from '../panel/sections/sections.ts';
import { ChoosePayment } from './choose-payment.tsx';
import { PaidRows } from './paid-rows.tsx';
import { paidTogetherWith } from './paid-together.ts';
import { usePaymentActions } from './use-payment-actions.ts';

/** How the invoice was paid: what was found and why, and what the manager says about it. */
export function PaymentsSection({ invoice }: SectionProps): ReactNode {
  const { payments, problem } = useFindings();
  const standing = payments?.standings.get(invoice.id);
  if (payments === undefined || standing === undefined) {
    return problem === null ? null : (
      <section className={classes['section']} aria-labelledby="invoice-payment">
        <h3 id="invoice-payment">Payment</h3>
        <p role="alert">{problem}</p>
      </section>
    );
  }
  return (
    <section className={classes['section']} aria-labelledby="invoice-payment">
      <div className={classes['head']}>
        <h3 id="invoice-payment">Payment</h3>
        <PaymentChip standing={standing} />
      </div>
      {payments.lost.has(invoice.id) && (
        <p className={classes['note']}>
          A payment was confirmed, but it is not in the ledger any more: its import was undone.
        </p>
      )}
      <About invoice={invoice} standing={standing} payments={payments} />
      <Decide key={invoice.id} invoice={invoice} standing={standing} payments={payments} />
    </section>
  );
}

interface PartProps {
  readonly invoice: Invoice;
  readonly standing: PaymentStanding;
  readonly payments: PaymentsOfInvoices;
}

function About({ invoice, standing, payments }: PartProps): ReactNode {
  const { locale } = useSession();
  switch (standing.kind) {
    case 'paid':
      return (
        <>
          <PaidRows rows={payments.confirmed.get(invoice.id) ?? []} />
          <p className={classes['note']}>You confirmed it.</p>
        </>
      );
    case 'matched':
      return (
        <>
          <PaidRows rows={standing.match.rows} />
          <ul className={classes['reasons']}>
            {matchText(standing.match, invoice, locale).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      );
    case 'elsewhere':
      return <p>You said that it was paid in a way that no statement here shows.</p>;
    case 'open':
    case 'overdue':
      return payments.decisions.has(invoice.id) ? (
        <p>You said that none of the ledger’s rows paid it.</p>
      ) : (
        <p>
          No row of the ledger fits it. A payment shows here by itself when the statement with it is imported.
        </p>
      );
    case 'nothing-due':
      return null;
    default:
      return assertNever(standing);
  }
}

function Decide({ invoice, standing, payments }: PartProps): ReactNode {
  const { readOnly } = useSession();
  const actions = usePaymentActions();
  const invoices = useInvoices();
  const [choosing, setChoosing] = useState(false);
  if (standing.kind === 'nothing-due') return null;
  const shared = { size: 'compact-sm', variant: 'default', disabled: readOnly !== null } as const;
  const decided = payments.decisions.has(invoice.id);
  const match = standing.kind === 'matched' ? standing.match : null;
  const confirm = (): void => {
    if (match === null) return;
    const all = paidTogetherWith(match, payments.matches, invoices ?? [invoice]);
    void actions.paidBy(
      all,
      match.rows.map(({ place }) => place),
    );
  };
  return (
    <div className={classes['buttons']}>
      {match !== null && (
        <Button {...shared} variant="filled" onClick={confirm}>
          Confirm
        </Button>
      )}
      <Button {...shared} onClick={() => setChoosing(true)}>
        {match === null && standing.kind !== 'paid' ? 'Choose a payment…' : 'Not this one…'}
      </Button>
      {standing.kind !== 'elsewhere' && (
        <Button {...shared} onClick={() => void actions.elsewhere(invoice)}>
          Paid elsewhere
        </Button>
      )}
      {(match !== null || standing.kind === 'paid' || standing.kind === 'elsewhere') && (
        <Button {...shared} onClick={() => void actions.unpaid(invoice)}>
          Unpaid
        </Button>
      )}
      {decided && (
        <Button {...shared} variant="subtle" onClick={() => void actions.askAgain(invoice)}>
          Propose again
        </Button>
      )}
      {choosing && <ChoosePayment invoice={invoice} onClose={() => setChoosing(false)} />}
    </div>
  );
}
