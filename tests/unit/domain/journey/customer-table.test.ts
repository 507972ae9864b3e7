import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardId, CustomerId, CustomFieldId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { CustomField } from '#domain/custom-fields/custom-field.ts';
import { CUSTOMER_TABLE, customerTable, type CustomerTableContext } from '#domain/journey/customer-table.ts';
import { HERE, STAGES, VALUE_PERIODS, type Customer, type CustomerState } from '#domain/journey/journey.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { nameKey, type CellRecord } from '#domain/tables/entity-cells.ts';
import { planTableImport, type NameRule } from '#domain/tables/entity-import.ts';
import { anyDate } from '../calendar/arbitraries.ts';
import { anyRules, date } from '../contracts/sample-contracts.ts';
import {
  anyId,
  anyInstant,
  anyLine,
  anyName,
  anyTags,
  anyText,
  draftOf,
  imported,
  recordOf,
} from '../tables/round-trip.ts';

const BOARD = 'b1' as BoardId;
const names = { boardName: () => 'Main' };
const contextOf = (stored: readonly Customer[] = []): CustomerTableContext => ({
  today: date('2026-05-01'),
  findById: (id) => stored.find((customer) => customer.id === id) ?? null,
  findByName: (company, boardId) =>
    stored.find(
      (customer) => customer.boardId === boardId && nameKey(customer.company) === nameKey(company),
    ) ?? null,
  boardById: (id) => (id === BOARD ? BOARD : null),
  boardByName: (name) => (nameKey(name) === 'main' ? BOARD : null),
  board: BOARD,
  currency: 'EUR' as CurrencyCode,
});

const past = anyDate.filter((day) => day <= '2026-05-01');
const anyState: fc.Arbitrary<CustomerState> = fc.oneof(
  fc.constant(HERE),
  fc.record({ kind: fc.constant('lost' as const), on: past, reason: anyLine }),
  fc
    .record({ kind: fc.constant('paused' as const), on: past, until: fc.option(anyDate), reason: anyLine })
    .filter(({ on, until }) => until === null || until >= on),
);

const anyCustomer: fc.Arbitrary<Customer> = fc
  .record({
    id: anyId,
    boardId: fc.constant(BOARD),
    company: anyName,
    contact: anyLine,
    email: anyLine,
    plan: anyLine,
    value: fc.option(fc.nat(1e9)),
    valuePeriod: fc.constantFrom(...VALUE_PERIODS),
    currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
    stage: fc.constantFrom(...STAGES),
    stageSince: anyDate.filter((day) => day <= '2026-05-01'),
    position: fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
      .filter((x) => !Object.is(x, -0)),
    owner: anyLine,
    segment: anyLine,
    source: anyLine,
    referredBy: anyLine,
    nextStep: anyLine,
    tags: anyTags,
    notes: anyText,
    terms: fc.option(anyRules),
    archived: fc.boolean(),
    contacts: fc.array(fc.record({ name: anyLine, email: anyLine, phone: anyLine, role: anyLine }), {
      maxLength: 3,
    }),
    domain: anyLine,
    state: anyState,
    referredById: fc.option(anyId),
    fields: fc.record(
      {
        'f-text': anyName,
        'f-number': fc
          .double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 })
          .filter((x) => !Object.is(x, -0)),
        'f-date': anyDate,
        'f-choice': fc.constantFrom('Low', 'High'),
      },
      { requiredKeys: [] },
    ),
    externalIds: fc.dictionary(fc.constantFrom('hubspot', 'stripe', 'salesforce', 'other'), anyName, {
      noNullPrototype: true,
    }),
    createdAt: anyInstant,
    updatedAt: anyInstant,
  })
  .map((customer) => customer as unknown as Customer);

const FIELDS = (['text', 'number', 'date', 'choice'] as const).map((kind, position): CustomField => ({
  id: `f-${kind}` as CustomFieldId,
  name: `My ${kind}`,
  kind,
  choices: kind === 'choice' ? ['Low', 'High'] : [],
  position,
  createdAt: '2026-01-01T00:00:00.000Z' as IsoInstant,
  updatedAt: '2026-01-01T00:00:00.000Z' as IsoInstant,
}));
const WITH_FIELDS = customerTable(FIELDS);

