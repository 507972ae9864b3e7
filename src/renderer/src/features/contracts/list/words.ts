import { formatPeriod } from '#domain/calendar/format.ts';
import { LOOK_AHEAD_DAYS } from '#domain/home/upcoming-deadlines.ts';
import type { AtEnd, TermRules } from '#domain/contracts/contract.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { AtStake } from './contract-rows.ts';

export const AT_END_WORDS: Readonly<Record<AtEnd, string>> = {
  renews: 'Renews',
  ends: 'Ends',
  'open-ended': 'Until cancelled',
};

/** "3 months, received": the agreed notice in few words. */
export function noticeWords({ notice, noticeDays, noticeCounts }: TermRules, locale: string): string {
  if (notice === null) return '';
  const days = noticeDays === 'business' ? ' (business)' : '';
  return `${formatPeriod(notice, locale)}${days}, ${noticeCounts}`;
}

/** What the line above the list says about the money of the next 90 days; currencies stay apart. */
export function stakeWords({ totals, contracts, unknown }: AtStake, locale: string): string {
  if (contracts === 0) return `Nothing to decide within ${LOOK_AHEAD_DAYS} days`;
  const missing = `${unknown} of unknown price`;
  if (totals.length === 0) return `To decide within ${LOOK_AHEAD_DAYS} days: ${missing}`;
  const sums = totals.map((total) => formatMoney(total, locale)).join(' + ');
  return `${sums} at stake within ${LOOK_AHEAD_DAYS} days${unknown === 0 ? '' : ` (${missing})`}`;
}
