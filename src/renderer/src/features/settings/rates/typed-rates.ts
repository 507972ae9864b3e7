import { put, remove } from '#database/repositories.ts';
import type { RowWrite } from '#database/actions.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { parseRate, ratePairId, rateText } from '#domain/money/rates.ts';
import type { RatePair, TypedRate } from '#domain/money/rates.ts';

/** The pair without the rate of one day. */
export function withoutRate(pair: RatePair, date: TypedRate['date']): RatePair {
  return { ...pair, rates: pair.rates.filter((rate) => rate.date !== date) };
}

/** The pair with a rate, in the order of days; a rate of the same day is replaced. */
export function withRate(pair: RatePair, rate: TypedRate): RatePair {
  const others = withoutRate(pair, rate.date).rates;
  const rates = [...others, rate].sort((a, b) => (a.date < b.date ? -1 : 1));
  return { ...pair, rates };
}

/** The stored pair, or a new one without rates. */
export function pairOf(pairs: readonly RatePair[], base: CurrencyCode, quote: CurrencyCode): RatePair {
  const id = ratePairId(base, quote);
  return pairs.find((pair) => pair.id === id) ?? { id, base, quote, rates: [] };
}

/** What stores a pair: a pair without rates is not kept. */
export function pairWrite(pair: RatePair): RowWrite {
  return pair.rates.length === 0 ? remove('rates', pair.id) : put('rates', pair);
}

/** A rate as it is kept, whatever decimal mark it was typed with; the text itself when it is no rate. */
export function keptRate(text: string): string {
  const read = parseRate(text);
  return read.ok ? rateText(read.value) : text;
}
