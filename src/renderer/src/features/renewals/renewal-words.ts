import type { CalendarEntry, Renewal } from '#domain/renewals/renewals.ts';
import { minorDigits } from '#domain/money/currencies.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { Money } from '#domain/money/money.ts';

/** What an entry of the calendar is, in one word that fits beside a name. */
export const ENTRY_MARKS: Readonly<Record<CalendarEntry['what'], string>> = {
  'send-by': 'Send',
  deadline: 'Deadline',
  decision: 'Decide',
  'term-end': 'Ends',
};

/** What an entry of the calendar is. */
export const ENTRY_WORDS: Readonly<Record<CalendarEntry['what'], string>> = {
  'send-by': 'Send by',
  deadline: 'Deadline',
  decision: 'Decide by',
  'term-end': 'Term ends',
};

export const KIND_WORDS: Readonly<Record<Renewal['kind'], string>> = {
  notice: 'Renew or give notice',
  'notice-unknown': 'Find the notice period',
  decision: 'Extend or let end',
};

/** Sums of several currencies: "€1,200 and $90"; without any "nothing at a known price". */
export function stakeText(stake: readonly Money[], locale: string): string {
  if (stake.length === 0) return 'nothing at a known price';
  return stake.map((money) => formatMoney(money, locale, { whole: true })).join(' and ');
}

/** Money at stake of one renewal. */
export function renewalMoney({ kind, atStake }: Renewal, locale: string): string {
  if (kind === 'decision') return 'ends';
  return atStake === null ? 'unknown' : formatMoney(atStake, locale, { whole: true });
}

/** Sums for narrow places: "€219K", one for each currency; nothing where no price is known. */
export function shortStakes(stake: readonly Money[], locale: string): readonly string[] {
  return stake.map(({ minor, currency }) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      notation: 'compact',
      maximumSignificantDigits: 3,
    }).format(minor / 10 ** minorDigits(currency)),
  );
}
