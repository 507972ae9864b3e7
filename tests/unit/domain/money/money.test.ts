import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMoney,
  allocate,
  convertMoney,
  minorUnits,
  money,
  multiplyMoney,
  scaleMoney,
  subtractMoney,
  totalsByCurrency,
} from '#domain/money/arithmetic.ts';
import {
  CURRENCIES,
  currencyName,
  isKnownCurrency,
  minorDigits,
  parseCurrency,
} from '#domain/money/currencies.ts';
import { divideHalfEven } from '#domain/money/decimal.ts';
import { formatMoney, moneyText } from '#domain/money/format.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { parseMoneyCell, parseMoneyText } from '#domain/money/parse.ts';

const code = (text: string): CurrencyCode => text as CurrencyCode;
const [EUR, USD, JPY, KWD] = [code('EUR'), code('USD'), code('JPY'), code('KWD')];
const anyMinor = fc.integer({ min: -1e12, max: 1e12 });

describe('currencies', () => {
  it('knows the digits of the minor unit', () => {
    expect([EUR, JPY, KWD, code('ISK'), code('IQD')].map(minorDigits)).toEqual([2, 0, 3, 0, 3]);
    expect(() => minorDigits(code('XXZ'))).toThrow('XXZ');
  });

  it('lists each currency once, with a name', () => {
    expect(new Set(CURRENCIES.map((currency) => currency.code)).size).toBe(CURRENCIES.length);
    expect(CURRENCIES.length).toBeGreaterThan(150);
    expect(CURRENCIES.every(({ code: each, name }) => /^[A-Z]{3}$/.test(each) && name.length > 3)).toBe(true);
    expect(currencyName(EUR)).toBe('Euro');
  });

  it('covers what the platform calls a currency in use', () => {
    const common = [
      'USD',
      'EUR',
      'GBP',
      'CHF',
      'SEK',
      'NOK',
      'DKK',
      'PLN',
      'CZK',
      'HUF',
      'INR',
      'BRL',
      'TRY',
    ];
    expect(common.every(isKnownCurrency)).toBe(true);
  });

  it('reads codes in either case and refuses unknown ones', () => {
    expect(parseCurrency(' eur ')).toEqual({ ok: true, value: 'EUR' });
    expect(parseCurrency('euro')).toMatchObject({ ok: false, code: 'currency' });
    expect(parseCurrency('')).toMatchObject({ ok: false });
  });
});

describe('arithmetic', () => {
  it('adds and subtracts exactly and never across currencies', () => {
    expect(addMoney(money(10, EUR), money(20, EUR))).toEqual(money(30, EUR));
    expect(subtractMoney(money(10, EUR), money(20, EUR))).toEqual(money(-10, EUR));
    expect(() => addMoney(money(1, EUR), money(1, USD))).toThrow(RangeError);
    expect(totalsByCurrency([money(5, USD), money(1, EUR), money(2, USD)])).toEqual([
      money(1, EUR),
      money(7, USD),
    ]);
  });

  it('refuses fractions and amounts that cannot be kept exactly', () => {
    expect(() => minorUnits(0.1 + 0.2)).toThrow(RangeError);
    expect(() => multiplyMoney(money(Number.MAX_SAFE_INTEGER, EUR), 2)).toThrow(RangeError);
    expect(() => multiplyMoney(money(100, EUR), 1.5)).toThrow(RangeError);
    expect(multiplyMoney(money(1999, EUR), 12)).toEqual(money(23_988, EUR));
  });

  it('rounds half to even', () => {
    const halves = [5n, 15n, 25n, -5n, -15n, 26n, 24n];
    expect(halves.map((top) => divideHalfEven(top, 10n))).toEqual([0n, 2n, 2n, 0n, -2n, 3n, 2n]);
    expect(divideHalfEven(5n, -10n)).toBe(0n);
    expect(scaleMoney(money(100, EUR), 1, 3)).toEqual(money(33, EUR));
  });

  it('converts once at the end, over different minor units', () => {
    expect(convertMoney(money(10_000, EUR), '1.0845', USD)).toEqual(money(10_845, USD));
    expect(convertMoney(money(100, EUR), '161.5', JPY)).toEqual(money(162, JPY));
    expect(convertMoney(money(250, EUR), '1', JPY)).toEqual(money(2, JPY));
    expect(convertMoney(money(1000, JPY), '0.0019', KWD)).toEqual(money(1900, KWD));
    expect(() => convertMoney(money(1, EUR), '1e3', USD)).toThrow(RangeError);
    expect(() => convertMoney(money(1, EUR), '0', USD)).toThrow(RangeError);
  });
});

