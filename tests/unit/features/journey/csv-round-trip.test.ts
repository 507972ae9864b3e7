import { describe, expect, it } from 'vitest';
import type { RowWrite } from '#database/actions.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { BOARD_TABLE } from '#domain/journey/board-table.ts';
import { CUSTOMER_TABLE } from '#domain/journey/customer-table.ts';
import type { SameName } from '#domain/journey/customer-import.ts';
import { stageContradictions } from '#domain/journey/replay.ts';
import { STAGE_EVENT_TABLE, stageEventRow } from '#domain/journey/stage-event-table.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { createSample } from '#domain/sample/sample.ts';
import { writeEntityFile } from '#domain/tables/entity-file.ts';
import { boardNames, eventNames } from '#features/journey/csv/names.ts';
import { journeyFileKind, stageJourneyFile } from '#features/journey/csv/staged-file.ts';
import type { StagedFile, StoredJourney } from '#features/journey/csv/staged-file.ts';

const today = '2026-03-02' as IsoDate;
const now = '2026-03-02T08:00:00.000Z' as IsoInstant;
const empty: StoredJourney = { boards: [], customers: [], events: [], values: [] };

function filesOf({
  boards,
  customers,
  events,
}: StoredJourney): Record<'boards' | 'customers' | 'events', string> {
  return {
    boards: writeEntityFile(BOARD_TABLE, boards, undefined),
    customers: writeEntityFile(CUSTOMER_TABLE, customers, boardNames(boards)),
    events: writeEntityFile(STAGE_EVENT_TABLE, events.map(stageEventRow), eventNames({ boards, customers })),
  };
}

function staged(text: string, stored: StoredJourney): StagedFile {
  let count = 0;
  const outcome = stageJourneyFile(text, stored, {
    today,
    now,
    newId: () => `new-${(count += 1)}`,
    currency: 'EUR' as CurrencyCode,
    board: null,
    fileName: 'customers.csv',
  });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

function written(stored: StoredJourney, writes: readonly RowWrite[]): StoredJourney {
  const table = <Row extends { readonly id: string }>(name: string, rows: readonly Row[]): Row[] => {
    const all = new Map<string, Row>(rows.map((row) => [row.id, row]));
    for (const { key, row } of writes.filter((write) => write.table === name)) {
      if (row === null) all.delete(key);
      else all.set(key, row as Row);
    }
    return [...all.values()];
  };
  return {
    boards: table('boards', stored.boards),
    customers: table('customers', stored.customers),
    events: table('stageEvents', stored.events),
    values: table('customerValues', stored.values),
  };
}

function imported(stored: StoredJourney, text: string, choice: SameName = 'update'): StoredJourney {
  return written(stored, staged(text, stored).writes(choice));
}

function sorted(stored: StoredJourney): StoredJourney {
  const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): Row[] =>
    rows.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  return {
    boards: byId(stored.boards),
    customers: byId(stored.customers),
    events: byId(stored.events),
    values: byId(stored.values),
  };
}

function sample(): StoredJourney {
  const { boards, customers, stageEvents } = createSample(today, now);
  const [first, ...others] = customers;
  if (first === undefined) throw new Error('the sample has customers');
  const odd = {
    ...first,
    notes: '=1+1\n"quoted"; ünï',
    tags: ['a;b', '@c'],
    archived: true,
    position: -0.125,
  };
  return { boards, customers: [odd, ...others], events: stageEvents, values: [] };
}

const CSV = 'company,value,currency,stage\r\n';

describe('customers, moves and boards as CSV', () => {
  it('come back equal in an empty workspace', () => {
    const before = sample();
    const files = filesOf(before);
    let after = imported(empty, files.boards);
    after = imported(after, files.customers);
    after = imported(after, files.events);
    expect(sorted(after)).toEqual(sorted(before));
  });

  it('bring nothing when imported a second time', () => {
    const before = sample();
    for (const text of Object.values(filesOf(before))) {
      expect(staged(text, before).writes('update')).toEqual([]);
    }
  });

  it('are told apart by their header row', () => {
    const files = filesOf(sample());
    expect(journeyFileKind(files.boards)).toBe('boards');
    expect(journeyFileKind(files.customers)).toBe('customers');
    expect(journeyFileKind(files.events)).toBe('stage-events');
    expect(journeyFileKind('Date;Amount\r\n')).toBeNull();
  });
});

