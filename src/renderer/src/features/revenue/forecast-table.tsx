import type { ReactNode } from 'react';
import { totalsByCurrency } from '#domain/money/arithmetic.ts';
import { divideHalfEven } from '#domain/money/decimal.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { MinorUnits, Money } from '#domain/money/money.ts';
import { OUTLOOKS, type DueRenewal, type ForecastMonth, type Outlook } from '#domain/revenue/renewals.ts';
import { CustomerFigure } from '#ui/customers/customer-figure.tsx';
import classes from './revenue.module.css';

const NAMES: Readonly<Record<Outlook, string>> = {
  likely: 'Likely',
  open: 'Open',
  'at-risk': 'At risk',
  lost: 'Lost',
};

/** What the renewals are worth a month, each currency apart; those of unknown value are left out. */
export function worthOf(renewals: readonly DueRenewal[]): Money[] {
  return totalsByCurrency(
    renewals.flatMap(({ value }) =>
      value === null
        ? []
        : [
            {
              minor: Number(divideHalfEven(BigInt(value.twelfths), 12n)) as MinorUnits,
              currency: value.currency,
            },
          ],
    ),
  );
}

function Cell({
  title,
  renewals,
  locale,
}: {
  title: string;
  renewals: readonly DueRenewal[];
  locale: string;
}): ReactNode {
  const worth = worthOf(renewals).map((amount) => formatMoney(amount, locale, { whole: true }));
  return (
    <td className={classes['right']}>
      <CustomerFigure title={title} ids={renewals.map(({ customerId }) => customerId)}>
        {renewals.length}
      </CustomerFigure>
      <div className="desk-dim">{renewals.length === 0 ? '' : worth.join(' + ') || 'value unknown'}</div>
    </td>
  );
}

/** Renewals of the months ahead by what is to be expected of them, with their worth a month. */
export function ForecastTable({
  months,
  locale,
}: {
  readonly months: readonly ForecastMonth[];
  readonly locale: string;
}): ReactNode {
  const format = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th>Term ends in</th>
          <th className={classes['right']}>Due</th>
          {OUTLOOKS.map((outlook) => (
            <th key={outlook} className={classes['right']}>
              {NAMES[outlook]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, due }) => {
          const name = format.format(new Date(`${month}-01T00:00:00Z`));
          return (
            <tr key={month}>
              <th scope="row">{name}</th>
              <Cell
                title={`Due in ${name}`}
                renewals={OUTLOOKS.flatMap((outlook) => due[outlook])}
                locale={locale}
              />
              {OUTLOOKS.map((outlook) => (
                <Cell
                  key={outlook}
                  title={`${NAMES[outlook]} in ${name}`}
                  renewals={due[outlook]}
                  locale={locale}
                />
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
