import { describe, expect, it } from 'vitest';
import { attentionOf, openPriceRises, runRates } from '#domain/spend/recurring/findings.ts';
import { type RecurringSeries, toFound } from '#domain/spend/recurring/found-series.ts';
import { originalPrice } from '#domain/spend/recurring/original-price.ts';
import { reasonText } from '#domain/spend/recurring/reasons.ts';
import { onlySeries, monthly, type Charge } from './charges.ts';

function found(name: string, charges: readonly Charge[], today: string, currency = 'EUR'): RecurringSeries {
  const owner = {
    vendorKey: name.toLowerCase(),
    vendorName: name,
    domain: '',
    applicationId: null,
    applicationName: '',
    payer: 'Ada',
    currency,
    software: true,
  };
  return toFound(onlySeries(charges, today), owner, (place) => ({ importId: 'a' as never, line: place + 2 }));
}

const slack = found('Slack', [...monthly('12', 6, 4900), ...monthly('12', 6, 5500, 7)], '2025-12-20');
const zoom = found('Zoom', monthly('03', 12, 1399), '2025-12-20', 'USD');
const gone = found('Gone', [...monthly('03', 3, 1000), ...monthly('03', 3, 1300, 4)], '2025-12-20');

describe('findings', () => {
  it('hold each price rise once, with its cost in a year', () => {
    const rises = openPriceRises([slack, zoom, gone], new Set());
    expect(rises.map(({ series, change }) => [series.vendorName, change.date, change.yearly])).toEqual([
      ['Slack', '2025-07-12', 7200],
    ]);
    expect(rises[0]?.change.share).toBeCloseTo(0.1224, 4);
  });

  it('leave out what was acknowledged and what has stopped', () => {
    expect(gone.state).toBe('stopped');
    const acknowledged = new Set(slack.changes.map(({ id }) => id));
    expect(openPriceRises([slack, zoom, gone], acknowledged)).toEqual([]);
  });

  it('add up what series cost in a year, each currency apart', () => {
    expect(runRates([slack, zoom, gone])).toEqual([
      { currency: 'EUR', minor: 66000 },
      { currency: 'USD', minor: 16788 },
    ]);
  });

  it('put a price rise before what merely goes on', () => {
    const none = new Set<string>();
    expect(attentionOf(slack, none)).toBeGreaterThan(attentionOf(zoom, none));
    expect(attentionOf(zoom, none)).toBeGreaterThan(attentionOf(gone, none));
  });
});

describe('reasons', () => {
  const words = { period: 'P1M' as const, money: (minor: number) => `€${minor / 100}`, locale: 'en-GB' };
  it('are sentences', () => {
    expect(zoom.reasons.map((reason) => reasonText(reason, words))).toEqual([
      '12 charges a month apart, always on the expected day',
      'Charged around day 3 of the month',
      'Always the same amount',
      'Charges at random dates practically never look as regular',
    ]);
  });

  it('say why a series has ended', () => {
    expect(gone.reasons.map((reason) => reasonText(reason, words))).toContain(
      'Last charged on 3 Jun 2025; nothing came around 3 Jul 2025 or after',
    );
  });
});

describe('the price in the vendor’s currency', () => {
  it.each([
    ['{"ORIGINAL GROSS AMT":"29.00","ORIGINAL CUR":"USD"}', 'USD 29.00'],
    ['{"Original currency":"usd","Original amount":"29.00","Note":"x"}', 'USD 29.00'],
    ['{"ORIGINAL GROSS AMT":"29.00","ORIGINAL CUR":"GBP"}', null],
    ['{"ORIGINAL GROSS AMT":"29.00"}', null],
    ['{"ORIGINAL CUR":"USD"}', null],
    ['', null],
    ['not an object', null],
    ['[1]', null],
  ])('of %s is %s', (extra, price) => {
    expect(originalPrice(extra, 'GBP')).toBe(price);
  });
});
