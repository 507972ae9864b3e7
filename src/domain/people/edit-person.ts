import type { PersonId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { accountKey, personLabel } from './directory-types.ts';
import type { DirectoryPerson, JoinQuestion, PersonKey } from './directory-types.ts';
import { personAnswerId } from './join-questions.ts';
import { accountJoinId } from './person.ts';
import type { AccountJoin, Person } from './person.ts';

export interface PersonStamp {
  readonly newId: () => string;
  readonly now: IsoInstant;
}

/** What a change of people writes. */
export interface PeopleChange {
  readonly people: readonly Person[];
  readonly removed: readonly PersonId[];
  readonly joins: readonly AccountJoin[];
}

const NOTHING: PeopleChange = { people: [], removed: [], joins: [] };
const ACCOUNT = accountKey('');

/** Somebody of the directory as a row of their own, and the answer that keeps their account with them. */
interface StoredPerson {
  readonly person: Person;
  readonly joins: readonly AccountJoin[];
}

/**
 * The stored row of somebody, or a new one made of what files say. Who is known by an account without a mail keeps it by an
 * answer; a mail of an account that was taken apart from others is not claimed.
 */
function storedFor(one: DirectoryPerson, { newId, now }: PersonStamp): StoredPerson {
  if (one.stored !== null) return { person: { ...one.stored, updatedAt: now }, joins: [] };
  const isAccount = one.key.startsWith(ACCOUNT);
  const [email = '', ...otherEmails] = isAccount ? [] : one.mails;
  const person: Person = {
    id: newId() as PersonId,
    name: personLabel(one),
    email,
    otherEmails,
    department: one.department,
    status: 'active',
    leftOn: null,
    notes: '',
    createdAt: now,
    updatedAt: now,
  };
  return { person, joins: isAccount ? [join(one.key.slice(ACCOUNT.length), person.id, now)] : [] };
}

function join(id: string, personKey: PersonKey | null, decidedAt: IsoInstant): AccountJoin {
  return { id, personKey, decidedAt };
}

/** Somebody changed in some facts; who was not stored is from now on. */
export function withFacts(
  one: DirectoryPerson,
  facts: Partial<Omit<Person, 'id' | 'createdAt' | 'updatedAt'>>,
  stamp: PersonStamp,
): PeopleChange {
  const { person, joins } = storedFor(one, stamp);
  return { people: [{ ...person, ...facts }], removed: [], joins };
}

/** Somebody as left on a day, `null` when it is not known. */
export function withLeft(one: DirectoryPerson, on: IsoDate | null, stamp: PersonStamp): PeopleChange {
  return withFacts(one, { status: 'left', leftOn: on }, stamp);
}

/** Somebody as working here, also when a file made one suspect otherwise. */
export function withActive(one: DirectoryPerson, stamp: PersonStamp): PeopleChange {
  return withFacts(one, { status: 'active', leftOn: null }, stamp);
}

/**
 * The answer that two entries are one person: what is known of `about` goes to `candidate`. Addresses are kept with the person,
 * so that later files need no question; an account without one is kept by an answer. Of two stored entries `about` goes.
 */
export function samePerson(
  about: DirectoryPerson,
  candidate: DirectoryPerson,
  joins: readonly AccountJoin[],
  stamp: PersonStamp,
): PeopleChange {
  if (about.stored === null && about.key.startsWith(ACCOUNT)) {
    return { ...NOTHING, joins: [join(about.key.slice(ACCOUNT.length), candidate.key, stamp.now)] };
  }
  if (candidate.stored === null && candidate.key.startsWith(ACCOUNT)) {
    return { ...NOTHING, joins: [join(candidate.key.slice(ACCOUNT.length), about.key, stamp.now)] };
  }
  if (about.stored !== null && candidate.stored === null) return merged(candidate, about, joins, stamp);
  return merged(about, candidate, joins, stamp);
}

/** What is known of `from` added to `into`, which is stored. */
function merged(
  from: DirectoryPerson,
  into: DirectoryPerson,
  joins: readonly AccountJoin[],
  stamp: PersonStamp,
): PeopleChange {
  const { person, joins: own } = storedFor(into, stamp);
  const mails = [...new Set([person.email, ...person.otherEmails, ...from.mails])].filter(
    (mail) => mail !== '',
  );
  const [email = '', ...otherEmails] = mails;
  const later = from.stored !== null && into.stored !== null && from.stored.updatedAt > into.stored.updatedAt;
  const told = later ? from.stored : person;
  const notes = [person.notes, from.stored?.notes ?? ''].filter((text) => text !== '');
  const all: Person = {
    ...person,
    email,
    otherEmails,
    department: person.department || from.department,
    status: told.status,
    leftOn: told.leftOn,
    notes: [...new Set(notes)].join('\n'),
  };
  const gone = from.stored?.id;
  const moved = gone === undefined ? [] : joins.filter(({ personKey }) => personKey === gone);
  return {
    people: [all],
    removed: gone === undefined ? [] : [gone],
    joins: [...own, ...moved.map((one) => ({ ...one, personKey: person.id }))],
  };
}

/** The answer that somebody is nobody else: they are not asked about again while nothing new is known of them. */
export function somebodyElse(about: DirectoryPerson, { now }: PersonStamp): PeopleChange {
  if (about.stored !== null) return { ...NOTHING, joins: [join(personAnswerId(about.stored.id), null, now)] };
  const target = about.key.startsWith(ACCOUNT) ? null : about.key;
  const unanswered = about.accounts.filter(({ joinedBy }) => joinedBy !== 'answer');
  return {
    ...NOTHING,
    joins: unanswered.map(({ applicationId, account }) =>
      join(accountJoinId(applicationId, account), target, now),
    ),
  };
}

/** The answer to a shared mail: `account` is somebody else's, or with `null`, all accounts are one person's. */
export function sharedMailAnswer(
  { about, applicationId, accounts }: Extract<JoinQuestion, { kind: 'shared-mail' }>,
  account: string | null,
  { now }: PersonStamp,
): PeopleChange {
  const answered = account === null ? accounts : [account];
  return {
    ...NOTHING,
    joins: answered.map((one) =>
      join(accountJoinId(applicationId, one), account === null ? about : null, now),
    ),
  };
}
