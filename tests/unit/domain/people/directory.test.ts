import { describe, expect, test } from 'vitest';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { findPerson } from '#domain/people/directory-types.ts';
import { directory } from '#domain/people/directory.ts';
import { accountJoinId } from '#domain/people/person.ts';
import type { AccountJoin } from '#domain/people/person.ts';
import { DAY, person, snapshotOf, source, user } from './samples.ts';

const at = '2026-03-02T08:00:00Z' as IsoInstant;

function answer(applicationId: string, account: string, personKey: string | null): AccountJoin {
  return { id: accountJoinId(applicationId, account), personKey, decidedAt: at };
}

describe('the directory', () => {
  test('one mail in two applications is one person, whatever its case', () => {
    const { people } = directory(
      source({
        speaking: [
          snapshotOf('slack', [user('U1', { email: 'ann@x.example' })]),
          snapshotOf('figma', [user('ann', { email: 'Ann@X.example' })]),
        ],
      }),
    );
    expect(people.map(({ key, accounts }) => [key, accounts.map(({ account }) => account)])).toEqual([
      ['mail:ann@x.example', ['ann', 'U1']],
    ]);
  });

  test('a stored person has the accounts of all their addresses', () => {
    const ann = person('ann', { name: 'Ann Lee', email: 'ann@x.example', otherEmails: ['lee@x.example'] });
    const found = directory(
      source({
        people: [ann],
        speaking: [snapshotOf('slack', [user('ann@x.example'), user('lee@x.example')])],
      }),
    );
    expect(found.people).toHaveLength(1);
    expect(found.people[0]).toMatchObject({
      key: 'ann',
      name: 'Ann Lee',
      status: { kind: 'active', by: 'said' },
    });
    expect(findPerson(found, 'mail:lee@x.example')?.key).toBe('ann');
  });

  test('an account without a mail is known by the mail it had in an older file of the same application', () => {
    const { people } = directory(
      source({
        speaking: [snapshotOf('slack', [user('U1')]), snapshotOf('github', [user('U1')])],
        earlier: [
          snapshotOf('slack', [user('U1', { email: 'old@x.example' })], { asOf: '2025-12-01' }),
          snapshotOf('slack', [user('U1', { email: 'ann@x.example' })], { asOf: '2026-02-01' }),
        ],
      }),
    );
    expect(people.map(({ key, accounts }) => [key, accounts[0]?.joinedBy])).toEqual([
      ['mail:ann@x.example', 'other-file'],
      ['account:github:U1', 'own'],
    ]);
  });

  test('a name alone joins nobody, it is asked about', () => {
    const { people, questions } = directory(
      source({
        speaking: [
          snapshotOf('slack', [user('ann@x.example', { name: 'Ann Lee' })]),
          snapshotOf('zoom', [user('U7', { name: 'ann  LEE' })]),
        ],
      }),
    );
    expect(people).toHaveLength(2);
    expect(questions).toEqual([
      { kind: 'same-name', about: 'account:zoom:U7', candidates: ['mail:ann@x.example'] },
    ]);
  });

  test('an answer joins an account, or leaves it alone for good', () => {
    const speaking = [
      snapshotOf('slack', [user('ann@x.example', { name: 'Ann Lee' })]),
      snapshotOf('zoom', [user('U7', { name: 'Ann Lee' })]),
    ];
    const same = directory(source({ speaking, joins: [answer('zoom', 'U7', 'mail:ann@x.example')] }));
    expect(same.people.map(({ accounts }) => accounts.length)).toEqual([2]);
    const other = directory(source({ speaking, joins: [answer('zoom', 'U7', null)] }));
    expect(other.people).toHaveLength(2);
    expect([same.questions, other.questions]).toEqual([[], []]);
  });

  test('somebody is found under a mail and an account from before an answer joined them', () => {
    const found = directory(
      source({
        people: [person('ann', { email: 'ann@x.example' })],
        speaking: [snapshotOf('zoom', [user('U7', { email: 'ann@y.example' })])],
        joins: [answer('zoom', 'U7', 'ann')],
      }),
    );
    const keys = ['ann', 'mail:ann@x.example', 'mail:ann@y.example', 'account:zoom:U7'];
    expect(keys.map((key) => findPerson(found, key)?.key)).toEqual(['ann', 'ann', 'ann', 'ann']);
    expect(findPerson(found, 'mail:nobody@x.example')).toBeNull();
  });

  test('an answer that names somebody who is gone counts no more', () => {
    const { people } = directory(
      source({
        speaking: [snapshotOf('zoom', [user('U7', { email: 'ann@x.example' })])],
        joins: [answer('zoom', 'U7', 'a-person-who-was-deleted')],
      }),
    );
    expect(people.map(({ key, accounts }) => [key, accounts[0]?.joinedBy])).toEqual([
      ['mail:ann@x.example', 'mail'],
    ]);
  });

  test('answers that point in a circle make one person', () => {
    const { people } = directory(
      source({
        speaking: [snapshotOf('zoom', [user('A'), user('B'), user('C')])],
        joins: [
          answer('zoom', 'A', 'account:zoom:B'),
          answer('zoom', 'B', 'account:zoom:A'),
          answer('zoom', 'C', 'account:zoom:B'),
        ],
      }),
    );
    expect(people.map(({ key }) => key)).toEqual(['account:zoom:A']);
  });

  test('the same mail on two accounts of one application is asked about, until each has an answer', () => {
    const speaking = [
      snapshotOf('zoom', [user('1', { email: 'room@x.example' }), user('2', { email: 'room@x.example' })]),
    ];
    expect(directory(source({ speaking })).questions).toEqual([
      {
        kind: 'shared-mail',
        about: 'mail:room@x.example',
        applicationId: 'zoom',
        mail: 'room@x.example',
        accounts: ['1', '2'],
      },
    ]);
    const split = directory(source({ speaking, joins: [answer('zoom', '2', null)] }));
    expect(split.people).toHaveLength(2);
    expect(split.questions).toEqual([]);
  });

  test('the same part before the @ on another domain is asked about, role addresses and other names are not', () => {
    const { questions } = directory(
      source({
        speaking: [
          snapshotOf('slack', [
            user('ann.lee@x.example', { name: 'Ann Lee' }),
            user('bo@x.example', { name: 'Bo Berg' }),
            user('info@x.example'),
          ]),
          snapshotOf('zoom', [
            user('ann.lee@y.example'),
            user('bo@y.example', { name: 'Bo Dahl' }),
            user('info@y.example'),
          ]),
        ],
      }),
    );
    expect(questions).toEqual([
      {
        kind: 'same-local-part',
        about: 'mail:ann.lee@y.example',
        candidates: ['mail:ann.lee@x.example'],
        localPart: 'ann.lee',
      },
    ]);
  });

  test('a person known by name only is in the directory and asked about', () => {
    const { people, questions } = directory(
      source({
        people: [person('p1', { name: 'Ann Lee' })],
        speaking: [snapshotOf('slack', [user('ann@x.example', { name: 'Ann Lee' })])],
      }),
    );
    expect(people.map(({ key }) => key)).toEqual(['mail:ann@x.example', 'p1']);
    expect(questions).toEqual([{ kind: 'same-name', about: 'p1', candidates: ['mail:ann@x.example'] }]);
  });

  test('two files of one application about one account complete each other', () => {
    const { people } = directory(
      source({
        speaking: [
          snapshotOf('slack', [user('U1', { holdsSeat: null, last: { kind: 'on', date: DAY } })], {
            asOf: '2026-02-20',
          }),
          snapshotOf('slack', [user('U1', { email: 'ann@x.example', name: 'Ann Lee' })], {
            asOf: '2026-03-01',
            activity: 'none',
          }),
        ],
      }),
    );
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({
      key: 'mail:ann@x.example',
      name: 'Ann Lee',
      accounts: [{ asOf: '2026-03-01', holdsSeat: true, last: { kind: 'on', date: DAY } }],
    });
  });

  test('who is not in the later members list of an application holds no seat of it any more', () => {
    const { people } = directory(
      source({
        speaking: [
          snapshotOf('slack', [user('U1'), user('U2')], { asOf: '2026-02-20' }),
          snapshotOf('slack', [user('U1')], { asOf: '2026-03-01', activity: 'none' }),
        ],
      }),
    );
    expect(people.map(({ accounts }) => accounts.map(({ holdsSeat }) => holdsSeat))).toEqual([
      [true],
      [false],
    ]);
  });

  test('the name is that of a directory of people, then of the newest file', () => {
    const { people } = directory(
      source({
        speaking: [
          snapshotOf('slack', [user('ann@x.example', { name: 'annie' })], { asOf: '2026-03-01' }),
          snapshotOf('google', [user('ann@x.example', { name: 'Ann Lee', department: 'Sales' })], {
            asOf: '2026-02-01',
            product: 'Google Workspace: Users > Download users',
          }),
        ],
      }),
    );
    expect(people[0]).toMatchObject({ name: 'Ann Lee', department: 'Sales' });
  });
});

