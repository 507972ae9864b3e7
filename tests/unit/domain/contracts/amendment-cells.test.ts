import { describe, expect, it } from 'vitest';
import { parseAmendments } from '#domain/contracts/amendment-cells.ts';
import { CONTRACT_TABLE } from '#domain/contracts/contract-table.ts';
import type { Amendment, Contract } from '#domain/contracts/contract.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { imported, recordOf } from '../tables/round-trip.ts';
import { contractOf, date, period } from './sample-contracts.ts';

const AMENDMENTS: readonly Amendment[] = [
  { id: 'a1', effective: date('2026-03-01'), description: 'only told', changes: [] },
  {
    id: 'a2',
    effective: date('2026-06-01'),
    description: 'more, "cheaper"; longer',
    changes: [
      { kind: 'seats', lineId: 'l1', seats: 25 },
      { kind: 'price', lineId: 'l1', unitPrice: 1100 as MinorUnits },
      {
        kind: 'line-added',
        line: { id: 'l2', product: 'Storage', seats: 10, unitPrice: 500 as MinorUnits, seatStep: 5 },
      },
      { kind: 'term-end', termEnd: date('2027-03-31') },
      { kind: 'notice', notice: period('P60D'), noticeDays: 'calendar' },
    ],
  },
  {
    id: 'a3',
    effective: date('2026-09-01'),
    description: '',
    changes: [{ kind: 'line-removed', lineId: 'l2' }],
  },
];
const context = {
  findById: () => null,
  findByName: () => null,
  applicationById: () => null,
  applicationByName: () => null,
  currency: 'EUR' as CurrencyCode,
};
const names = { applicationName: () => null };
const written = (contract: Contract) => recordOf(CONTRACT_TABLE, contract, names);

describe('amendments in contracts.csv', () => {
  it('come back exactly with every kind of change', () => {
    const contract = contractOf({ amendments: AMENDMENTS });
    const found = imported(CONTRACT_TABLE, written(contract), context);
    expect(typeof found === 'string' ? found : found.amendments).toEqual(AMENDMENTS);
  });

  it('without changes, as older files have them, only tell', () => {
    expect(parseAmendments([{ id: 'a', effective: '2026-03-01', description: 'x' }])).toEqual({
      ok: true,
      value: [{ id: 'a', effective: '2026-03-01', description: 'x', changes: [] }],
    });
  });

  it.each<[string, unknown, RegExp]>([
    ['no list', {}, /it is no list/],
    ['an amendment without id', [{ effective: '2026-03-01', description: '' }], /amendment 1 has no id/],
    [
      'a day that is none',
      [{ id: 'a', effective: '2026-02-30', description: '' }],
      /amendment 1: “2026-02-30” is not a day/,
    ],
    [
      'an unknown kind of change',
      [{ id: 'a', effective: '2026-03-01', description: '', changes: [{ kind: 'colour' }] }],
      /amendment 1: its change 1 can't be read/,
    ],
    [
      'seats that are no number',
      [
        {
          id: 'a',
          effective: '2026-03-01',
          description: '',
          changes: [{ kind: 'seats', lineId: 'l1', seats: '5' }],
        },
      ],
      /amendment 1: its change 1 can't be read/,
    ],
    [
      'changes that are no list',
      [{ id: 'a', effective: '2026-03-01', description: '', changes: 'more' }],
      /its changes are no list/,
    ],
    [
      'two of one id',
      [
        { id: 'a', effective: '2026-03-01', description: '' },
        { id: 'a', effective: '2026-04-01', description: '' },
      ],
      /the same id/,
    ],
  ])('are refused with a reason when there is %s', (_name, value, reason) => {
    const row = { ...written(contractOf()), amendments: JSON.stringify(value) };
    expect(imported(CONTRACT_TABLE, row, context)).toMatch(reason);
  });

  it('are refused with the reason of the contract when they lie outside it or change what is not there', () => {
    const row = (amendment: Amendment) => written(contractOf({ amendments: [amendment] }));
    const early = { id: 'a', effective: date('2025-01-01'), description: '', changes: [] };
    expect(imported(CONTRACT_TABLE, row(early), context)).toMatch(/lies before the start 2026-01-01/);
    const missing: Amendment = {
      id: 'a',
      effective: date('2026-03-01'),
      description: '',
      changes: [{ kind: 'line-removed', lineId: 'x' }],
    };
    expect(imported(CONTRACT_TABLE, row(missing), context)).toMatch(/the contract has no such line/);
  });
});
