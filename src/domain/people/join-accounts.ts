import { accountMails, joinIdOf, ownMailOf } from './account-mails.ts';
import { accountReaders } from './account-reader.ts';
import type { AccountReader } from './account-reader.ts';
import { accountKey, mailKey } from './directory-types.ts';
import type { DirectoryAccount, JoinedBy, PersonKey, SnapshotPeople } from './directory-types.ts';
import { followAnswers } from './follow-answers.ts';
import type { AccountJoin, Person } from './person.ts';

/** The accounts of one person. */
export interface AccountGroup {
  readonly key: PersonKey;
  readonly accounts: DirectoryAccount[];
}

/** People that accounts are put to. */
export interface Places {
  readonly groups: ReadonlyMap<PersonKey, AccountGroup>;
  readonly groupOf: (key: PersonKey) => AccountGroup;
  /** Of the stored person who has the mail, else of the mail. */
  readonly groupOfMail: (mail: string) => AccountGroup;
  readonly ownerOfMail: ReadonlyMap<string, Person>;
}

export interface JoinedAccounts extends Pick<Places, 'groups' | 'ownerOfMail'> {
  readonly answers: ReadonlyMap<string, AccountJoin>;
}

/** An account with an answer; where it belongs is known when all others have their place. */
export interface AnsweredAccount {
  readonly joinId: string;
  readonly answer: AccountJoin;
  readonly mail: string;
  /** Puts it where it belongs without the answer. */
  readonly place: () => AccountGroup;
  readonly read: (joinedBy: JoinedBy) => DirectoryAccount;
}

const PIECE = 1000;

/**
 * Who each account belongs to. Every account points at one thing (the person answered for it, else its mail, else nothing)
 * and every mail at the stored person who has it, so that following the pointers ends at one person whatever the order the
 * rows came in. Linear; yields after each piece of work.
 */
export function* joinAccounts(
  people: readonly Person[],
  joins: readonly AccountJoin[],
  speaking: readonly SnapshotPeople[],
  earlier: readonly SnapshotPeople[],
): Generator<undefined, JoinedAccounts> {
  const answers = new Map(joins.map((join) => [join.id, join]));
  const asked = new Set(joins.flatMap(({ personKey }) => (personKey === null ? [] : [personKey])));
  const mailOf = yield* accountMails(speaking, earlier);
  const places = createPlaces(people);
  const answered: AnsweredAccount[] = [];
  const placed = new Map<PersonKey, AccountGroup>();
  for (const [source, reader] of accountReaders(speaking)) {
    for (let index = 0; index < source.block.account.length; index += 1) {
      if (index % PIECE === PIECE - 1) yield;
      const mail = mailOf(source, index);
      const place = (): AccountGroup => placeBySelf(places, source, index, mail, reader);
      const joinId = joins.length === 0 ? '' : joinIdOf(source, index);
      const answer = joins.length === 0 ? undefined : answers.get(joinId);
      if (answer === undefined) {
        const group = place();
        if (joinId !== '' && asked.has(accountKey(joinId))) placed.set(accountKey(joinId), group);
      } else {
        answered.push({ joinId, answer, mail, place, read: (joinedBy) => reader(index, mail, joinedBy) });
      }
    }
  }
  followAnswers(answered, placed, places, new Set<PersonKey>(people.map(({ id }) => id)));
  return { groups: places.groups, ownerOfMail: places.ownerOfMail, answers };
}

function placeBySelf(
  places: Places,
  source: SnapshotPeople,
  index: number,
  mail: string,
  read: AccountReader,
): AccountGroup {
  if (mail === '') {
    const group = places.groupOf(accountKey(joinIdOf(source, index)));
    group.accounts.push(read(index, mail, 'own'));
    return group;
  }
  const group = places.groupOfMail(mail);
  group.accounts.push(read(index, mail, ownMailOf(source, index) === mail ? 'mail' : 'other-file'));
  return group;
}

function createPlaces(people: readonly Person[]): Places {
  const ownerOfMail = ownersOfMails(people);
  const groups = new Map<PersonKey, AccountGroup>();
  const byMail = new Map<string, AccountGroup>();
  const groupOf = (key: PersonKey): AccountGroup => {
    const known = groups.get(key);
    if (known !== undefined) return known;
    const group = { key, accounts: [] };
    groups.set(key, group);
    return group;
  };
  const groupOfMail = (mail: string): AccountGroup => {
    const known = byMail.get(mail);
    if (known !== undefined) return known;
    const group = groupOf(ownerOfMail.get(mail)?.id ?? mailKey(mail));
    byMail.set(mail, group);
    return group;
  };
  return { groups, groupOf, groupOfMail, ownerOfMail };
}

/** Each mail with the stored person who has it; where two have it, the one that was entered first. */
function ownersOfMails(people: readonly Person[]): Map<string, Person> {
  const owners = new Map<string, Person>();
  const claim = (mail: string, person: Person): void => {
    if (mail === '') return;
    const before = owners.get(mail);
    if (before === undefined || isOlder(person, before)) owners.set(mail, person);
  };
  for (const person of people) {
    claim(person.email, person);
    for (const mail of person.otherEmails) claim(mail, person);
  }
  return owners;
}

function isOlder(a: Person, b: Person): boolean {
  return a.createdAt === b.createdAt ? a.id < b.id : a.createdAt < b.createdAt;
}
