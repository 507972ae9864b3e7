import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatDate, formatDaysFrom, formatMonth } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { monthOf } from '#domain/calendar/months.ts';
import type { NamedRenewal } from '#domain/decisions/decision-file.ts';
import { isSettled, renewsUnlessActed } from '#domain/decisions/renewal-stage.ts';
import { stakeOf, type Renewal } from '#domain/renewals/renewals.ts';
import { RenewalChip, choiceWords } from '#ui/renewals/renewal-chip.tsx';
import classes from './renewals.module.css';
import { KIND_WORDS, renewalMoney, stakeText } from './renewal-words.ts';

interface RenewalListProps {
  readonly rows: readonly NamedRenewal[];
  readonly today: IsoDate;
  readonly locale: string;
}

function Row({
  row: { followed, owner },
  today,
  locale,
}: {
  readonly row: NamedRenewal;
  readonly today: IsoDate;
  readonly locale: string;
}): ReactNode {
  const { renewal } = followed;
  const { contract, kind, actOn, noticeDeadline, termStart, termEnd } = renewal;
  return (
    <tr className={isSettled(followed) ? classes['settled'] : undefined}>
      <td>
        <Link href={`/contracts/${contract.id}`}>{contract.name}</Link>
      </td>
      <td className={classes['date']}>{choiceWords(followed) ?? KIND_WORDS[kind]}</td>
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
      <td className={`${classes['date']} ${classes['wide']}`}>{formatDate(termEnd, locale)}</td>
      <td>{owner === '' ? <span className="desk-dim">nobody</span> : owner}</td>
      <td className={classes['money']}>{renewalMoney(renewal, locale)}</td>
      <td className={classes['state']}>
        <Link
          href={`/contracts/${contract.id}/renewal/decision?term=${termStart}`}
          aria-label={`Decision about ${contract.name}`}
        >
          <RenewalChip renewal={followed} today={today} />
        </Link>
      </td>
    </tr>
  );
}

function pressing(rows: readonly NamedRenewal[]): Renewal[] {
  return rows.flatMap(({ followed }) => (renewsUnlessActed(followed) ? [followed.renewal] : []));
}

/** What must be acted on, month by month, with the money that renews otherwise. */
export function RenewalList({ rows, today, locale }: RenewalListProps): ReactNode {
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
          <th scope="col" className={classes['wide']}>
            Term ends
          </th>
          <th scope="col">Owner</th>
          <th scope="col" className={classes['money']}>
            At stake
          </th>
          <th scope="col" className={classes['state']}>
            State
          </th>
        </tr>
      </thead>
      {[...Map.groupBy(rows, ({ followed }) => monthOf(followed.renewal.actOn))].map(([month, mine]) => (
        <tbody key={month}>
          <tr className={classes['monthRow']}>
            <th scope="rowgroup" colSpan={8}>
              {formatMonth(month, locale)}{' '}
              <span className="desk-dim">{stakeText(stakeOf(pressing(mine)), locale)} at stake</span>
            </th>
          </tr>
          {mine.map((row) => (
            <Row
              key={`${row.followed.renewal.contract.id} ${row.followed.renewal.termStart}`}
              row={row}
              today={today}
              locale={locale}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}
