import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { directory } from '#domain/people/directory.ts';
import { accountJoinId } from '#domain/people/person.ts';
import { person, snapshotOf, source, user } from './samples.ts';

const MAILS = ['', 'ann@x.example', 'ann@y.example', 'bo@x.example'];
const APPLICATIONS = ['slack', 'zoom', 'figma'];
const ACCOUNTS = ['A', 'B', 'C', 'D'];
const at = '2026-03-02T08:00:00Z' as IsoInstant;

const users = fc.uniqueArray(
  fc.record({
    account: fc.constantFrom(...ACCOUNTS),
    email: fc.constantFrom(...MAILS),
    name: fc.constantFrom('', 'Ann', 'Bo'),
  }),
  { selector: ({ account }) => account, maxLength: 4 },
);

const people = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('p1', 'p2', 'p3'),
    email: fc.constantFrom(...MAILS),
    other: fc.constantFrom(...MAILS),
    name: fc.constantFrom('Ann', 'Bo'),
  }),
  { selector: ({ id }) => id },
);

const targets = [
  null,
  'p1',
  'gone',
  ...MAILS.map((mail) => `mail:${mail}`),
  ...APPLICATIONS.flatMap((application) => ACCOUNTS.map((account) => `account:${application}:${account}`)),
];

const joins = fc.uniqueArray(
  fc.record({
    application: fc.constantFrom(...APPLICATIONS),
    account: fc.constantFrom(...ACCOUNTS),
    personKey: fc.constantFrom(...targets),
  }),
  { selector: ({ application, account }) => accountJoinId(application, account), maxLength: 6 },
);

const sources = fc
  .record({ people, joins, slack: users, zoom: users, figma: users, members: users, before: users })
  .map((parts) =>
    source({
      people: parts.people.map(({ id, name, email, other }) =>
        person(id, { name, email, otherEmails: [other] }),
      ),
      joins: parts.joins.map(({ application, account, personKey }) => ({
        id: accountJoinId(application, account),
        personKey,
        decidedAt: at,
      })),
      speaking: [
        ...[parts.slack, parts.zoom, parts.figma].map((all, index) =>
          snapshotOf(
            APPLICATIONS[index] ?? '',
            all.map(({ account, ...fields }) => user(account, fields)),
          ),
        ),
        snapshotOf(
          'slack',
          parts.members.map(({ account, ...fields }) => user(account, fields)),
          { asOf: '2026-03-02', activity: 'none' },
        ),
      ],
      earlier: [
        snapshotOf(
          'slack',
          parts.before.map(({ account, ...fields }) => user(account, fields)),
          { asOf: '2026-01-01' },
        ),
      ],
    }),
  );

describe('joining accounts', () => {
  test('loses no account, and puts none into two people', () => {
    fc.assert(
      fc.property(sources, (given) => {
        const found = directory(given).people.flatMap(({ accounts }) =>
          accounts.map(({ applicationId, account }) => accountJoinId(applicationId, account)),
        );
        const expected = given.speaking.flatMap(({ snapshot, block }) =>
          block.account.map((account) => accountJoinId(snapshot.applicationId, account)),
        );
        // Two files of one application may name the same account.
        expect(found.toSorted()).toEqual([...new Set(expected)].toSorted());
      }),
    );
  });

  test('gives the same people whatever the order of rows, files and answers', () => {
    fc.assert(
      fc.property(sources, (given) => {
        const turned = source({
          people: given.people.toReversed(),
          joins: given.joins.toReversed(),
          speaking: given.speaking.toReversed(),
          earlier: given.earlier.toReversed(),
        });
        const [one, other] = [directory(given), directory(turned)];
        expect(other.people).toEqual(one.people);
        expect(other.questions).toEqual(one.questions);
      }),
    );
  });

  test('keeps every stored person, each once', () => {
    fc.assert(
      fc.property(sources, (given) => {
        const stored = directory(given).people.flatMap((one) => (one.stored === null ? [] : [one.key]));
        expect(stored.toSorted()).toEqual(given.people.map(({ id }) => id as string).toSorted());
      }),
    );
  });

  test('never joins two accounts that share nothing but a name', () => {
    fc.assert(
      fc.property(sources, (given) => {
        const found = directory({ ...given, joins: [], earlier: [] }).people;
        const joinedByName = found.filter(({ accounts, stored }) => {
          const mails = new Set(accounts.map(({ mail }) => mail));
          return accounts.length > 1 && (mails.has('') || (stored === null && mails.size > 1));
        });
        expect(joinedByName).toEqual([]);
      }),
    );
  });
});
