import { formatDate } from '#domain/calendar/format.ts';
import type { JoinedBy, PersonStatus } from '#domain/people/directory-types.ts';
import type { SeatsCost } from '#domain/people/held-seats.ts';
import type { Owned } from '#domain/people/ownership.ts';
import type { PersonFlag } from '#domain/people/person-entry.ts';
import { formatMoney } from '#domain/money/format.ts';
import { assertNever } from '#domain/outcome.ts';
import type { LastActive } from '#domain/usage/usage.ts';

export const FLAG_WORDS: Readonly<Record<PersonFlag, string>> = {
  'leaver-with-seats': 'Left, holds seats',
  'may-have-left': 'May have left',
  'owner-who-left': 'Left, owns entries',
  'doubtful-join': 'Doubtful join',
  'no-mail': 'No mail',
  'unused-everywhere': 'Unused everywhere',
};

export const STATUS_WORDS: Readonly<Record<PersonStatus['kind'], string>> = {
  active: 'Active',
  left: 'Left',
  unknown: 'Unknown',
};

export const OWNED_WORDS: Readonly<Record<Owned['kind'], string>> = {
  application: 'Application',
  decision: 'Decision',
  task: 'Task',
  step: 'Off-boarding step',
  customer: 'Customer',
};

export const JOINED_WORDS: Readonly<Record<JoinedBy, string>> = {
  mail: 'joined by mail',
  'other-file': 'joined by its mail in another file',
  answer: 'joined by your answer',
  own: 'has no mail',
};

/** When somebody was last active, as a file tells. */
export function lastWords(last: LastActive, locale: string): string {
  switch (last.kind) {
    case 'on':
      return formatDate(last.date, locale);
    case 'never':
      return 'never';
    case 'not-since':
      return `not since ${formatDate(last.since, locale)}`;
    case 'unknown':
      return 'unknown';
    default:
      return assertNever(last);
  }
}

/** What seats cost a year; empty when there are none. `whole` leaves the decimals out, for lists. */
export function costWords(
  { totals, unknown }: SeatsCost,
  locale: string,
  options: { readonly whole?: boolean } = {},
): string {
  if (totals.length === 0) return unknown === 0 ? '' : 'unknown';
  const known = totals.map((total) => formatMoney(total, locale, options)).join(' + ');
  return unknown === 0 ? known : `${known}, ${unknown} unknown`;
}

/** "Holds 2 seats, €310.00 a year; of 1 application the price is unknown." */
export function seatsSentence(seats: number, cost: SeatsCost, locale: string): string {
  if (seats === 0) return 'Holds no seat.';
  const held = `Holds ${countWords(seats, 'seat')}`;
  const known = costWords({ ...cost, unknown: 0 }, locale);
  if (known === '') return `${held}, at a price that is unknown.`;
  const rest =
    cost.unknown === 0 ? '' : `; of ${countWords(cost.unknown, 'application')} the price is unknown`;
  return `${held}, ${known} a year${rest}.`;
}

/** "3 applications, 1 task". */
export function ownedSummary(owned: readonly Owned[]): string {
  const counts = Map.groupBy(owned, ({ kind }) => kind);
  const order = ['application', 'decision', 'task', 'step', 'customer'] as const;
  return order
    .flatMap((kind) => {
      const count = counts.get(kind)?.length ?? 0;
      return count === 0 ? [] : [countWords(count, OWNED_WORDS[kind].toLowerCase())];
    })
    .join(', ');
}

export function countWords(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}
