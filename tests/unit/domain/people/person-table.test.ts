import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { PERSON_NAMES, PERSON_TABLE, isWithoutMails } from '#domain/people/person-table.ts';
import type { PersonTableContext } from '#domain/people/person-table.ts';
import type { Person } from '#domain/people/person.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import { stageEntityFile, writeEntityFile } from '#domain/tables/entity-file.ts';
import { entityOf, planTableImport } from '#domain/tables/entity-import.ts';
import type { TableImportPlan } from '#domain/tables/entity-import.ts';
import { DAY, person } from './samples.ts';

function contextOf(stored: readonly Person[] = []): PersonTableContext {
  return {
    today: DAY,
    findById: (id) => stored.find((one) => one.id === id) ?? null,
    findByMail: (mail) => stored.find((one) => [one.email, ...one.otherEmails].includes(mail)) ?? null,
    findByName: (name) => stored.find((one) => one.email === '' && nameKey(one.name) === name) ?? null,
  };
}

function plan(text: string, stored: readonly Person[] = []): TableImportPlan<Person> {
  const staged = stageEntityFile(text, PERSON_TABLE, contextOf(stored));
  if (!staged.ok) throw new Error(staged.message);
  return planTableImport(staged.value.rows, PERSON_NAMES);
}

function reasons(...lines: readonly string[]): string[] {
  return plan(lines.join('\n')).rejected.map(({ line, reason }) => `${line}: ${reason}`);
}

describe('people.csv', () => {
  test('brings every field back', () => {
    const text = fc.string({ minLength: 1 }).filter((value) => value.trim() === value && value !== '');
    const mail = fc
      .tuple(fc.stringMatching(/^[a-z][a-z.+-]{0,8}$/), fc.constantFrom('x.example', 'y.example'))
      .map(([name, domain]) => `${name}@${domain}`);
    fc.assert(
      fc.property(
        text,
        fc.uniqueArray(mail, { maxLength: 4 }),
        fc.constantFrom('', 'Sales', '=1+1'),
        fc.option(fc.constantFrom('2026-01-31', '2024-02-29')),
        fc.boolean(),
        fc.string(),
        (name, [email = '', ...otherEmails], department, leftOn, hasLeft, notes) => {
          const given = person('p1', {
            name,
            email,
            otherEmails,
            department,
            status: hasLeft ? 'left' : 'active',
            leftOn: hasLeft ? (leftOn as IsoDate | null) : null,
            notes,
          });
          const file = writeEntityFile(PERSON_TABLE, [given], undefined);
          const [row] = plan(file).new;
          if (row === undefined) throw new Error('the row was refused');
          const stamp = { newId: () => 'other', now: given.updatedAt, mayKeepId: () => true };
          expect(entityOf(row.draft, stamp)).toEqual(given);
        },
      ),
    );
  });

  test('a formula in a name is neutralised in the file and comes back as it was', () => {
    const given = person('p1', { name: '=HYPERLINK("http://x")', email: 'ann@x.example' });
    const file = writeEntityFile(PERSON_TABLE, [given], undefined);
    expect(file).not.toMatch(/^"?=/m);
    expect(plan(file).new[0]?.draft.fields.name).toBe('=HYPERLINK("http://x")');
  });

  test('finds people by any of their addresses, and keeps what the file does not name', () => {
    const stored = person('p1', {
      name: 'Ann Lee',
      email: 'ann@x.example',
      otherEmails: ['lee@x.example'],
      department: 'Sales',
      notes: 'on leave',
    });
    const { changed, unchanged } = plan('name,email,active\nAnn Lee,ANN@x.example,no', [stored]);
    expect(unchanged).toEqual([]);
    expect(changed[0]?.differences.map(({ field }) => field)).toEqual(['status']);
    expect(changed[0]?.draft.fields).toMatchObject({
      department: 'Sales',
      notes: 'on leave',
      otherEmails: ['lee@x.example'],
      status: 'left',
      leftOn: null,
    });
  });

  test('a list without mails finds those who are known by name only', () => {
    const stored = [
      person('p1', { name: 'Ann Lee' }),
      person('p2', { name: 'Bo Berg', email: 'bo@x.example' }),
    ];
    const found = plan('name,active\nann lee,yes\nBo Berg,yes', stored);
    expect(found.changed.map(({ existing }) => existing.id)).toEqual(['p1']);
    expect(found.new.map(({ draft }) => draft.name)).toEqual(['Bo Berg']);
    expect([isWithoutMails(['name', 'active']), isWithoutMails(['name', 'e-mail'])]).toEqual([true, false]);
  });

  test('two rows with the same mail: the second is refused with the line of the first', () => {
    expect(reasons('name,email', 'Ann Lee,ann@x.example', 'Lee Ann,Ann@X.example')).toEqual([
      '3: “Lee Ann” is already in line 2 of this file.',
    ]);
  });

  test('an unknown value of active is refused, an empty one says nothing', () => {
    expect(reasons('name,active', 'Ann,maybe', 'Bo,', 'Cleo,left')).toEqual([
      '2: active: “maybe” is neither yes nor no. Write yes for who works here, no for who left.',
    ]);
  });

  test('a day of leaving in the future is refused, and one of somebody who is active', () => {
    expect(reasons('name,active,left on', 'Ann,no,2026-03-03', 'Bo,yes,2026-02-01')).toEqual([
      '2: left on: 2026-03-03 has not come yet. Mark somebody as left on the day they go, at the earliest.',
      '3: left on: There is a day of leaving, although the person is active. Take the day away, or mark them as left.',
    ]);
  });

  test('no name, no address that is one, and an address of somebody else are refused', () => {
    expect(reasons('name,email', ',ann@x.example', 'Bo,bo at x')).toEqual([
      '2: name: Give the person a name.',
      '3: email: “bo at x” is not a mail address. Write one like ann@example.com, or leave it empty.',
    ]);
    const stored = [
      person('p1', { name: 'Ann', email: 'ann@x.example' }),
      person('p2', { name: 'Bo', email: 'bo@x.example' }),
    ];
    const both = plan('name,email,other emails\nAnn,ann@x.example,bo@x.example', stored);
    expect(both.rejected[0]?.reason).toMatch(/belong to two people here, Ann and Bo/);
    const byId = plan('name,email,id\nAnn,bo@x.example,p1', stored);
    expect(byId.rejected[0]?.reason).toMatch(/bo@x.example is the address of Bo already/);
  });
});
