import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOn, priceHistory } from '#domain/contracts/amended-lines.ts';
import type { Amendment, AmendmentChange } from '#domain/contracts/contract.ts';
import type { MinorUnits } from '#domain/money/money.ts';
import { anyDate } from '../calendar/arbitraries.ts';
import { contractOf, date } from './sample-contracts.ts';

const minor = (value: number): MinorUnits => value as MinorUnits;

function amendment(effective: string, ...changes: AmendmentChange[]): Amendment {
  return { id: `a${effective}`, effective: date(effective), description: `Of ${effective}`, changes };
}

const anyChange: fc.Arbitrary<AmendmentChange> = fc.oneof(
  fc.record({
    kind: fc.constant('seats' as const),
    lineId: fc.constantFrom('l1', 'l2'),
    seats: fc.nat({ max: 500 }),
  }),
  fc.record({
    kind: fc.constant('price' as const),
    lineId: fc.constantFrom('l1', 'l2'),
    unitPrice: fc.nat({ max: 90_000 }).map(minor),
  }),
  fc.record({ kind: fc.constant('line-removed' as const), lineId: fc.constantFrom('l1', 'l2') }),
  fc.nat({ max: 50 }).map((seats): AmendmentChange => ({
    kind: 'line-added',
    line: { id: 'l2', product: 'Added', seats, unitPrice: minor(700), seatStep: 1 },
  })),
);

export const anyAmendments: fc.Arbitrary<Amendment[]> = fc
  .array(fc.record({ effective: anyDate, changes: fc.array(anyChange, { maxLength: 3 }) }), { maxLength: 5 })
  .map((all) => all.map((one, index) => ({ ...one, id: `a${index}`, description: '' })));

describe('the lines of an amended contract', () => {
  it('change on the effective day and not the day before', () => {
    const contract = contractOf({
      amendments: [amendment('2026-06-01', { kind: 'seats', lineId: 'l1', seats: 25 })],
    });
    expect(linesOn(contract, date('2026-05-31'))[0]?.seats).toBe(10);
    expect(linesOn(contract, date('2026-06-01'))[0]?.seats).toBe(25);
  });

  it('gain a line, change it by a later amendment and lose it again', () => {
    const line = { id: 'l2', product: 'Storage', seats: 2, unitPrice: minor(5000), seatStep: 1 };
    const contract = contractOf({
      amendments: [
        amendment('2026-09-01', { kind: 'line-removed', lineId: 'l2' }),
        amendment('2026-03-01', { kind: 'line-added', line }),
        amendment('2026-06-01', { kind: 'price', lineId: 'l2', unitPrice: minor(4000) }),
      ],
    });
    const prices = ['2026-02-28', '2026-03-01', '2026-06-01', '2026-09-01'].map((day) =>
      linesOn(contract, date(day)).map(({ unitPrice }) => unitPrice),
    );
    expect(prices).toEqual([[1200], [1200, 5000], [1200, 4000], [1200]]);
  });

  it('stay as agreed where an amendment names a line that is not there', () => {
    const contract = contractOf({
      amendments: [amendment('2026-06-01', { kind: 'seats', lineId: 'gone', seats: 25 })],
    });
    expect(linesOn(contract, date('2026-12-01'))).toBe(contract.lines);
  });

  it('are those of the contract itself for every day when amendments only tell', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (effective, day) => {
        const plain = contractOf();
        const told = contractOf({ amendments: [amendment(effective)] });
        expect(linesOn(told, day)).toEqual(linesOn(plain, day));
      }),
    );
  });

  it('do not depend on the order in which amendments are listed', () => {
    fc.assert(
      fc.property(anyAmendments, anyDate, (amendments, day) => {
        const forwards = linesOn(contractOf({ amendments }), day);
        expect(linesOn(contractOf({ amendments: amendments.toReversed() }), day)).toEqual(forwards);
      }),
    );
  });
});

describe('the history of prices and seats', () => {
  it('names each stretch with what brought it', () => {
    const contract = contractOf({
      amendments: [
        amendment('2026-06-01', { kind: 'seats', lineId: 'l1', seats: 25 }),
        amendment('2027-01-01', { kind: 'price', lineId: 'l1', unitPrice: minor(1100) }),
      ],
    });
    expect(priceHistory(contract)).toEqual([
      {
        from: '2026-01-01',
        until: '2026-05-31',
        lineId: 'l1',
        product: 'Seats',
        unitPrice: 1200,
        seats: 10,
        source: { kind: 'agreed' },
      },
      {
        from: '2026-06-01',
        until: '2026-12-31',
        lineId: 'l1',
        product: 'Seats',
        unitPrice: 1200,
        seats: 25,
        source: { kind: 'amendment', effective: '2026-06-01', descriptions: ['Of 2026-06-01'] },
      },
      {
        from: '2027-01-01',
        until: null,
        lineId: 'l1',
        product: 'Seats',
        unitPrice: 1100,
        seats: 25,
        source: { kind: 'amendment', effective: '2027-01-01', descriptions: ['Of 2027-01-01'] },
      },
    ]);
  });

  it('says on every day what the lines of that day say', () => {
    fc.assert(
      fc.property(anyAmendments, anyDate, (amendments, day) => {
        const contract = contractOf({
          terms: { ...contractOf().terms, start: date('1900-01-01') },
          amendments,
        });
        const present = priceHistory(contract)
          .filter(({ from, until }) => from <= day && (until === null || until >= day))
          .map(({ lineId, seats, unitPrice }) => ({ lineId, seats, unitPrice }));
        const expected = linesOn(contract, day).map(({ id: lineId, seats, unitPrice }) => {
          return { lineId, seats, unitPrice };
        });
        const byLine = (a: { lineId: string }, b: { lineId: string }): number =>
          a.lineId < b.lineId ? -1 : 1;
        expect(present.toSorted(byLine)).toEqual(expected.toSorted(byLine));
      }),
    );
  });
});
