import { Anchor } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatDate } from '#domain/calendar/format.ts';
import type { Person } from '#domain/people/person.ts';
import { ToneChip } from '../feedback/tone-chip.tsx';
import { Fact } from '../fields/fact-list.tsx';
import { addressOfPerson } from './person-address.ts';

interface OwnerLeftProps {
  /** Who owned it and left. */
  readonly owner: Pick<Person, 'id' | 'leftOn'>;
  readonly locale: string;
}

/** Under the owner of an entry: that they left, and the way to hand over what they own. */
export function OwnerLeft({ owner, locale }: OwnerLeftProps): ReactNode {
  const words = owner.leftOn === null ? 'Owner left' : `Owner left on ${formatDate(owner.leftOn, locale)}`;
  return (
    <Fact label="">
      <ToneChip tone="warning" icon={IconDoorExit}>
        {words}
      </ToneChip>{' '}
      <Anchor component={Link} href={`${addressOfPerson(owner.id)}?handover=1`} size="sm" underline="always">
        Hand over
      </Anchor>
    </Fact>
  );
}
