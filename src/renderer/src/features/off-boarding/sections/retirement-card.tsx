import { Anchor, Progress as Bar } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useTasks } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import type { Retirement } from '#domain/off-boarding/retirement.ts';
import { useRetirementWatch } from '#ledger/use-retirement-watch.ts';
import { blockerWords } from '../blocker-words.ts';
import classes from '../off-boarding.module.css';
import { progressOf } from '../progress.ts';
import { StateChip } from '../state-chip.tsx';

/** How far a retirement has come, in a few lines, and the way to its plan. */
export function RetirementCard({ retirement }: { readonly retirement: Retirement }): ReactNode {
  const { today, locale } = useSession();
  const tasks = useTasks();
  const { value: ledger } = useRetirementWatch([retirement]);
  if (tasks === undefined) return null;
  const progress = progressOf(retirement, tasks, ledger?.get(retirement.applicationId), today);
  const { steps, done, next, blockers } = progress;
  const { state } = retirement;
  return (
    <div className={classes['lines']}>
      <div className={classes['row']}>
        <StateChip {...progress} />
        <span>{`${done} of ${steps.length} steps done`}</span>
        <Bar
          className={classes['bar'] ?? ''}
          size="sm"
          value={steps.length === 0 ? 0 : (done / steps.length) * 100}
          aria-label="Steps done"
        />
        <Anchor component={Link} href={`/off-boarding/${retirement.id}`} size="sm">
          Open the plan
        </Anchor>
      </div>
      {next !== null && (
        <p className={classes['text']}>
          {`Next: ${next.title}`}
          {next.due !== null &&
            `, ${formatDate(next.due, locale)} (${formatDaysFrom(next.due, today, locale)})`}
        </p>
      )}
      {state.kind === 'verified' ? (
        <p className={classes['text']}>{`Verified on ${formatDate(state.on, locale)}.`}</p>
      ) : (
        blockers
          ?.filter(({ kind }) => kind !== 'steps')
          .map((blocker) => (
            <p key={blocker.kind} className={classes['text']}>
              {blockerWords(blocker, locale)}
            </p>
          ))
      )}
    </div>
  );
}
