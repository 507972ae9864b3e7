import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { chanceOf, earliestEnd } from '#domain/contracts/deadlines.ts';
import { actionableChance } from '#domain/contracts/explain.ts';
import type { AmendedTerms } from '#domain/contracts/term-changes.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { currentTerm, nextTerm, type Term } from '#domain/contracts/terms.ts';

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

/**
 * When seats of a contract can be given back next; `null` when it is not running (not begun, or ended). The same dates as
 * `explainDeadline`, without the steps: thousands of contracts are asked at once.
 */
export function freeingOf(contract: Contract, today: IsoDate, settings: TermSettings): Freeing | null {
  const rules = rulesOf(contract);
  const term = currentTerm(rules, today);
  if (term.state !== 'running') return null;
  if (term.end !== null) return atTermEnd(rules, { ...term, end: term.end }, today, settings);
  const base = { ...NO_DATES, termStart: term.start };
  const earliest = earliestEnd(rules, today, settings);
  if (earliest === null) return { ...base, way: 'day-unknown', until: null, from: today };
  return { ...base, way: 'any-time', ...ofEnd(earliest.end) };
}

function atTermEnd(
  rules: AmendedTerms,
  term: Term & { readonly end: IsoDate },
  today: IsoDate,
  settings: TermSettings,
): Freeing {
  const present = chanceOf(rules, term, settings);
  if (present === null) {
    const way = nextTerm(rules, term) === null ? 'end' : 'notice-unknown';
    const actBy = addDays(term.end, -settings.decisionLeadDays);
    return { ...NO_DATES, way, termStart: term.start, ...ofEnd(term.end), actBy };
  }
  const lockedIn = present.noticeDeadline < today;
  const next = lockedIn ? actionableChance(rules, today, settings) : null;
  const chance = next ?? present;
  return {
    way: 'renewal',
    termStart: chance.termStart,
    ...ofEnd(chance.termEnd),
    noticeDeadline: chance.noticeDeadline,
    sendBy: chance.sendBy,
    actBy: chance.sendBy,
    late: !lockedIn && present.sendBy < today,
    missed: next === null ? null : { deadline: present.noticeDeadline, end: term.end },
  };
}
