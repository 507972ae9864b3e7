import { Anchor, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { addressOfTarget } from '#desktop/target-address.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { DirectoryAccount } from '#domain/people/directory-types.ts';
import type { HeldSeat } from '#domain/people/held-seats.ts';
import type { PersonEntry } from '#domain/people/person-entry.ts';
import classes from '../people.module.css';
import { JOINED_WORDS, lastWords, seatsSentence } from '../words.ts';

interface AccountListProps {
  readonly entry: PersonEntry;
  /** `undefined` when the application is gone. */
  readonly nameOf: (id: string) => string | undefined;
}

/** The accounts of a person, with the seats they hold and when they were last active. */
export function AccountList({ entry, nameOf }: AccountListProps): ReactNode {
  const { locale } = useSession();
  const { person, held, cost } = entry;
  const seats = held.reduce((sum, one) => sum + one.seats, 0);
  return (
    <section aria-labelledby="person-accounts">
      <h3 id="person-accounts" className={classes['title']}>
        Accounts
      </h3>
      {person.accounts.length === 0 ? (
        <p className={classes['small']}>No file names an account of this person.</p>
      ) : (
        <>
          <p className={classes['small']}>{seatsSentence(seats, cost, locale)}</p>
          <div className={classes['listHead']} aria-hidden>
            <span>Application</span>
            <span>Last active</span>
          </div>
          <ul className={classes['list']} aria-label="Accounts">
            {person.accounts.map((account) => (
              <AccountLine
                key={`${account.applicationId} ${account.account}`}
                account={account}
                seat={held.find(({ applicationId }) => applicationId === account.applicationId)}
                name={nameOf(account.applicationId)}
                mail={person.mails[0] ?? ''}
                locale={locale}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface AccountLineProps {
  readonly account: DirectoryAccount;
  readonly seat: HeldSeat | undefined;
  readonly name: string | undefined;
  /** The person's main one, which need not be repeated. */
  readonly mail: string;
  readonly locale: string;
}

function AccountLine({ account, seat, name, mail, locale }: AccountLineProps): ReactNode {
  const holds = seat?.accounts.includes(account) === true;
  const facts = [
    ...(account.account === mail ? [] : [account.account]),
    holds ? 'holds a seat' : 'no seat',
    ...(account.closed === true ? ['closed'] : []),
    ...account.seatTypes,
    JOINED_WORDS[account.joinedBy],
    `file of ${formatDate(account.asOf, locale)}`,
  ];
  return (
    <li className={classes['line']}>
      <div className={classes['lineMain']}>
        {name === undefined ? (
          <span className="desk-dim">a deleted application</span>
        ) : (
          <Anchor
            component={Link}
            href={addressOfTarget({ kind: 'application', id: account.applicationId })}
            inherit
            underline="always"
          >
            {name}
          </Anchor>
        )}
        <div className={classes['small']}>{facts.join(' · ')}</div>
        {account.functions.length > 0 && (
          <div className={classes['small']}>{`Functions: ${account.functions.join(', ')}`}</div>
        )}
      </div>
      <div className={classes['lineEnd']}>
        <div>
          <VisuallyHidden>Last active: </VisuallyHidden>
          {lastWords(account.last, locale)}
        </div>
        {holds && seat !== undefined && (
          <div
            className={classes['small']}
            title={seat.yearly.kind === 'unknown' ? seat.yearly.why : undefined}
          >
            {seat.yearly.kind === 'unknown'
              ? 'price unknown'
              : `${formatMoney(seat.yearly.value, locale)} a year`}
          </div>
        )}
      </div>
    </li>
  );
}
