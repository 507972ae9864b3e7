import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { decisionIdOf } from '#domain/decisions/decision.ts';
import { follow, type Followed } from '#domain/decisions/follow-renewals.ts';
import type { FollowedRenewal } from '#domain/decisions/renewal-stage.ts';
import { noticeOfTerm } from '#domain/notices/notice-state.ts';
import { termOfRenewal } from '#domain/renewals/renewal-term.ts';
import type { UpcomingDeadline } from './upcoming-deadlines.ts';

/** A deadline with what was decided and sent about it. */
export interface FollowedDeadline {
  readonly deadline: UpcomingDeadline;
  /** `null` where its term has no end. */
  readonly followed: FollowedRenewal | null;
}

export function followDeadline(
  deadline: UpcomingDeadline,
  all: Followed,
  settings: TermSettings,
): FollowedDeadline {
  const { contract, termStart } = deadline;
  const { renewal } = termOfRenewal(contract, termStart, all.today, settings);
  return { deadline, followed: renewal && follow(renewal, all) };
}

/** Whether somebody still has to decide: nothing was decided, and no notice was sent. */
export function isOpen({ contract, termStart }: UpcomingDeadline, { decisions, notices }: Followed): boolean {
  if (decisions.get(decisionIdOf(contract.id, termStart))?.state.kind === 'decided') return false;
  const notice = noticeOfTerm(notices.get(contract.id) ?? [], termStart);
  return notice === undefined || notice.sent === null;
}
