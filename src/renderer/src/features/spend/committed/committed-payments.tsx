import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import { monthOf } from '#domain/calendar/months.ts';
import { formatMoney, moneyText } from '#domain/money/format.ts';
import { writeCsvWithAmounts } from '#domain/tables/csv-write.ts';
import type { SpendMoney } from '#ledger/spend-views.ts';
import { SPEND_DIMENSIONS } from '#ledger/questions.ts';
import type { SpendView } from '../spend-address.ts';
import { savePivot } from '../spend-report.tsx';
import classes from '../spend.module.css';
import { groupsOfItem } from '#ledger/committed-items.ts';
import type { CommittedItem } from '#ledger/committed-items.ts';

const MOST_SHOWN = 500;

interface CommittedPaymentsProps {
  readonly items: readonly CommittedItem[];
  readonly view: SpendView;
  /** Groups that the chart shows by themselves. */
  readonly top: readonly string[];
  readonly money: SpendMoney;
}

/** Whether a payment is among those that the drill asks for. */
export function isPicked(item: CommittedItem, view: SpendView, top: readonly string[]): boolean {
  if (view.month !== null && monthOf(item.payment.date) !== view.month) return false;
  if (view.rest && !groupsOfItem(item, view.by).some(({ key }) => key !== '' && !top.includes(key)))
    return false;
  return SPEND_DIMENSIONS.every((by) => {
    const wanted = view.values[by];
    return wanted === undefined || groupsOfItem(item, by).some(({ key }) => key === wanted);
  });
}

function csvOf(items: readonly CommittedItem[]): string {
  const columns = ['due', 'contract', 'application', 'vendor', 'amount', 'currency', 'what', 'from', 'to'];
  const lines = items.map(({ payment, contract, application }) => [
    payment.date,
    contract.name,
    application?.name ?? '',
    contract.vendor,
    moneyText(payment.amount),
    payment.amount.currency,
    payment.kind === 'billing' ? 'billing period' : 'one-time fee',
    payment.from,
    payment.to,
  ]);
  return writeCsvWithAmounts(columns, lines);
}

/** The payments behind the figures, next one first; amounts as the contracts state them. */
export function CommittedPayments({ items, view, top, money }: CommittedPaymentsProps): ReactNode {
  const { locale, today } = useSession();
  const picked = items.filter(
    (item) =>
      (money.kind === 'converted' || item.contract.currency === money.currency) && isPicked(item, view, top),
  );
  const save = (): void => void savePivot('committed-payments.csv', () => Promise.resolve(csvOf(picked)));
  const count = `${picked.length.toLocaleString(locale)} ${picked.length === 1 ? 'payment' : 'payments'}`;
  return (
    <section className={classes['section']} aria-label="Payments to come">
      <header className={classes['rowsBar']}>
        <h2 className={classes['sectionTitle']}>Payments to come</h2>
        <span className="desk-dim">{count}</span>
        <span className={classes['spacer']} />
        <Button size="compact-xs" variant="default" onClick={save}>
          Save payments as CSV
        </Button>
      </header>
      <div className={classes['tableScroll']}>
        <table className={classes['table']} aria-label="Payments to come">
          <thead>
            <tr>
              <th scope="col">Due</th>
              <th scope="col">Contract</th>
              <th scope="col">Application</th>
              <th scope="col" className={classes['number']}>
                Amount
              </th>
              <th scope="col">For</th>
            </tr>
          </thead>
          <tbody>
            {picked.slice(0, MOST_SHOWN).map(({ payment, contract, application }) => (
              <tr key={`${contract.id} ${payment.date} ${payment.kind}`}>
                <td>
                  {formatDate(payment.date, locale)}{' '}
                  <span className="desk-dim">{formatDaysFrom(payment.date, today, locale)}</span>
                </td>
                <td>
                  <Link className={classes['figure'] ?? ''} href={`/contracts/${contract.id}`}>
                    {contract.name}
                  </Link>
                </td>
                <td>{application?.name ?? <span className="desk-dim">None</span>}</td>
                <td className={classes['number']}>{formatMoney(payment.amount, locale)}</td>
                <td>
                  {payment.kind === 'one-time'
                    ? 'One-time fee'
                    : `${formatDate(payment.from, locale)} – ${formatDate(payment.to, locale)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {picked.length > MOST_SHOWN && (
        <p className={classes['note']}>{`The first ${MOST_SHOWN} are shown; all of them are in the CSV.`}</p>
      )}
    </section>
  );
}
