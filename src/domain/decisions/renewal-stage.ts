import type { IsoDate } from '#domain/calendar/iso.ts';
import { decidedToEndOn, noticeStateOf, type NoticeState } from '#domain/notices/notice-state.ts';
import type { Notice } from '#domain/notices/notice.ts';
import type { Renewal } from '#domain/renewals/renewals.ts';
import type { RenewalDecision } from './decision.ts';
import { decisionStateOf, type DecisionStanding } from './decision-state.ts';
import { isRecordedTooEarly } from './rolled-terms.ts';

/** How far a renewal has come: the columns of the board, in the order of the work. */
export const RENEWAL_STAGES = ['open', 'decided', 'notice-sent', 'acknowledged', 'renewed'] as const;
export type RenewalStage = (typeof RENEWAL_STAGES)[number];

/** A renewal with what was decided and sent. */
export interface FollowedRenewal {
  readonly renewal: Renewal;
  readonly decision: RenewalDecision | undefined;
  readonly standing: DecisionStanding;
  readonly notice: NoticeState;
  readonly stage: RenewalStage;
  /** It renewed by default and nobody has said yet that it was seen. */
  readonly toAcknowledge: boolean;
  /** Recorded as renewed while its term still runs: the clock was wrong. */
  readonly tooEarly: boolean;
  /** It was decided to end it, but no notice was sent and the term is over: it renewed all the same. */
  readonly againstDecision: boolean;
}

interface StageFacts {
  readonly standing: DecisionStanding;
  readonly notice: NoticeState;
  /** The term is over and another has followed. */
  readonly rolled: boolean;
}

/**
 * What renewed by default has renewed. Else how far the notice has come counts before what was decided; what was not
 * ended by a notice has renewed once its term is over.
 */
function stageOf({ standing, notice, rolled }: StageFacts): RenewalStage {
  if (standing.kind === 'renewed-by-default') return 'renewed';
  if (notice.step === 'acknowledged') return 'acknowledged';
  if (notice.step === 'sent') return 'notice-sent';
  if (rolled) return 'renewed';
  return standing.kind === 'decided' ? 'decided' : 'open';
}

/** Nobody has to do anything about it any more: it may stand back. */
export function isSettled({ stage, notice, toAcknowledge, againstDecision }: FollowedRenewal): boolean {
  return stage !== 'open' && !notice.atRisk && !toAcknowledge && !againstDecision;
}

/** It renews unless somebody acts: nobody has decided, or no notice was sent although it is to end. */
export function renewsUnlessActed({ stage, notice }: FollowedRenewal): boolean {
  return stage === 'open' || (stage === 'decided' && notice.atRisk);
}

/** Follows one renewal: its decision, its notice, and what has become of it on `today`. */
export function followRenewal(
  renewal: Renewal,
  decision: RenewalDecision | undefined,
  notice: Notice | undefined,
  today: IsoDate,
  timeZone: string,
): FollowedRenewal {
  const standing = decisionStateOf(decision, renewal, today);
  const toEnd = decidedToEndOn(decision, timeZone);
  const noticeState = noticeStateOf(notice, renewal, toEnd, today);
  const rolled = renewal.kind !== 'decision' && renewal.termEnd < today;
  const stage = stageOf({ standing, notice: noticeState, rolled });
  return {
    renewal,
    decision,
    standing,
    notice: noticeState,
    stage,
    toAcknowledge: standing.kind === 'renewed-by-default' && !standing.acknowledged,
    tooEarly: isRecordedTooEarly(decision, renewal, today),
    againstDecision: stage === 'renewed' && toEnd !== null,
  };
}
