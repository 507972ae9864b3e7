import type { Contract } from '#domain/contracts/contract.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { endsAtRisk, toAcknowledge, type Followed } from '#domain/decisions/follow-renewals.ts';
import type { FollowedRenewal } from '#domain/decisions/renewal-stage.ts';
import { followDeadline, isOpen } from './followed-deadlines.ts';
import { LOOK_AHEAD_DAYS, upcomingDeadlines, withinDays } from './upcoming-deadlines.ts';
import type { UpcomingDeadline } from './upcoming-deadlines.ts';

/** Renewals that Home counts and the list of renewals shows, each worked out here for both. */
export const ASKED_RENEWALS = ['to-decide', 'deadlines', 'to-acknowledge', 'at-risk'] as const;
/**
 * `to-decide`: nobody has decided, and the day to act is near or over. `deadlines`: the next one of every contract.
 * `to-acknowledge`: renewed by default, and not seen. `at-risk`: to end, and not certain to.
 */
export type AskedRenewals = (typeof ASKED_RENEWALS)[number];

/** Those of the deadlines that wait for a decision and are near or over. */
export function toDecide(deadlines: readonly UpcomingDeadline[], all: Followed): UpcomingDeadline[] {
  return withinDays(deadlines, LOOK_AHEAD_DAYS).filter((deadline) => isOpen(deadline, all));
}

/** The renewals that were asked for, with what was decided and sent about them. */
export function askedRenewals(
  asked: AskedRenewals,
  contracts: readonly Contract[],
  all: Followed,
  settings: TermSettings,
): FollowedRenewal[] {
  if (asked === 'to-acknowledge') return toAcknowledge(contracts, all, settings);
  if (asked === 'at-risk') return endsAtRisk(contracts, all, settings);
  const deadlines = upcomingDeadlines(contracts, all.today, settings);
  const wanted = asked === 'to-decide' ? toDecide(deadlines, all) : deadlines;
  return wanted.flatMap((deadline) => followDeadline(deadline, all, settings).followed ?? []);
}
