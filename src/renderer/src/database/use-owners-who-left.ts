import { useMemo } from 'react';
import type { ApplicationId } from '#domain/brand.ts';
import { ownersWhoLeft } from '#domain/people/ownership.ts';
import type { Person } from '#domain/people/person.ts';
import { useApplications } from './repositories.ts';
import { usePeople } from './use-rows.ts';

/** Applications whose owner has left, each with who that was; from stored people alone, and so cheap. */
export function useOwnersWhoLeft(): ReadonlyMap<ApplicationId, Person> | undefined {
  const people = usePeople();
  const applications = useApplications();
  return useMemo(
    () =>
      people === undefined || applications === undefined ? undefined : ownersWhoLeft(people, applications),
    [people, applications],
  );
}
