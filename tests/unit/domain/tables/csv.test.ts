import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '#domain/tables/csv-read.ts';
import { writeCsv } from '#domain/tables/csv-write.ts';
import { guardText, restoreText } from '#domain/tables/formula-guard.ts';
import { readRows } from '#domain/tables/row-stream.ts';

const nasty = fc.string({
  unit: fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    '\0',
    '＝',
    '＋',
    '－',
    '＠',
    "'",
    '"',
    ',',
    ';',
    ' ',
    'a',
    '1',
    '\ufeff',
    '|',
    '%',
    'é',
  ),
  maxLength: 6,
});
const text = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 12 }));
const tables = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.tuple(
      fc.array(text, { minLength: width, maxLength: width }),
      fc.array(fc.array(text, { minLength: width, maxLength: width }), { maxLength: 5 }),
    ),
  );

const FORMULA_START = /^[\s"'\u0000-\u001f\ufeff]*[=+\-@＝＋－＠|%]/u;

describe('our own CSV', () => {
  it('brings any table of any texts back exactly', () => {
    fc.assert(
      fc.property(tables, ([header, rows]) => {
        const back = readCsv(writeCsv(header, rows));
        expect(back).toMatchObject({ ok: true, value: { header } });
        expect(back.ok ? back.value.rows.map(({ cells }) => cells) : []).toEqual(rows);
      }),
      { numRuns: 3000 },
    );
  });

  it('writes no text that a spreadsheet could run', () => {
    fc.assert(
      fc.property(tables, ([header, rows]) => {
        const cells: string[] = [];
        readRows(writeCsv(header, rows).slice(1), { delimiter: ',', newline: '\n' }, (row) =>
          cells.push(...row),
        );
        for (const cell of cells) {
          expect(/^[=+\-@\t\r\n\0＝＋－＠]/u.test(cell)).toBe(false);
          expect(cell.startsWith("'") || !FORMULA_START.test(cell)).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@x',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    '＝1',
    ' =1',
    '"=1',
    "'=1",
    "''",
    "'abc",
    '\n\n+x',
    '\u200b=1',
    '-',
    '=\n1',
  ])('neutralises and restores %j', (value) => {
    expect(guardText(value).startsWith("'")).toBe(true);
    expect(restoreText(guardText(value))).toBe(value);
  });

  it('numbers stay numbers, null is empty, ordinary text is untouched', () => {
    expect(writeCsv(['a', 'b', 'c'], [[-1.5, null, 'x y']])).toBe('\ufeffa,b,c\r\n-1.5,,x y\r\n');
    expect(() => writeCsv(['a'], [[Number.NaN]])).toThrow(RangeError);
  });

  it('tells the line of each row and reads files a spreadsheet saved with semicolons', () => {
    const outcome = readCsv('name;note\r\nA;"x\r\ny"\r\nB;z\r\n');
    expect(outcome.ok ? outcome.value.rows : []).toEqual([
      { line: 2, cells: ['A', 'x\r\ny'] },
      { line: 4, cells: ['B', 'z'] },
    ]);
  });

  it('refuses an empty file and an unclosed quote', () => {
    expect(readCsv('')).toMatchObject({ ok: false, code: 'empty' });
    expect(readCsv('a,b\n"x,1\n')).toMatchObject({ ok: false, code: 'unclosed-quote' });
  });
});
