import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { numberText } from '#domain/tables/xlsx/cell-text.ts';
import { readNumberFormat } from '#domain/tables/xlsx/number-format.ts';
import { nameOfBinary } from '#domain/tables/binary-files.ts';
import { openWorkbook } from '#domain/tables/xlsx/read-workbook.ts';
import { rawParts, rawRow, rawWorkbook, rawZip, type RawBook } from './raw-workbook.ts';

async function cellsOf(bytes: Uint8Array, sheet?: string): Promise<readonly (readonly string[])[]> {
  return (await rowsOf(bytes, sheet)).map(({ cells }) => cells);
}

async function rowsOf(
  bytes: Uint8Array,
  sheet?: string,
): Promise<readonly { cells: readonly string[]; line: number }[]> {
  const workbook = await openWorkbook(bytes);
  if (!workbook.ok) throw new Error(`${workbook.code}: ${workbook.message}`);
  const rows = await workbook.value.rows(sheet ?? workbook.value.sheets[0]?.name ?? '');
  if (!rows.ok) throw new Error(`${rows.code}: ${rows.message}`);
  return rows.value;
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const workbook = await openWorkbook(bytes);
  return workbook.ok ? 'accepted' : `${workbook.code}: ${workbook.message}`;
}

const one = (rows: string, more: Partial<RawBook> = {}): Uint8Array =>
  rawWorkbook({ sheets: [{ name: 'Sheet1', rows }], ...more });

