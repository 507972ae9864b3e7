import { describe, expect, test } from 'vitest';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { findPerson } from '#domain/people/directory-types.ts';
import type {
  Directory,
  DirectoryPerson,
  DirectorySource,
  JoinQuestion,
} from '#domain/people/directory-types.ts';
import { directory } from '#domain/people/directory.ts';
import {
  samePerson,
  sharedMailAnswer,
  somebodyElse,
  withActive,
  withLeft,
} from '#domain/people/edit-person.ts';
import type { PeopleChange } from '#domain/people/edit-person.ts';
import { person, snapshotOf, source, user } from './samples.ts';

const now = '2026-03-02T08:00:00Z' as IsoInstant;

function stamp(): { newId: () => string; now: IsoInstant } {
  let last = 0;
  return {
    newId: () => {
      last += 1;
      return `new-${last}`;
    },
    now,
  };
}

/** What the workspace holds after a change. */
function after(given: DirectorySource, change: PeopleChange): DirectorySource {
  const gone = new Set<string>([...change.removed, ...change.people.map(({ id }) => id)]);
  const answered = new Set(change.joins.map(({ id }) => id));
  return {
    ...given,
    people: [...given.people.filter(({ id }) => !gone.has(id)), ...change.people],
    joins: [...given.joins.filter(({ id }) => !answered.has(id)), ...change.joins],
  };
}

function named(found: Directory, key: string): DirectoryPerson {
  const one = findPerson(found, key);
  if (one === null) throw new Error(`nobody is ${key}`);
  return one;
}

function only(found: Directory): JoinQuestion {
  const [question] = found.questions;
  if (question === undefined) throw new Error('nothing is asked');
  return question;
}

const slack = snapshotOf('slack', [user('ann@x.example', { name: 'Ann Lee' })]);
const zoom = snapshotOf('zoom', [user('U7', { name: 'Ann Lee' })]);

describe('marking as left', () => {
  test('stores somebody whom only files knew, with their addresses, and they keep their accounts', () => {
    const given = source({ speaking: [slack] });
    const change = withLeft(named(directory(given), 'mail:ann@x.example'), '2026-02-27' as IsoDate, stamp());
    const [ann] = directory(after(given, change)).people;
    expect(ann).toMatchObject({
      key: 'new-1',
      name: 'Ann Lee',
      mails: ['ann@x.example'],
      status: { kind: 'left', on: '2026-02-27' },
      accounts: [{ applicationId: 'slack' }],
    });
  });

  test('keeps an account without a mail with the person', () => {
    const given = source({ speaking: [zoom] });
    const change = withLeft(named(directory(given), 'account:zoom:U7'), null, stamp());
    const { people } = directory(after(given, change));
    expect(people.map(({ key, accounts }) => [key, accounts.length])).toEqual([['new-1', 1]]);
  });

  test('is not suspected again once it was said that somebody works here', () => {
    const google = snapshotOf('google', [user('ann@x.example', { closed: true })], {
      product: 'Google Workspace: Users > Download users',
    });
    const given = source({ speaking: [google] });
    const ann = named(directory(given), 'mail:ann@x.example');
    expect(ann.suspicion?.why).toBe('directory-closed');
    const { people } = directory(after(given, withActive(ann, stamp())));
    expect(people[0]).toMatchObject({ suspicion: null, status: { kind: 'active', by: 'said' } });
  });
});