describe('who has left', () => {
  const google = 'Google Workspace: Users > Download users';

  test('an open account in a directory of people tells that somebody works here', () => {
    const { people } = directory(
      source({
        speaking: [snapshotOf('google', [user('ann@x.example', { closed: false })], { product: google })],
      }),
    );
    expect(people[0]?.status).toEqual({
      kind: 'active',
      by: 'file',
      applicationId: 'google',
      asOf: '2026-03-01',
    });
  });

  test('a closed one is reason to ask and not a fact', () => {
    const { people } = directory(
      source({
        people: [person('ann', { email: 'ann@x.example' })],
        speaking: [
          snapshotOf('google', [user('ann@x.example', { closed: true })], { product: google }),
          snapshotOf('slack', [user('ann@x.example', { closed: false })]),
        ],
      }),
    );
    expect(people[0]?.status.kind).toBe('active');
    expect(people[0]?.suspicion).toEqual({
      why: 'directory-closed',
      applicationId: 'google',
      asOf: '2026-03-01',
    });
  });

  test('who is said to work here after the file was made is not suspected', () => {
    const { people } = directory(
      source({
        people: [person('ann', { email: 'ann@x.example', updatedAt: '2026-03-01T10:00:00Z' as IsoInstant })],
        speaking: [snapshotOf('google', [user('ann@x.example', { closed: true })], { product: google })],
      }),
    );
    expect(people[0]?.suspicion).toBeNull();
  });

  test('one closed account elsewhere says nothing while another is open', () => {
    const { people } = directory(
      source({
        speaking: [
          snapshotOf('slack', [user('ann@x.example', { closed: true })]),
          snapshotOf('figma', [user('ann@x.example')]),
        ],
      }),
    );
    expect(people[0]).toMatchObject({ status: { kind: 'unknown' }, suspicion: null });
  });
});
