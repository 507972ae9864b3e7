import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { ledgerMoney } from '#ledger/money-of.ts';
import type { CurrencyTotal, SpendDimension } from '#ledger/questions.ts';
import type { BasisShare, SpendMoney, TermBasis } from '#ledger/spend-views.ts';
import classes from './spend.module.css';

const BASIS_NAMES: Readonly<Record<TermBasis, string>> = {
  invoice: 'on the period of a linked invoice',
  contract: 'on the billing period of a contract',
  series: 'on the period of a recurring charge',
  'payment-month': 'on the month of payment, where nothing better is known',
};

const CUT_NOTES: Readonly<Partial<Record<SpendDimension, string>>> = {
  function: 'An application with several functions is split between them in equal parts.',
  department: 'A row’s own department counts; where it has none, that of its application.',
  owner: 'The owner is that of the application a row belongs to.',
};

/** How a dimension is meant, where that is not plain. */
export function CutNote({ by }: { readonly by: SpendDimension }): ReactNode {
  const note = CUT_NOTES[by];
  return note === undefined ? null : <p className={classes['note']}>{note}</p>;
}

/** At which rates a view was converted. */
export function RateNote({ money }: { readonly money: SpendMoney }): ReactNode {
  if (money.kind === 'single') return null;
  return (
    <p className={classes['note']}>
      {`Converted to ${money.currency} row by row, at the last rate on or before the payment date, at most ` +
        `${money.maxRateAgeDays} days old.`}
    </p>
  );
}

/** How much of an accrual view rests on what. */
export function BasisNote(props: {
  readonly bases: readonly BasisShare[];
  readonly currency: string;
}): ReactNode {
  const { locale } = useSession();
  if (props.bases.length === 0) return null;
  return (
    <p className={classes['note']}>
      Spread over the days of the term paid for:{' '}
      {props.bases.map(({ basis, rows, amount }, index) => (
        <span key={basis}>
          {index > 0 && '; '}
          <strong>{ledgerMoney(amount, props.currency, locale)}</strong>
          {` (${rows.toLocaleString(locale)} ${rows === 1 ? 'row' : 'rows'}) ${BASIS_NAMES[basis]}`}
        </span>
      ))}
      .
    </p>
  );
}

/** "US$42.00 and ¥1,200". */
export function amountsText(totals: readonly CurrencyTotal[], locale: string): string {
  const amounts = totals.map(({ net, currency }) => ledgerMoney(net, currency, locale));
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(amounts);
}

/** Money that no rate can convert: shown apart, never guessed. */
export function WithoutRate({ totals }: { readonly totals: readonly CurrencyTotal[] }): ReactNode {
  const { locale } = useSession();
  if (totals.length === 0) return null;
  const rows = totals.reduce((sum, total) => sum + total.rows, 0);
  return (
    <p className={classes['apart']} role="note">
      <IconInfoCircle size={16} stroke={1.6} aria-hidden />
      <span>
        <strong>{amountsText(totals, locale)}</strong>
        {` without a rate (${rows.toLocaleString(locale)} ${rows === 1 ? 'row' : 'rows'}): not in these totals. `}
        <Link href="/settings?section=currencies">Add rates</Link>
      </span>
    </p>
  );
}
