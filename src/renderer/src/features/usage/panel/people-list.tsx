/* oxlint-disable jsx-a11y/prefer-tag-over-role -- virtual rows are placed one by one, which a list element can't do */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import type { ApplicationId } from '#domain/brand.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { accountKey, mailKey } from '#domain/people/directory-types.ts';
import { accountJoinId } from '#domain/people/person.ts';
import { latestActivity } from '#domain/usage/count-users.ts';
import type { UseGroup } from '#domain/usage/figures/figures.ts';
import { isOfGroup } from '#domain/usage/figures/people-by-state.ts';
import { usesOf, type UsageBlock } from '#domain/usage/usage-block.ts';
import type { LastActive } from '#domain/usage/usage.ts';
import { addressOfPerson } from '#ui/people/person-address.ts';
import classes from './use-panel.module.css';

const ROW_HEIGHT = 40;

interface PeopleListProps {
  readonly label: string;
  readonly applicationId: ApplicationId;
  readonly block: UsageBlock;
  /** Whose activity is told. */
  readonly group: UseGroup;
  /** Places in the block. */
  readonly people: readonly number[];
}

/** People of a block; only those in sight are drawn, however many there are. */
export function PeopleList({ label, applicationId, block, group, people }: PeopleListProps): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- its functions are only called here and in effects
  const virtual = useVirtualizer({
    count: people.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area must be reachable by keyboard
    <div ref={scroller} className={classes['people']} role="list" aria-label={label} tabIndex={0}>
      <div className={classes['sheet']} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => (
          <PersonLine
            key={item.key}
            applicationId={applicationId}
            block={block}
            group={group}
            person={people[item.index] ?? 0}
            place={item.index + 1}
            of={people.length}
            top={item.start}
          />
        ))}
      </div>
    </div>
  );
}

interface PersonLineProps {
  readonly applicationId: ApplicationId;
  readonly block: UsageBlock;
  readonly group: UseGroup;
  readonly person: number;
  readonly place: number;
  readonly of: number;
  readonly top: number;
}

function PersonLine({ applicationId, block, group, person, place, of, top }: PersonLineProps): ReactNode {
  const { locale } = useSession();
  const uses = usesOf(block, person).filter((use) => isOfGroup(use, group));
  const name = block.name[person] ?? '';
  const mail = block.email[person] ?? '';
  const account = block.account[person] ?? '';
  const key = mail === '' ? accountKey(accountJoinId(applicationId, account)) : mailKey(mail);
  const called = name === '' ? mail || account : name;
  const second = [mail === called ? '' : mail, departmentOf(block, person)]
    .filter((part) => part !== '')
    .join(', ');
  return (
    <div
      role="listitem"
      aria-posinset={place}
      aria-setsize={of}
      className={classes['person']}
      style={{ top, height: ROW_HEIGHT }}
    >
      <div className={classes['who']}>
        <Link className={classes['name']} href={addressOfPerson(key)} title={account}>
          {called}
        </Link>
        {second !== '' && <span className="desk-dim">{second}</span>}
      </div>
      <span className="desk-dim">
        {lastWords(latestActivity(uses.map(({ last }) => last)), daysOf(uses), locale)}
      </span>
    </div>
  );
}

function departmentOf({ department }: UsageBlock, person: number): string {
  return department.values[department.index[person] ?? 0] ?? '';
}

function daysOf(uses: readonly { readonly activeDays: number | null }[]): number | null {
  const counted = uses.flatMap(({ activeDays }) => (activeDays === null ? [] : [activeDays]));
  return counted.length === 0 ? null : Math.max(...counted);
}

function lastWords(last: LastActive, activeDays: number | null, locale: string): string {
  switch (last.kind) {
    case 'on':
      return formatDate(last.date, locale);
    case 'not-since':
      return `not since ${formatDate(last.since, locale)}`;
    case 'never':
      return 'never';
    case 'unknown':
      if (activeDays === null) return 'not known';
      return activeDays === 1 ? '1 active day' : `${activeDays} active days`;
  }
}
