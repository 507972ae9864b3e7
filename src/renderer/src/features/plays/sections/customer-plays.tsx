import { Anchor, Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { useOfCustomer, usePlays } from '#database/use-customer-rows.ts';
import { useTasksOfRuns } from '#database/use-play-rows.ts';
import type { PlayRun } from '#domain/plays/play.ts';
import { progressOf } from '#domain/plays/run.ts';
import type { CustomerSectionProps } from '#ui/sections/entry-sections.tsx';
import classes from '../plays.module.css';
import { OutcomeDialog } from './outcome-dialog.tsx';
import { RunItem } from './run-item.tsx';
import { StartDialog } from './start-dialog.tsx';

/** Those that go on first, then the latest. */
function inOrder(runs: readonly PlayRun[]): PlayRun[] {
  const key = ({ outcome, on }: PlayRun): string => `${outcome === null ? 1 : 0} ${on}`;
  return runs.toSorted((a, b) => (key(a) === key(b) ? 0 : key(a) < key(b) ? 1 : -1));
}

const SHOWN = 6;

/** The plays that ran for a customer, and one more by hand. */
export function CustomerPlays({ customer }: CustomerSectionProps): ReactNode {
  const { readOnly } = useSession();
  const plays = usePlays();
  const runs = useOfCustomer('playRuns', customer.id);
  const tasks = useTasksOfRuns(runs);
  const [dialog, setDialog] = useState<'start' | PlayRun | null>(null);
  const [all, setAll] = useState(false);
  const sorted = useMemo(() => inOrder(runs ?? []), [runs]);
  if (plays === undefined || runs === undefined || tasks === undefined) return null;
  const known = new Set<string>(plays.map(({ id }) => id));
  return (
    <section aria-labelledby="customer-plays" className={classes['section']}>
      <h3 id="customer-plays">Plays</h3>
      {plays.length > 0 && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlayerPlay size={14} aria-hidden />}
          disabled={readOnly !== null}
          onClick={() => setDialog('start')}
        >
          Start a play…
        </Button>
      )}
      {runs.length === 0 && (
        <p className="desk-dim">
          No play ran for this customer.{' '}
          <Anchor component={Link} href="/playbooks" inherit underline="always">
            Playbooks
          </Anchor>{' '}
          say what sets one off.
        </p>
      )}
      <ul className={classes['items']} aria-label="Plays of this customer">
        {(all ? sorted : sorted.slice(0, SHOWN)).map((run) => (
          <RunItem
            key={run.id}
            run={run}
            tasks={tasks}
            hasPlay={known.has(run.playId)}
            onOutcome={() => setDialog(run)}
          />
        ))}
      </ul>
      {!all && sorted.length > SHOWN && (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
          {`Show all ${sorted.length}`}
        </Button>
      )}
      {dialog === 'start' && (
        <StartDialog customer={customer} plays={plays} onClose={() => setDialog(null)} />
      )}
      {dialog !== null && dialog !== 'start' && (
        <OutcomeDialog run={dialog} tasks={progressOf(dialog, tasks).tasks} onClose={() => setDialog(null)} />
      )}
    </section>
  );
}
