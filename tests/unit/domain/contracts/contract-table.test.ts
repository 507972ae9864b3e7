import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApplicationId, ContractId } from '#domain/brand.ts';
import { CONTRACT_TABLE, type ContractTableContext } from '#domain/contracts/contract-table.ts';
import type { Contract, ContractLine } from '#domain/contracts/contract.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { nameKey, type CellRecord } from '#domain/tables/entity-cells.ts';
import { planTableImport, type NameRule } from '#domain/tables/entity-import.ts';
import { anyDate } from '../calendar/arbitraries.ts';
import {
  anyId,
  anyInstant,
  anyLine,
  anyName,
  anyText,
  draftOf,
  imported,
  recordOf,
} from '../tables/round-trip.ts';
import { anyRules, contractOf, date, period } from './sample-contracts.ts';

const SLACK = 'a-slack' as ApplicationId;
const names = { applicationName: () => 'Slack' };
const contextOf = (stored: readonly Contract[] = []): ContractTableContext => ({
  findById: (id) => stored.find((contract) => contract.id === id) ?? null,
  findByName: (name) => stored.find((contract) => nameKey(contract.name) === nameKey(name)) ?? null,
  applicationById: (id) => (id === SLACK ? SLACK : null),
  applicationByName: (name) => (nameKey(name) === 'slack' ? SLACK : null),
  currency: 'EUR' as CurrencyCode,
});
const BARE: CellRecord = { name: 'Slack', start: '2026-01-01', 'initial term': 'P1Y', 'at end': 'ends' };
const RENEWS: CellRecord = {
  ...BARE,
  'at end': 'renews',
  'renewal term': 'P1Y',
  notice: 'P90D',
  'notice counts': 'sent',
};
const reason = (record: CellRecord): string => {
  const found = imported(CONTRACT_TABLE, record, contextOf());
  if (typeof found !== 'string') throw new Error('expected a rejected row');
  return found;
};

const anyContractLine: fc.Arbitrary<ContractLine> = fc
  .record({
    id: anyId,
    product: anyLine,
    blocks: fc.nat(500),
    step: fc.integer({ min: 1, max: 50 }),
    price: fc.nat(1e7),
  })
  .map(({ id, product, blocks, step, price }) => ({
    id,
    product,
    seats: blocks * step,
    unitPrice: price as MinorUnits,
    seatStep: step,
  }));
const anyContract: fc.Arbitrary<Contract> = fc
  .record({
    id: anyId,
    name: anyName,
    applicationId: fc.constantFrom(SLACK, null),
    vendor: anyLine,
    party: anyLine,
    terms: anyRules,
    noticeMethod: anyLine,
    noticeAddress: anyText,
    currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
    lines: fc.array(anyContractLine, { maxLength: 3 }),
    oneTimeFees: fc.nat(1e9),
    upliftCapPercent: fc.option(fc.constantFrom(0, 3, 5.5, 12.25)),
    trueUpRule: anyText,
    amended: fc.array(fc.tuple(anyDate, anyText), { maxLength: 2 }),
    notes: anyText,
    documents: fc.constant([]),
    archived: fc.boolean(),
    createdAt: anyInstant,
    updatedAt: anyInstant,
  })
  .map(({ amended, ...contract }) => ({
    ...(contract as unknown as Contract),
    id: contract.id as ContractId,
    amendments: amended
      .filter(([effective]) => effective >= contract.terms.start)
      .map(([effective, description], index) => ({ id: `m${index}`, effective, description, changes: [] })),
  }));

