import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Money } from '#domain/money/money.ts';
import type { Renewal } from '#domain/renewals/renewals.ts';
import type { DecisionChoice, RenewalDecision } from './decision.ts';

/** Where the decision about one term stands on one day. */
export type DecisionStanding =
  | {
      readonly kind: 'open';
      /** The manager's own day, or else the renewal's; `null` for an open-ended contract. */
      readonly actBy: IsoDate | null;
      /** `overdue`: the day to act has passed; `too-late`: notice does not count any more, the term renews. */
      readonly pressure: 'in-time' | 'overdue' | 'too-late';
    }
  | { readonly kind: 'decided'; readonly choice: DecisionChoice; readonly late: boolean }
  | { readonly kind: 'renewed-by-default'; readonly cost: Money | null; readonly acknowledged: boolean };

/** Whether the choice ends the contract, so that notice must be given where one is agreed. */
export function endsContract(choice: DecisionChoice): boolean {
  return choice === 'replace' || choice === 'retire';
}

/**
 * Last day on which a decision still changes what happens at the end of this term: the notice deadline, or the
 * term's last day where no notice is agreed or known. `null` without a term end.
 */
export function lastDayToDecide(renewal: Pick<Renewal, 'noticeDeadline' | 'termEnd'> | null): IsoDate | null {
  return renewal === null ? null : (renewal.noticeDeadline ?? renewal.termEnd);
}

/** The day by which the decision is wanted: the manager's own, or else the renewal's day to act. */
export function decideBy(
  decision: Pick<RenewalDecision, 'due'> | undefined,
  renewal: Pick<Renewal, 'actOn'> | null,
): IsoDate | null {
  return decision?.due ?? renewal?.actOn ?? null;
}

/** Where the decision stands. Without a row nobody has decided: it is open. `renewal` is `null` when open-ended. */
export function decisionStateOf(
  decision: RenewalDecision | undefined,
  renewal: Pick<Renewal, 'noticeDeadline' | 'termEnd' | 'actOn'> | null,
  today: IsoDate,
): DecisionStanding {
  const state = decision?.state;
  if (state?.kind === 'decided') return { kind: 'decided', choice: state.choice, late: state.late };
  if (state?.kind === 'renewed-by-default') {
    return { kind: state.kind, cost: state.cost, acknowledged: state.acknowledgedAt !== null };
  }
  const actBy = decideBy(decision, renewal);
  const last = lastDayToDecide(renewal);
  const tooLate = last !== null && today > last;
  const overdue = actBy !== null && today > actBy;
  return { kind: 'open', actBy, pressure: tooLate ? 'too-late' : overdue ? 'overdue' : 'in-time' };
}
