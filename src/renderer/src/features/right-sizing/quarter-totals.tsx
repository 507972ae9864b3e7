import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatMoney } from '#domain/money/format.ts';
import type { RightSize } from '#domain/right-sizing/right-size.ts';
import { freedByQuarter, freedMoney, type QuarterTotal } from '#domain/right-sizing/totals.ts';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import classes from './right-sizing.module.css';

interface QuarterTotalsProps {
  readonly sizes: readonly RightSize[];
}

function quarterWords(quarter: string | null): string {
  if (quarter === null) return 'Any day';
  const [year, part] = quarter.split('-');
  return `${part} ${year}`;
}

/** What can be freed a year, by the quarter in which the vendor must be told; currencies are never added up. */
export function QuarterTotals({ sizes }: QuarterTotalsProps): ReactNode {
  const { locale } = useSession();
  const quarters = freedByQuarter(sizes);
  const all = freedMoney(sizes);
  const unknown = sizes.filter(({ kind }) => kind === 'unknown').length;
  const cell = (total: QuarterTotal, currency: string): ReactNode => {
    const amount = total.yearly.find((one) => one.currency === currency);
    return amount === undefined ? (
      <span className="desk-dim">none</span>
    ) : (
      formatMoney(amount, locale, { whole: true })
    );
  };
  return (
    <div className={classes['totals']}>
      {quarters.length > 0 && (
        <ScrollRegion className={classes['totalsScroll']} label="What can go, by quarter">
          <table className={classes['totalsTable']} aria-label="What can go, by quarter">
            <thead>
              <tr>
                <th scope="col">Act in</th>
                {quarters.map(({ quarter }) => (
                  <th key={quarter} scope="col" className={classes['number']}>
                    {quarterWords(quarter)}
                  </th>
                ))}
                <th scope="col" className={classes['number']}>
                  Together
                </th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">Seats</th>
                {quarters.map(({ quarter, seats }) => (
                  <td key={quarter} className={classes['number']}>
                    {seats.toLocaleString(locale)}
                  </td>
                ))}
                <td className={classes['number']}>
                  <strong>
                    {quarters.reduce((sum, { seats }) => sum + seats, 0).toLocaleString(locale)}
                  </strong>
                </td>
              </tr>
              {all.map((total) => (
                <tr key={total.currency}>
                  <th scope="row">{total.currency} a year</th>
                  {quarters.map((quarter) => (
                    <td key={quarter.quarter} className={classes['number']}>
                      {cell(quarter, total.currency)}
                    </td>
                  ))}
                  <td className={classes['number']}>
                    <strong>{formatMoney(total, locale, { whole: true })}</strong>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <p className={classes['totalsNote']}>
        Kept are seats of active people, of people of unknown activity, and the buffer, in seat steps.
        Contracts that were decided to end are left out.
        {unknown > 0 &&
          ` Of ${unknown} ${unknown === 1 ? 'line' : 'lines'} it is unknown what could go: they count for nothing here.`}
      </p>
    </div>
  );
}
