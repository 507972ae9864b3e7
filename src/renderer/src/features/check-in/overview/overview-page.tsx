import { Button } from '@mantine/core';
import { IconClipboardCheck, IconFileTypeCsv, IconPlayerPlay } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useApplications } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { localTimeZone } from '#database/use-followed.ts';
import type { CheckIn } from '#domain/check-ins/check-in.ts';
import { checkInsFile } from '#domain/check-ins/check-in-files.ts';
import { checkInState, finishedOnes, firstDayOf, type CheckInState } from '#domain/check-ins/due.ts';
import { counted } from '#domain/check-ins/words.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { useStartCheckIn } from '../data/use-check-in-actions.ts';
import { saveFile } from '../save-file.ts';
import { History } from './history.tsx';
import classes from './overview.module.css';
import { StateCard } from './state-card.tsx';
import { Trend } from './trend.tsx';

interface OverviewProps {
  readonly checkIns: readonly CheckIn[];
}

function StartButton({ checkIns, state }: OverviewProps & { readonly state: CheckInState }): ReactNode {
  const { readOnly } = useSession();
  const start = useStartCheckIn();
  const [, navigate] = useLocation();
  const open = state.kind === 'due' ? state.open : null;
  const icon = <IconPlayerPlay size={16} stroke={1.5} aria-hidden />;
  if (open !== null) {
    return (
      <Button
        component={Link}
        href={`/check-in/${open.id}/${open.step}`}
        leftSection={icon}
        data-primary-action
      >
        Continue the check-in
      </Button>
    );
  }
  const begin = async (): Promise<void> => {
    const id = await start(finishedOnes(checkIns)[0] ?? null);
    if (id !== null) navigate(`/check-in/${id}/new`);
  };
  return (
    <Button
      data-primary-action
      disabled={readOnly !== null || state.kind === 'none'}
      leftSection={icon}
      onClick={() => void begin()}
    >
      Start the check-in
    </Button>
  );
}

/** What is due and why, all check-ins that were finished, and how their figures went. */
export function OverviewPage({ checkIns }: OverviewProps): ReactNode {
  const { today, locale, settings } = useSession();
  const applications = useApplications();
  if (applications === undefined) return <Screen title="Check-in">{null}</Screen>;
  const first = firstDayOf(applications, localTimeZone());
  const state = checkInState(checkIns, settings.checkIns, today, first);
  const finished = finishedOnes(checkIns);
  return (
    <Screen
      title="Check-in"
      count={finished.length === 0 ? 'none yet' : counted(finished.length, 'finished', 'finished', locale)}
      actions={
        <>
          {finished.length > 0 && (
            <Button
              variant="default"
              leftSection={<IconFileTypeCsv size={16} stroke={1.5} aria-hidden />}
              onClick={() => void saveFile('check-ins.csv', checkInsFile(finished))}
            >
              Export CSV
            </Button>
          )}
          <StartButton checkIns={checkIns} state={state} />
        </>
      }
    >
      {state.kind === 'none' ? (
        <EmptyState
          title="Nothing to look at yet"
          icon={<IconClipboardCheck size={32} stroke={1.4} color="var(--desk-dim)" aria-hidden />}
          actions={
            <Button component={Link} href="/applications">
              Go to Applications
            </Button>
          }
        >
          A check-in goes through all applications: what is new, what renews, what it costs, what is used and
          what is not. Enter applications or import a file first.
        </EmptyState>
      ) : (
        <div className={classes['page']}>
          <StateCard state={state} everyDays={settings.checkIns.everyDays} />
          {finished.length > 1 && <Trend checkIns={finished} />}
          <History checkIns={finished} />
        </div>
      )}
    </Screen>
  );
}
