import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { mappingOf } from '#domain/spend/recognise/mapping.ts';
import { applyCorrections, recogniseSpendFile } from '#domain/spend/recognise/recognise.ts';
import type { SpendInput, SpendMapping } from '#domain/spend/recognise/plan.ts';
import { writeCsv } from '#domain/tables/csv-write.ts';
import { accept, bytesOf, createDecoder, read, readBytes } from './read.ts';

function input(text: string): SpendInput {
  return {
    head: bytesOf(text),
    complete: true,
    fileName: 'x.csv',
    defaultCurrency: 'EUR',
    today: '2026-01-15' as IsoDate,
    createDecoder,
  };
}

const TEXT = 'Date,Description,Net,Gross,Who\n03/04/2025,A,1.00,1.19,Ada\n04/05/2025,B,2.00,2.38,Bob\n';

describe('corrections by hand', () => {
  it('give a role to another column, take one away, and stay through later corrections', () => {
    const start = input(TEXT);
    const plan = accept(recogniseSpendFile(start));
    expect([plan.columns.amount?.header, plan.columns.payer]).toEqual(['Gross', undefined]);
    const first = accept(
      applyCorrections(start, plan, { columns: { amount: 2, payer: 4, description: null } }),
    );
    const second = accept(applyCorrections(start, first, { dateOrder: 'DMY' }));
    expect([second.columns.amount?.header, second.columns.payer?.header, second.columns.description]).toEqual(
      ['Net', 'Who', undefined],
    );
    expect([second.dialect.dateOrder, second.questions]).toEqual(['DMY', []]);
  });

  it('change encoding, delimiter, header line and default currency', () => {
    const bytes = Uint8Array.from('Date;Text;Amount\n2026-01-02;Caf\xe9;1,00\n', (char) =>
      char.charCodeAt(0),
    );
    const west = accept(
      readBytes(bytes, { corrections: { encoding: 'windows-1252', defaultCurrency: 'CHF' } }),
    );
    expect(west.rows[0]).toMatchObject({ description: 'Café', currency: 'CHF' });
    const headless = read('2026-01-02,A,1.00\n2026-01-03,B,2.00\n', { corrections: { headerLine: null } });
    expect(headless.rows.length).toBe(2);
    expect(
      read('x,y,z\nDate,Description,Amount\n2026-01-02,A,1.00\n', { corrections: { headerLine: 2 } }).rows
        .length,
    ).toBe(1);
    expect(readBytes(bytesOf(TEXT), { corrections: { delimiter: ';' } })).toMatchObject({
      ok: false,
      code: 'no-table',
    });
  });
});

describe('the mapping remembered for a header', () => {
  it('answers the open question and keeps the columns for the next file with this header', () => {
    const first = read(TEXT, { corrections: { dateOrder: 'MDY', columns: { amount: 2 }, flipped: true } });
    const mapping = JSON.parse(JSON.stringify(mappingOf(first.plan))) as SpendMapping;
    const next = read('Date,Description,Net,Gross,Who\n05/06/2025,C,3.00,3.57,Eve\n', {
      remembered: mapping,
    });
    expect(next.plan.fingerprint).toBe(first.plan.fingerprint);
    expect([next.plan.columns.amount?.header, next.plan.dialect.dateOrder, next.plan.questions]).toEqual([
      'Net',
      'MDY',
      [],
    ]);
    expect(next.rows[0]?.amount).toBe(-300);
  });

  it('gives way to dates that contradict it', () => {
    const mapping = mappingOf(read(TEXT, { corrections: { dateOrder: 'MDY' } }).plan);
    const next = read('Date,Description,Net,Gross,Who\n25/06/2025,C,3.00,3.57,Eve\n', {
      remembered: mapping,
    });
    expect(next.rows[0]?.date).toBe('2025-06-25');
  });

  it('is not used for another header', () => {
    const mapping = mappingOf(read(TEXT, { corrections: { columns: { amount: 2 } } }).plan);
    expect(
      read('Date,Description,Amount\n2026-01-02,A,1.00\n', { remembered: mapping }).plan.columns.amount
        ?.header,
    ).toBe('Amount');
  });

  it('the fingerprint does not depend on the rows, only on header and delimiter', () => {
    const one = read('Date,Description,Amount\n2026-01-02,A,1.00\n').plan.fingerprint;
    expect(read('date,DESCRIPTION,Amount \n31/12/2025,B,7\n').plan.fingerprint).toBe(one);
    expect(read('Date;Description;Amount\n2026-01-02;A;1.00\n').plan.fingerprint).not.toBe(one);
    expect(read('Date,Details,Amount\n2026-01-02,A,1.00\n').plan.fingerprint).not.toBe(one);
  });
});

describe('our own spend.csv', () => {
  it('comes back exactly: signs, texts that look like formulas, and nothing of what is worked out again', () => {
    const columns = [
      'date',
      'description',
      'amount',
      'currency',
      'payer',
      'department',
      'category',
      'reference',
      'memo',
      'application',
      'vendor',
      'import',
      'source line',
    ];
    const text = writeCsv(columns, [
      [
        '2026-01-02',
        '=SUM(A1)',
        -12.5,
        'EUR',
        '@ada',
        '',
        '',
        "'quoted",
        'Total',
        'Slack',
        'Slack',
        'jan.csv',
        7,
      ],
      ['2026-01-02', 'Opening balance', -3, 'EUR', '', '', '', '', '', '', '', 'jan.csv', 8],
    ]);
    const file = read(text);
    expect(
      file.rows.map((row) => [row.description, row.amount, row.payer, row.reference, row.memo, row.extra]),
    ).toEqual([
      ['=SUM(A1)', -1250, '@ada', "'quoted", 'Total', ''],
      ['Opening balance', -300, '', '', '', ''],
    ]);
  });
});

describe('encodings', () => {
  it('a later part that breaks UTF-8 makes it a code page, and no row is lost', () => {
    const line = '2026-01-02,Shop,1.00\n';
    const text = `Date,Description,Amount\n${line.repeat(40_000)}2026-01-02,Caf\xe9,1.00\n`;
    const file = accept(readBytes(Uint8Array.from(text, (char) => char.charCodeAt(0))));
    expect([file.rows.length, file.rows.at(-1)?.description, file.plan.dialect.encoding]).toEqual([
      40_001,
      'Café',
      'windows-1252',
    ]);
  });
});
