import { UnstyledButton } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useSession } from '#database/session.tsx';
import { useUsageBlocks } from '#database/use-rows.ts';
import type { SnapshotId } from '#domain/brand.ts';
import type { ActivityState } from '#domain/usage/count-users.ts';
import type { ApplicationUse, UseFigures, UseGroup } from '#domain/usage/figures/figures.ts';
import { peopleByState } from '#domain/usage/figures/people-by-state.ts';
import type { UsageSnapshot } from '#domain/usage/usage.ts';
import { PEOPLE_STATES, type UsageAddress } from '../utilisation/usage-address.ts';
import { PeopleList } from './people-list.tsx';
import { STATE_TITLES } from './state-words.ts';
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
  const section = useBroughtIntoView(
    address.people && JSON.stringify([address.people, figures.function, figures.seatType]),
  );
  const source = figures.activitySource ?? figures.membersSource;
  const snapshot = snapshots.find(({ id }) => id === source?.snapshotId);
  if (snapshot === undefined || figures.counts === null) return null;
  const part = [figures.function, figures.seatType].filter((one) => one !== null).join(', ');
  const { counts } = figures;
  return (
    <section ref={section} className={classes['peoplePart']} aria-label="People">
      <h3>People{part === '' ? '' : ` with ${part}`}</h3>
      <fieldset className={classes['tabs']} aria-label="People by activity">
        {PEOPLE_STATES.map((state) => (
          <UnstyledButton
            key={state}
            className={classes['tab']}
            aria-pressed={address.people === state}
            onClick={() => address.go({ people: address.people === state ? null : state })}
          >
            {STATE_TITLES[state]}{' '}
            <span className="desk-dim">{(counts[state] ?? 0).toLocaleString(locale)}</span>
          </UnstyledButton>
        ))}
      </fieldset>
      {address.people !== null && (
        <People snapshot={snapshot} figures={figures} state={address.people} window={use.window} />
      )}
    </section>
  );
}

interface PeopleProps {
  readonly snapshot: UsageSnapshot;
  readonly figures: UseFigures;
  readonly state: ActivityState;
  readonly window: ApplicationUse['window'];
}

function People({ snapshot, figures, state, window }: PeopleProps): ReactNode {
  const { locale } = useSession();
  const ids = useMemo((): SnapshotId[] => [snapshot.id], [snapshot.id]);
  const [block] = useUsageBlocks(ids) ?? [];
  const { function: name, seatType } = figures;
  const listed = useMemo(
    () =>
      block === undefined ? undefined : peopleByState(block, snapshot, { function: name, seatType }, window),
    [block, snapshot, name, seatType, window],
  );
  if (block === undefined || listed === undefined) return <p className="desk-dim">Reading people …</p>;
  const people = listed[state];
  const counted = figures.counts?.[state] ?? 0;
  return (
    <>
      {counted !== people.length && (
        <p className={classes['small']}>
          {counted.toLocaleString(locale)} by the later list; the file that knows who was active has{' '}
          {people.length.toLocaleString(locale)}.
        </p>
      )}
      {people.length === 0 ? (
        <p className="desk-dim">Nobody.</p>
      ) : (
        <PeopleList
          key={state}
          applicationId={snapshot.applicationId}
          block={block}
          people={people}
          label={`${STATE_TITLES[state]} people`}
        />
      )}
    </>
  );
}
