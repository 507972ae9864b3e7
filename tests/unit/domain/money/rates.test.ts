import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { money } from '#domain/money/arithmetic.ts';
import { convertAt, createDailyConverter } from '#domain/money/convert.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { createRateBook } from '#domain/money/rate-book.ts';
import type { RateBook } from '#domain/money/rate-book.ts';
import { parseRate, rateProblems, rateText, seriesOfPair } from '#domain/money/rates.ts';
import type { RatePair, RateSheet, RateSheetId } from '#domain/money/rates.ts';

const code = (text: string): CurrencyCode => text as CurrencyCode;
const [EUR, USD, GBP, JPY, KWD] = ['EUR', 'USD', 'GBP', 'JPY', 'KWD'].map(code) as [
  CurrencyCode,
  CurrencyCode,
  CurrencyCode,
  CurrencyCode,
  CurrencyCode,
];
const date = (text: string): IsoDate => text as IsoDate;
const day = (text: string): number => dayNumber(date(text));

function pair(base: CurrencyCode, quote: CurrencyCode, rates: Readonly<Record<string, string>>): RatePair {
  const dated = Object.entries(rates).map(([on, rate]) => ({ date: date(on), rate }));
  return { id: `${base}/${quote}`, base, quote, rates: dated };
}

function sheet(addedAt: string, ...pairs: readonly RatePair[]): RateSheet {
  return {
    id: addedAt as RateSheetId,
    fileName: 'rates.csv',
    format: 'table',
    addedAt: `${addedAt}T00:00:00.000Z` as IsoInstant,
    series: pairs.map(seriesOfPair),
  };
}

function converted(book: RateBook, minor: number, from: CurrencyCode, to: CurrencyCode, on: string): number {
  const rate = book.rateOn(from, to, day(on), 7);
  return rate === null ? Number.NaN : convertAt(money(minor, from), rate, to).minor;
}

describe('the rate of a day', () => {
  const book = createRateBook(
    [
      pair(EUR, USD, { '2026-02-27': '1.0500', '2026-03-02': '1.1000' }),
      pair(EUR, JPY, { '2026-02-27': '160' }),
    ],
    [],
  );

  it('is the last one on or before it, across a weekend', () => {
    expect(converted(book, 10_000, EUR, USD, '2026-03-01')).toBe(10_500);
    expect(converted(book, 10_000, EUR, USD, '2026-03-02')).toBe(11_000);
  });

  it('is none before the first, and none when the last is too old: nothing is guessed', () => {
    expect(book.rateOn(EUR, USD, day('2026-02-26'), 7)).toBeNull();
    expect(book.rateOn(EUR, USD, day('2026-03-09'), 7)?.day).toBe(day('2026-03-02'));
    expect(book.rateOn(EUR, USD, day('2026-03-10'), 7)).toBeNull();
    expect(book.rateOn(EUR, USD, day('2026-03-10'), 8)).not.toBeNull();
  });

  it('works in the other direction, and through the common base', () => {
    expect(converted(book, 10_500, USD, EUR, '2026-02-28')).toBe(10_000);
    expect(converted(book, 1050, USD, JPY, '2026-02-28')).toBe(1600);
    expect(book.rateOn(USD, JPY, day('2026-02-28'), 7)?.through).toBe(EUR);
    expect(book.rateOn(USD, GBP, day('2026-02-28'), 7)).toBeNull();
  });

  it('rounds a cross once, at the end', () => {
    // 1 yen = 1/160 euro = 0.00625 EUR; rounded to cents on the way it would be worth 0.01 EUR.
    const fine = createRateBook(
      [pair(EUR, JPY, { '2026-02-27': '160' }), pair(EUR, KWD, { '2026-02-27': '0.320' })],
      [],
    );
    expect(converted(fine, 1, JPY, KWD, '2026-02-27')).toBe(2);
  });

  it('is the one typed where a file says otherwise, else that of the file added last', () => {
    const [first, second] = [
      sheet('2026-03-01', pair(EUR, USD, { '2026-02-27': '1.2', '2026-02-28': '1.3' })),
      sheet('2026-03-02', pair(EUR, USD, { '2026-02-28': '1.4' })),
    ];
    const mixed = createRateBook([pair(EUR, USD, { '2026-02-27': '1.1' })], [second, first]);
    expect(converted(mixed, 100, EUR, USD, '2026-02-27')).toBe(110);
    expect(converted(mixed, 100, EUR, USD, '2026-02-28')).toBe(140);
    expect(converted(createRateBook([], [first]), 100, EUR, USD, '2026-02-28')).toBe(130);
  });
});

