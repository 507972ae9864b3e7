import type { ApplicationId } from '#domain/brand.ts';
import type { SnapshotPeople } from './directory-types.ts';
import { accountJoinId } from './person.ts';

const PIECE = 2000;

export function joinIdOf({ snapshot, block }: SnapshotPeople, index: number): string {
  return accountJoinId(snapshot.applicationId, block.account[index] ?? '');
}

/** Newer snapshots have greater keys. */
export function ageKey({ asOf, importedAt, id }: SnapshotPeople['snapshot']): string {
  return `${asOf} ${importedAt} ${id}`;
}

/** Whether older files of the application have to be read for the mails of some accounts. */
export function lacksMail(block: { readonly email: readonly string[] }): boolean {
  return block.email.includes('');
}

/** The mail of the account at a place of a block; empty when no file of its application gives it one. */
export type MailOf = (source: SnapshotPeople, index: number) => string;

/** As its file writes it, in lower case. */
export function ownMailOf({ block }: SnapshotPeople, index: number): string {
  return (block.email[index] ?? '').toLowerCase();
}

/**
 * Mails of accounts: what the file says, else what the newest other file of the application says of the same account. Where
 * several files tell of the present, the newest that has a mail counts for all, so that an account is never in two people.
 */
export function* accountMails(
  speaking: readonly SnapshotPeople[],
  earlier: readonly SnapshotPeople[],
): Generator<undefined, MailOf> {
  const byApplication = Map.groupBy(speaking, ({ snapshot }) => snapshot.applicationId);
  const several = new Set<ApplicationId>();
  const lacking = new Set<ApplicationId>();
  for (const [applicationId, sources] of byApplication) {
    if (sources.length > 1) several.add(applicationId);
    if (sources.some(({ block }) => lacksMail(block))) lacking.add(applicationId);
  }
  const others = [
    ...speaking.filter(({ snapshot }) => several.has(snapshot.applicationId)),
    ...earlier.filter(({ snapshot }) => lacking.has(snapshot.applicationId)),
  ];
  if (others.length === 0) return ownMailOf;
  const found = yield* newestMails(others);
  return (source, index) => {
    const own = ownMailOf(source, index);
    if (own !== '' && !several.has(source.snapshot.applicationId)) return own;
    return found.get(joinIdOf(source, index))?.mail ?? own;
  };
}

interface FoundMail {
  readonly mail: string;
  readonly age: string;
}

function* newestMails(sources: readonly SnapshotPeople[]): Generator<undefined, Map<string, FoundMail>> {
  const found = new Map<string, FoundMail>();
  for (const source of sources) {
    const age = ageKey(source.snapshot);
    for (let index = 0; index < source.block.account.length; index += 1) {
      if (index % PIECE === PIECE - 1) yield;
      const mail = ownMailOf(source, index);
      if (mail === '') continue;
      const joinId = joinIdOf(source, index);
      const before = found.get(joinId);
      if (before === undefined || age > before.age) found.set(joinId, { mail, age });
    }
  }
  return found;
}
