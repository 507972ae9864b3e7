import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApplicationId, ContractId, DocumentId } from '#domain/brand.ts';
import type { IsoPeriod } from '#domain/calendar/iso.ts';
import type { Quote } from '#domain/decisions/decision.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { money } from '#domain/money/arithmetic.ts';
import { comparablePrices, priceFor } from '#domain/quotes/period-price.ts';
import { QUOTE_TABLE, quoteKey, type QuoteTableContext } from '#domain/quotes/quote-table.ts';
import { quoteProblems, quoteYearly } from '#domain/quotes/quote.ts';
import { stageEntityFile, writeEntityFile } from '#domain/tables/entity-file.ts';
import { entityOf } from '#domain/tables/entity-import.ts';
import { quoteOf } from './samples.ts';

const EUR = 'EUR' as CurrencyCode;
const period = (text: string): IsoPeriod => text as IsoPeriod;

function contextOf(stored: readonly Quote[] = []): QuoteTableContext {
  return {
    currency: EUR,
    findById: (id) => stored.find((quote) => quote.id === id) ?? null,
    findByKey: (key) => stored.find((quote) => quoteKey(quote) === key) ?? null,
    contract: {
      byId: (id) => (id === 'c1' ? (id as ContractId) : null),
      byName: (name) => (name === 'Mail' ? ('c1' as ContractId) : null),
    },
    application: {
      byId: (id) => (id === 'a1' ? (id as ApplicationId) : null),
      byName: () => null,
    },
    hasDocument: (id) => id === 'd1',
  };
}

const NAMES = { contractName: () => 'Mail', applicationName: () => 'Post' };

describe('a quote', () => {
  it('lacks what it cannot be compared without', () => {
    const empty = { vendor: ' ', date: null, seats: 0, unitPrice: null, period: period('P0D') };
    expect(quoteProblems(empty).map(({ field }) => field)).toEqual([
      'vendor',
      'date',
      'seats',
      'unitPrice',
      'period',
    ]);
    expect(quoteProblems(quoteOf())).toEqual([]);
  });

  it('is refused when its price could not be kept exactly', () => {
    const huge = quoteOf({ unitPrice: 9_000_000_000_000 as MinorUnits, seats: 1000 });
    expect(quoteProblems(huge)).toMatchObject([{ code: 'quote-size' }]);
  });

  it('costs twelve months a year', () => {
    expect(quoteYearly(quoteOf())).toEqual(money(180_000, EUR));
    expect(quoteYearly(quoteOf({ period: period('P3M') }))).toEqual(money(60_000, EUR));
  });
});

describe('prices for different periods', () => {
  it('are compared for the longer one, and say that they were converted', () => {
    const monthly = { price: money(1000, EUR), period: period('P1M') };
    const yearly = { price: money(11_000, EUR), period: period('P1Y') };
    expect(comparablePrices(monthly, yearly)).toEqual({
      left: money(12_000, EUR),
      right: money(11_000, EUR),
      period: 'P1Y',
      converted: true,
    });
    expect(comparablePrices(yearly, monthly)).toMatchObject({ left: money(11_000, EUR), period: 'P1Y' });
    expect(comparablePrices(monthly, monthly)).toMatchObject({ period: 'P1M', converted: false });
    expect(comparablePrices(monthly, { ...yearly, period: period('P0D') })).toBeNull();
  });

  it('come back when a month counts a whole number of times in the other period', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e9 }), fc.integer({ min: 1, max: 60 }), (minor, months) => {
        const monthly = { price: money(minor, EUR), period: period('P1M') };
        const longer = priceFor(monthly, period(`P${months}M`));
        expect(longer).toEqual(money(minor * months, EUR));
        expect(priceFor({ price: longer, period: period(`P${months}M`) }, monthly.period)).toEqual(
          monthly.price,
        );
      }),
    );
  });
});

describe('quotes.csv', () => {
  it('brings every field back', () => {
    fc.assert(
      fc.property(
        fc.record({
          vendor: fc.string({ minLength: 1 }).filter((text) => text.trim() === text),
          product: fc.string().filter((text) => text.trim() === text),
          note: fc.string(),
          seats: fc.integer({ min: 1, max: 10_000 }),
          unitPrice: fc.nat({ max: 1e9 }),
          currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
          period: fc.constantFrom('P1M', 'P1Y', 'P30D'),
          contractId: fc.constantFrom('c1', null),
          documentId: fc.constantFrom('d1', null),
        }),
        (changes) => {
          const quote = quoteOf({ ...changes, applicationId: 'a1' } as Partial<Quote>);
          const text = writeEntityFile(QUOTE_TABLE, [quote], NAMES);
          const staged = stageEntityFile(text, QUOTE_TABLE, contextOf());
          const outcome = staged.ok ? staged.value.rows[0]?.outcome : staged;
          if (!outcome?.ok) throw new Error(outcome?.message);
          const stamp = { newId: () => 'new', now: quote.createdAt, mayKeepId: () => true };
          expect(entityOf(outcome.value, stamp)).toEqual(quote);
        },
      ),
    );
  });

  it('finds the same quote again by its id, and without one by vendor, day and price', () => {
    const quote = quoteOf();
    const header = 'vendor,product,date,seats,unit price,currency,period';
    const text = `${header}\nvendor,SEATS,2026-09-01,10,15.00,EUR,P1M`;
    const staged = stageEntityFile(text, QUOTE_TABLE, contextOf([quote]));
    const outcome = staged.ok ? staged.value.rows[0]?.outcome : staged;
    expect(outcome).toMatchObject({ ok: true, value: { match: quote, matchedBy: 'name' } });
  });

  it('rejects a row with its reasons, and keeps one whose link leads nowhere', () => {
    const text = [
      'vendor,date,seats,unit price,period,contract,document',
      ',2026-13-01,x,1,P1M,,',
      'Other,2026-09-01,0,1,P1M,,',
      'Other,2026-09-01,3,1,P1M,Gone,d9',
    ].join('\n');
    const staged = stageEntityFile(text, QUOTE_TABLE, contextOf());
    const outcomes = staged.ok ? staged.value.rows.map(({ outcome }) => outcome) : [];
    expect(outcomes[0]).toMatchObject({ ok: false, message: expect.stringContaining('seats') as string });
    expect(outcomes[1]).toMatchObject({
      ok: false,
      message: 'Enter for how many seats the price was offered, 1 or more.',
    });
    expect(outcomes[2]).toMatchObject({
      ok: true,
      value: {
        fields: { contractId: null, documentId: null as DocumentId | null },
        warnings: [expect.stringContaining('“Gone”'), expect.stringContaining('Attach it again')],
      },
    });
  });
});