describe('converting many rows', () => {
  it('gives to the last cent what converting one by one gives', () => {
    const rate = fc
      .tuple(fc.integer({ min: 1, max: 999_999_999 }), fc.integer({ min: 0, max: 9 }))
      .map(([digits, scale]) => rateText({ digits, scale }));
    const amount = fc.oneof(fc.integer({ min: -1e7, max: 1e7 }), fc.integer({ min: -1e12, max: 1e12 }));
    const to = fc.constantFrom(USD, JPY, KWD);
    fc.assert(
      fc.property(rate, rate, amount, to, fc.boolean(), (first, second, minor, target, cross) => {
        const on = '2026-02-27';
        const from = cross ? GBP : EUR;
        const book = createRateBook(
          [pair(EUR, target, { [on]: first }), pair(EUR, GBP, { [on]: second })],
          [],
        );
        const found = book.rateOn(from, target, day(on), 7);
        const range = { first: day(on), last: day(on), maxAge: 7 };
        const many = createDailyConverter(book, from, target, range).convert(minor, day(on));
        if (Number.isNaN(many)) return;
        if (found === null) throw new Error('What was converted must have a rate.');
        expect(many).toBe(convertAt(money(minor, from), found, target).minor);
      }),
    );
  });

  it('rounds ties to even, as one alone does', () => {
    const book = createRateBook([pair(EUR, USD, { '2026-02-27': '0.5' })], []);
    const range = { first: day('2026-02-27'), last: day('2026-02-27'), maxAge: 7 };
    const { convert } = createDailyConverter(book, EUR, USD, range);
    expect([1, 3, 5, -1, -3].map((minor) => convert(minor, range.first))).toEqual([0, 2, 2, 0, -2]);
  });

  it('finds no rate where there is none', () => {
    const range = { first: day('2026-02-20'), last: day('2026-02-28'), maxAge: 7 };
    const book = createRateBook([pair(EUR, USD, { '2026-02-27': '1.1' })], []);
    const { convert } = createDailyConverter(book, USD, EUR, range);
    expect(convert(110, day('2026-02-26'))).toBeNaN();
    expect(convert(110, day('2026-02-28'))).toBe(100);
  });
});

describe('a rate', () => {
  it('comes back as it was written', () => {
    const number = fc.record({
      digits: fc.integer({ min: 1, max: 1e14 }),
      scale: fc.integer({ min: 0, max: 12 }),
    });
    fc.assert(
      fc.property(number, (rate) => {
        expect(parseRate(rateText(rate))).toEqual({ ok: true, value: rate });
      }),
    );
  });

  it.each([
    ['0', 'rate-zero'],
    ['0.000', 'rate-zero'],
    ['-1.2', 'rate-negative'],
    ['1,234.5', 'rate'],
    ['N/A', 'rate'],
    ['', 'rate'],
    ['123456789.123456789', 'rate-digits'],
  ])('%s is refused as %s', (text, problem) => {
    expect(parseRate(text)).toMatchObject({ ok: false, code: problem });
  });

  it('is kept only with two currencies, a day of the past that has none yet, and a number above 0', () => {
    const today = date('2026-03-02');
    const good = { base: 'EUR', quote: 'USD', date: date('2026-03-02'), rate: '1,0843' };
    const codes = (change: object): string[] =>
      rateProblems({ ...good, ...change }, today, new Set([date('2026-02-27')])).map((one) => one.code);
    expect(codes({})).toEqual([]);
    expect(codes({ quote: 'EUR' })).toEqual(['rate-pair']);
    expect(codes({ base: 'EURO', rate: '0' })).toEqual(['currency', 'rate-zero']);
    expect(codes({ date: date('2026-03-03') })).toEqual(['rate-future']);
    expect(codes({ date: date('2026-02-27') })).toEqual(['rate-twice']);
    expect(codes({ date: null })).toEqual(['rate-date']);
  });

  it('belongs to its day', () => {
    const series = seriesOfPair(pair(EUR, USD, { '2026-02-27': '1.0500' }));
    expect(dateOfDay(series.day[0] ?? 0)).toBe('2026-02-27');
    expect([series.digits[0], series.scale[0]]).toEqual([10_500, 4]);
  });
});
