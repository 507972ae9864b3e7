import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatDate } from '#domain/calendar/format.ts';
import type { CoTerminated } from '#domain/contracts/co-terminated.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { Money } from '#domain/money/money.ts';
import classes from './contract-page.module.css';
import { FactList } from './contract-facts.tsx';

interface EndsTogetherProps {
  readonly found: CoTerminated;
  readonly locale: string;
}

function moneyWords(amounts: readonly Money[], unknown: number, locale: string): string | null {
  if (amounts.length === 0) return null;
  const known = amounts.map((amount) => formatMoney(amount, locale)).join(' and ');
  return unknown === 0 ? known : `${known}, and ${unknown} with an unknown price`;
}

/** The contracts of the vendor that end on the same day, with the money of all of them together. */
export function EndsTogether({ found, locale }: EndsTogetherProps): ReactNode {
  const { end, vendor, others, annual, atStake, unknown } = found;
  return (
    <>
      <p>{`Other contracts of ${vendor} that end on ${formatDate(end, locale)}:`}</p>
      <ul className={classes['together']}>
        {others.map(({ id, name }) => (
          <li key={id}>
            <Link href={`/contracts/${id}`}>{name}</Link>
          </li>
        ))}
      </ul>
      <FactList
        facts={[
          { label: 'Together a year', value: moneyWords(annual, unknown, locale) },
          { label: 'Together at stake', value: moneyWords(atStake, 0, locale) },
        ]}
      />
    </>
  );
}
