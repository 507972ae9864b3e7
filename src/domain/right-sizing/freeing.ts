import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { explainDeadline, type Explanation } from '#domain/contracts/explain.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { nextTerm } from '#domain/contracts/terms.ts';

/** How a contract comes to the day from which fewer seats can be paid. */
export type FreeingWay =
  /** A term that renews: the vendor must be told by `actBy`. */
  | 'renewal'
  /** A term that renews, but no notice is recorded: it must be found out before `actBy`. */
  | 'notice-unknown'
  /** It ends by itself: what follows is agreed anew. */
  | 'end'
  /** Open-ended: from the earliest end, if notice were sent today. */
  | 'any-time'
  /** Open-ended without a recorded notice: the day is not known. */
  | 'day-unknown';

/** The renewal at which seats can be given back, seen from one day. */
export interface Freeing {
  readonly way: FreeingWay;
  /** First day of the term whose end it is, which names the renewal's decision. */
  readonly termStart: IsoDate;
  /** Last day on which all seats are paid; `null` when not known. */
  readonly until: IsoDate | null;
  /** First day with fewer seats, whose lines and prices count; today where it is not known. */
  readonly from: IsoDate;
  readonly noticeDeadline: IsoDate | null;
  readonly sendBy: IsoDate | null;
  /** The day by which the manager must have acted; `null` for open-ended contracts, where any day will do. */
  readonly actBy: IsoDate | null;
  /** The send-by date has passed, the deadline has not. */
  readonly late: boolean;
  /** The present term's deadline has passed: `until` is a later term's end. `null` when it has not. */
  readonly missed: { readonly deadline: IsoDate; readonly end: IsoDate } | null;
}

const NO_DATES = { noticeDeadline: null, sendBy: null, actBy: null, late: false, missed: null } as const;

function ofEnd(until: IsoDate): Pick<Freeing, 'until' | 'from'> {
  return { until, from: addDays(until, 1) };
}

/** When seats of a contract can be given back next; `null` when it is not running (not begun, or ended). */
export function freeingOf(contract: Contract, today: IsoDate, settings: TermSettings): Freeing | null {
  const rules = rulesOf(contract);
  const explained = explainDeadline(rules, today, settings);
  if (explained.state !== 'running') return null;
  const { termStart, termEnd, earliestEnd } = explained;
  if (termEnd !== null) return atTermEnd(contract, explained, termEnd);
  const base = { ...NO_DATES, termStart };
  if (earliestEnd === null) return { ...base, way: 'day-unknown', until: null, from: today };
  return { ...base, way: 'any-time', ...ofEnd(earliestEnd) };
}

function atTermEnd(contract: Contract, explained: Explanation, termEnd: IsoDate): Freeing {
  const { termNumber: number, termStart, noticeDeadline: deadline, sendBy, late, nextChance } = explained;
  const following = nextTerm(rulesOf(contract), { number, start: termStart, end: termEnd });
  if (deadline === null) {
    const way = following === null ? 'end' : 'notice-unknown';
    return { ...NO_DATES, way, termStart, ...ofEnd(termEnd), actBy: explained.decisionDue };
  }
  if (!explained.lockedIn || nextChance === null) {
    const dates = { noticeDeadline: deadline, sendBy, actBy: sendBy, late, missed: null };
    return { way: 'renewal', termStart, ...ofEnd(termEnd), ...dates };
  }
  return {
    way: 'renewal',
    termStart: nextChance.termStart,
    ...ofEnd(nextChance.termEnd),
    noticeDeadline: nextChance.noticeDeadline,
    sendBy: nextChance.sendBy,
    actBy: nextChance.sendBy,
    late: false,
    missed: { deadline, end: termEnd },
  };
}
