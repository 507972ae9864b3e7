import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatMoney } from '#domain/money/format.ts';
import { SAVING_KINDS, type Saving } from '#domain/savings/saving.ts';
import { totalsByYear, type YearTotal } from '#domain/savings/totals.ts';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { KIND_MEANINGS, KIND_TITLES } from './saving-words.ts';
import classes from './savings.module.css';

interface YearTotalsProps {
  readonly savings: readonly Saving[];
}

/** Totals by year, one line for each kind and currency: neither is ever added up. */
export function YearTotals({ savings }: YearTotalsProps): ReactNode {
  const totals = totalsByYear(savings);
  const years = [...new Set(totals.map(({ year }) => year))];
  const lines = SAVING_KINDS.flatMap((kind) => {
    const own = totals.filter((total) => total.kind === kind);
    return [...Map.groupBy(own, ({ currency }) => currency)].map(([currency, of]) => ({
      kind,
      currency,
      of,
    }));
  });
  return (
    <div className={classes['totals']}>
      <ScrollRegion className={classes['totalsScroll']} label="Totals by year">
        <table className={classes['totalsTable']} aria-label="Totals by year">
          <thead>
            <tr>
              <th scope="col">By year</th>
              {years.map((year) => (
                <th key={year} scope="col" className={classes['number']}>
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ kind, currency, of }) => (
              <tr key={`${kind} ${currency}`}>
                <th scope="row" title={KIND_MEANINGS[kind]}>
                  {KIND_TITLES[kind]}, {currency}
                </th>
                {years.map((year) => (
                  <YearCell key={year} total={of.find((total) => total.year === year)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className={classes['totalsNote']}>
        An entry of several years is shared over its days. Savings (less than was paid before) and avoidances
        (less than was asked for in writing) are never added up.
      </p>
    </div>
  );
}

function YearCell({ total }: { readonly total: YearTotal | undefined }): ReactNode {
  const { locale } = useSession();
  return (
    <td className={classes['number']}>
      {total === undefined ? <span className="desk-dim">none</span> : formatMoney(total.amount, locale)}
    </td>
  );
}