describe('answering a doubtful join', () => {
  test('the same person takes an account without a mail', () => {
    const given = source({ speaking: [slack, zoom] });
    const found = directory(given);
    const change = samePerson(
      named(found, 'account:zoom:U7'),
      named(found, 'mail:ann@x.example'),
      [],
      stamp(),
    );
    const answered = directory(after(given, change));
    expect(answered.people.map(({ accounts }) => accounts.length)).toEqual([2]);
    expect(answered.questions).toEqual([]);
  });

  test('the same person with another address is known by it in later files too', () => {
    const given = source({ speaking: [slack, snapshotOf('zoom', [user('ann@y.example')])] });
    const found = directory(given);
    const change = samePerson(
      named(found, 'mail:ann@y.example'),
      named(found, 'mail:ann@x.example'),
      [],
      stamp(),
    );
    const later = after(given, change);
    const { people } = directory({
      ...later,
      speaking: [...later.speaking, snapshotOf('figma', [user('ann@y.example')])],
    });
    expect(people.map(({ mails, accounts }) => [mails, accounts.length])).toEqual([
      [['ann@x.example', 'ann@y.example'], 3],
    ]);
  });

  test('a name of a list and the mail of a file become one stored person', () => {
    const given = source({ people: [person('p1', { name: 'Ann Lee', status: 'left' })], speaking: [slack] });
    const found = directory(given);
    const change = samePerson(named(found, 'p1'), named(found, 'mail:ann@x.example'), [], stamp());
    const { people, questions } = directory(after(given, change));
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({ key: 'p1', mails: ['ann@x.example'], status: { kind: 'left' } });
    expect(questions).toEqual([]);
  });

  test('two stored entries become one that has what both had, answers included', () => {
    const given = source({
      people: [
        person('p1', { name: 'Ann Lee', email: 'ann@x.example', notes: 'first' }),
        person('p2', {
          name: 'Ann Lee',
          email: 'ann@y.example',
          department: 'Sales',
          notes: 'second',
          status: 'left',
          updatedAt: '2026-02-01T08:00:00Z' as IsoInstant,
        }),
      ],
      joins: [{ id: 'zoom:U7', personKey: 'p2', decidedAt: now }],
      speaking: [zoom],
    });
    const found = directory(given);
    const change = samePerson(named(found, 'p2'), named(found, 'p1'), given.joins, stamp());
    const { people } = directory(after(given, change));
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({
      key: 'p1',
      mails: ['ann@x.example', 'ann@y.example'],
      department: 'Sales',
      status: { kind: 'left' },
      stored: { notes: 'first\nsecond' },
      accounts: [{ account: 'U7' }],
    });
  });

  test('somebody else is not asked about again, and stays with the accounts of their mail', () => {
    const given = source({
      speaking: [
        slack,
        snapshotOf('zoom', [user('ann@y.example')]),
        snapshotOf('figma', [user('ann@y.example')]),
      ],
    });
    const found = directory(given);
    const answered = directory(after(given, somebodyElse(named(found, 'mail:ann@y.example'), stamp())));
    expect(answered.people.map(({ key, accounts }) => [key, accounts.length])).toEqual([
      ['mail:ann@x.example', 1],
      ['mail:ann@y.example', 2],
    ]);
    expect([found.questions.length, answered.questions.length]).toEqual([1, 0]);
  });

  test('a person of a list without accounts can be somebody else, too', () => {
    const given = source({ people: [person('p1', { name: 'Ann Lee' })], speaking: [slack] });
    const found = directory(given);
    const answered = directory(after(given, somebodyElse(named(found, 'p1'), stamp())));
    expect([found.questions.length, answered.questions.length]).toEqual([1, 0]);
  });

  test('a shared mail is one person twice, or an account of somebody else', () => {
    const given = source({
      speaking: [
        snapshotOf('zoom', [user('1', { email: 'ann@x.example' }), user('2', { email: 'ann@x.example' })]),
      ],
    });
    const question = only(directory(given));
    if (question.kind !== 'shared-mail') throw new Error(`asked about ${question.kind}`);
    const one = directory(after(given, sharedMailAnswer(question, null, stamp())));
    const two = directory(after(given, sharedMailAnswer(question, '2', stamp())));
    expect([one.people.length, one.questions.length]).toEqual([1, 0]);
    expect(two.people.map(({ key }) => key)).toEqual(['account:zoom:2', 'mail:ann@x.example']);
    expect(two.questions).toEqual([]);
  });
});