describe('importing customers', () => {
  it('makes the boards it names, and a first move for each customer', () => {
    const after = imported(empty, 'company,board,stage\r\nAcme,Large,renewal\r\nGlobex,,\r\n');
    expect(after.boards.map(({ name }) => name).sort()).toEqual(['Customers', 'Large']);
    expect(after.events).toMatchObject([
      { from: null, to: 'renewal', on: today, reason: 'Imported from customers.csv' },
      { from: null, to: 'awareness' },
    ]);
    expect(stageContradictions(after.customers, after.events)).toEqual([]);
  });

  it('refuses an unknown stage and a negative value with line and reason', () => {
    const file = staged(`${CSV}Acme,-5,EUR,renewal\r\nGlobex,5,EUR,churned\r\nFine,5,EUR,renewal\r\n`, empty);
    const { rejected, newRows } = file.preview('update');
    expect(newRows).toHaveLength(1);
    expect(rejected).toEqual([
      { line: 2, reason: expect.stringContaining('can’t be negative') as string },
      { line: 3, reason: expect.stringContaining('“churned” is not one of awareness') as string },
    ]);
  });

  it('asks about names it knows: update, skip or add', () => {
    const before = imported(empty, `${CSV}Acme,100,EUR,awareness\r\n`);
    const text = `${CSV}ACME,200,EUR,purchase\r\n`;
    expect(staged(text, before).sameName).toBe(1);
    const updated = imported(before, text, 'update');
    expect(updated.customers).toMatchObject([{ company: 'ACME', value: 20_000, stage: 'purchase' }]);
    expect(updated.events).toHaveLength(2);
    expect(stageContradictions(updated.customers, updated.events)).toEqual([]);
    expect(imported(before, text, 'skip')).toEqual(before);
    expect(imported(before, text, 'add').customers).toHaveLength(2);
  });

  it('never guesses which of several customers of one name is meant', () => {
    const before = imported(imported(empty, `${CSV}Acme,1,EUR,\r\n`), `${CSV}Acme,2,EUR,\r\n`, 'add');
    const file = staged(`${CSV}Acme,3,EUR,\r\n`, before);
    expect(file.sameName).toBe(1);
    expect(file.writes('update')).toEqual([]);
    expect(file.preview('update').rejected).toMatchObject([{ line: 2 }]);
    expect(file.preview('add').newRows).toHaveLength(1);
  });

  it('puts cards without a place below the others', () => {
    const before = imported(empty, 'company\r\nA\r\nB\r\n');
    const after = imported(before, 'company\r\nC\r\n');
    const places = after.customers.map(({ company, position }) => [company, position]);
    expect(places).toEqual([
      ['A', 0],
      ['B', 1024],
      ['C', 2048],
    ]);
  });
});

describe('importing stage moves', () => {
  it('needs the customer, a known stage and a day that is not in the future', () => {
    const before = imported(empty, `${CSV}Acme,1,EUR,\r\n`);
    const text =
      'company,to,on\r\nNobody,renewal,2026-01-01\r\nAcme,nowhere,2026-01-01\r\nAcme,renewal,2026-03-03\r\n';
    const reasons = staged(text, before)
      .preview('update')
      .rejected.map(({ reason }) => reason);
    expect(reasons[0]).toContain('there is no customer “Nobody”');
    expect(reasons[1]).toContain('“nowhere” is not one of awareness');
    expect(reasons[2]).toContain('lies in the future');
  });

  it('replays the stage of the customer from all its moves', () => {
    const before = imported(empty, `${CSV}Acme,1,EUR,awareness\r\n`);
    const after = imported(
      before,
      'company,from,to,on\r\nAcme,,awareness,2026-01-01\r\nAcme,awareness,conversion,2026-02-01\r\n',
    );
    expect(after.events).toHaveLength(2);
    expect(after.customers).toMatchObject([{ stage: 'conversion', stageSince: '2026-02-01' }]);
  });
});
