import { formatDate } from '#domain/calendar/format.ts';
import { CHANGE_NAMES } from '#domain/spend/recurring/words.ts';
import type { FoundChange, RecurringSeries } from '#domain/spend/recurring/found-series.ts';
import { ledgerMoney } from '#ledger/money-of.ts';

/** "+12.2 %": a share with its sign. */
export function shareWords(share: number, locale: string): string {
  const format = { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' } as const;
  return share.toLocaleString(locale, format);
}

/** "€49.00 → €55.00, +12.2 % since 12 Jul 2025, €72.00 more a year". */
export function changeWords(change: FoundChange, { currency }: RecurringSeries, locale: string): string {
  const { from, to, share, date, yearly, seats, kind } = change;
  const money = (minor: number): string => ledgerMoney(minor, currency, locale);
  const more = yearly >= 0 ? `${money(yearly)} more a year` : `${money(-yearly)} less a year`;
  const steps =
    kind === 'seats' && seats !== null
      ? `, which fits ${seats.from} → ${seats.to} seats at ${money(seats.unit)}`
      : '';
  return `${money(from)} → ${money(to)}, ${shareWords(share, locale)} since ${formatDate(date, locale)}${steps}, ${more}`;
}

/** What else is to be said of a change, or `null`. */
export function changeNote(
  change: FoundChange,
  { currency }: RecurringSeries,
  locale: string,
): string | null {
  if (!change.confirmed) return 'Only the latest charge so far: it may be a single one.';
  const { seats, kind } = change;
  if (kind !== 'price-rise' || seats === null || Math.max(seats.from, seats.to) > MOST_SEATS_GUESSED)
    return null;
  const unit = ledgerMoney(seats.unit, currency, locale);
  return `It would also fit ${seats.from} → ${seats.to} seats at ${unit}.`;
}

/** More seats than this fit nearly any two amounts. */
const MOST_SEATS_GUESSED = 40;

export function changeName(change: FoundChange): string {
  return CHANGE_NAMES[change.kind];
}
