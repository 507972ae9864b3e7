import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Outcome } from '#domain/outcome.ts';
import type { SpendCorrections, SpendPlan } from '#domain/spend/recognise/plan.ts';
import { readSpendWorkbook } from '#domain/spend/recognise/read-workbook-file.ts';
import { mappingOf } from '#domain/spend/recognise/mapping.ts';
import { rawRow, rawWorkbook, type RawSheet } from '../../tables/xlsx/raw-workbook.ts';
import { accept, dataFile } from './read.ts';

interface Read {
  readonly plan: SpendPlan;
  readonly rows: readonly (readonly [
    line: number,
    day: number,
    description: string,
    amount: number,
    currency: string,
  ])[];
  readonly rejected: readonly (readonly [line: number, reason: string])[];
}

async function tryRead(
  bytes: Uint8Array,
  corrections: SpendCorrections = {},
  more: { readonly remembered?: ReturnType<typeof mappingOf> } = {},
): Promise<Outcome<Read>> {
  let rows: Read['rows'][number][] = [];
  let rejected: Read['rejected'][number][] = [];
  const plan = await readSpendWorkbook(
    { bytes, fileName: 'book.xlsx', defaultCurrency: 'EUR', today: '2026-01-31' as IsoDate, ...more },
    () => {
      rows = [];
      rejected = [];
      return {
        row: ({ line, day, description, amount, currency }) =>
          rows.push([line, day, description, amount, currency]),
        rejected: (line, reason) => rejected.push([line, reason]),
        skipped: () => undefined,
      };
    },
    corrections,
  );
  return plan.ok ? { ok: true, value: { plan: plan.value, rows, rejected } } : plan;
}

const HEADER = ['Date', 'Description', 'Amount'];
/** 14 January 2026 as days since 1970. */
const DAY = 20_467;

function statement(name: string, count: number, more: Partial<RawSheet> = {}): RawSheet {
  const rows = Array.from({ length: count }, (_, i) =>
    rawRow(i + 2, [`2026-01-${14 + i}`, `${name} shop ${i}`, 10.5 + i]),
  );
  return { name, rows: rawRow(1, HEADER) + rows.join(''), ...more };
}

describe('the sheet with the payments', () => {
  it('is found among others, wherever its table begins', async () => {
    const notes = { name: 'Notes', rows: rawRow(1, ['Made by Ada']) };
    const table =
      rawRow(2, ['Statement of card 1234']) +
      rawRow(5, HEADER) +
      rawRow(6, ['2026-01-14', 'Slack', 87.5]) +
      rawRow(8, ['Total', '', 87.5]);
    const { plan, rows } = accept(
      await tryRead(rawWorkbook({ sheets: [notes, { name: 'Card', rows: table }] })),
    );
    expect([plan.dialect.sheet, plan.dialect.headerLine, plan.questions]).toEqual(['Card', 5, []]);
    expect(rows).toEqual([[6, DAY, 'Slack', 8750, 'EUR']]);
    expect(plan.sheets).toEqual([
      { name: 'Notes', hidden: false, spend: false },
      { name: 'Card', hidden: false, spend: true },
    ]);
  });

  it('is asked when several hold payments, and is the one that is chosen', async () => {
    const book = rawWorkbook({ sheets: [statement('Jan', 2), statement('Feb', 3)] });
    const { plan } = accept(await tryRead(book));
    expect(plan.questions).toMatchObject([
      {
        id: 'sheet',
        choices: [
          { value: 'Jan', label: 'Jan (2 rows)', provisional: false },
          { value: 'Feb', provisional: true },
        ],
      },
    ]);
    const chosen = accept(await tryRead(book, { sheet: 'Jan' }));
    expect([chosen.plan.questions, chosen.rows.length]).toEqual([[], 2]);
  });

  it('is never a hidden one unless it is named', async () => {
    const book = rawWorkbook({ sheets: [statement('Shown', 2), statement('Old', 9, { state: 'hidden' })] });
    expect(accept(await tryRead(book)).plan.dialect.sheet).toBe('Shown');
    expect(accept(await tryRead(book, { sheet: 'Old' })).rows.length).toBe(9);
    const hidden = await tryRead(rawWorkbook({ sheets: [statement('Old', 2, { state: 'veryHidden' })] }));
    expect(hidden).toMatchObject({
      ok: false,
      code: 'empty',
      message: expect.stringContaining('hidden') as string,
    });
  });

  it.each([
    [
      'a list of users',
      rawRow(1, ['First name', 'Last name', 'Email', 'Last sign-in']) +
        rawRow(2, ['Ada', 'B', 'a@x.example', '2026-01-01']),
      'user-list',
    ],
    ['column names only', rawRow(1, HEADER), 'no-rows'],
    ['nothing', '', 'empty'],
  ])('is refused when it holds %s', async (_name, rows, code) => {
    expect(await tryRead(rawWorkbook({ sheets: [{ name: 'S', rows }] }))).toMatchObject({ ok: false, code });
  });

  it('is named in the refusal where there are others', async () => {
    const refused = await tryRead(
      rawWorkbook({
        sheets: [
          { name: 'Prices', rows: rawRow(1, ['Item', 'Price']) + rawRow(2, ['A', 1.5]) },
          { name: 'Empty', rows: '' },
        ],
      }),
    );
    expect(refused).toMatchObject({
      ok: false,
      message: expect.stringContaining('Sheet “Prices”: ') as string,
    });
  });
});

