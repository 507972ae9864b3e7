import { Button } from '@mantine/core';
import { IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { useSession } from '#database/session.tsx';
import type { Board, Stage } from '#domain/journey/journey.ts';
import { PHASES, PHASE_NAMES, STAGES_OF_PHASE } from '#domain/journey/stages.ts';
import type { Play, PlayRun } from '#domain/plays/play.ts';
import { tallyRuns } from '#domain/plays/run.ts';
import { missingShipped } from '#domain/plays/shipped.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { WithPanel } from '#ui/panel/with-panel.tsx';
import { PlayMenu } from './csv/play-menu.tsx';
import { PlayDialog } from './form/play-dialog.tsx';
import { StagePlays } from './list/stage-plays.tsx';
import { PlayPanel } from './panel/play-panel.tsx';
import classes from './plays.module.css';
import { usePlayActions } from './use-play-actions.ts';

interface PlaybooksProps {
  readonly plays: readonly Play[];
  readonly boards: readonly Board[];
  readonly runs: readonly PlayRun[];
}

/** What the dialog is about: one that is there, or a new one of a stage. */
type Editing =
  { readonly kind: 'edit'; readonly play: Play } | { readonly kind: 'new'; readonly stage: Stage };

function countWords(plays: readonly Play[]): string {
  const on = plays.filter(({ enabled }) => enabled).length;
  return `${plays.length === 1 ? '1 play' : `${plays.length} plays`}, ${on} on`;
}

/** The plays of the six stages, and one of them beside them. */
export function PlaybooksScreen({ plays, boards, runs }: PlaybooksProps): ReactNode {
  const { readOnly } = useSession();
  const { id } = useParams<{ id?: string }>();
  const [, navigate] = useLocation();
  const [editing, setEditing] = useState<Editing | null>(null);
  const tallies = useMemo(() => tallyRuns(runs), [runs]);
  const opened = plays.find((play) => play.id === id) ?? null;
  const newPlay = (stage: Stage): void => setEditing({ kind: 'new', stage });
  const panel =
    id === undefined ? null : (
      <PlayPanel
        id={id}
        play={opened}
        plays={plays}
        boards={boards}
        runs={runs}
        tallies={tallies}
        onEdit={(play) => setEditing({ kind: 'edit', play })}
      />
    );
  return (
    <Screen
      title="Playbooks"
      {...(plays.length > 0 && { count: countWords(plays) })}
      scroll="fixed"
      actions={
        <>
          <PlayMenu plays={plays} boards={boards} runs={runs} />
          <Button
            data-primary-action
            leftSection={<IconPlus size={14} aria-hidden />}
            disabled={readOnly !== null}
            onClick={() => newPlay('awareness')}
          >
            New play
          </Button>
        </>
      }
    >
      <WithPanel name="plays" label="Play details" panel={panel} onClose={() => navigate('/playbooks')}>
        <div className={classes['page']}>
          {plays.length === 0 ? (
            <NoPlays hasBoard={boards.length > 0} />
          ) : (
            PHASES.map((phase) => (
              <section key={phase} aria-labelledby={`plays-${phase}`} className={classes['phase']}>
                <h2 id={`plays-${phase}`}>{PHASE_NAMES[phase]}</h2>
                <div className={classes['stages']}>
                  {STAGES_OF_PHASE[phase].map((stage) => (
                    <StagePlays
                      key={stage}
                      stage={stage}
                      plays={plays.filter((play) => play.stage === stage)}
                      boards={boards}
                      tallies={tallies}
                      openedId={opened?.id ?? null}
                      onNew={() => newPlay(stage)}
                    />
                  ))}
                </div>
              </section>
            ))
          )}
        </div>
      </WithPanel>
      {editing !== null && (
        <PlayDialog
          play={editing.kind === 'edit' ? editing.play : null}
          stage={editing.kind === 'edit' ? editing.play.stage : editing.stage}
          plays={plays}
          boards={boards}
          onClose={() => setEditing(null)}
          onSaved={(saved) => {
            setEditing(null);
            navigate(`/playbooks/${saved}`);
          }}
        />
      )}
    </Screen>
  );
}

function NoPlays({ hasBoard }: { readonly hasBoard: boolean }): ReactNode {
  const { readOnly, workspace } = useSession();
  const actions = usePlayActions();
  const missing = missingShipped([], workspace.now()).length;
  return (
    <EmptyState
      title="No plays yet"
      icon={<IconPlayerPlay size={32} stroke={1.4} color="var(--desk-dim)" aria-hidden />}
      actions={
        hasBoard ? (
          <Button variant="default" disabled={readOnly !== null} onClick={() => actions.restore([])}>
            {`Add the ${missing} plays that come with the program`}
          </Button>
        ) : (
          <Button component={Link} href="/boards" variant="default">
            Make the first board
          </Button>
        )
      }
    >
      {hasBoard
        ? 'A play says what is to be done when a customer enters a stage, stays too long, or is not heard of. Its steps become tasks.'
        : 'Plays are about customers on boards. As soon as there is a board, the plays that come with the program are here.'}
    </EmptyState>
  );
}
