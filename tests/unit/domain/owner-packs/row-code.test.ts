import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnerPackId } from '#domain/brand.ts';
import { dateShape } from '#domain/calendar/date-text.ts';
import { createAmountScanner } from '#domain/money/amount-text.ts';
import { packCode, plainCode, rowCode } from '#domain/owner-packs/row-code.ts';
import { readPack } from '#domain/owner-packs/read-pack.ts';
import { writePack } from '#domain/owner-packs/write-pack.ts';
import { guardText } from '#domain/tables/formula-guard.ts';
import { ITEMS, pack } from './samples.ts';

describe('the ids of rows and packs', () => {
  it('differ from each other, in one pack and between packs', () => {
    const all = new Set<string>();
    for (let number = 0; number < 20; number++) {
      const taken = new Set<string>();
      for (let item = 0; item < 500; item++) {
        const code = rowCode(
          `pack-${number}` as OwnerPackId,
          { step: 'new', item: `application:${item}` },
          taken,
        );
        taken.add(code);
        all.add(code);
      }
    }
    expect(all.size).toBe(20 * 500);
  });

  it('are a text to every spreadsheet: no number, no date, no formula', () => {
    const numbers = [createAmountScanner('.'), createAmountScanner(',')];
    fc.assert(
      fc.property(fc.uuid(), fc.string(), (id, item) => {
        const codes = [
          packCode(id as OwnerPackId),
          rowCode(id as OwnerPackId, { step: 'used', item }, new Set()),
        ];
        for (const code of codes) {
          expect(code).toMatch(/^[PQ]-[2-9B-DF-HJ-NP-TV-Z]{7}$/);
          expect(guardText(code)).toBe(code);
          expect(dateShape(code)).toBe('none');
          expect(numbers.every((scan) => scan(code) === null)).toBe(true);
          expect(plainCode(` ${code.toLowerCase()} `)).toBe(code);
        }
      }),
    );
  });
});

describe('reading what is no pack', () => {
  const file = writePack(pack(ITEMS));

  it('answers with a reason, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.nat(file.length), (noise, at) => {
        const broken = file.slice(0, at) + noise + file.slice(at + noise.length);
        for (const text of [noise, broken]) {
          const read = readPack(text);
          expect(read.ok ? read.value.rows.length >= 0 : read.message.length > 20).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
