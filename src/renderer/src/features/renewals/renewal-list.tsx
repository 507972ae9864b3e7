import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatDate, formatDaysFrom, formatMonth } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { byMonthToAct, stakeOf } from '#domain/renewals/renewals.ts';
import type { Renewal } from '#domain/renewals/renewals.ts';
import classes from './renewals.module.css';
import { KIND_WORDS, renewalMoney, stakeText } from './renewal-words.ts';

interface RenewalListProps {
  readonly renewals: readonly Renewal[];
  readonly owners: ReadonlyMap<string, string>;
  readonly today: IsoDate;
  readonly locale: string;
}

function Row({
  renewal,
  owner,
  today,
  locale,
}: {
  readonly renewal: Renewal;
  readonly owner: string;
  readonly today: IsoDate;
  readonly locale: string;
}): ReactNode {
  const { contract, kind, actOn, noticeDeadline, termEnd } = renewal;
  return (
    <tr>
      <td>
        <Link href={`/contracts/${contract.id}`}>{contract.name}</Link>
      </td>
      <td className={classes['date']}>{KIND_WORDS[kind]}</td>
      <td className={classes['date']}>
        {formatDate(actOn, locale)} <span className="desk-dim">{formatDaysFrom(actOn, today, locale)}</span>
      </td>
      <td className={`${classes['date']} ${classes['wide']}`}>
        {noticeDeadline === null ? (
          <span className="desk-dim">none</span>
        ) : (
          formatDate(noticeDeadline, locale)
        )}
      </td>
      <td className={classes['date']}>{formatDate(termEnd, locale)}</td>
      <td>{owner === '' ? <span className="desk-dim">nobody</span> : owner}</td>
      <td className={classes['money']}>{renewalMoney(renewal, locale)}</td>
    </tr>
  );
}

/** What must be acted on, month by month, with the money that renews otherwise. */
export function RenewalList({ renewals, owners, today, locale }: RenewalListProps): ReactNode {
  return (
    <table className={classes['list']} aria-label="Renewals">
      <thead>
        <tr>
          <th scope="col">Contract</th>
          <th scope="col">What to decide</th>
          <th scope="col">Act by</th>
          <th scope="col" className={classes['wide']}>
            Notice deadline
          </th>
          <th scope="col">Term ends</th>
          <th scope="col">Owner</th>
          <th scope="col" className={classes['money']}>
            At stake
          </th>
        </tr>
      </thead>
      {[...byMonthToAct(renewals)].map(([month, mine]) => (
        <tbody key={month}>
          <tr className={classes['monthRow']}>
            <th scope="rowgroup" colSpan={7}>
              {formatMonth(month, locale)}{' '}
              <span className="desk-dim">{stakeText(stakeOf(mine), locale)} at stake</span>
            </th>
          </tr>
          {mine.map((renewal) => (
            <Row
              key={`${renewal.contract.id} ${renewal.termNumber}`}
              renewal={renewal}
              owner={owners.get(renewal.contract.applicationId ?? '') ?? ''}
              today={today}
              locale={locale}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}
