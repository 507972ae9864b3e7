import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { CURRENCIES } from '#domain/money/currencies.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { amountText, readAmountText, readPercent, readWholeNumber } from '#ui/form/amount-text.ts';
import { dateOrderOf, dateText, readDateText } from '#ui/form/date-text.ts';
import { periodDraftOf, readPeriodDraft, tidyPeriod } from '#ui/form/period-text.ts';

const LOCALES = ['en-US', 'en-GB', 'de-DE', 'fr-FR', 'sv-SE', 'de-CH', 'pl-PL', 'ja-JP', 'en-IN', 'ar-EG'];
const locales = fc.constantFrom(...LOCALES);

describe('a typed date', () => {
  it('is read as ISO in every locale', () => {
    for (const locale of LOCALES) {
      expect(readDateText(' 2026-03-12 ', locale)).toEqual({ ok: true, value: '2026-03-12' });
    }
  });

  it('is read in the order of the locale', () => {
    expect(readDateText('3/12/2026', 'en-US')).toEqual({ ok: true, value: '2026-03-12' });
    expect(readDateText('3/12/2026', 'en-GB')).toEqual({ ok: true, value: '2026-12-03' });
    expect(readDateText('12.3.26', 'de-DE')).toEqual({ ok: true, value: '2026-03-12' });
    expect(readDateText('12 Mar 2026', 'en-US')).toEqual({ ok: true, value: '2026-03-12' });
    expect([dateOrderOf('en-US'), dateOrderOf('de-DE'), dateOrderOf('sv-SE')]).toEqual(['MDY', 'DMY', 'YMD']);
  });

  it('is none when blank and refused when it is no day', () => {
    expect(readDateText('  ', 'en-GB')).toEqual({ ok: true, value: null });
    expect(readDateText('2026-02-30', 'en-GB')).toMatchObject({
      ok: false,
      message: '“2026-02-30” is not a day of the calendar.',
    });
    expect(readDateText('soon', 'en-GB')).toMatchObject({ ok: false, code: 'date' });
  });

  it('reads back what the form shows, in every locale', () => {
    const days = fc.integer({ min: -36_500, max: 73_000 });
    fc.assert(
      fc.property(days, locales, (day, locale) => {
        const date = dateOfDay(day);
        expect(readDateText(dateText(date, locale), locale)).toEqual({ ok: true, value: date });
      }),
    );
    expect(dateText('2026-03-12' as IsoDate, 'en-GB')).toBe('12 Mar 2026');
  });
});

describe('a typed period', () => {
  it('is a number with its unit, or carries its own', () => {
    expect(readPeriodDraft({ count: '90', unit: 'days' })).toEqual({ ok: true, value: 'P90D' });
    expect(readPeriodDraft({ count: '3 months', unit: 'days' })).toEqual({ ok: true, value: 'P3M' });
    expect(readPeriodDraft({ count: 'p1m15d', unit: 'days' })).toEqual({ ok: true, value: 'P1M15D' });
    expect(readPeriodDraft({ count: ' ', unit: 'days' })).toEqual({ ok: true, value: null });
    expect(readPeriodDraft({ count: '1.5', unit: 'years' })).toMatchObject({ ok: false, code: 'period' });
    expect(readPeriodDraft({ count: '-3', unit: 'months' })).toMatchObject({ ok: false });
  });

  it('takes over its own unit when the field is left', () => {
    expect(tidyPeriod({ count: '6m', unit: 'days' })).toEqual({ count: '6', unit: 'months' });
    expect(tidyPeriod({ count: 'x', unit: 'days' })).toEqual({ count: 'x', unit: 'days' });
  });

  it('stays exactly the same period when a form shows it', () => {
    const part = (letter: string) => fc.integer({ min: 0, max: 999 }).map((value) => `${value}${letter}`);
    const periods = fc
      .tuple(fc.option(part('Y')), fc.option(part('M')), fc.option(part('W')), fc.option(part('D')))
      .map((parts) => `P${parts.join('')}` as IsoPeriod)
      .filter((period) => period.length > 1);
    fc.assert(
      fc.property(periods, (period) => {
        expect(readPeriodDraft(periodDraftOf(period))).toEqual({ ok: true, value: period });
      }),
    );
  });
});

describe('a typed amount', () => {
  const codes = fc.constantFrom(...CURRENCIES.map((currency) => currency.code));

  it('reads back what the form shows, in every locale and currency', () => {
    fc.assert(
      fc.property(fc.integer(), codes, locales, (minor, currency, locale) => {
        const text = amountText(minor as MinorUnits, currency, locale);
        expect(readAmountText(text, currency, locale)).toEqual({ ok: true, value: minor });
      }),
      { numRuns: 500 },
    );
  });

  it('is none when blank and never rounded', () => {
    const euro = 'EUR' as CurrencyCode;
    expect(readAmountText('', euro, 'en-GB')).toEqual({ ok: true, value: null });
    expect(readAmountText('1,234.5', euro, 'en-GB')).toEqual({ ok: true, value: 123_450 });
    expect(readAmountText('0.001', euro, 'en-GB')).toMatchObject({ ok: false, code: 'amount-decimals' });
  });

  it('is a whole number or a percentage where the field asks for one', () => {
    expect(readWholeNumber('1,200')).toEqual({ ok: true, value: 1200 });
    expect(readWholeNumber('1.5')).toMatchObject({ ok: false, code: 'whole-number' });
    expect(readWholeNumber('-1')).toMatchObject({ ok: false });
    expect(readPercent('7,5 %')).toEqual({ ok: true, value: 7.5 });
    expect(readPercent('')).toEqual({ ok: true, value: null });
    expect(readPercent('much')).toMatchObject({ ok: false, code: 'percent' });
  });
});