describe('sharing an amount', () => {
  it('gives the remainder to the largest fractions', () => {
    expect(allocate(minorUnits(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(minorUnits(-100), [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(allocate(minorUnits(1000), [31, 28, 31])).toEqual([345, 311, 344]);
    expect(allocate(minorUnits(7), [0, 0])).toEqual([7, 0]);
    expect(() => allocate(minorUnits(7), [])).toThrow(RangeError);
    expect(() => allocate(minorUnits(7), [1, -1])).toThrow(RangeError);
  });

  it('always sums to the whole and stays within one unit of the exact share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(anyMinor, weights, (total, shares) => {
        const parts = allocate(minorUnits(total), shares);
        expect(parts.reduce<number>((sum, part) => sum + part, 0)).toBe(total);
        const all = shares.reduce((sum, share) => sum + share, 0);
        if (all === 0) return;
        parts.forEach((part, index) => {
          expect(Math.abs(part - (total * (shares[index] ?? 0)) / all)).toBeLessThan(1.001);
        });
      }),
    );
  });
});

describe('writing money', () => {
  it('follows the locale and the currency', () => {
    expect(formatMoney(money(123_456, EUR), 'en-GB')).toBe('€1,234.56');
    expect(formatMoney(money(123_456, EUR), 'de-DE').replace(/\s/g, ' ')).toBe('1.234,56 €');
    expect(formatMoney(money(1234, JPY), 'en-GB')).toBe('JP¥1,234');
    expect(formatMoney(money(123_450, EUR), 'en-GB', { whole: true })).toBe('€1,234');
  });

  it('is exact for large amounts', () => {
    expect(formatMoney(money(9_007_199_254_740_991, EUR), 'en-GB')).toBe('€90,071,992,547,409.91');
    expect(moneyText(money(-5, EUR))).toBe('-0.05');
    expect(moneyText(money(1234, KWD))).toBe('1.234');
  });
});

describe('reading money from a form', () => {
  it.each([
    ['1,234.56', EUR, 'en-GB', 123_456],
    ['1.234,56', EUR, 'de-DE', 123_456],
    ['1234.5', EUR, 'de-DE', 123_450],
    ['12,5', EUR, 'en-GB', 1250],
    ['1.234', EUR, 'de-DE', 123_400],
    ['1,234', EUR, 'en-GB', 123_400],
    ['1 234,50', EUR, 'fr-FR', 123_450],
    ['1’234.50', code('CHF'), 'de-CH', 123_450],
    ['12,34,567.00', code('INR'), 'en-IN', 123_456_700],
    ['€ 99', EUR, 'en-GB', 9900],
    ['99 EUR', EUR, 'de-DE', 9900],
    ['-250', EUR, 'en-GB', -25_000],
    ['− 250', EUR, 'en-GB', -25_000],
    ['1200', JPY, 'en-GB', 1200],
    ['0.125', KWD, 'en-GB', 125],
  ])('reads “%s” as %s in %s', (text, currency, locale, expected) => {
    expect(parseMoneyText(text, currency, locale)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['', EUR, 'amount-empty'],
    ['abc', EUR, 'amount'],
    ['1,23,4', EUR, 'amount'],
    ['12 34', EUR, 'amount'],
    ['1e5', EUR, 'amount'],
    ['0,125', EUR, 'amount'],
    ['1.234', EUR, 'amount-decimals'],
    ['1.5', JPY, 'amount-decimals'],
    ['USD 5', EUR, 'amount'],
    ['99999999999999999', EUR, 'amount-size'],
  ])('refuses “%s” in %s as %s', (text, currency, expected) => {
    expect(parseMoneyText(text, currency, 'en-GB')).toMatchObject({ ok: false, code: expected });
  });

  it('reads back exactly what it writes, in any locale', () => {
    const locales = fc.constantFrom(
      'en-GB',
      'en-US',
      'de-DE',
      'fr-FR',
      'de-CH',
      'pl-PL',
      'en-IN',
      'sv-SE',
      'es-ES',
    );
    const currencies = fc.constantFrom(EUR, USD, JPY, KWD, code('INR'), code('PLN'));
    fc.assert(
      fc.property(anyMinor, currencies, locales, (minor, currency, locale) => {
        const amount = money(minor, currency);
        expect(parseMoneyText(formatMoney(amount, locale), currency, locale)).toEqual({
          ok: true,
          value: amount.minor,
        });
        expect(parseMoneyCell(moneyText(amount), currency)).toEqual({ ok: true, value: amount.minor });
      }),
    );
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseMoneyText(text, EUR, 'en-GB')).toHaveProperty('ok');
      }),
    );
  });
});
