import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countKeys,
  createKeyCounts,
  markDuplicates,
  type KeyColumns,
} from '#domain/spend/blocks/duplicates.ts';
import { rowKey, type RowIdentity } from '#domain/spend/blocks/row-key.ts';

function keysOf(rows: readonly RowIdentity[]): KeyColumns {
  const keys = rows.map((row) => ({ ...rowKey(row, { low: 0, high: 0 }) }));
  return {
    rows: rows.length,
    keyLow: Uint32Array.from(keys, ({ low }) => low),
    keyHigh: Uint32Array.from(keys, ({ high }) => high),
  };
}

function coffee(day: number, amount = 250): RowIdentity {
  return { day, amount, currency: 'EUR', description: 'COFFEE', payer: '', reference: '' };
}

describe('duplicates are found by counting occurrences', () => {
  it('two identical coffees of one day in one file are two rows', () => {
    expect([...markDuplicates(keysOf([coffee(1), coffee(1)]), countKeys([]))]).toEqual([0, 0]);
  });

  it('the same file twice adds nothing', () => {
    const file = keysOf([coffee(1), coffee(1), coffee(2)]);
    expect([...markDuplicates(file, countKeys([file]))]).toEqual([1, 1, 1]);
  });

  it('a third identical coffee in an overlapping file is new', () => {
    const ledger = countKeys([keysOf([coffee(1), coffee(1)])]);
    expect([...markDuplicates(keysOf([coffee(1), coffee(1), coffee(1)]), ledger)]).toEqual([1, 1, 0]);
  });

  it('importing adds exactly max(0, in file − in ledger) of every key', () => {
    const days = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 });
    fc.assert(
      fc.property(days, days, (stored, file) => {
        const marks = markDuplicates(
          keysOf(file.map((day) => coffee(day))),
          countKeys([keysOf(stored.map((day) => coffee(day)))]),
        );
        for (let day = 0; day <= 5; day++) {
          const inLedger = stored.filter((value) => value === day).length;
          const inFile = file.filter((value) => value === day).length;
          const added = file.filter((value, i) => value === day && marks[i] === 0).length;
          expect(added).toBe(Math.max(0, inFile - inLedger));
        }
      }),
    );
  });

  it('counts like a map over any keys while it grows', () => {
    const counts = createKeyCounts();
    const map = new Map<string, number>();
    for (let i = 0; i < 50_000; i++) {
      const low = Math.imul(i % 7000, 2_654_435_761) >>> 0;
      const high = i % 3;
      counts.add(low, high);
      map.set(`${low}:${high}`, (map.get(`${low}:${high}`) ?? 0) + 1);
    }
    expect(counts.size).toBe(map.size);
    for (const [key, count] of map) {
      const [low, high] = key.split(':').map(Number);
      expect(counts.count(low ?? 0, high ?? 0)).toBe(count);
    }
  });
});

describe('row key', () => {
  it('depends on each of its fields, and on where one text ends and the next begins', () => {
    const base = {
      day: 20_000,
      amount: 1250,
      currency: 'EUR',
      description: 'SLACK',
      payer: 'Ada',
      reference: 'T1',
    };
    const others: RowIdentity[] = [
      { ...base, day: 20_001 },
      { ...base, amount: -1250 },
      { ...base, amount: 1250 + 2 ** 33 },
      { ...base, currency: 'USD' },
      { ...base, description: 'SLACKA', payer: 'da' },
      { ...base, payer: 'AdaT', reference: '1' },
      { ...base, reference: '' },
    ];
    const keys = [base, ...others].map((row) => JSON.stringify(rowKey(row, { low: 0, high: 0 })));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('does not collide over 200,000 rows that differ little, and fills both halves', () => {
    const seen = new Set<string>();
    const lows = new Set<number>();
    for (let i = 0; i < 200_000; i++) {
      const key = rowKey(
        { ...coffee(18_000 + (i % 400), 100 + (i % 977)), reference: `TX${i}` },
        { low: 0, high: 0 },
      );
      seen.add(`${key.low}:${key.high}`);
      lows.add(key.low);
    }
    expect(seen.size).toBe(200_000);
    expect(lows.size).toBeGreaterThan(199_900);
  });
});