describe('the rows of a sheet', () => {
  it('keep exact amounts, days and the currencies of their formats', async () => {
    const formats = ['dd/mm/yyyy', '#,##0.00 [$€-407]', '[$$-409]#,##0.00'];
    const row = (at: number, style: number, amount: number): string =>
      `<row r="${at}"><c s="1"><v>46036</v></c><c t="inlineStr"><is><t>Shop ${at}</t></is></c><c s="${style}"><v>${amount}</v></c></row>`;
    const rows = rawRow(1, HEADER) + row(2, 2, 0.1 + 0.2) + row(3, 3, 1_234_567.89) + row(4, 2, -5);
    const read = accept(await tryRead(rawWorkbook({ sheets: [{ name: 'S', rows }], formats })));
    expect(read.rows).toEqual([
      [2, DAY, 'Shop 2', 30, 'EUR'],
      [3, DAY, 'Shop 3', 123_456_789, 'USD'],
      [4, DAY, 'Shop 4', -500, 'EUR'],
    ]);
  });

  it('with day numbers of 1904 that stand there as plain numbers are on the same days', async () => {
    const rows =
      rawRow(1, HEADER) +
      rawRow(2, ['', 'A', 1.5]).replace('<c t="inlineStr"><is><t></t></is></c>', '<c><v>44574</v></c>') +
      rawRow(3, ['', 'B', 2.5]).replace('<c t="inlineStr"><is><t></t></is></c>', '<c><v>44575</v></c>');
    const read = accept(await tryRead(rawWorkbook({ sheets: [{ name: 'S', rows }], date1904: true })));
    expect(read.rows.map(([, day]) => day)).toEqual([DAY, DAY + 1]);
  });

  it('are rejected with line and reason where a cell is an error or was never calculated', async () => {
    const rows =
      rawRow(1, HEADER) +
      rawRow(2, ['2026-01-14', 'A', 1.5]) +
      rawRow(3, ['2026-01-15', 'B', 2.5]) +
      '<row r="4"><c t="inlineStr"><is><t>2026-01-16</t></is></c><c t="inlineStr"><is><t>C</t></is></c><c t="e"><v>#N/A</v></c></row><row r="5"><c t="inlineStr"><is><t>2026-01-17</t></is></c><c t="inlineStr"><is><t>D</t></is></c><c><f>B1*2</f></c></row>';
    const read = accept(await tryRead(rawWorkbook({ sheets: [{ name: 'S', rows }] })));
    expect(read.rejected).toEqual([
      [4, '“#N/A” is no amount.'],
      [5, '“=B1*2” is no amount.'],
    ]);
  });

  it('may have notes beside the table', async () => {
    const rows =
      rawRow(1, HEADER) +
      rawRow(2, ['2026-01-14', 'A', 1.5, '', 'asked Ben']) +
      rawRow(3, ['2026-01-15', 'B', 2.5]) +
      rawRow(4, ['2026-01-16', 'C', 3.5]);
    const read = accept(await tryRead(rawWorkbook({ sheets: [{ name: 'S', rows }] })));
    expect([read.rows.length, read.rejected]).toEqual([3, []]);
  });

  it('are read as the manager confirmed for the same header, and only for a sheet', async () => {
    const book = rawWorkbook({ sheets: [statement('S', 3)] });
    const first = accept(await tryRead(book, { flipped: true }));
    const again = accept(await tryRead(book, {}, { remembered: mappingOf(first.plan) }));
    expect(again.rows.map(([, , , amount]) => amount)).toEqual([-1050, -1150, -1250]);
  });
});

describe('workbooks that other libraries wrote', () => {
  it('openpyxl: a title in merged cells, days and times, exact amounts, a total that is a formula', async () => {
    const { plan, rows, rejected } = accept(await tryRead(dataFile('workbooks/openpyxl.xlsx')));
    expect([plan.dialect.sheet, plan.dialect.headerLine, plan.questions, rejected]).toEqual([
      'Ausgaben',
      3,
      [],
      [],
    ]);
    expect(rows).toEqual([
      [4, DAY, 'SLACK T0123', 8750, 'EUR'],
      [5, DAY + 1, 'ZOOM', 1599, 'EUR'],
      [6, DAY + 2, 'FIGMA', 30, 'EUR'],
      [7, DAY + 3, 'REFUND ZOOM', -1599, 'EUR'],
    ]);
  });

  it('openpyxl: days that count from 1904', async () => {
    const { rows } = accept(await tryRead(dataFile('workbooks/openpyxl-1904.xlsx')));
    expect(rows.map(([, day, , amount]) => [day, amount])).toEqual([
      [DAY, 150],
      [DAY + 1, 250],
    ]);
  });

  it('XlsxWriter: rich texts, pounds by format, a chart sheet, a hidden sheet, a cell in the last of all rows', async () => {
    const { plan, rows, rejected } = accept(await tryRead(dataFile('workbooks/xlsxwriter.xlsx')));
    expect(plan.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Txn', false],
      ['Chart1', false],
      ['Hid', true],
    ]);
    expect(rows.map(([line, day, text, amount, currency]) => [line, day, text, amount, currency])).toEqual([
      [2, DAY, 'SLACK T0123 0', 8750, 'GBP'],
      [3, DAY + 1, 'SLACK T0123 1', 17_500, 'GBP'],
      [4, DAY + 2, 'SLACK T0123 2', 26_250, 'GBP'],
      [5, DAY + 3, 'SLACK T0123 3', 35_000, 'GBP'],
    ]);
    expect(rejected).toEqual([]);
  });
});
