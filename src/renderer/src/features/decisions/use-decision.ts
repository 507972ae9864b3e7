import { useDecisionsOf, useNoticesOf } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { localTimeZone } from '#database/use-followed.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { RenewalDecision } from '#domain/decisions/decision.ts';
import { decisionFor } from '#domain/decisions/edit.ts';
import { followRenewal, type FollowedRenewal } from '#domain/decisions/renewal-stage.ts';
import { noticeOfTerm } from '#domain/notices/notice-state.ts';
import type { Renewal } from '#domain/renewals/renewals.ts';

/** The decision about one term: the row, or the open one that it begins as. */
export interface TermDecision {
  readonly decision: RenewalDecision;
  /** `null` for an open-ended contract. */
  readonly followed: FollowedRenewal | null;
}

/** `undefined` until it is read. */
export function useTermDecision(
  contract: Contract,
  termStart: IsoDate,
  renewal: Renewal | null,
): TermDecision | undefined {
  const { today } = useSession();
  const decisions = useDecisionsOf(contract.id);
  const notices = useNoticesOf(contract.id);
  if (decisions === undefined || notices === undefined) return undefined;
  const existing = decisions.find((decision) => decision.termStart === termStart);
  const notice = noticeOfTerm(notices, termStart);
  return {
    decision: decisionFor(existing, contract, termStart),
    followed: renewal && followRenewal(renewal, existing, notice, today, localTimeZone()),
  };
}
