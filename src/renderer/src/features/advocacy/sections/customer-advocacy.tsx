import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useBoards, useCustomers } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { useOfCustomer } from '#database/use-customer-rows.ts';
import type { Advocacy } from '#domain/advocacy/advocacy.ts';
import { KIND_NAMES, STATE_NAMES } from '#domain/advocacy/words.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { Customer } from '#domain/journey/journey.ts';
import type { CustomerSectionProps } from '#ui/sections/entry-sections.tsx';
import { AdvocacyDialog } from '../form/advocacy-dialog.tsx';
import type { EntryStart } from '../form/typed-entry.ts';
import classes from '../advocacy.module.css';

function Entries({
  entries,
  onEdit,
}: {
  entries: readonly Advocacy[];
  onEdit: (entry: Advocacy) => void;
}): ReactNode {
  const { locale, readOnly } = useSession();
  return (
    <ul className={classes['entries']}>
      {entries
        .toSorted((a, b) => (a.on < b.on ? 1 : -1))
        .map((entry) => (
          <li key={entry.id}>
            <Anchor
              component="button"
              type="button"
              size="sm"
              disabled={readOnly !== null}
              onClick={() => onEdit(entry)}
            >
              {KIND_NAMES[entry.kind]}
              {entry.brought !== '' && `: ${entry.brought}`}
              {entry.rating !== null && `, ${entry.rating} of 5`}
            </Anchor>{' '}
            <span className="desk-dim">
              {STATE_NAMES[entry.state].toLowerCase()}, {formatDate(entry.on, locale)}
            </span>
          </li>
        ))}
    </ul>
  );
}

function Names({ customers }: { readonly customers: readonly Customer[] }): ReactNode {
  return customers.map(({ id, company }, place) => (
    <span key={id}>
      {place > 0 && ', '}
      <Anchor component={Link} size="sm" href={`/customers/${id}`}>
        {company}
      </Anchor>
    </span>
  ));
}

/** What a customer does for us, who brought it and whom it brought (J8). */
export function CustomerAdvocacy({ customer }: CustomerSectionProps): ReactNode {
  const { readOnly } = useSession();
  const [start, setStart] = useState<EntryStart | null>(null);
  const entries = useOfCustomer('advocacy', customer.id);
  const customers = useCustomers(null);
  const boards = useBoards();
  if (!entries || !customers || !boards) return null;
  const referrer = customers.filter(({ id }) => id === customer.referredById);
  const brought = customers.filter(({ referredById }) => referredById === customer.id);
  return (
    <section aria-labelledby="customer-advocacy" className={classes['section']}>
      <h3 id="customer-advocacy" className={classes['title']}>
        What they do for us
      </h3>
      {referrer.length > 0 && (
        <p className={classes['text']}>
          Brought by <Names customers={referrer} />.
        </p>
      )}
      {brought.length > 0 && (
        <p className={classes['text']}>
          It brought <Names customers={brought} />.
        </p>
      )}
      {entries.length === 0 ? (
        <p className={`${classes['text']} desk-dim`}>Nothing is recorded that it does for you.</p>
      ) : (
        <Entries entries={entries} onEdit={(entry) => setStart({ kind: 'edit', entry })} />
      )}
      <Button
        variant="default"
        size="compact-sm"
        disabled={readOnly !== null}
        onClick={() => setStart({ kind: 'new', customerId: customer.id, entry: 'referral' })}
      >
        Record advocacy
      </Button>
      {start !== null && (
        <AdvocacyDialog
          key={start.kind === 'edit' ? start.entry.id : 'new'}
          start={start}
          customers={customers}
          boards={boards}
          onClose={() => setStart(null)}
        />
      )}
    </section>
  );
}
