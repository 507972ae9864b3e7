import { Button, UnstyledButton } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useSession } from '#database/session.tsx';
import { useUsageBlocks } from '#database/use-rows.ts';
import type { SnapshotId } from '#domain/brand.ts';
import type { ApplicationUse, UseFigures, UseGroup } from '#domain/usage/figures/figures.ts';
import { peopleByState, type PeopleByState } from '#domain/usage/figures/people-by-state.ts';
import type { UsageSnapshot } from '#domain/usage/usage.ts';
import {
  PEOPLE_CHOICES,
  PEOPLE_STATES,
  WHOLE,
  type PeopleChoice,
  type UsageAddress,
} from '../utilisation/usage-address.ts';
import { PeopleList } from './people-list.tsx';
import { CHOICE_TITLES } from './state-words.ts';
import classes from './use-panel.module.css';

interface PeoplePartProps {
  readonly use: ApplicationUse;
  readonly snapshots: readonly UsageSnapshot[];
  readonly address: UsageAddress;
}

function figuresOf(use: ApplicationUse, group: UseGroup): UseFigures {
  const part = use.groups.find((one) => one.function === group.function && one.seatType === group.seatType);
  return part ?? use;
}

/** Whoever asked for people wants to see them: they lie below the figures. */
function useBroughtIntoView(asked: string | null): RefObject<HTMLElement | null> {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked !== null) section.current?.scrollIntoView({ block: 'start' });
  }, [asked]);
  return section;
}

/** Who holds a seat, by what is known of their activity. People are read when they are asked for, not before. */
export function PeoplePart({ use, snapshots, address }: PeoplePartProps): ReactNode {
  const { locale } = useSession();
  const figures = figuresOf(use, address.group);
  const { counts } = figures;
  const { people } = address;
  const section = useBroughtIntoView(people && JSON.stringify([people, figures.function, figures.seatType]));
  const { activitySource, membersSource } = figures;
  // All who hold a seat are in the later list, where there is one; who was active is not.
  const source =
    people === 'assigned' ? (membersSource ?? activitySource) : (activitySource ?? membersSource);
  const snapshot = snapshots.find(({ id }) => id === source?.snapshotId);
  if (snapshot === undefined || counts === null) return null;
  const part = [figures.function, figures.seatType].filter((one) => one !== null).join(', ');
  return (
    <section ref={section} className={classes['peoplePart']} aria-label="People">
      <h3>
        People{part === '' ? '' : ` with ${part}`}
        {part !== '' && (
          <Button size="compact-xs" variant="default" onClick={() => address.go({ group: WHOLE })}>
            Everybody
          </Button>
        )}
      </h3>
      <fieldset className={classes['tabs']} aria-label="People by activity">
        {PEOPLE_CHOICES.filter((choice) => counts[choice] !== null).map((choice) => (
          <UnstyledButton
            key={choice}
            className={classes['tab']}
            aria-pressed={people === choice}
            onClick={() => address.go({ people: people === choice ? null : choice })}
          >
            {CHOICE_TITLES[choice]} <span className="desk-dim">{counts[choice]?.toLocaleString(locale)}</span>
          </UnstyledButton>
        ))}
      </fieldset>
      {people !== null && (
        <People snapshot={snapshot} figures={figures} choice={people} window={use.window} />
      )}
    </section>
  );
}

interface PeopleProps {
  readonly snapshot: UsageSnapshot;
  readonly figures: UseFigures;
  readonly choice: PeopleChoice;
  readonly window: ApplicationUse['window'];
}

function People({ snapshot, figures, choice, window }: PeopleProps): ReactNode {
  const { locale } = useSession();
  const ids = useMemo((): SnapshotId[] => [snapshot.id], [snapshot.id]);
  const blocks = useUsageBlocks(ids);
  const block = blocks?.[0];
  const { function: name, seatType } = figures;
  const group = useMemo((): UseGroup => ({ function: name, seatType }), [name, seatType]);
  // All states at once: another one of fifty thousand people is then drawn at a touch.
  const found = useMemo(
    () => block && peopleByState(block, snapshot, group, window),
    [block, snapshot, group, window],
  );
  const people = useMemo(() => found && listed(found, choice), [found, choice]);
  const counted = figures.counts?.[choice] ?? null;
  if (counted === null) return <p className="desk-dim">Who was active is not known.</p>;
  if (blocks === undefined) return <p className="desk-dim">Reading people …</p>;
  if (block === undefined || people === undefined) {
    return <p className="desk-dim">The people of this file are not in the workspace any more.</p>;
  }
  return (
    <>
      {counted !== people.length && figures.membersSource !== null && (
        <p className={classes['small']}>
          {counted.toLocaleString(locale)} by the later list; the file that knows who was active has{' '}
          {people.length.toLocaleString(locale)}.
        </p>
      )}
      {people.length === 0 ? (
        <p className="desk-dim">Nobody.</p>
      ) : (
        <PeopleList
          key={choice}
          applicationId={snapshot.applicationId}
          block={block}
          group={group}
          people={people}
          label={`${CHOICE_TITLES[choice]} people`}
        />
      )}
    </>
  );
}

function listed(found: PeopleByState, choice: PeopleChoice): readonly number[] {
  return choice === 'assigned' ? PEOPLE_STATES.flatMap((state) => found[state]) : found[choice];
}
