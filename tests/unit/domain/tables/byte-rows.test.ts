import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createByteRows } from '#domain/tables/byte-rows.ts';
import { UNNUMBERED } from '#domain/tables/cell-column.ts';
import { createTextStream, type CreateDecoder, type TextEncoding } from '#domain/tables/encoding.ts';
import { createRowStream, type Delimiter } from '#domain/tables/row-stream.ts';

interface Reading {
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[];
  readonly problem: string | null;
}

const createDecoder: CreateDecoder = (label, fatal) => new TextDecoder(label, { fatal });

/** Decoder and tokenizer one after the other: what byte rows must agree with. */
function byText(bytes: Uint8Array, encoding: TextEncoding, delimiter: Delimiter): Reading {
  const rows: { cells: string[]; line: number }[] = [];
  const keep = (cells: string[], line: number): void => void rows.push({ cells, line });
  const texts = createTextStream(encoding, createDecoder);
  const stream = createRowStream({ delimiter, newline: '\n' });
  const text = texts.push(bytes);
  if (!text.ok) return { rows, problem: text.code };
  const rest = texts.flush();
  if (!rest.ok) return { rows, problem: rest.code };
  const problem = stream.push(text.value + rest.value, keep) ?? stream.flush(keep);
  return { rows, problem: problem?.code ?? null };
}

/** Byte rows in pieces of the given sizes; also checks that equal numbers mean equal texts. */
function byBytes(
  bytes: Uint8Array,
  encoding: TextEncoding,
  delimiter: Delimiter,
  sizes: readonly number[] = [bytes.length],
): Reading {
  const rows: { cells: string[]; line: number }[] = [];
  const texts = new Map<string, string>();
  const reader = createByteRows({ encoding, delimiter, newline: '\n' }, createDecoder, (cells, line, ids) => {
    rows.push({ cells: [...cells], line });
    if (ids === null) return;
    cells.forEach((cell, column) => {
      if (ids[column] === UNNUMBERED) return;
      const key = `${column}:${ids[column]}`;
      expect(texts.get(key) ?? cell).toBe(cell);
      texts.set(key, cell);
    });
  });
  let problem = null;
  for (let at = 0, i = 0; at < bytes.length && problem === null; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    problem = reader.push(bytes.subarray(at, at + size));
    at += size;
  }
  return { rows, problem: (problem ?? reader.flush())?.code ?? null };
}

const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 6 });
const delimiters = fc.constantFrom<Delimiter>(',', ';', '\t', '|');
const chaos = fc.string({
  unit: fc.constantFrom(
    'a',
    'bc',
    'ß',
    '€',
    '"',
    '"',
    ',',
    ';',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '1',
    '\t',
    '\ufeff',
    '日本',
  ),
  maxLength: 60,
});
const utf8 = new TextEncoder();

describe('rows cut by their bytes', () => {
  it('are the rows of decoder and tokenizer, whatever the text and the pieces', () => {
    fc.assert(
      fc.property(chaos, delimiters, sizes, (text, delimiter, pieces) => {
        const bytes = utf8.encode(text);
        const wanted = byText(bytes, 'utf-8', delimiter);
        const found = byBytes(bytes, 'utf-8', delimiter, pieces);
        expect(found.problem).toBe(wanted.problem);
        expect(wanted.problem === null ? found.rows : []).toEqual(wanted.problem === null ? wanted.rows : []);
      }),
      { numRuns: 2000 },
    );
  });

  it('are the same in a code page, where every character is one byte', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(65, 10, 13, 34, 44, 59, 128, 223, 255, 32), { maxLength: 50 }),
        sizes,
        (codes, pieces) => {
          const bytes = Uint8Array.from(codes);
          const wanted = byText(bytes, 'windows-1252', ';');
          const found = byBytes(bytes, 'windows-1252', ';', pieces);
          expect(found.problem).toBe(wanted.problem);
          expect(wanted.problem === null ? found.rows : []).toEqual(
            wanted.problem === null ? wanted.rows : [],
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('are refused where the bytes are no UTF-8', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), sizes, (bytes, pieces) => {
        const wanted = byText(bytes, 'utf-8', ',');
        const found = byBytes(bytes, 'utf-8', ',', pieces);
        expect(found.problem === 'encoding').toBe(wanted.problem === 'encoding');
        expect(wanted.problem === null ? found.rows : []).toEqual(wanted.problem === null ? wanted.rows : []);
      }),
      { numRuns: 1000 },
    );
  });

  it('stay the same when a column turns out not to repeat', () => {
    const lines = Array.from({ length: 40_000 }, (_, i) => `TX${i},Zürich ${i % 3},"a, b",${i}\n`);
    const bytes = utf8.encode(lines.join(''));
    const found = byBytes(bytes, 'utf-8', ',', [70_000]);
    expect(found.rows).toEqual(byText(bytes, 'utf-8', ',').rows);
  });

  it('go through the decoder in UTF-16', () => {
    const text = 'a,b\n"1\n2",ü\n';
    const bytes = new Uint8Array(Uint16Array.from(text, (char) => char.charCodeAt(0)).buffer);
    expect(byBytes(bytes, 'utf-16le', ',', [3])).toEqual(byText(bytes, 'utf-16le', ','));
  });

  it('keep ten thousand columns', () => {
    const line = `${Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(',')}\n`;
    const { rows } = byBytes(utf8.encode(line), 'utf-8', ',');
    expect(rows[0]?.cells).toHaveLength(10_000);
    expect(rows[0]?.cells.at(-1)).toBe('c9999');
  });

  it('a line without end is refused before it fills the memory', () => {
    const reader = createByteRows(
      { encoding: 'utf-8', delimiter: ',', newline: '\n' },
      createDecoder,
      () => undefined,
    );
    const piece = new Uint8Array(1024 * 1024).fill(97);
    let problem = null;
    for (let i = 0; i < 40 && problem === null; i++) problem = reader.push(piece);
    expect(problem?.code).toBe('endless-line');
  });
});
