import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { run } from '#tools/inspect/inspect.ts';

const folder = { path: '' };
beforeAll(() => {
  folder.path = mkdtempSync(join(tmpdir(), 'inspect-'));
});
afterAll(() => rmSync(folder.path, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder.path, name);
  writeFileSync(path, text);
  return path;
}

async function inspect(...words: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(
    words,
    '2026-01-15' as IsoDate,
    (line) => out.push(line),
    (line) => err.push(line),
  );
  return { code, out, err };
}

const STATEMENT =
  'Date;Description;Amount (GBP)\n25/12/2025;SLACK;10,50\n26/12/2025;Refund SLACK;-2,00\n31/12/2025;BAD;x\n';

describe('inspect spend on a workbook', () => {
  it('names the sheet, and no encoding or delimiter', async () => {
    const sheets = [
      {
        name: 'Cards',
        rows: [
          ['Date', 'Description', 'Amount'],
          [new Date('2026-01-05'), 'SLACK', 96.5],
        ],
      },
    ];
    const path = join(folder.path, 'cards.xlsx');
    writeFileSync(path, await writeXlsx({ sheets }));
    const { code, out, err } = await inspect('spend', '--json', '--rows', path);
    expect([code, out.length, err]).toEqual([0, 1, []]);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      ok: true,
      dialect: {
        encoding: null,
        delimiter: null,
        sheet: 'Cards',
        headerLine: 1,
        decimal: '.',
        sign: 'spent-positive',
      },
      rows: 1,
      spent: { EUR: '96.50' },
      data: [{ line: 2, date: '2026-01-05', description: 'SLACK', amount: '96.50', currency: 'EUR' }],
    });
    const [row] = (JSON.parse(out[0] ?? '') as { data: readonly object[] }).data;
    expect(Object.keys(row ?? {}).sort()).toEqual([
      'amount',
      'category',
      'currency',
      'date',
      'department',
      'description',
      'extra',
      'line',
      'memo',
      'payer',
      'reference',
    ]);
  });
});

describe('inspect spend', () => {
  it('prints one JSON object per file with money as decimal text', async () => {
    const { code, out, err } = await inspect(
      'spend',
      '--json',
      '--rows',
      file('a.csv', STATEMENT),
      file('b.csv', ''),
    );
    expect([code, out.length, err]).toEqual([0, 2, []]);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      ok: true,
      dialect: {
        encoding: 'utf-8',
        delimiter: ';',
        headerLine: 1,
        decimal: ',',
        dateOrder: 'DMY',
        sign: 'spent-positive',
      },
      columns: { date: 'Date', description: 'Description', amount: 'Amount (GBP)' },
      rows: 2,
      rejected: [{ line: 4, reason: '“x” is no amount.' }],
      duplicates: 0,
      spent: { GBP: '10.50' },
      refunded: { GBP: '2.00' },
      from: '2025-12-25',
      to: '2025-12-26',
      data: [
        { line: 2, date: '2025-12-25', description: 'SLACK', amount: '10.50', currency: 'GBP' },
        { line: 3, amount: '-2.00' },
      ],
    });
    expect(JSON.parse(out[1] ?? '')).toMatchObject({
      ok: false,
      code: 'empty',
      message: expect.any(String) as string,
    });
  });

  it('counts the rows that an earlier file of the same run already brought', async () => {
    const one = file('one.csv', STATEMENT);
    const two = file('two.csv', `${STATEMENT}27/12/2025;ZOOM;1,00\n`);
    const { out } = await inspect('spend', '--json', one, two, two);
    const found = out.map((line) => JSON.parse(line) as { duplicates: number });
    expect(found.map(({ duplicates }) => duplicates)).toEqual([0, 2, 3]);
  });

  it('prints readable lines without --json', async () => {
    const { out } = await inspect('spend', file('c.csv', STATEMENT));
    expect(out[0]).toContain('spent: {"GBP":"10.50"}');
  });
});

describe('wrong use', () => {
  it.each([
    [[], 'kind'],
    [['nonsense', 'x'], 'Unknown kind'],
    [['toString', 'x'], 'Unknown kind'],
    [['spend'], 'at least one file'],
    [['spend', '--today', 'soon', 'x'], '--today'],
    [['spend', '--what', 'x'], 'Unknown option'],
    [['spend', '/nowhere/at/all.csv'], 'cannot be opened'],
  ])('%j ends with 2, a reason and nothing on stdout', async (words, reason) => {
    const { code, out, err } = await inspect(...words);
    expect([code, out]).toEqual([2, []]);
    expect(err.join('\n')).toContain(reason);
  });
});
