import type { ReactNode } from 'react';
import type { CustomerId } from '#domain/brand.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { Money } from '#domain/money/money.ts';
import type { MovementKind, Revenue, RevenueMovement } from '#domain/revenue/movement.ts';
import { CustomerFigure } from '#ui/customers/customer-figure.tsx';
import classes from './revenue.module.css';

interface MovementTableProps {
  readonly revenue: Revenue;
  /** The period before; `null` where there is none. */
  readonly before: Revenue | null;
  readonly locale: string;
}

type Amount = 'start' | 'expansion' | 'contraction' | 'churn' | 'added' | 'end';

const ROWS: readonly (readonly [
  amount: Amount,
  label: string,
  kinds: readonly MovementKind[],
  sign: '' | '+' | '−',
])[] = [
  ['start', 'A month, at the start', ['kept', 'expanded', 'contracted', 'lost'], ''],
  ['expansion', 'Expansion', ['expanded'], '+'],
  ['contraction', 'Contraction', ['contracted'], '−'],
  ['churn', 'Churn', ['lost'], '−'],
  ['added', 'New and won back', ['new'], '+'],
  ['end', 'A month, at the end', ['kept', 'expanded', 'contracted', 'new'], ''],
];

/** What moved the recurring revenue of a period, in one table per currency; each amount opens its customers. */
export function MovementTable({ revenue, before, locale }: MovementTableProps): ReactNode {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const share = (value: number | null | undefined): string =>
    value === null || value === undefined ? 'unknown' : percent.format(value);
  const money = (amount: Money): string => formatMoney(amount, locale, { whole: true });
  return revenue.byCurrency.map((movement) => {
    const { currency } = movement;
    const earlier = before?.byCurrency.find((other) => other.currency === currency);
    const of = (kinds: readonly MovementKind[]): CustomerId[] =>
      revenue.movements
        .filter((one) => one.currency === currency && kinds.includes(one.kind))
        .map(({ customerId }) => customerId);
    const compared = (value: (of: RevenueMovement) => string): string =>
      before === null ? '' : earlier === undefined ? 'none' : value(earlier);
    return (
      <table key={currency} className={classes['table']}>
        <caption>{currency}</caption>
        <thead>
          <tr>
            <th>Recurring revenue</th>
            <th className={classes['right']}>This period</th>
            <th className={classes['right']}>{before === null ? '' : 'Period before'}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([amount, label, kinds, sign]) => (
            <tr key={amount} data-sum={sign === '' || undefined}>
              <th scope="row">{label}</th>
              <td className={classes['right']}>
                <CustomerFigure title={`${label}, ${currency}`} ids={of(kinds)}>
                  {`${movement[amount].minor === 0 ? '' : sign}${money(movement[amount])}`}
                </CustomerFigure>
              </td>
              <td className={classes['before']}>{compared((other) => money(other[amount]))}</td>
            </tr>
          ))}
          <tr data-sum>
            <th scope="row">Net revenue retention (NRR)</th>
            <td className={classes['right']}>{share(movement.nrr)}</td>
            <td className={classes['before']}>{compared(({ nrr }) => share(nrr))}</td>
          </tr>
          <tr>
            <th scope="row">Gross revenue retention (GRR)</th>
            <td className={classes['right']}>{share(movement.grr)}</td>
            <td className={classes['before']}>{compared(({ grr }) => share(grr))}</td>
          </tr>
        </tbody>
      </table>
    );
  });
}