describe('customers.csv', () => {
  it('gives back every customer exactly in an empty workspace', () => {
    fc.assert(
      fc.property(anyCustomer, (customer) => {
        const record = recordOf(WITH_FIELDS, customer, names);
        expect(imported(WITH_FIELDS, record, contextOf())).toEqual(customer);
      }),
    );
  });

  it('needs only a company; value and contract are unknown', () => {
    const { fields } = draftOf(CUSTOMER_TABLE, { company: 'Acme' }, contextOf());
    expect(fields).toMatchObject({ value: null, terms: null, stage: 'awareness', stageSince: '2026-05-01' });
  });

  it.each<[string, CellRecord, RegExp]>([
    ['no company', { company: '' }, /company: give the name/],
    [
      'an unknown stage',
      { company: 'Acme', stage: 'limbo' },
      /stage: “limbo” is not one of awareness, conversion/,
    ],
    ['an unknown currency', { company: 'Acme', currency: 'Euro' }, /currency: “Euro” is not a currency/],
    [
      'an end before the start',
      { company: 'Acme', start: '2026-01-01', end: '2025-01-01', 'at end': 'ends' },
      /lies before the start/,
    ],
    ['half a contract', { company: 'Acme', start: '2026-01-01' }, /at end: say what happens/],
    ['an amount that is none', { company: 'Acme', value: 'lots' }, /value: “lots” is not an amount/],
    [
      'a loss in the future',
      { company: 'Acme', state: 'lost', 'state since': '2027-01-01' },
      /state since: .* lies in the future/,
    ],
    [
      'an unknown state',
      { company: 'Acme', state: 'gone' },
      /state: “gone” is not one of here, paused, lost/,
    ],
    [
      'an id of no program',
      { company: 'Acme', 'external ids': '101' },
      /external ids: “101” is not written as program=id/,
    ],
    [
      'text in a number',
      { company: 'Acme', 'field: my number': 'many' },
      /field: my number: “many” is not a number/,
    ],
    [
      'no date in a date',
      { company: 'Acme', 'field: my date': '31.3.2026' },
      /field: my date: .* Write it as 2026-03-31/,
    ],
    ['an unknown choice', { company: 'Acme', 'field: my choice': 'Mid' }, /“Mid” is not one of Low, High/],
    ['a stage entered in the future', { company: 'Acme', 'stage since': '2027-01-01' }, /lies in the future/],
  ])('refuses a row with %s', (_name, record, message) => {
    expect(imported(WITH_FIELDS, record, contextOf())).toMatch(message);
  });

  it('enters a changed stage today and keeps the day of an unchanged one', () => {
    const stored = imported(
      CUSTOMER_TABLE,
      { company: 'Acme', id: 'k1', 'stage since': '2026-01-01' },
      contextOf(),
    );
    const context = contextOf([stored as Customer]);
    const since = (stage: string): string =>
      draftOf(CUSTOMER_TABLE, { company: 'Acme', stage }, context).fields.stageSince;
    expect([since('awareness'), since('purchase')]).toEqual(['2026-01-01', '2026-05-01']);
  });
});

describe('two customers of one name', () => {
  const rule: NameRule<Customer> = { keyOf: (draft) => nameKey(draft.name), mayRepeat: true };
  const plan = (records: CellRecord[], stored: readonly Customer[] = []) =>
    planTableImport(
      records.map((record, index) => ({
        line: index + 2,
        outcome: CUSTOMER_TABLE.parse(record, contextOf(stored)),
      })),
      rule,
    );
  const acme = imported(CUSTOMER_TABLE, { company: 'Acme', id: 'k1' }, contextOf()) as Customer;

  it('in one file are both kept and the second is marked', () => {
    expect(plan([{ company: 'Acme' }, { company: ' ACME ' }]).new).toMatchObject([
      { line: 2, sameAsLine: null },
      { line: 3, sameAsLine: 2 },
    ]);
  });

  it('one of them stored: is said, and found by name only', () => {
    const { changed } = plan(
      [
        { company: 'acme', plan: 'Pro' },
        { company: 'Acme', plan: 'Max' },
      ],
      [acme],
    );
    expect(changed).toMatchObject([
      {
        draft: { matchedBy: 'name', warnings: ['A customer named “acme” exists on this board already.'] },
        sameAsLine: null,
      },
      { sameAsLine: 2 },
    ]);
  });

  it('both stored: come back from an export as they were', () => {
    const other = { ...acme, id: 'k2' as CustomerId, value: 5 as MinorUnits };
    const records = [acme, other].map((customer) => recordOf(CUSTOMER_TABLE, customer, names));
    expect(plan(records, [acme, other]).unchanged).toHaveLength(2);
    expect(plan(records).new).toMatchObject([{ sameAsLine: null }, { sameAsLine: null }]);
  });
});
