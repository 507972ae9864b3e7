import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { createRateBook, seriesOf } from '#domain/money/rate-book.ts';
import { ECB_TABLE, RATE_TABLE, readRateFile } from '#domain/money/rate-files.ts';
import { planRateImport, rateCells } from '#domain/money/rate-plan.ts';
import type { StagedRates } from '#domain/money/rate-files.ts';
import type { RateSheet, RateSheetId } from '#domain/money/rates.ts';
import { writeCsvWithAmounts } from '#domain/tables/csv-write.ts';
import { whichTable } from '#domain/tables/which-table.ts';

const today = '2026-11-23' as IsoDate;
const DAILY = 'Date, USD, JPY, BGN, CZK, \n20 November 2026, 1.1520, 180.44, 1.9558, 24.150, \n';
const HISTORY = [
  'Date,USD,JPY,CYP,ISK,',
  '2026-11-20,1.1520,180.44,N/A,N/A,',
  '2026-11-19,1.1535,181.27,N/A,146.10,',
  '1999-01-04,1.1789,133.73,0.58231,N/A,',
  '',
].join('\n');

function read(text: string): StagedRates {
  const outcome = readRateFile(text, today);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

function sheetOf(staged: StagedRates): RateSheet {
  return {
    id: 'sheet' as RateSheetId,
    fileName: 'x.csv',
    format: staged.format,
    addedAt: '2026-11-23T00:00:00.000Z' as IsoInstant,
    series: staged.series,
  };
}

const exported = (staged: StagedRates): string =>
  writeCsvWithAmounts(RATE_TABLE.columns, rateCells(createRateBook([], [sheetOf(staged)])));

describe('files of the European Central Bank', () => {
  it('of one day are read with their written date', () => {
    const staged = read(DAILY);
    expect(staged).toMatchObject({ format: 'ecb', rejected: [], notQuoted: 0, leftOut: [] });
    expect(
      staged.series.map(({ quote, day, digits, scale }) => [quote, day.length, digits[0], scale[0]]),
    ).toEqual([
      ['USD', 1, 11_520, 4],
      ['JPY', 1, 18_044, 2],
      ['BGN', 1, 19_558, 4],
      ['CZK', 1, 24_150, 3],
    ]);
    expect(dateOfDay(staged.series[0]?.day[0] ?? 0)).toBe('2026-11-20');
  });

  it('of the whole history leave out N/A, the empty last column and currencies that are gone', () => {
    const staged = read(HISTORY);
    expect(staged).toMatchObject({ format: 'ecb', rejected: [], notQuoted: 2, leftOut: ['CYP'] });
    const dates = staged.series.map(({ quote, day }) => [quote, ...[...day].map(dateOfDay)]);
    expect(dates).toEqual([
      ['USD', '1999-01-04', '2026-11-19', '2026-11-20'],
      ['JPY', '1999-01-04', '2026-11-19', '2026-11-20'],
      ['ISK', '2026-11-19'],
    ]);
  });

  it('are told by their header, and ours by its own', () => {
    const shapes = [RATE_TABLE, ECB_TABLE];
    expect(whichTable(DAILY, shapes)?.table).toBe('ecb-rates');
    expect(whichTable(HISTORY, shapes)?.table).toBe('ecb-rates');
    expect(whichTable('date;base;quote;rate\n', shapes)?.table).toBe('rates');
    expect(whichTable('Date,Description,Amount,Currency\n', shapes)).toBeNull();
  });

  it('keep their good lines when one is damaged', () => {
    const staged = read('Date,USD,JPY,\n2026-11-20,-1.15,180,\nyesterday,1,2,\n2026-11-30,1.1,180,\n');
    expect(staged.rejected.map(({ line, reason }) => [line, reason.split(/[.:]/)[0]])).toEqual([
      [2, 'USD'],
      [3, '“yesterday” is not a date'],
      [4, '2026-11-30 is in the future'],
    ]);
    expect(staged.series.map(({ quote }) => quote)).toEqual(['JPY']);
  });
});

describe('files of our own columns', () => {
  it('say of each line what is wrong with it', () => {
    const staged = read(
      'date;base;quote;rate\n2026-11-20;EUR;USD;1,1520\n2026-11-20;eur;usd;1.2\n2026-11-19;EUR;EUR;1\n2026-11-19;EUR;XXQ;0\n',
    );
    expect(staged.rejected).toEqual([
      { line: 3, reason: 'EUR/USD of 2026-11-20 is there twice: 1.1520 and 1.2. The first is taken.' },
      { line: 4, reason: 'Base and quote are the same currency.' },
      {
        line: 5,
        reason:
          '“XXQ” is not a currency. Use a code of three letters, for example EUR. “0” is 0. A rate is above 0.',
      },
    ]);
    expect(staged.series).toHaveLength(1);
  });

  it('come back from an export exactly, whatever the rates', () => {
    const rate = fc.record({
      digits: fc.integer({ min: 1, max: 1e14 }),
      scale: fc.integer({ min: 0, max: 12 }),
    });
    const quotes = fc.constantFrom('USD', 'JPY', 'KWD');
    const rows = fc.array(fc.tuple(quotes, fc.integer({ min: 10_000, max: 20_000 }), rate), { minLength: 1 });
    fc.assert(
      fc.property(rows, (all) => {
        const series = ['USD', 'JPY', 'KWD'].flatMap((quote) => {
          const own = new Map(all.filter(([code]) => code === quote).map(([, day, value]) => [day, value]));
          return own.size === 0 ? [] : [seriesOf('EUR' as CurrencyCode, quote as CurrencyCode, own)];
        });
        const staged = { format: 'table', series, rejected: [], notQuoted: 0, leftOut: [] } as const;
        const back = read(exported(staged));
        const plan = planRateImport(back, createRateBook([], [sheetOf(staged)]));
        const count = series.reduce((sum, { day }) => sum + day.length, 0);
        expect(back.rejected).toEqual([]);
        expect(plan).toMatchObject({ added: 0, different: 0, known: count, series: [] });
      }),
    );
  });

  it('are refused when they are something else', () => {
    expect(readRateFile('', today)).toMatchObject({ ok: false, code: 'rates-empty' });
    expect(readRateFile('a,b\n1,2\n', today)).toMatchObject({ ok: false, code: 'rates-header' });
    expect(readRateFile('date,rate\n', today)).toMatchObject({ ok: false, code: 'rates-header' });
    expect(readRateFile('date,base,quote,rate\n"2026', today)).toMatchObject({ ok: false });
  });
});

describe('what a file would add', () => {
  it('are its new and different rates; what is known is not kept twice', () => {
    const book = createRateBook([], [sheetOf(read(DAILY))]);
    const plan = planRateImport(read(HISTORY.replace('2026-11-20,1.1520,', '2026-11-20,1.1521,')), book);
    expect(plan).toMatchObject({ added: 5, different: 1, known: 1, from: '1999-01-04', to: '2026-11-20' });
    expect(plan.currencies).toEqual(['EUR', 'ISK', 'JPY', 'USD']);
    expect(plan.series.map(({ quote, day }) => [quote, day.length])).toEqual([
      ['USD', 3],
      ['JPY', 2],
      ['ISK', 1],
    ]);
  });
});