describe('cells of a workbook', () => {
  it('texts come from the shared table, from the cell, with formats inside, and without phonetic hints', async () => {
    const bytes = one(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>in &amp; line</t></is></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="str"><f>A1</f><v>result</v></c></row>',
      {
        sharedStrings: [
          '<t xml:space="preserve"> shared </t>',
          '<r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r>',
        ],
      },
    );
    expect(await cellsOf(bytes)).toEqual([[' shared ', 'in & line', 'rich text', 'result']]);
  });

  it.each([
    [0.1 + 0.2, '0.3'],
    [1234.56, '1234.56'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [-87.5, '-87.5'],
    [4111111111111111, '4111111111111111'],
    [99.99999999999999, '100'],
    [1.005, '1.0050'],
    [123456789.12, '123456789.12'],
  ])('the number %f is written as %s', (value, text) => {
    expect(numberText(value, '.')).toBe(text);
  });

  it('numbers are exact decimal text of at most 15 digits, whatever they are', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = numberText(value, '.');
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text) + 0).toBe(
          (Number.isSafeInteger(value) ? value : Number(value.toPrecision(15))) + 0,
        );
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (cents) => {
        expect(Math.round(Number(numberText(cents / 100, '.')) * 100)).toBe(cents);
      }),
    );
  });

  it('days are ISO dates, with the time only where there is one; a time alone stays a time', async () => {
    const formats = ['dd/mm/yyyy', 'm/d/yy h:mm', 'hh:mm:ss', '[$-409]d-mmm-yy;@'];
    const cells =
      '<c s="1"><v>46036</v></c><c s="2"><v>46036.75</v></c><c s="3"><v>0.5</v></c><c s="4"><v>46036</v></c><c><v>46036</v></c>';
    expect(await cellsOf(one(`<row r="1">${cells}</row>`, { formats }))).toEqual([
      ['2026-01-14', '2026-01-14 18:00:00', '12:00:00', '2026-01-14', '46036'],
    ]);
  });

  it('days of a workbook that counts from 1904 are the same days', async () => {
    const bytes = one('<row r="1"><c s="1"><v>44574</v></c></row>', {
      formats: ['yyyy-mm-dd'],
      date1904: true,
    });
    expect(await cellsOf(bytes)).toEqual([['2026-01-14']]);
  });

  it('the currency that a number format shows stays with the number', async () => {
    const formats = [
      '#,##0.00 [$€-407]',
      '[$$-1009]#,##0.00',
      '"£"#,##0.00;[Red]-"£"#,##0.00',
      '#,##0.00',
      '_-* #,##0.00 "kr"_-',
      '[$S/-280A]#,##0.00',
      '0.00" days"',
    ];
    const cells = formats.map((_, i) => `<c s="${i + 1}"><v>-5.5</v></c>`).join('');
    expect(await cellsOf(one(`<row r="1">${cells}</row>`, { formats }))).toEqual([
      ['-5.5 €', '-5.5 CAD', '-5.5 £', '-5.5', '-5.5 kr', '-5.5', '-5.5'],
    ]);
  });

  it.each([
    ['General', false],
    ['0.00', false],
    ['dd.mm.yyyy', true],
    ['yyyy"年"m"月"d"日"', true],
    ['mmm-yy', true],
    ['[h]:mm', true],
    ['#,##0.00 "Dhs"', false],
    ['[$S/.-280A]#,##0', false],
    ['@', false],
    ['0.00E+00', false],
    ['mm:ss.0', true],
    ['yyyy-mm-dd;@', true],
    ['#,##0_);(#,##0)', false],
  ])('the format %s shows a date: %s', (code, date) => {
    expect(readNumberFormat(code).date).toBe(date);
  });

  it('booleans, errors and formulas without a result are visible texts', async () => {
    const cells =
      '<c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c><f>B2*C2</f></c><c><f>1+1</f><v>2</v></c>';
    expect(await cellsOf(one(`<row r="1">${cells}</row>`))).toEqual([['TRUE', '#REF!', '=B2*C2', '2']]);
  });

  it('numbers are written with the decimal mark of the amounts that are texts', async () => {
    const rows = rawRow(1, ['1.234,56', 5.25]) + rawRow(2, ['12,50', 1000]);
    expect(await cellsOf(one(rows))).toEqual([
      ['1.234,56', '5,25'],
      ['12,50', '1000'],
    ]);
  });

  it('a row keeps its number in the sheet, gaps in rows and columns included', async () => {
    const bytes = one(
      '<row r="3"><c r="C3"><v>1</v></c></row><row r="4"/><row r="7"><c r="A7"><v>2</v></c></row>',
    );
    expect(await rowsOf(bytes)).toEqual([
      { cells: ['', '', '1'], line: 3 },
      { cells: ['2'], line: 7 },
    ]);
  });

  it('a text over merged rows stands for each of them, a number counts once', async () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Ada</t></is></c><c r="B1"><v>5</v></c></row><row r="2"><c r="A2"/><c r="B2"/><c r="C2"><v>1</v></c></row>';
    const bytes = rawWorkbook({
      sheets: [
        {
          name: 'S',
          rows,
          after: '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/></mergeCells>',
        },
      ],
    });
    expect(await cellsOf(bytes)).toEqual([
      ['Ada', '5'],
      ['Ada', '', '1'],
    ]);
  });

  it('sheets are told with those that are hidden', async () => {
    const workbook = await openWorkbook(
      rawWorkbook({
        sheets: [
          { name: 'Jan', rows: '' },
          { name: 'Feb', rows: '', state: 'hidden' },
          { name: 'Mar', rows: '', state: 'veryHidden' },
        ],
      }),
    );
    expect(workbook.ok && workbook.value.sheets).toEqual([
      { name: 'Jan', hidden: false },
      { name: 'Feb', hidden: true },
      { name: 'Mar', hidden: true },
    ]);
  });

  it('what the library writes comes back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.string({ minLength: 1, maxLength: 20 }),
            fc.integer({ min: -1e9, max: 1e9 }),
            fc.integer({ min: 30_000, max: 60_000 }),
          ),
          { minLength: 1, maxLength: 20 },
        ),
        async (rows) => {
          const clean = rows.map(
            ([text, cents, day]) =>
              [
                text.replace(/[^\p{L}\p{N} .,&<>"']/gu, 'x'),
                cents / 100,
                new Date((day - 25_569) * 86_400_000),
              ] as const,
          );
          const bytes = await writeXlsx({ sheets: [{ name: 'S', rows: clean.map((row) => [...row]) }] });
          const cells = await cellsOf(bytes);
          expect(cells.map(([text, amount, day]) => [text, Number(amount), day])).toEqual(
            clean.map(([text, amount, day]) => [text, amount, day.toISOString().slice(0, 10)]),
          );
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('archives that are not opened', () => {
  const sheet = { sheets: [{ name: 'S', rows: rawRow(1, ['a', 1]) }] };

  it.each([
    [
      'a binary workbook',
      ['[Content_Types].xml', 'xl/workbook.bin'],
      /binary Excel workbook \(XLSB\).*save it as XLSX or CSV/,
    ],
    ['an OpenDocument sheet', ['mimetype', 'content.xml'], /OpenDocument file \(ODS\)/],
    ['a Word document', ['[Content_Types].xml', 'word/document.xml'], /Word document/],
    ['a presentation', ['[Content_Types].xml', 'ppt/presentation.xml'], /PowerPoint/],
    ['a Numbers document', ['Index/Document.iwa'], /Apple Numbers/],
    ['a folder of files', ['a.csv', 'b.csv'], /ZIP archive. Unpack it/],
    ['nothing', [], /empty ZIP/],
  ])('%s', async (_name, names, message) => {
    const bytes = rawZip(names.map((name) => ({ name, content: 'x' })));
    expect(await refusal(bytes)).toMatch(message);
  });

  it('one that would unpack to far more than it is', async () => {
    const bomb = rawParts(sheet).map((part) =>
      part.name.endsWith('sheet1.xml') ? { ...part, content: new Uint8Array(60_000_000) } : part,
    );
    expect(await refusal(rawZip(bomb))).toMatch(/^zip-bomb: /);
    const huge = rawParts(sheet).map((part) =>
      part.name.endsWith('sheet1.xml') ? { ...part, declare: 4_000_000_000 } : part,
    );
    expect(await refusal(rawZip(huge))).toMatch(/^zip-bomb: /);
  });

  it('one that lies about how much it unpacks to', async () => {
    const lie = rawParts(sheet).map((part) =>
      part.name.endsWith('sheet1.xml')
        ? { ...part, content: `${String(part.content)}${' '.repeat(5_000_000)}`, declare: 100 }
        : part,
    );
    await expect(cellsOf(rawZip(lie))).rejects.toThrow(/broken-workbook: .*damaged/);
  });

  it('one with encrypted parts, and one that is encrypted as a whole', async () => {
    expect(await refusal(rawZip(rawParts(sheet).map((part) => ({ ...part, encrypted: true }))))).toMatch(
      /^encrypted: .*password/,
    );
  });

  it('one whose bytes are cut anywhere', async () => {
    const bytes = rawWorkbook(sheet);
    for (let length = 4; length < bytes.length; length += 7) {
      expect(await refusal(bytes.subarray(0, length))).toMatch(/^(broken-archive|binary): /);
    }
  });

  it('one whose bytes are changed anywhere is refused, or reads as before', async () => {
    const bytes = rawWorkbook({
      sheets: [
        {
          name: 'S',
          rows: Array.from({ length: 50 }, (_, i) => rawRow(i + 1, [`Shop ${i}`, i + 0.5])).join(''),
        },
      ],
    });
    const whole = await cellsOf(bytes);
    for (let at = 0; at < bytes.length; at += 13) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      const read = await cellsOf(changed).catch((error: unknown) =>
        error instanceof Error ? error.message : '',
      );
      const refused = typeof read === 'string' && /^[a-z-]+: .{20}/.test(read);
      expect(refused || read.length === 0 || JSON.stringify(read) === JSON.stringify(whole)).toBe(true);
    }
  });

  it('a sheet that reaches over billions of empty cells', async () => {
    const far = one(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    );
    await expect(cellsOf(far)).rejects.toThrow(/too-large|broken-workbook/);
  });
});

describe('a workbook with a password', () => {
  it('is told from an old one, which comes in the same container', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: 'S', rows: [['a', 1]] }],
      encryption: { password: 'secret', spinCount: 1000 },
    });
    expect(nameOfBinary(locked)).toMatch(/protected by a password/);
    const old = new Uint8Array(2048);
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    old.set(
      [...'Workbook'].flatMap((char) => [char.charCodeAt(0), 0]),
      1024,
    );
    expect(nameOfBinary(old)).toMatch(/old Excel workbook \(XLS\).*save it as XLSX or CSV/);
  });
});
