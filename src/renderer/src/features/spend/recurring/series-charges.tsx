import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatDate } from '#domain/calendar/format.ts';
import type { FoundCharge, RecurringSeries } from '#domain/spend/recurring/found-series.ts';
import { EXTRA_NAMES } from '#domain/spend/recurring/words.ts';
import { ledgerMoney } from '#ledger/money-of.ts';
import classes from './recurring.module.css';
import { rowsOfMonth } from './recurring-address.ts';

interface Line extends FoundCharge {
  readonly words: string;
}

/** Regular charges and what stands beside them, latest first. */
function linesOf(series: RecurringSeries): Line[] {
  const starts = new Map(series.changes.map((change) => [change.date, change.kind]));
  const regular = series.charges.map((charge) => {
    return { ...charge, words: starts.has(charge.date) ? 'New amount' : '' };
  });
  const extra = series.extras.map((charge) => ({ ...charge, words: EXTRA_NAMES[charge.kind] }));
  return [...regular, ...extra].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** Every charge of a series; each date leads to the rows of its month. */
export function SeriesCharges({
  series,
  locale,
}: {
  readonly series: RecurringSeries;
  readonly locale: string;
}): ReactNode {
  return (
    <table className={classes['charges']}>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">What</th>
          <th scope="col" className={classes['right']}>
            Amount
          </th>
        </tr>
      </thead>
      <tbody>
        {linesOf(series).map((line) => (
          <tr key={`${line.importId} ${line.line}`}>
            <td>
              <Link href={rowsOfMonth(series, line.date)}>{formatDate(line.date, locale)}</Link>
            </td>
            <td>{line.words}</td>
            <td className={classes['right']}>{ledgerMoney(line.amount, series.currency, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
