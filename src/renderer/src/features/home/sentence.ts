import { totalsByCurrency } from '#domain/money/arithmetic.ts';
import type { UpcomingDeadline } from '#domain/home/upcoming-deadlines.ts';
import { formatMoney } from '#domain/money/format.ts';

/** What needs the manager, in one sentence. Currencies are named apart, unknown amounts are said. */
export function sentenceParts(near: readonly UpcomingDeadline[], days: number, locale: string): string {
  if (near.length === 0) return `No contract needs a decision in the next ${days} days.`;
  const known = near.flatMap(({ atStake }) => (atStake === null ? [] : [atStake]));
  const totals = totalsByCurrency(known).map((total) => formatMoney(total, locale, { whole: true }));
  const decisions =
    near.length === 1 ? '1 contract needs a decision' : `${near.length} contracts need a decision`;
  const unknown = near.length - known.length;
  const unknownWords = unknown === 0 ? '' : `; the value of ${unknown} is unknown`;
  const money = totals.length === 0 ? '' : `, ${totals.join(' and ')} at stake`;
  return `${decisions} in the next ${days} days${money}${unknownWords}.`;
}