describe('contracts.csv', () => {
  it('gives back every contract exactly in an empty workspace', () => {
    fc.assert(
      fc.property(anyContract, (contract) => {
        const record = recordOf(CONTRACT_TABLE, contract, names);
        expect(imported(CONTRACT_TABLE, record, contextOf())).toEqual(contract);
      }),
    );
  });

  it('begins with the agreed columns in the agreed order', () => {
    expect(CONTRACT_TABLE.columns.slice(0, 17).join(', ')).toBe(
      'name, application, vendor, start, initial term, at end, renewal term, notice, notice days, notice counts, ' +
        'billing period, currency, seats, unit price, one-time fees, uplift cap (%), notes',
    );
  });

  it('reads a row of a spreadsheet with what a manager would write', () => {
    const found = draftOf(
      CONTRACT_TABLE,
      {
        ...RENEWS,
        application: ' slack ',
        currency: 'usd',
        seats: '40',
        'unit price': '12.50',
        'billing period': 'p1m',
        'uplift cap (%)': '5 %',
      },
      contextOf(),
    );
    expect(found.fields).toMatchObject({
      applicationId: SLACK,
      currency: 'USD',
      lines: [{ seats: 40, unitPrice: 1250, seatStep: 1 }],
      upliftCapPercent: 5,
      terms: { billingPeriod: 'P1M', noticeDays: 'calendar', renewalTerm: 'P1Y' },
    });
    expect(found.warnings).toEqual([]);
  });

  it('takes an explicit last day in place of the initial term', () => {
    const record = { name: 'Slack', start: '2026-01-01', 'at end': 'ends', end: '2027-06-30' };
    expect(draftOf(CONTRACT_TABLE, record, contextOf()).fields.terms.initialTerm).toBe('P18M');
  });

  it.each<[string, CellRecord, RegExp]>([
    [
      'an end before the start',
      { ...BARE, 'initial term': '', end: '2025-12-31' },
      /end: The end 2025-12-31 lies before the start 2026-01-01/,
    ],
    ['an unknown currency', { ...BARE, currency: 'XXQ' }, /currency: “XXQ” is not a currency/],
    ['a bad date', { ...BARE, start: '2026-02-30' }, /start: “2026-02-30” is not a day of the calendar/],
    ['a bad period', { ...BARE, 'initial term': '12 months' }, /initial term: “12 months” is not a period/],
    ['no name', { ...BARE, name: ' ' }, /name/],
    ['no start', { ...BARE, start: '' }, /start: give the first day/],
    ['no initial term', { ...BARE, 'initial term': '' }, /initial term: give its length/],
    [
      'an unknown end',
      { ...BARE, 'at end': 'maybe' },
      /at end: “maybe” is not one of ends, renews, open-ended/,
    ],
    [
      'a renewal without length',
      { ...BARE, 'at end': 'renews' },
      /renewal term: The contract renews, but no renewal term/,
    ],
    ['half a seat', { ...BARE, seats: '1.5' }, /seats: “1.5” is not a whole number/],
    ['too many decimals', { ...BARE, 'unit price': '1.234' }, /unit price: .*too many decimals/],
    ['a negative price', { ...BARE, 'unit price': '-5', seats: '1' }, /price cannot be negative/],
    [
      'seats that contradict its lines',
      { ...BARE, seats: '9', lines: '[{"id":"1","product":"","seats":5,"unitPrice":1,"seatStep":1}]' },
      /seats: 9, but the lines have 5/,
    ],
    ['damaged lines', { ...BARE, lines: '[{' }, /lines: this column is written by the program/],
    ['an id that is none', { ...BARE, id: '../../etc' }, /id: .*not an id/],
  ])('refuses a row with %s', (_name, record, message) => {
    expect(reason(record)).toMatch(message);
  });

  it('names every wrong column of a row at once', () => {
    expect(reason({ ...BARE, start: 'soon', 'at end': 'never' })).toMatch(/start:.*at end:/);
  });

  it('says what it assumed', () => {
    const record = { ...RENEWS, 'notice counts': '', application: 'Unheard of', seats: '5' };
    expect(draftOf(CONTRACT_TABLE, record, contextOf()).warnings).toEqual([
      'It is not said whether notice must be sent or received in time: sent is assumed.',
      'There is no application “Unheard of” yet (or several): the contract is not linked to one.',
      'No unit price is given: 0 is assumed until it is entered.',
    ]);
  });

  it('keeps what a file does not mention, and clears what it leaves empty', () => {
    const stored = contractOf({ name: 'Slack', vendor: 'Salesforce', notes: 'keep' });
    const { fields } = draftOf(CONTRACT_TABLE, { ...RENEWS, vendor: '' }, contextOf([stored]));
    expect(fields).toMatchObject({ vendor: '', notes: 'keep', lines: stored.lines });
    expect(fields.terms.billingPeriod).toBe('P1M');
  });
});

describe('importing contracts.csv again', () => {
  const rule: NameRule<Contract> = { keyOf: (draft) => nameKey(draft.name), mayRepeat: false };
  const stage = (records: CellRecord[], stored: readonly Contract[]) =>
    planTableImport(
      records.map((record, index) => ({
        line: index + 2,
        outcome: CONTRACT_TABLE.parse(record, contextOf(stored)),
      })),
      rule,
    );

  it('changes nothing when nothing changed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyContract, { maxLength: 5, selector: ({ id }) => id }), (contracts) => {
        const plan = stage(
          contracts.map((contract) => recordOf(CONTRACT_TABLE, contract, names)),
          contracts,
        );
        expect(plan.unchanged).toHaveLength(contracts.length);
      }),
    );
  });

  it('tells new, changed, unchanged and rejected rows apart', () => {
    const stored = [contractOf({ name: 'Slack' }), contractOf({ id: 'c2' as ContractId, name: 'Zoom' })];
    const [slack, zoom] = stored.map((contract) => recordOf(CONTRACT_TABLE, contract, names));
    const plan = stage(
      [
        slack ?? {},
        { ...zoom, start: '2026-02-01' },
        { ...BARE, name: 'Miro' },
        { ...BARE, name: ' MIRO' },
        { ...BARE, start: '' },
      ],
      stored,
    );
    expect(plan.unchanged.map(({ line }) => line)).toEqual([2]);
    expect(plan.changed).toMatchObject([
      { line: 3, differences: [{ field: 'terms', after: { start: date('2026-02-01') } }] },
    ]);
    expect(plan.new.map(({ line }) => line)).toEqual([4]);
    expect(plan.rejected).toMatchObject([
      { line: 5, reason: '“MIRO” is already in line 4 of this file.' },
      { line: 6 },
    ]);
    expect(period('P1Y')).toBe(plan.new[0]?.draft.fields.terms.initialTerm);
  });
});
