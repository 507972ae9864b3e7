import type { IsoDate } from '#domain/calendar/iso.ts';
import { todayIn } from '#domain/calendar/zone.ts';
import type { RenewalDecision } from '#domain/decisions/decision.ts';
import { endsContract } from '#domain/decisions/decision-state.ts';
import type { Renewal } from '#domain/renewals/renewals.ts';
import type { Notice } from './notice.ts';

/** How far the notice of one term has come (R7). */
export type NoticeStep = 'none' | 'drafted' | 'sent' | 'acknowledged';

/**
 * When it was sent, against the term's dates. `after-send-by`: not safe any more, but before the deadline or on it.
 * `too-late`: it counts for a later term's end only. `no-deadline`: none is known, or the contract is open-ended.
 */
export type NoticeTiming = 'in-time' | 'after-send-by' | 'too-late' | 'no-deadline';

/** What the manager has to do next about it. */
export type NoticeNextStep = 'nothing' | 'write' | 'send' | 'get-acknowledged';

/** The days of a term that a notice is measured against: those of its `Renewal`; `null` when it is open-ended. */
export type NoticeDates = Pick<Renewal, 'kind' | 'sendBy' | 'noticeDeadline'> | null;

export interface NoticeState {
  readonly step: NoticeStep;
  /** `null` until it was sent. */
  readonly timing: NoticeTiming | null;
  /** It was decided to end the contract, or notice was sent, and the vendor has not acknowledged it. */
  readonly atRisk: boolean;
  /** Day of the decision to end it, or of sending when there was none; `null` when not at risk. */
  readonly atRiskSince: IsoDate | null;
  /** It was decided to end the contract, nothing was sent, and the deadline is over. */
  readonly missed: boolean;
  readonly next: NoticeNextStep;
}

/** What was decided so far, as `noticeStateOf` needs it: the day on which it was decided to end, else `null`. */
export type DecidedToEnd = IsoDate | null;

/** The local day on which it was decided to end the contract; `null` while it was not. */
export function decidedToEndOn(
  decision: Pick<RenewalDecision, 'state'> | null | undefined,
  timeZone: string,
): DecidedToEnd {
  const state = decision?.state;
  if (state?.kind !== 'decided' || !endsContract(state.choice)) return null;
  return todayIn(state.decidedAt, timeZone);
}

/** Notice sent `on` that day, against the dates of the term. */
export function timingOf(on: IsoDate, dates: NoticeDates): NoticeTiming {
  if (dates === null || dates.noticeDeadline === null) return 'no-deadline';
  if (on > dates.noticeDeadline) return 'too-late';
  return dates.sendBy !== null && on > dates.sendBy ? 'after-send-by' : 'in-time';
}

function stepOf(notice: Pick<Notice, 'sent' | 'acknowledged'> | null | undefined): NoticeStep {
  if (!notice) return 'none';
  if (notice.sent === null) return 'drafted';
  return notice.acknowledged === null ? 'sent' : 'acknowledged';
}

/** A contract that ends by itself needs no notice; all others do, also where the period must be found out yet. */
function needsNotice(dates: NoticeDates): boolean {
  return dates === null || dates.kind !== 'decision';
}

const NEXT: Readonly<Record<NoticeStep, NoticeNextStep>> = {
  none: 'write',
  drafted: 'send',
  sent: 'get-acknowledged',
  acknowledged: 'nothing',
};

/**
 * Where the notice for one term stands on `today`. A decision to end that is not acknowledged is at risk, whether or not
 * anything was written yet; so is a notice that was sent without a decision. A draft alone changes nothing.
 */
export function noticeStateOf(
  notice: Pick<Notice, 'sent' | 'acknowledged'> | null | undefined,
  dates: NoticeDates,
  decidedToEnd: DecidedToEnd,
  today: IsoDate,
): NoticeState {
  const step = stepOf(notice);
  const sentOn = notice?.sent?.on ?? null;
  const wanted = decidedToEnd !== null && needsNotice(dates);
  const atRisk = step !== 'acknowledged' && (wanted || step === 'sent');
  const deadline = dates?.noticeDeadline ?? null;
  return {
    step,
    timing: sentOn === null ? null : timingOf(sentOn, dates),
    atRisk,
    atRiskSince: atRisk ? (decidedToEnd ?? sentOn) : null,
    missed: wanted && sentOn === null && deadline !== null && deadline < today,
    next: step === 'none' && !wanted ? 'nothing' : NEXT[step],
  };
}

/** The notice for one term; the latest when, after undone steps, there are several. */
export function noticeOfTerm(notices: readonly Notice[], termStart: IsoDate): Notice | undefined {
  return notices
    .filter((notice) => notice.termStart === termStart)
    .toSorted((a, b) => (a.draftedAt < b.draftedAt ? 1 : -1))[0];
}
