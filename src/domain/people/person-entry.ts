import type { ApplicationId } from '#domain/brand.ts';
import { activityWithin, latestActivity } from '#domain/usage/count-users.ts';
import type { LastActive, UsageWindow } from '#domain/usage/usage.ts';
import type { Directory, DirectoryPerson, JoinQuestion, PersonKey } from './directory-types.ts';
import { costOfSeats, heldSeats } from './held-seats.ts';
import type { HeldSeat, PricedUse, SeatsCost } from './held-seats.ts';
import { ownedBy } from './ownership.ts';
import type { Owned } from './ownership.ts';

/** What is worth looking at in a person. */
export const PERSON_FLAGS = [
  'leaver-with-seats',
  'may-have-left',
  'owner-who-left',
  'doubtful-join',
  'no-mail',
  'unused-everywhere',
] as const;
export type PersonFlag = (typeof PERSON_FLAGS)[number];

/** A person with what follows from applications, contracts and everything that has an owner. */
export interface PersonEntry {
  readonly person: DirectoryPerson;
  readonly held: readonly HeldSeat[];
  /** Of the seats held, a year. */
  readonly cost: SeatsCost;
  readonly owned: readonly Owned[];
  /** Latest over all accounts. */
  readonly last: LastActive;
  readonly questions: readonly JoinQuestion[];
  readonly flags: readonly PersonFlag[];
}

export interface EntryContext {
  /** The use of an application people work with. */
  readonly useOf: (id: ApplicationId) => PricedUse | undefined;
  /** `ownedByText` */
  readonly owned: ReadonlyMap<string, readonly Owned[]>;
  readonly window: UsageWindow;
}

const PIECE = 200;

/** Everybody of the directory with what follows, in its order, in pieces of a few milliseconds. */
export function* personEntries(
  { people, questions }: Pick<Directory, 'people' | 'questions'>,
  context: EntryContext,
): Generator<undefined, PersonEntry[]> {
  const asked = questionsByPerson(questions);
  const entries: PersonEntry[] = [];
  for (const person of people) {
    if (entries.length % PIECE === PIECE - 1) yield;
    entries.push(personEntry(person, asked.get(person.key) ?? NO_QUESTIONS, context));
  }
  return entries;
}

const NO_QUESTIONS: readonly JoinQuestion[] = [];

function questionsByPerson(
  questions: readonly JoinQuestion[],
): ReadonlyMap<PersonKey, readonly JoinQuestion[]> {
  return Map.groupBy(questions, ({ about }) => about);
}

function personEntry(
  person: DirectoryPerson,
  questions: readonly JoinQuestion[],
  context: EntryContext,
): PersonEntry {
  const held = heldSeats(person, context.useOf);
  const owned = ownedBy(person, context.owned);
  const last = latestActivity(person.accounts.map((account) => account.last));
  const flags = PERSON_FLAGS.filter((flag) =>
    isFlagged(flag, { person, held, owned, questions }, context.window),
  );
  return { person, held, cost: costOfSeats(held), owned, last, questions, flags };
}

function isFlagged(
  flag: PersonFlag,
  { person, held, owned, questions }: Pick<PersonEntry, 'person' | 'held' | 'owned' | 'questions'>,
  window: UsageWindow,
): boolean {
  const hasLeft = person.status.kind === 'left';
  switch (flag) {
    case 'leaver-with-seats':
      return hasLeft && held.length > 0;
    case 'may-have-left':
      return person.suspicion !== null;
    case 'owner-who-left':
      return hasLeft && owned.length > 0;
    case 'doubtful-join':
      return questions.length > 0;
    case 'no-mail':
      return person.mails.length === 0;
    case 'unused-everywhere':
      return isUnusedEverywhere(held, window);
  }
}

/** Somebody holds seats, and is known not to have been active in any of them in the window; unknown is not unused (U3). */
function isUnusedEverywhere(held: readonly HeldSeat[], window: UsageWindow): boolean {
  const accounts = held.flatMap((seat) => seat.accounts);
  return (
    accounts.length > 0 &&
    accounts.every(({ last, asOf }) => {
      const state = activityWithin({ last, activeDays: null }, asOf, window, null);
      return state === 'never' || state === 'inactive';
    })
  );
}
