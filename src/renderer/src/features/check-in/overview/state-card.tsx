import { IconAlertTriangle, IconCalendarDue, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import { dueWords, reasonWords } from '#domain/check-ins/due-words.ts';
import type { CheckInState } from '#domain/check-ins/due.ts';
import { STEP_WORDS } from '#domain/check-ins/words.ts';
import { ToneChip } from '#ui/feedback/tone-chip.tsx';
import classes from './overview.module.css';

type Due = Extract<CheckInState, { kind: 'due' }>;

function Chip({ state }: { readonly state: Due }): ReactNode {
  if (state.daysLeft < 0) {
    return (
      <ToneChip tone="danger" icon={IconAlertTriangle}>
        overdue
      </ToneChip>
    );
  }
  if (state.open !== null) {
    return (
      <ToneChip tone="info" icon={IconPencil}>
        begun
      </ToneChip>
    );
  }
  return (
    <ToneChip tone={state.daysLeft <= 7 ? 'warning' : 'neutral'} icon={IconCalendarDue}>
      {state.daysLeft <= 7 ? 'due soon' : 'not due yet'}
    </ToneChip>
  );
}

/** When the next check-in is due and why, and how far the open one has come. */
export function StateCard({
  state,
  everyDays,
}: {
  readonly state: Due;
  readonly everyDays: number;
}): ReactNode {
  const { today, locale } = useSession();
  const { open } = state;
  return (
    <section className={classes['state']} aria-label="State of the check-in">
      <div className={classes['stateHead']}>
        <h2 className={classes['due']}>{dueWords(state, locale)}</h2>
        <Chip state={state} />
      </div>
      <p className={classes['why']}>
        {reasonWords(state, locale)} It comes every {everyDays === 1 ? 'day' : `${everyDays} days`};{' '}
        <Link href="/settings?section=check-ins">change that in the settings</Link>.
      </p>
      {open !== null && (
        <p className={classes['why']}>
          Begun on {formatDate(open.startedOn, locale)} ({formatDaysFrom(open.startedOn, today, locale)}).{' '}
          {open.done.length === 0
            ? 'No step is done yet.'
            : `Done: ${open.done.map((step) => STEP_WORDS[step].name).join(', ')}.`}
        </p>
      )}
    </section>
  );
}
