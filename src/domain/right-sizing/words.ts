import { formatMoney } from '#domain/money/format.ts';
import { assertNever } from '#domain/outcome.ts';
import type { LineSize, LineState } from './right-size.ts';

/** What a right size says, in a word or two. */
export const SIZE_WORDS: Readonly<Record<LineState | 'planned' | 'unknown', string>> = {
  free: 'Can go',
  planned: 'Planned',
  short: 'Short',
  right: 'Right size',
  unknown: 'Unknown',
};

function seats(count: number, locale: string): string {
  return `${count.toLocaleString(locale)} ${count === 1 ? 'seat' : 'seats'}`;
}

/** A right size in a sentence: "Keep 55 of 70 seats: 15 can go, €2,160.00 a year." */
export function sizeSummary(
  { state, keep, bought, freed, yearly, wanted }: LineSize,
  locale: string,
): string {
  switch (state) {
    case 'free': {
      const money = yearly === null ? 'price unknown' : `${formatMoney(yearly, locale)} a year`;
      return `Keep ${keep.toLocaleString(locale)} of ${seats(bought, locale)}: ${freed.toLocaleString(locale)} can go, ${money}.`;
    }
    case 'right':
      return `Keep ${bought === 1 ? 'the one seat' : `all ${seats(bought, locale)}`}: it is the right size.`;
    case 'short':
      if (keep > bought) {
        return `Keep ${seats(bought, locale)} and buy ${(keep - bought).toLocaleString(locale)} more: people and buffer need ${wanted.toLocaleString(locale)}.`;
      }
      return `Keep ${bought === 1 ? 'the one seat' : `all ${seats(bought, locale)}`}: people and buffer need ${wanted.toLocaleString(locale)}.`;
    default:
      return assertNever(state);
  }
}

/** The scenario lab of the renewal at which seats of a line can go, with these seats given back. */
export function planAddress({ contract, freeing, freed, line }: LineSize): string {
  const query = new Map([
    ['term', freeing.termStart],
    ['seats', String(-freed)],
    ['line', line.id],
  ]);
  const words = [...query].map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
  return `/contracts/${contract.id}/renewal/scenarios?${words}`;
}
