import { Anchor, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { openOutside } from '#desktop/print.ts';
import { KIND_NAMES, STATE_NAMES } from '#domain/advocacy/words.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { Panel } from '#ui/panel/panel.tsx';
import classes from '../advocacy.module.css';
import { useAdvocacyActions } from '../use-advocacy-actions.ts';
import type { EntryRow } from './entry-rows.ts';

interface EntryPanelProps {
  readonly row: EntryRow;
  readonly onEdit: () => void;
  readonly onGone: () => void;
}

function open(url: string): void {
  openOutside(url).catch((error: unknown) =>
    noticeProblem('The page was not opened', error instanceof Error ? error.message : String(error)),
  );
}

/** One entry with everything that is known of it. */
export function EntryPanel({ row, onEdit, onGone }: EntryPanelProps): ReactNode {
  const { locale, readOnly } = useSession();
  const actions = useAdvocacyActions();
  const { entry, company } = row;
  const remove = async (): Promise<void> => {
    if (await actions.remove(entry, company)) onGone();
  };
  return (
    <Panel
      title={`${KIND_NAMES[entry.kind]} of ${company}`}
      entryId={entry.id}
      actions={
        <>
          <Button variant="default" size="compact-sm" disabled={readOnly !== null} onClick={onEdit}>
            Edit
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            disabled={readOnly !== null}
            onClick={() => void remove()}
          >
            Delete
          </Button>
        </>
      }
    >
      <dl className={classes['facts']}>
        <dt>Customer</dt>
        <dd>
          <Link href={`/customers/${entry.customerId}`}>{company}</Link>
        </dd>
        <dt>State</dt>
        <dd>
          {STATE_NAMES[entry.state]}, {formatDate(entry.on, locale)}
        </dd>
        {entry.brought !== '' && (
          <>
            <dt>Brought</dt>
            <dd>
              {entry.broughtId === null ? (
                `${entry.brought}, without a card`
              ) : (
                <Link href={`/customers/${entry.broughtId}`}>{entry.brought}</Link>
              )}
            </dd>
          </>
        )}
        {entry.rating !== null && (
          <>
            <dt>Stars</dt>
            <dd>{entry.rating} of 5</dd>
          </>
        )}
        {entry.link !== '' && (
          <>
            <dt>Where</dt>
            <dd className={classes['link']}>
              {entry.link}{' '}
              <Anchor component="button" type="button" inherit onClick={() => open(entry.link)}>
                Open in the browser
              </Anchor>
            </dd>
          </>
        )}
        {entry.note !== '' && (
          <>
            <dt>Note</dt>
            <dd>{entry.note}</dd>
          </>
        )}
      </dl>
    </Panel>
  );
}
