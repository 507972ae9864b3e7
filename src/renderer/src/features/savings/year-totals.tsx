import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatMoney } from '#domain/money/format.ts';
import { SAVING_KINDS, type Saving, type SavingKind } from '#domain/savings/saving.ts';
import { totalsByYear, type YearTotal } from '#domain/savings/totals.ts';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { KIND_MEANINGS, KIND_TITLES } from './saving-words.ts';
import classes from './savings.module.css';

interface YearTotalsProps {
  readonly savings: readonly Saving[];
}

/** Totals by year and currency, savings and avoidances side by side and never added up. */
export function YearTotals({ savings }: YearTotalsProps): ReactNode {
  const totals = totalsByYear(savings);
  const years = [...new Set(totals.map(({ year }) => year))];
  return (
    <ScrollRegion className={classes['totals']} label="Totals by year">
      <table className={classes['totalsTable']} aria-label="Totals by year">
        <thead>
          <tr>
            <th scope="col">Year</th>
            {SAVING_KINDS.map((kind) => (
              <th key={kind} scope="col" className={classes['number']} title={KIND_MEANINGS[kind]}>
                {KIND_TITLES[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {SAVING_KINDS.map((kind) => (
                <YearCell key={kind} totals={totals} year={year} kind={kind} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes['totalsNote']}>
        An entry of several years is shared over its days. Savings (less than was paid before) and avoidances
        (less than was asked for in writing) are never added up, nor are currencies.
      </p>
    </ScrollRegion>
  );
}

interface YearCellProps {
  readonly totals: readonly YearTotal[];
  readonly year: number;
  readonly kind: SavingKind;
}

function YearCell({ totals, year, kind }: YearCellProps): ReactNode {
  const { locale } = useSession();
  const own = totals.filter((total) => total.year === year && total.kind === kind);
  return (
    <td className={classes['number']}>
      {own.length === 0 && <span className="desk-dim">none</span>}
      {own.map(({ currency, amount }) => (
        <div key={currency}>{formatMoney(amount, locale)}</div>
      ))}
    </td>
  );
}
