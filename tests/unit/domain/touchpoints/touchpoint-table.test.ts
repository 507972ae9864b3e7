import { describe, expect, it } from 'vitest';
import type { BoardId, CustomerId, TouchpointId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { customerFinder, namesOfCustomers } from '#domain/journey/customer-finder.ts';
import type { Board } from '#domain/journey/journey.ts';
import { stageEntityFile, writeEntityFile } from '#domain/tables/entity-file.ts';
import { touchpointProblems } from '#domain/touchpoints/check.ts';
import { TOUCHPOINT_TABLE, touchpointKey } from '#domain/touchpoints/touchpoint-table.ts';
import { TOUCHPOINT_KINDS, TOUCHPOINT_NAMES, type Touchpoint } from '#domain/touchpoints/touchpoint.ts';
import { sampleCustomer } from '../journey/sample-customers.ts';

const today = '2026-03-02' as IsoDate;
const entry = '2026-01-10' as IsoDate;
const board = { id: 'board-1' as BoardId, name: 'Customers' } as Board;
const acme = sampleCustomer();
const twins = ['customer-2', 'customer-3'].map((id) =>
  sampleCustomer({ id: id as CustomerId, company: 'Twin' }),
);
const book = { boards: [board], customers: [acme, ...twins] };

const touchpoint: Touchpoint = {
  id: 'touchpoint-1' as TouchpointId,
  customerId: acme.id,
  kind: 'call',
  on: '2026-02-03' as IsoDate,
  by: 'Ada; "the" boss',
  outcome: 'bad',
  note: '=HYPERLINK("x")\nasked, twice',
  createdAt: '2026-02-03T09:00:00.000Z' as IsoInstant,
  updatedAt: '2026-02-04T09:00:00.000Z' as IsoInstant,
};

function staged(text: string, stored: readonly Touchpoint[] = []) {
  const outcome = stageEntityFile(text, TOUCHPOINT_TABLE, {
    ...customerFinder(book),
    today,
    locale: 'en-GB',
    entryOf: (id) => (id === acme.id ? entry : null),
    findById: (id) => stored.find((row) => row.id === id) ?? null,
    findByKey: (key) => stored.find((row) => touchpointKey(row) === key) ?? null,
  });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.rows;
}

const HEAD = 'company,kind,date,outcome,note\r\n';
const reason = (row: string): string => {
  const [read] = staged(HEAD + row);
  if (read === undefined) throw new Error('a row was expected');
  return read.outcome.ok ? 'taken' : read.outcome.message;
};

describe('touchpoints.csv', () => {
  it('gives the same touchpoint back, whatever its texts hold', () => {
    const text = writeEntityFile(TOUCHPOINT_TABLE, [touchpoint], namesOfCustomers(book));
    expect(text).not.toContain(',=HYPERLINK');
    const [row] = staged(text);
    const { customerId, kind, on, by, outcome, note, id, createdAt, updatedAt } = touchpoint;
    expect(row?.outcome).toMatchObject({
      ok: true,
      value: { id, createdAt, updatedAt, fields: { customerId, kind, on, by, outcome, note }, match: null },
    });
  });

  it('knows a touchpoint that is stored by its id, else by all that it says', () => {
    const text = writeEntityFile(TOUCHPOINT_TABLE, [touchpoint], namesOfCustomers(book));
    expect(staged(text, [touchpoint])[0]?.outcome).toMatchObject({ value: { matchedBy: 'id' } });
    const plain = { ...touchpoint, by: '', note: 'offer' };
    expect(staged(`${HEAD}ACME,Call,2026-02-03,bad,offer`, [plain])[0]?.outcome).toMatchObject({
      value: { matchedBy: 'name', match: { id: 'touchpoint-1' } },
    });
  });

  it('refuses nobody we know, several of one name, kinds and days that cannot be, each with what to do', () => {
    expect(reason('Nobody,call,2026-02-03,,')).toBe(
      'company: there is no customer “Nobody”. Import customers.csv first.',
    );
    expect(reason(',call,2026-02-03,,')).toContain('name the customer');
    expect(reason('Twin,call,2026-02-03,,')).toContain('several customers are named “Twin”');
    expect(reason('Acme,fax,2026-02-03,,')).toContain('kind: “fax” is not one of');
    expect(reason('Acme,,2026-02-03,,')).toContain('kind: say what it was: resource, mail');
    expect(reason('Acme,call,2026-03-03,,')).toContain('date: A touchpoint can’t lie in the future');
    expect(reason('Acme,call,2026-01-09,,')).toContain('date: It entered the journey on 10 Jan 2026');
    expect(reason('Acme,call,,,')).toBe('date: Enter the day it happened.');
    expect(reason('Acme,call,yesterday,,')).toMatch(/^date: (?!Enter)/);
    expect(reason('Acme,call,2026-02-03,great,')).toContain('outcome: “great” is not one of');
    expect(reason('Acme,call,2026-01-10,,')).toBe('taken');
  });
});

describe('a touchpoint', () => {
  it('has one of ten kinds, each with a name', () => {
    expect(TOUCHPOINT_KINDS).toHaveLength(10);
    expect(new Set(TOUCHPOINT_KINDS.map((kind) => TOUCHPOINT_NAMES[kind])).size).toBe(10);
  });

  it('can have any note up to 2000 characters, and any day when no move tells since when', () => {
    const limits = { today, entry: null, locale: 'en-GB' };
    expect(touchpointProblems({ on: '2020-01-01' as IsoDate, note: 'x'.repeat(2000) }, limits)).toEqual([]);
    expect(touchpointProblems({ on: today, note: 'x'.repeat(2001) }, limits)).toMatchObject([
      { field: 'note', code: 'note-long' },
    ]);
  });
});
