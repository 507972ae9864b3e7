import type { ApplicationId, SnapshotId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { UsageBlock } from '#domain/usage/usage-block.ts';
import type { LastActive, UsageSnapshot } from '#domain/usage/usage.ts';
import { accountJoinId } from './person.ts';
import type { AccountJoin, Person } from './person.ts';

/** Stored id, else `mail:<mail>`, else `account:<application>:<account>`. */
export type PersonKey = string;

export function mailKey(mail: string): PersonKey {
  return `mail:${mail}`;
}

export function accountKey(joinId: string): PersonKey {
  return `account:${joinId}`;
}

/** The people of one snapshot. */
export interface SnapshotPeople {
  readonly snapshot: Pick<
    UsageSnapshot,
    'id' | 'applicationId' | 'asOf' | 'importedAt' | 'product' | 'activity'
  >;
  readonly block: UsageBlock;
}

/** What the directory is worked out from. Its order never matters. */
export interface DirectorySource {
  readonly people: readonly Person[];
  readonly joins: readonly AccountJoin[];
  /** The snapshots that tell of the present (`speakingOn`): one of an application, or several that complete each other. */
  readonly speaking: readonly SnapshotPeople[];
  /** Older ones of applications in which some account has no mail (`lacksMail`): only their mails are read. */
  readonly earlier: readonly SnapshotPeople[];
}

/** Why an account belongs to its person. */
export type JoinedBy =
  /** The mail that its file gives. */
  | 'mail'
  /** The mail that another file of the same application gives the same account. */
  | 'other-file'
  /** The manager said so. */
  | 'answer'
  /** Nothing joins it: it is a person of its own. */
  | 'own';

/** One account of one application, from the files that tell of the present. */
export interface DirectoryAccount {
  readonly applicationId: ApplicationId;
  /** The newest of its files. */
  readonly snapshotId: SnapshotId;
  readonly asOf: IsoDate;
  readonly product: string;
  /** As the product calls it. */
  readonly account: string;
  /** Lower case, from its files or an older one; empty when none has one. */
  readonly mail: string;
  readonly name: string;
  readonly department: string;
  readonly joinedBy: JoinedBy;
  readonly holdsSeat: boolean | null;
  readonly closed: boolean | null;
  /** Latest over all functions. */
  readonly last: LastActive;
  readonly seatTypes: readonly string[];
  readonly functions: readonly string[];
}

/** Whether somebody works here, and who says so. */
export type PersonStatus =
  /** By hand or a list of people. */
  | { readonly kind: 'active'; readonly by: 'said' }
  /** The account in a directory of people is open. */
  | {
      readonly kind: 'active';
      readonly by: 'file';
      readonly applicationId: ApplicationId;
      readonly asOf: IsoDate;
    }
  /** Always said; files only give reason to suspect it. */
  | { readonly kind: 'left'; readonly on: IsoDate | null }
  | { readonly kind: 'unknown' };

/** What a file tells that makes a leaver likely: to be confirmed, never a fact. */
export interface LeaverSuspicion {
  readonly why: 'directory-closed' | 'all-closed';
  readonly applicationId: ApplicationId;
  readonly asOf: IsoDate;
}

/** Somebody in the directory: said by hand, in a list, in usage files, or all of them. */
export interface DirectoryPerson {
  readonly key: PersonKey;
  readonly stored: Person | null;
  /** Empty when nobody gives one; see `personLabel`. */
  readonly name: string;
  /** The first is the main one. */
  readonly mails: readonly string[];
  readonly department: string;
  readonly status: PersonStatus;
  readonly suspicion: LeaverSuspicion | null;
  /** By application, then account. */
  readonly accounts: readonly DirectoryAccount[];
}

/** Two or more entries that may be one person, or one that may be two. Never joined without an answer. */
export type JoinQuestion =
  /** The same name, and no mail that would settle it. */
  | { readonly kind: 'same-name'; readonly about: PersonKey; readonly candidates: readonly PersonKey[] }
  /** The same part before the @ on another domain. */
  | {
      readonly kind: 'same-local-part';
      readonly about: PersonKey;
      readonly candidates: readonly PersonKey[];
      readonly localPart: string;
    }
  /** Two accounts of one application carry the same mail: one person twice, or a shared address. */
  | {
      readonly kind: 'shared-mail';
      readonly about: PersonKey;
      readonly applicationId: ApplicationId;
      readonly mail: string;
      readonly accounts: readonly string[];
    };

export interface Directory {
  /** By name, then key. */
  readonly people: readonly DirectoryPerson[];
  readonly byKey: ReadonlyMap<PersonKey, DirectoryPerson>;
  /** Mail keys of those who are stored, to their keys. */
  readonly aliases: ReadonlyMap<PersonKey, PersonKey>;
  readonly questions: readonly JoinQuestion[];
}

/** The person under a key, also under one from before a mail, an answer or a stored entry was known. */
export function findPerson(
  { people, byKey, aliases }: Pick<Directory, 'people' | 'byKey' | 'aliases'>,
  key: PersonKey,
): DirectoryPerson | null {
  const found = byKey.get(key) ?? byKey.get(aliases.get(key) ?? '');
  if (found !== undefined) return found;
  const isTheirs = key.startsWith(mailKey(''))
    ? ({ mails }: DirectoryPerson) => mails.some((mail) => mailKey(mail) === key)
    : ({ accounts }: DirectoryPerson) =>
        accounts.some(
          ({ applicationId, account }) => accountKey(accountJoinId(applicationId, account)) === key,
        );
  return people.find(isTheirs) ?? null;
}

/** What somebody is called in lists: name, else mail, else account. */
export function personLabel({
  name,
  mails,
  accounts,
  key,
}: Pick<DirectoryPerson, 'name' | 'mails' | 'accounts' | 'key'>): string {
  return name || (mails[0] ?? accounts[0]?.account ?? key);
}
