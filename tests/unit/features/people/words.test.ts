import { describe, expect, it } from 'vitest';
import { money } from '#domain/money/arithmetic.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { seatsSentence } from '#features/people/words.ts';

const eur = money(31_000, 'EUR' as CurrencyCode);
const usd = money(9900, 'USD' as CurrencyCode);

describe('what somebody holds, in a sentence', () => {
  it('tells seats and what they cost a year, each currency apart', () => {
    const cost = { totals: [eur, usd], unknown: 0 };
    expect(seatsSentence(2, cost, 'en-GB')).toBe('Holds 2 seats, €310.00 + US$99.00 a year.');
  });

  it('never counts an unknown price as nothing', () => {
    expect(seatsSentence(1, { totals: [], unknown: 1 }, 'en-GB')).toBe(
      'Holds 1 seat, at a price that is unknown.',
    );
    expect(seatsSentence(3, { totals: [eur], unknown: 1 }, 'en-GB')).toBe(
      'Holds 3 seats, €310.00 a year; of 1 application the price is unknown.',
    );
  });

  it('says so where there is no seat', () => {
    expect(seatsSentence(0, { totals: [], unknown: 0 }, 'en-GB')).toBe('Holds no seat.');
  });
});
