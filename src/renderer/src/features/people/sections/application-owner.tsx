import { Alert, Anchor } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { useOwnersWhoLeft } from '#database/use-directory.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { ApplicationSectionProps } from '#ui/sections/entry-sections.tsx';
import { addressOfPerson } from '../addresses.ts';

/** On the page of an application whose owner has left: says so, and leads to the handover. */
export function ApplicationOwner({ application }: ApplicationSectionProps): ReactNode {
  const { locale } = useSession();
  const owner = useOwnersWhoLeft()?.get(application.id);
  if (owner === undefined) return null;
  const when = owner.leftOn === null ? '' : ` on ${formatDate(owner.leftOn, locale)}`;
  return (
    <Alert color="yellow" variant="light" icon={<IconDoorExit size={16} />} title="Owner left">
      {`${owner.name} left${when}. `}
      <Anchor component={Link} href={`${addressOfPerson(owner.id)}?handover=1`} inherit underline="always">
        Hand over what they own
      </Anchor>
    </Alert>
  );
}
