import { ActionIcon, Button, Switch } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useSession } from '#database/session.tsx';
import type { PlayId } from '#domain/brand.ts';
import type { Board } from '#domain/journey/journey.ts';
import { STAGE_NAMES } from '#domain/journey/stages.ts';
import type { Play, PlayRun } from '#domain/plays/play.ts';
import { tallyOf, type PlayTally } from '#domain/plays/run.ts';
import { dueWords, triggerWords } from '#domain/plays/words.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { Panel } from '#ui/panel/panel.tsx';
import { tallyWords } from '../play-words.ts';
import classes from '../plays.module.css';
import { usePlayActions } from '../use-play-actions.ts';
import { LatestRuns } from './latest-runs.tsx';

interface PlayPanelProps {
  readonly id: string;
  /** `null`: there is none with this id. */
  readonly play: Play | null;
  readonly plays: readonly Play[];
  readonly boards: readonly Board[];
  readonly runs: readonly PlayRun[];
  readonly tallies: ReadonlyMap<PlayId, PlayTally>;
  readonly onEdit: (play: Play) => void;
}

const ICON = 14;

function Buttons({
  play,
  plays,
  onEdit,
}: Pick<PlayPanelProps, 'plays' | 'onEdit'> & { play: Play }): ReactNode {
  const { readOnly } = useSession();
  const [, navigate] = useLocation();
  const actions = usePlayActions();
  const disabled = readOnly !== null;
  const stage = plays.filter((one) => one.stage === play.stage);
  const place = stage.findIndex(({ id }) => id === play.id);
  const common = { size: 'xs', variant: 'default' } as const;
  return (
    <div className={classes['buttons']}>
      <Button
        {...common}
        leftSection={<IconPencil size={ICON} aria-hidden />}
        disabled={disabled}
        onClick={() => onEdit(play)}
      >
        Edit…
      </Button>
      <Button
        {...common}
        leftSection={<IconCopy size={ICON} aria-hidden />}
        disabled={disabled}
        onClick={() =>
          void actions.duplicate(plays, play).then((id) => id !== null && navigate(`/playbooks/${id}`))
        }
      >
        Duplicate
      </Button>
      <ActionIcon
        variant="default"
        size={30}
        aria-label="Move up"
        disabled={disabled || place <= 0}
        onClick={() => actions.move(plays, play, -1)}
      >
        <IconArrowUp size={ICON} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={30}
        aria-label="Move down"
        disabled={disabled || place === stage.length - 1}
        onClick={() => actions.move(plays, play, 1)}
      >
        <IconArrowDown size={ICON} />
      </ActionIcon>
      <Button
        {...common}
        leftSection={<IconTrash size={ICON} aria-hidden />}
        disabled={disabled}
        onClick={() => void actions.remove(play).then((done) => done && navigate('/playbooks'))}
      >
        Delete
      </Button>
    </div>
  );
}

function Facts({ play, boards }: { readonly play: Play; readonly boards: readonly Board[] }): ReactNode {
  const board = boards.find(({ id }) => id === play.boardId);
  return (
    <dl className={classes['facts']}>
      <dt>Stage</dt>
      <dd>{STAGE_NAMES[play.stage]}</dd>
      <dt>Set off</dt>
      <dd>{triggerWords(play.trigger, play.stage)}</dd>
      <dt>Boards</dt>
      <dd>{play.boardId === null ? 'all boards' : (board?.name ?? 'a board that is gone')}</dd>
    </dl>
  );
}

/** One play: what sets it off, what it asks for, and for whom it ran. */
export function PlayPanel(props: PlayPanelProps): ReactNode {
  const { id, play, plays, boards, runs, tallies, onEdit } = props;
  const { readOnly } = useSession();
  const actions = usePlayActions();
  if (play === null) {
    return (
      <Panel title="Play" entryId={id}>
        <EmptyState title="This play is gone">
          It was deleted, or the address is wrong. The activity log can bring a deleted play back.
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel
      title={play.name}
      entryId={play.id}
      mark={
        <Switch
          size="xs"
          label={play.enabled ? 'On' : 'Off'}
          checked={play.enabled}
          disabled={readOnly !== null}
          onChange={(event) => actions.setEnabled(play, event.currentTarget.checked)}
        />
      }
    >
      <div className={classes['panel']}>
        <Buttons play={play} plays={plays} onEdit={onEdit} />
        {play.description !== '' && <p>{play.description}</p>}
        <Facts play={play} boards={boards} />
        <h3>Steps</h3>
        <ol className={classes['steps']}>
          {play.steps.map(({ title, dueAfterDays, owner }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- steps have no names of their own and are only shown
            <li key={index}>
              <span>
                {title}
                <span className="desk-dim">
                  {`, ${dueWords(dueAfterDays)}, ${owner === '' ? 'owner of the customer' : owner}`}
                </span>
              </span>
            </li>
          ))}
        </ol>
        <h3>Runs</h3>
        <div>{tallyWords(tallyOf(tallies, play.id))}</div>
        <LatestRuns runs={runs} playId={play.id} />
      </div>
    </Panel>
  );
}
