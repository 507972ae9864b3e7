import type { Reading } from '#domain/decisions/factors.ts';
import { formatMoney, moneyText } from '#domain/money/format.ts';
import type { Money } from '#domain/money/money.ts';
import type { UseFigures, UseState } from '#domain/usage/figures/figures.ts';

/** A share in whole per cent: "62%". */
export function shareText(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

export const USE_STATE_NAMES: Readonly<Record<UseState, string>> = {
  known: 'Known',
  stale: 'Stale',
  unknown: 'Unknown',
};

/** "62% to 70%" while the activity of some is not known; `null` when all is known. */
export function boundsText({ bounds }: Pick<UseFigures, 'bounds'>, locale: string): string | null {
  if (bounds === null || bounds.atLeast === bounds.atMost) return null;
  return `${shareText(bounds.atLeast, locale)} to ${shareText(bounds.atMost, locale)}`;
}

/** Everything about utilisation in a sentence or two, for titles and screen readers. */
export function utilisationSentence(
  { utilisation, bounds, coverage, bought, counts, moreActiveThanBought }: UseFigures,
  locale: string,
): string {
  if (utilisation.kind === 'unknown') return `Utilisation unknown. ${utilisation.why}`;
  const seats = bought.kind === 'known' ? bought.value.seats.toLocaleString(locale) : '';
  const active = (counts?.active ?? 0).toLocaleString(locale);
  const words = [`${active} active of ${seats} seats bought, ${shareText(utilisation.value, locale)}.`];
  const between = boundsText({ bounds }, locale);
  if (between !== null) words.push(`It may be ${between}.`);
  if (coverage !== null && coverage < 1) {
    words.push(`The activity of ${shareText(coverage, locale)} of the people is known.`);
  }
  if (moreActiveThanBought) words.push('More are active than seats were bought.');
  return words.join(' ');
}

/** Amounts of several currencies, each by itself; why not where they are not known. */
export function amountsText(
  reading: Reading<readonly Money[]>,
  locale: string,
  options: { readonly whole?: boolean } = {},
): string {
  if (reading.kind === 'unknown') return 'unknown';
  if (reading.value.length === 0) return 'nothing';
  return reading.value.map((amount) => formatMoney(amount, locale, options)).join(' and ');
}

/** Amounts for a file: exact, with their currencies. */
export function exportedAmounts(reading: Reading<readonly Money[]>): string | null {
  if (reading.kind === 'unknown') return null;
  return reading.value.map((amount) => `${moneyText(amount)} ${amount.currency}`).join(' + ');
}

/** The largest amount as a number, for sorting by size only. */
export function sizeOfAmounts(reading: Reading<readonly Money[]>): number | null {
  if (reading.kind === 'unknown') return null;
  return Math.max(0, ...reading.value.map((amount) => Number(moneyText(amount))));
}

/** The address of an application's use, and of the people behind one of its figures. */
export function addressOfUse(
  application: string,
  people: {
    readonly state?: string;
    readonly function?: string | null;
    readonly seatType?: string | null;
  } = {},
): string {
  const query = new URLSearchParams({ application });
  if (people.state !== undefined) query.set('people', people.state);
  if (typeof people.function === 'string') query.set('function', people.function);
  if (typeof people.seatType === 'string') query.set('seat', people.seatType);
  return `/usage?${query.toString()}`;
}
