import { Button, Switch } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import type { PlayId } from '#domain/brand.ts';
import type { Board, Stage } from '#domain/journey/journey.ts';
import { STAGE_NAMES } from '#domain/journey/stages.ts';
import type { Play } from '#domain/plays/play.ts';
import { tallyOf, type PlayTally } from '#domain/plays/run.ts';
import { triggerWords } from '#domain/plays/words.ts';
import { tallyWords } from '../play-words.ts';
import classes from '../plays.module.css';
import { usePlayActions } from '../use-play-actions.ts';

interface StagePlaysProps {
  readonly stage: Stage;
  readonly plays: readonly Play[];
  readonly boards: readonly Board[];
  readonly tallies: ReadonlyMap<PlayId, PlayTally>;
  readonly openedId: PlayId | null;
  readonly onNew: () => void;
}

function PlayItem({
  play,
  boards,
  tally,
  opened,
}: {
  readonly play: Play;
  readonly boards: readonly Board[];
  readonly tally: PlayTally;
  readonly opened: boolean;
}): ReactNode {
  const { readOnly } = useSession();
  const actions = usePlayActions();
  const board = boards.find(({ id }) => id === play.boardId);
  const steps = play.steps.length === 1 ? '1 step' : `${play.steps.length} steps`;
  return (
    <li className={classes['item']} data-opened={opened || undefined}>
      <Switch
        size="xs"
        aria-label={`${play.name} is on`}
        checked={play.enabled}
        disabled={readOnly !== null}
        onChange={(event) => actions.setEnabled(play, event.currentTarget.checked)}
      />
      <div className={classes['itemWords']}>
        <Link
          href={`/playbooks/${play.id}`}
          className={classes['name']}
          {...(opened && { 'aria-current': 'true' as const })}
        >
          {play.name}
        </Link>
        <div>
          {triggerWords(play.trigger, play.stage)}
          {play.boardId !== null && ` (${board === undefined ? 'a board that is gone' : board.name} only)`}
        </div>
        <div className="desk-dim">
          {play.enabled ? '' : 'Off. '}
          {`${steps}. ${tallyWords(tally)}`}
        </div>
      </div>
    </li>
  );
}

/** The playbook of one stage. */
export function StagePlays(props: StagePlaysProps): ReactNode {
  const { stage, plays, boards, tallies, openedId, onNew } = props;
  const { readOnly } = useSession();
  const name = STAGE_NAMES[stage];
  return (
    <section aria-labelledby={`plays-${stage}`} className={classes['stage']}>
      <div className={classes['stageHead']}>
        <h3 id={`plays-${stage}`}>{name}</h3>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPlus size={12} aria-hidden />}
          aria-label={`New play in ${name}`}
          disabled={readOnly !== null}
          onClick={onNew}
        >
          Play
        </Button>
      </div>
      {plays.length === 0 ? (
        <p className="desk-dim">Nothing is asked for in this stage.</p>
      ) : (
        <ul className={classes['items']}>
          {plays.map((play) => (
            <PlayItem
              key={play.id}
              play={play}
              boards={boards}
              tally={tallyOf(tallies, play.id)}
              opened={play.id === openedId}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
