import { formatPeriod } from '#domain/calendar/format.ts';
import type { AtEnd, TermRules } from '#domain/contracts/contract.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { AtStake } from './contract-rows.ts';
import { STAKE_DAYS } from './contract-rows.ts';

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

/** What the header says about the money of the next 90 days; empty when nothing is due. */
export function stakeWords({ totals, contracts, unknown }: AtStake, locale: string): string {
  if (contracts === 0) return `Nothing to decide within ${STAKE_DAYS} days`;
  const sums = totals.map((total) => formatMoney(total, locale)).join(' + ');
  const missing = unknown === 0 ? '' : ` (${unknown} of unknown price)`;
  return `${sums === '' ? 'unknown amount' : sums} at stake within ${STAKE_DAYS} days${missing}`;
}
