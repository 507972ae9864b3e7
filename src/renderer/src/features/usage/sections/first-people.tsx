import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { useUsageBlocks } from '#database/use-rows.ts';
import type { SnapshotId } from '#domain/brand.ts';
import type { ApplicationUse } from '#domain/usage/figures/figures.ts';
import { peopleByState } from '#domain/usage/figures/people-by-state.ts';
import type { UsageSnapshot } from '#domain/usage/usage.ts';
import { addressOfUse } from '#ui/usage/use-words.ts';
import { WHOLE } from '../utilisation/usage-address.ts';

const SHOWN = 5;

interface FirstPeopleProps {
  readonly use: ApplicationUse;
  readonly snapshots: readonly UsageSnapshot[];
}

/** Some of those who were active last, and where all of them are. */
export function FirstPeople({ use, snapshots }: FirstPeopleProps): ReactNode {
  const { locale } = useSession();
  const source = use.activitySource;
  const ids = useMemo((): SnapshotId[] => (source === null ? [] : [source.snapshotId]), [source]);
  const [block] = useUsageBlocks(ids) ?? [];
  const snapshot = snapshots.find(({ id }) => id === source?.snapshotId);
  const active = useMemo(
    () =>
      block === undefined || snapshot === undefined
        ? []
        : peopleByState(block, snapshot, WHOLE, use.window).active,
    [block, snapshot, use.window],
  );
  if (block === undefined || active.length === 0) return null;
  const names = active.slice(0, SHOWN).map((person) => {
    const name = block.name[person] ?? '';
    const mail = block.email[person] ?? '';
    return name === '' ? mail || (block.account[person] ?? '') : name;
  });
  const more = active.length - names.length;
  return (
    <p>
      Used lately by {names.join(', ')}
      {more > 0 && (
        <>
          {' '}
          and{' '}
          <Anchor component={Link} href={addressOfUse(use.applicationId, { state: 'active' })} inherit>
            {more.toLocaleString(locale)} more
          </Anchor>
        </>
      )}
      .
    </p>
  );
}
