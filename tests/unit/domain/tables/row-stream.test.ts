import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { createRowStream, readRows, type Delimiter, type NewlineMark } from '#domain/tables/row-stream.ts';

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

function rowsOf(text: string, delimiter: Delimiter = ',', newline: NewlineMark = '\n'): Row[] {
  const rows: Row[] = [];
  const problem = readRows(text, { delimiter, newline }, (cells, line) => rows.push({ cells, line }));
  if (problem !== null) throw new Error(problem.message);
  return rows;
}

function chunked(text: string, sizes: readonly number[]): Row[] {
  const rows: Row[] = [];
  const stream = createRowStream({ delimiter: ',', newline: '\n' });
  const keep = (cells: string[], line: number): void => void rows.push({ cells, line });
  let at = 0;
  for (let i = 0; at < text.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    stream.push(text.slice(at, at + size), keep);
    at += size;
  }
  stream.flush(keep);
  return rows;
}

const SPECTRUM = fileURLToPath(new URL('../../../data/csv-dialects/', import.meta.url));

/**
 * Two files do not match their JSON as published: `location_coordinates` has another phone number in
 * it and no array, `newlines_crlf` lost its carriage returns.
 */
const MISMATCHED = ['location_coordinates.csv', 'newlines_crlf.csv'];

describe('csv-spectrum', () => {
  it.each(readdirSync(`${SPECTRUM}csvs`).filter((name) => !MISMATCHED.includes(name)))(
    '%s becomes its JSON',
    (name) => {
      const [header, ...rows] = rowsOf(readFileSync(`${SPECTRUM}csvs/${name}`, 'utf8'));
      const objects = rows.map(({ cells }) =>
        Object.fromEntries(cells.map((cell, i) => [header?.cells[i] ?? '', cell])),
      );
      const wanted = JSON.parse(
        readFileSync(`${SPECTRUM}json/${name.replace('.csv', '.json')}`, 'utf8'),
      ) as unknown;
      expect(objects).toEqual(wanted);
    },
  );
});

const cell = fc.string({
  unit: fc.constantFrom('a', 'ß', '"', ',', ';', '\n', ' ', '1', '€', "'", '\t', '|'),
  maxLength: 8,
});
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

describe('against PapaParse', () => {
  it('well-formed tables give the same rows for every delimiter and line end', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom<Delimiter>(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        (rows, delimiter, newline) => {
          const text = Papa.unparse(rows, { delimiter, newline });
          const wanted = Papa.parse<string[]>(text, { delimiter, newline, skipEmptyLines: true }).data;
          expect(rowsOf(text, delimiter).map(({ cells }) => cells)).toEqual(wanted);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('rows do not depend on where the text is cut', () => {
    fc.assert(
      fc.property(
        table,
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 }),
        (rows, sizes) => {
          const text = Papa.unparse(rows, { newline: '\r\n' });
          expect(chunked(text, sizes)).toEqual(rowsOf(text));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('row stream', () => {
  it('tells the line a row starts on, across line ends inside quotes and blank lines', () => {
    expect(rowsOf('a,b\n"x\ny",1\n\nz,2\n').map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it('reads the line ends of old Macs and doubled carriage returns', () => {
    expect(rowsOf('a,b\rc,d\r', ',', '\r').map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(rowsOf('a,b\r\r\nc,d\r\r\n').map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('keeps quotes in the middle of a cell, and blanks behind a closing quote do not count', () => {
    expect(rowsOf('5" disk,"x" ,y\n')[0]?.cells).toEqual(['5" disk', 'x', 'y']);
    expect(rowsOf('NL77","EUR"\n')[0]?.cells).toEqual(['NL77"', 'EUR']);
    expect(rowsOf('"a"b",c\n')[0]?.cells).toEqual(['a"b', 'c']);
  });

  it('refuses a quote that never closes at the line where it opened', () => {
    const stream = createRowStream({ delimiter: ',', newline: '\n' });
    const ignore = (): void => undefined;
    expect(stream.push('a,b\n1,2\n3,"4\n5,6\n', ignore)).toBeNull();
    expect(stream.flush(ignore)).toMatchObject({
      code: 'unclosed-quote',
      message: expect.stringContaining('Line 3') as string,
    });
  });

  it('gives up on an open quote after a million characters instead of swallowing the file', () => {
    const stream = createRowStream({ delimiter: ',', newline: '\n' });
    const chunk = 'x,y\n'.repeat(50_000);
    let problem = stream.push('a,"b\n', () => undefined);
    for (let i = 0; i < 20 && problem === null; i++) problem = stream.push(chunk, () => undefined);
    expect(problem?.code).toBe('unclosed-quote');
  });
});
