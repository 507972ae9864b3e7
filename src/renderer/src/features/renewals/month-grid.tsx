import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { addDays, dayNumber, weekdayOf } from '#domain/calendar/day-number.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate, IsoMonth } from '#domain/calendar/iso.ts';
import { firstDayOf, lastDayOf, monthOf } from '#domain/calendar/months.ts';
import { isSettled, type FollowedRenewal } from '#domain/decisions/renewal-stage.ts';
import { STAGE_WORDS } from '#domain/decisions/words.ts';
import type { CalendarEntry, Renewal } from '#domain/renewals/renewals.ts';
import { firstDayOfWeek } from '#ui/form/week.ts';
import classes from './month-grid.module.css';
import { ENTRY_MARKS, ENTRY_WORDS, renewalMoney } from './renewal-words.ts';

interface MonthGridProps {
  readonly month: IsoMonth;
  readonly today: IsoDate;
  readonly locale: string;
  readonly entries: ReadonlyMap<IsoDate, readonly CalendarEntry[]>;
  readonly followedOf: (renewal: Renewal) => FollowedRenewal;
}

const DAYS_A_WEEK = 7;

/** All days of the weeks that the month touches, week by week. */
export function weeksOf(month: IsoMonth, locale: string): IsoDate[][] {
  const first = firstDayOf(month);
  const last = lastDayOf(month);
  const sinceWeekStart =
    ((weekdayOf(dayNumber(first)) % DAYS_A_WEEK) - firstDayOfWeek(locale) + DAYS_A_WEEK) % DAYS_A_WEEK;
  const weeks: IsoDate[][] = [];
  for (let start = addDays(first, -sinceWeekStart); start <= last; start = addDays(start, DAYS_A_WEEK)) {
    weeks.push(Array.from({ length: DAYS_A_WEEK }, (_, day) => addDays(start, day)));
  }
  return weeks;
}

function weekdayName(date: IsoDate, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

interface EntryProps extends Pick<MonthGridProps, 'locale' | 'followedOf'> {
  readonly entry: CalendarEntry;
}

function Entry({ entry, locale, followedOf }: EntryProps): ReactNode {
  const { renewal, what } = entry;
  const { contract } = renewal;
  const followed = followedOf(renewal);
  const { stage } = followed;
  // Where it has been decided there is nothing left to decide or to send in time: it stands back.
  const settled = isSettled(followed) && what !== 'term-end';
  const state = stage === 'open' ? '' : `, ${STAGE_WORDS[stage].toLowerCase()}`;
  const money = what === 'term-end' ? '' : `, ${renewalMoney(renewal, locale)}`;
  return (
    <li>
      <Link
        href={`/contracts/${contract.id}`}
        className={`${classes['entry']} ${classes[settled ? 'settled' : what] ?? ''}`}
        title={`${ENTRY_WORDS[what]}: ${contract.name}${money}${state}`}
      >
        <span className={classes['what']}>{settled ? STAGE_WORDS[stage] : ENTRY_MARKS[what]}</span>{' '}
        {contract.name}
      </Link>
    </li>
  );
}

function Day({
  date,
  month,
  today,
  locale,
  entries,
  followedOf,
}: Omit<MonthGridProps, 'entries'> & {
  readonly date: IsoDate;
  readonly entries: readonly CalendarEntry[];
}): ReactNode {
  const outside = monthOf(date) !== month;
  return (
    <td className={`${classes['day']} ${outside ? classes['outside'] : ''}`}>
      <span className={date === today ? classes['today'] : classes['number']}>
        <span aria-hidden>{Number(date.slice(8))}</span>
        <span className={classes['hidden']}>
          {formatDate(date, locale)}
          {date === today ? ', today' : ''}
        </span>
      </span>
      {entries.length > 0 && (
        <ul className={classes['entries']}>
          {entries.map((entry) => (
            <Entry
              key={`${entry.renewal.contract.id} ${entry.renewal.termNumber} ${entry.what}`}
              entry={entry}
              locale={locale}
              followedOf={followedOf}
            />
          ))}
        </ul>
      )}
    </td>
  );
}

/** One month as weeks of days; each entry leads to its contract. */
export function MonthGrid({ month, today, locale, entries, followedOf }: MonthGridProps): ReactNode {
  const weeks = weeksOf(month, locale);
  return (
    <table className={classes['grid']} aria-label="Calendar">
      <thead>
        <tr>
          {(weeks[0] ?? []).map((date) => (
            <th key={date} scope="col">
              {weekdayName(date, locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((date) => (
              <Day
                key={date}
                date={date}
                month={month}
                today={today}
                locale={locale}
                entries={entries.get(date) ?? []}
                followedOf={followedOf}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
