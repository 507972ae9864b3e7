import { describe, expect, it } from 'vitest';
import type { RowWrite } from '#database/actions.ts';
import type { CustomFieldId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { CustomField } from '#domain/custom-fields/custom-field.ts';
import { BOARD_TABLE } from '#domain/journey/board-table.ts';
import { CUSTOMER_TABLE, customerTable } from '#domain/journey/customer-table.ts';
import { namesOfCustomers } from '#domain/journey/customer-finder.ts';
import type { SameName } from '#domain/journey/customer-import.ts';
import { MARK_TABLE, markRow } from '#domain/journey/mark-table.ts';
import { stageContradictions } from '#domain/journey/replay.ts';
import { STAGE_EVENT_TABLE, stageEventRow } from '#domain/journey/stage-event-table.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { createSample } from '#domain/sample/sample.ts';
import { writeEntityFile } from '#domain/tables/entity-file.ts';
import { TOUCHPOINT_TABLE } from '#domain/touchpoints/touchpoint-table.ts';
import { boardNames } from '#features/journey/csv/names.ts';
import { journeyFileKind, stageJourneyFile } from '#features/journey/csv/staged-file.ts';
import type { StagedFile, StoredJourney } from '#features/journey/csv/staged-file.ts';

const today = '2026-03-02' as IsoDate;
const now = '2026-03-02T08:00:00.000Z' as IsoInstant;
const empty: StoredJourney = {
  boards: [],
  customers: [],
  events: [],
  values: [],
  marks: [],
  touchpoints: [],
};

type Files = Record<'boards' | 'customers' | 'events' | 'marks' | 'touchpoints', string>;

function filesOf({ boards, customers, events, marks, touchpoints }: StoredJourney): Files {
  const names = namesOfCustomers({ boards, customers });
  return {
    boards: writeEntityFile(BOARD_TABLE, boards, undefined),
    customers: writeEntityFile(CUSTOMER_TABLE, customers, boardNames(boards)),
    events: writeEntityFile(STAGE_EVENT_TABLE, events.map(stageEventRow), names),
    marks: writeEntityFile(MARK_TABLE, marks.map(markRow), names),
    touchpoints: writeEntityFile(TOUCHPOINT_TABLE, touchpoints, names),
  };
}

function staged(text: string, stored: StoredJourney): StagedFile {
  let count = 0;
  const outcome = stageJourneyFile(text, stored, {
    today,
    now,
    newId: () => `new-${(count += 1)}`,
    currency: 'EUR' as CurrencyCode,
    locale: 'en-GB',
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
    marks: table('customerMarks', stored.marks),
    touchpoints: table('touchpoints', stored.touchpoints),
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
    marks: byId(stored.marks),
    touchpoints: byId(stored.touchpoints),
  };
}

function sample(): StoredJourney {
  const { boards, customers, stageEvents, customerMarks, customerRecords } = createSample(today, now);
  const [first, ...others] = customers;
  if (first === undefined) throw new Error('the sample has customers');
  const odd = {
    ...first,
    notes: '=1+1\n"quoted"; ünï',
    tags: ['a;b', '@c'],
    archived: true,
    position: -0.125,
  };
  // What corrections replaced goes along, too.
  const events = stageEvents.map((event, index) =>
    index % 50 === 0 ? { ...event, corrected: [{ on: event.on, reason: '=was; “this”', at: now }] } : event,
  );
  const marks = customerMarks.map((mark, index) =>
    index % 5 === 0
      ? { ...mark, corrected: [{ on: mark.on, until: mark.until, reason: 'was\nthis', at: now }] }
      : mark,
  );
  const { touchpoints } = customerRecords;
  return { boards, customers: [odd, ...others], events, values: [], marks, touchpoints };
}

const CSV = 'company,value,currency,stage\r\n';

describe('customers, moves and boards as CSV', () => {
  it('come back equal in an empty workspace', () => {
    const before = sample();
    const files = filesOf(before);
    let after = imported(empty, files.boards);
    after = imported(after, files.customers);
    after = imported(after, files.events);
    after = imported(after, files.marks);
    after = imported(after, files.touchpoints);
    expect(sorted(after)).toEqual(sorted(before));
  });

  it('bring moves, pauses, losses, touchpoints and corrections back, and each customer to where it stood', () => {
    const before = sample();
    const files = filesOf(before);
    const order = [files.boards, files.customers, files.events, files.marks, files.touchpoints];
    const after = sorted(order.reduce((stored, text) => imported(stored, text), empty));
    const { events, marks, touchpoints, customers } = sorted(before);
    expect(after.events).toEqual(events);
    expect(after.marks).toEqual(marks);
    expect(after.touchpoints).toEqual(touchpoints);
    const standing = ({ id, stage, stageSince, state }: (typeof customers)[number]): object => ({
      id,
      stage,
      stageSince,
      state,
    });
    expect(after.customers.map(standing)).toEqual(customers.map(standing));
    expect(new Set(customers.map(({ state }) => state.kind)).size).toBe(3);
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
    expect(journeyFileKind(files.marks)).toBe('marks');
    expect(journeyFileKind(files.touchpoints)).toBe('touchpoints');
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

describe('what more is known of customers', () => {
  it('a state in the file becomes a mark, and a later one leads on from it', () => {
    const lost = imported(empty, 'company,state,state since,state reason\r\nAcme,lost,2026-02-01,price\r\n');
    expect(lost.marks).toMatchObject([{ kind: 'lost', on: '2026-02-01', reason: 'price' }]);
    expect(lost.customers[0]?.state).toEqual({ kind: 'lost', on: '2026-02-01', reason: 'price' });
    const back = imported(lost, 'company,state\r\nAcme,here\r\n');
    expect(back.marks.map(({ kind }) => kind)).toEqual(['lost', 'won-back']);
    expect(back.customers[0]?.state).toEqual({ kind: 'here' });
    expect(imported(back, 'company,state\r\nAcme,here\r\n')).toEqual(back);
  });

  it('fields of one’s own come back, and a bad value refuses its row alone', () => {
    const field: CustomField = {
      id: 'f1' as CustomFieldId,
      name: 'Seats wanted',
      kind: 'number',
      choices: [],
      position: 0,
      createdAt: now,
      updatedAt: now,
    };
    const before = { ...empty, fields: [field] };
    const file = staged('company,field: Seats Wanted\r\nAcme,40\r\nGlobex,many\r\n', before);
    expect(file.preview('update').rejected).toMatchObject([
      { line: 3, reason: expect.stringContaining('“many” is not a number') as string },
    ]);
    const { customers, boards } = written(before, file.writes('update'));
    expect(customers).toMatchObject([{ company: 'Acme', fields: { f1: 40 } }]);
    const text = writeEntityFile(customerTable([field]), customers, boardNames(boards));
    expect(staged(text, { ...before, customers, boards }).writes('update')).toEqual([]);
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

describe('importing what happened with customers', () => {
  const acme = imported(
    imported(empty, 'company\r\nAcme\r\n'),
    'company,from,to,on\r\nAcme,,awareness,2026-01-10\r\nAcme,awareness,purchase,2026-02-10\r\n',
  );
  const rejected = (text: string): readonly string[] =>
    staged(text, acme)
      .preview('update')
      .rejected.map(({ line, reason }) => `${line}: ${reason}`);

  it('refuses a move from before the customer existed', () => {
    expect(rejected('company,from,to,on\r\nAcme,awareness,conversion,2026-01-09\r\n')).toEqual([
      '2: on: the customer entered its first stage on 10 Jan 2026; it can’t have moved on 9 Jan 2026 already.',
    ]);
    // An earlier entry is when it came to us; what is said for other days stands.
    expect(rejected('company,from,to,on\r\nAcme,,awareness,2026-01-05\r\n')).toEqual([]);
  });

  it('refuses marks that cannot be, and all of a history that contradicts itself', () => {
    const head = 'company,mark,on,until,reason\r\n';
    expect(rejected(`${head}Acme,lost,2026-01-09,,price`)[0]).toContain(
      'It entered the journey on 10 Jan 2026',
    );
    expect(rejected(`${head}Acme,gone,2026-02-11,,x`)[0]).toContain('“gone” is not one of');
    expect(rejected(`${head}Acme,lost,2026-03-03,,x`)[0]).toContain('lies in the future');
    expect(rejected(`${head}Acme,lost,2026-02-11,,`)[0]).toContain('say why it was lost');
    expect(rejected(`${head}Acme,lost,2026-02-11,2026-02-12,x`)[0]).toContain('only a pause has an end');
    expect(rejected(`${head}Acme,paused,2026-02-11,2026-02-10,x`)[0]).toContain('2026-02-10 is before');
    expect(rejected(`${head}Nobody,lost,2026-02-11,,x`)[0]).toContain('there is no customer “Nobody”');
    expect(rejected(`${head}Acme,lost,2026-02-09,,x\r\nAcme,won-back,2026-02-12,,x`)).toEqual([
      expect.stringMatching(
        /^2: This customer’s history would contradict itself: It was lost from 9 Feb 2026/,
      ),
      expect.stringMatching(/^3: This customer’s history would contradict itself/),
    ]);
  });

  it('makes the state of a customer follow from its marks', () => {
    const lost = imported(acme, 'company,mark,on,reason,id\r\nacme,Lost,2026-02-11,price,mark-a\r\n');
    expect(lost.customers[0]?.state).toEqual({ kind: 'lost', on: '2026-02-11', reason: 'price' });
    const back = imported(lost, 'company,mark,on,reason,id\r\nAcme,won back,2026-02-20,,mark-b\r\n');
    expect(back.customers[0]?.state).toEqual({ kind: 'here' });
    expect(back.marks).toHaveLength(2);
  });
});
