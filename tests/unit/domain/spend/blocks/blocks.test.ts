import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportId } from '#domain/brand.ts';
import { dateOfDay } from '#domain/calendar/day-number.ts';
import {
  addRow,
  createBlockBuilder,
  createRowDraft,
  type RowDraft,
} from '#domain/spend/blocks/block-builder.ts';
import { rowAt, rowsOf } from '#domain/spend/blocks/block-reader.ts';
import { rowKey } from '#domain/spend/blocks/row-key.ts';

const IMPORT = 'import-1' as ImportId;

const text = fc.oneof(fc.constant(''), fc.constantFrom('EUR', 'SLACK', 'a'), fc.string({ maxLength: 20 }));
const drafts = fc.array(
  fc.record({
    line: fc.integer({ min: 1, max: 2 ** 31 }),
    day: fc.integer({ min: -100_000, max: 100_000 }),
    amount: fc.maxSafeInteger(),
    description: text,
    currency: text,
    payer: text,
    department: text,
    category: text,
    reference: text,
    memo: text,
    extra: text,
  }),
  { maxLength: 40 },
);

describe('blocks', () => {
  it('give every row back as it was put in, whatever the block size', () => {
    fc.assert(
      fc.property(drafts, fc.integer({ min: 1, max: 9 }), (rows, size) => {
        const builder = createBlockBuilder(IMPORT, size);
        const draft = createRowDraft();
        for (const row of rows) addRow(builder, Object.assign(draft, row));
        const blocks = builder.finish();
        expect(blocks.map((block) => block.sequence)).toEqual(blocks.map((_, i) => i));
        expect([...rowsOf(blocks)]).toEqual(
          rows.map(({ day, ...rest }) => ({ ...rest, date: dateOfDay(day) })),
        );
      }),
    );
  });

  it('hand out full blocks once and the rest at the end', () => {
    const builder = createBlockBuilder(IMPORT, 2);
    const add = (description: string): void => addRow(builder, { ...createRowDraft(), description });
    ['a', 'b', 'c'].forEach(add);
    expect(builder.takeFull().map((block) => block.rows)).toEqual([2]);
    expect(builder.takeFull()).toEqual([]);
    expect(builder.finish().map((block) => [block.sequence, block.rows])).toEqual([[1, 1]]);
    expect(builder.rows).toBe(3);
  });

  it('keep each text once and carry the key of the row', () => {
    const builder = createBlockBuilder(IMPORT);
    const row: RowDraft = {
      ...createRowDraft(),
      day: 20_000,
      amount: 999,
      description: 'ZOOM.US',
      currency: 'EUR',
    };
    addRow(builder, row);
    addRow(builder, { ...row, line: 2 });
    const [block] = builder.finish();
    expect(block?.text.description.values).toEqual(['ZOOM.US']);
    const key = rowKey(row, { low: 0, high: 0 });
    expect([block?.keyLow[0], block?.keyHigh[1]]).toEqual([key.low, key.high]);
  });

  it('keep tens of thousands of different texts apart', () => {
    const builder = createBlockBuilder(IMPORT, 100_000);
    for (let i = 0; i < 100_000; i++) addRow(builder, { ...createRowDraft(), reference: `R${i}` });
    const [block] = builder.finish();
    if (block === undefined) throw new Error('no block');
    expect(block.text.reference.values.length).toBe(100_000);
    expect(block.text.reference.index).toBeInstanceOf(Uint32Array);
    expect([rowAt(block, 0).reference, rowAt(block, 99_999).reference]).toEqual(['R0', 'R99999']);
    expect(() => rowAt(block, 100_000)).toThrow(RangeError);
  });
});
