import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { subtractPeriod } from '#domain/calendar/period.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { earliestEnd, noticeDeadline, sendBy } from '#domain/contracts/deadlines.ts';
import type { AmendedTerms } from '#domain/contracts/term-changes.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { currentTerm, nextTerm } from '#domain/contracts/terms.ts';
import { renewalOfTerm } from '#domain/renewals/renewals.ts';

/** A contract that may end only with a yearly billing period, after the latest day that can be right, at most. */
const MOST_DAYS_BACK = 800;
/** Months clamp at their ends: the day may lie a little later than end − notice. */
const CLAMPED_DAYS = 4;

/**
 * The safe day to send notice so that the contract ends on `termEnd`: the send-by date of that term. For an open-ended
 * contract the last day from which its earliest end is not after `termEnd`, less the delivery allowance. `null` where
 * no notice is needed or none is agreed.
 */
export function noticeDayFor(contract: Contract, termEnd: IsoDate, settings: TermSettings): IsoDate | null {
  const terms = rulesOf(contract);
  if (terms.atEnd === 'open-ended') return openEndedNoticeDay(terms, termEnd, settings);
  const renewal = renewalOfTerm(contract, currentTerm(terms, termEnd), settings);
  if (renewal?.termEnd === termEnd) return renewal.sendBy;
  const deadline = noticeDeadline(terms, termEnd, settings);
  return deadline === null ? null : sendBy(terms, deadline, settings);
}

function openEndedNoticeDay(terms: AmendedTerms, termEnd: IsoDate, settings: TermSettings): IsoDate | null {
  if (terms.notice === null) return null;
  let day = addDays(subtractPeriod(termEnd, terms.notice), CLAMPED_DAYS);
  for (let back = 0; back < MOST_DAYS_BACK; back++) {
    const found = earliestEnd(terms, day, settings);
    if (found === null) return null;
    if (found.end <= termEnd) return sendBy(terms, day, settings);
    day = addDays(day, -1);
  }
  return null;
}

/** The day on which use ends, offered when a plan is begun. */
export interface OfferedEnd {
  readonly termEnd: IsoDate;
  /** The notice deadline of the term had passed without notice: it runs on for another one. */
  readonly afterNext: boolean;
}

/**
 * Last day of the term that can still be stopped: the one that begins on `termStart` or the present one; the term after
 * it where notice is too late. For an open-ended contract the earliest end. `null` when nothing says.
 */
export function offeredEnd(
  contract: Contract,
  termStart: IsoDate | null,
  noticeSent: boolean,
  today: IsoDate,
  settings: TermSettings,
): OfferedEnd | null {
  const terms = rulesOf(contract);
  if (terms.atEnd === 'open-ended') {
    const end = earliestEnd(terms, today, settings)?.end ?? null;
    return end === null ? null : { termEnd: end, afterNext: false };
  }
  const term = currentTerm(terms, termStart ?? today);
  if (term.end === null) return null;
  const deadline = renewalOfTerm(contract, term, settings)?.noticeDeadline ?? null;
  const tooLate = !noticeSent && deadline !== null && deadline < today && term.end >= today;
  const next = tooLate ? nextTerm(terms, term)?.end : null;
  return { termEnd: next ?? term.end, afterNext: next !== null && next !== undefined };
}
