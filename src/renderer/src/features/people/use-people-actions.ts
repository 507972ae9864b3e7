import { put, remove } from '#database/repositories.ts';
import type { RowWrite } from '#database/actions.ts';
import { useSession } from '#database/session.tsx';
import { useAccountJoins } from '#database/use-rows.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { PersonDraft } from '#domain/people/check-person.ts';
import { personLabel } from '#domain/people/directory-types.ts';
import type { DirectoryPerson, JoinQuestion } from '#domain/people/directory-types.ts';
import {
  samePerson,
  sharedMailAnswer,
  somebodyElse,
  withActive,
  withFacts,
  withLeft,
} from '#domain/people/edit-person.ts';
import type { PeopleChange, PersonStamp } from '#domain/people/edit-person.ts';
import { handOver } from '#domain/people/handover.ts';
import type { HandedOver } from '#domain/people/handover.ts';
import type { PersonId } from '#domain/brand.ts';
import type { Person } from '#domain/people/person.ts';

/** Changes of people, each one user action. */
export interface PeopleActions {
  /** Returns the new entry's id. */
  readonly add: (draft: PersonDraft) => Promise<PersonId | null>;
  readonly edit: (one: DirectoryPerson, field: string, facts: Partial<PersonDraft>) => void;
  readonly markLeft: (people: readonly DirectoryPerson[], on: IsoDate | null) => Promise<boolean>;
  readonly markActive: (people: readonly DirectoryPerson[]) => Promise<boolean>;
  /** Takes away what was said; who is in files stays in the directory. */
  readonly forget: (people: readonly DirectoryPerson[]) => Promise<boolean>;
  readonly same: (about: DirectoryPerson, candidate: DirectoryPerson) => Promise<boolean>;
  readonly another: (about: DirectoryPerson) => Promise<boolean>;
  readonly sharedMail: (
    question: Extract<JoinQuestion, { kind: 'shared-mail' }>,
    account: string | null,
  ) => Promise<boolean>;
  readonly handOver: (from: string, entries: readonly HandedOver[]) => Promise<boolean>;
}

function writesOf({ people, removed, joins }: PeopleChange): RowWrite[] {
  return [
    ...removed.map((id) => remove('people', id)),
    ...people.map((person) => put('people', person)),
    ...joins.map((join) => put('accountJoins', join)),
  ];
}

function namesOf(people: readonly DirectoryPerson[]): string {
  const [only] = people;
  return people.length === 1 && only !== undefined ? personLabel(only) : `${people.length} people`;
}

export function usePeopleActions(): PeopleActions {
  const { workspace, perform } = useSession();
  const joins = useAccountJoins() ?? [];
  const stamp = (): PersonStamp => ({ newId: workspace.newId, now: workspace.now() });
  const all = (label: string, changes: readonly PeopleChange[]): Promise<boolean> =>
    perform(label, changes.flatMap(writesOf));
  return {
    add: async (draft) => {
      const now = workspace.now();
      const person: Person = { ...draft, id: workspace.newId() as PersonId, createdAt: now, updatedAt: now };
      return (await perform(`Added ${person.name} to people`, [put('people', person)])) ? person.id : null;
    },
    edit: (one, field, facts) =>
      void all(`Changed ${field} of ${personLabel(one)}`, [withFacts(one, facts, stamp())]),
    markLeft: (people, on) =>
      all(
        `Marked ${namesOf(people)} as left`,
        people.map((one) => withLeft(one, on, stamp())),
      ),
    markActive: (people) =>
      all(
        `Marked ${namesOf(people)} as active`,
        people.map((one) => withActive(one, stamp())),
      ),
    forget: (people) =>
      perform(
        `Deleted what was entered about ${namesOf(people)}`,
        people.flatMap(({ stored }) => (stored === null ? [] : [remove('people', stored.id)])),
      ),
    same: (about, candidate) =>
      all(`Joined ${personLabel(about)} with ${personLabel(candidate)}`, [
        samePerson(about, candidate, joins, stamp()),
      ]),
    another: (about) =>
      all(`Kept ${personLabel(about)} as somebody of their own`, [somebodyElse(about, stamp())]),
    sharedMail: (question, account) =>
      all(
        account === null
          ? `Kept the accounts of ${question.mail} together`
          : `Kept the account ${account} apart from ${question.mail}`,
        [sharedMailAnswer(question, account, stamp())],
      ),
    handOver: (from, entries) => {
      const changes = handOver(entries, workspace.now());
      const to = [...new Set(entries.map((entry) => entry.to.trim()).filter((name) => name !== ''))];
      return perform(
        `Handed ${changes.length === 1 ? 'one entry' : `${changes.length} entries`} over from ${from} to ${to.join(', ')}`,
        changes.map(({ table, row }) => put(table, row)),
      );
    },
  };
}
