import type { ApplicationId, PersonId, SnapshotId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { DirectorySource, SnapshotPeople } from '#domain/people/directory-types.ts';
import type { Person } from '#domain/people/person.ts';
import { packUsers } from '#domain/usage/usage-block.ts';
import type { ActivityKind, LastActive, UsageUser } from '#domain/usage/usage.ts';

export const DAY = '2026-03-02' as IsoDate;
const ENTERED = '2026-01-05T09:00:00Z' as IsoInstant;

export function person(id: string, fields: Partial<Person> = {}): Person {
  return {
    id: id as PersonId,
    name: id,
    email: '',
    otherEmails: [],
    department: '',
    status: 'active',
    leftOn: null,
    notes: '',
    createdAt: ENTERED,
    updatedAt: ENTERED,
    ...fields,
  };
}

export function user(account: string, fields: Partial<UsageUser> & { last?: LastActive } = {}): UsageUser {
  const { last = { kind: 'unknown' }, ...rest } = fields;
  return {
    account,
    email: account.includes('@') ? account : '',
    name: '',
    department: '',
    holdsSeat: true,
    closed: null,
    uses: [{ function: '', seatType: '', last, activeDays: null }],
    ...rest,
  };
}

interface SnapshotFacts {
  readonly asOf?: string;
  readonly product?: string;
  readonly activity?: ActivityKind;
}

export function snapshotOf(
  applicationId: string,
  users: readonly UsageUser[],
  { asOf = '2026-03-01', product = 'Users and last sign-in', activity = 'last-active' }: SnapshotFacts = {},
): SnapshotPeople {
  const snapshotId = `${applicationId} ${asOf}` as SnapshotId;
  return {
    snapshot: {
      id: snapshotId,
      applicationId: applicationId as ApplicationId,
      asOf: asOf as IsoDate,
      importedAt: ENTERED,
      product,
      activity,
    },
    block: packUsers(snapshotId, users),
  };
}

export function source(parts: Partial<DirectorySource>): DirectorySource {
  return { people: [], joins: [], speaking: [], earlier: [], ...parts };
}
