import { addDays, daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { addMonths, addPeriod, isZeroPeriod, periodParts } from '#domain/calendar/period.ts';
import type { TermRules } from './contract.ts';

/** One term of a contract. */
export interface Term {
  /** 1 is the first term. */
  readonly number: number;
  readonly start: IsoDate;
  /** Last day, included; `null` for an open-ended contract, which has no term end. */
  readonly end: IsoDate | null;
}

/** A term seen from a day. */
export interface CurrentTerm extends Term {
  /** `upcoming`: the contract has not begun; `ended`: it ended by itself before that day. */
  readonly state: 'upcoming' | 'running' | 'ended';
}

const DAYS_PER_MONTH = 30.436875;

/**
 * Term `number` (from 1) of a contract, counted from the first start so that a clamped month end comes
 * back (measures, calendar and terms). Where the first term has a part in days, the renewals count from
 * its end. Numbers beyond the first give the first for contracts that do not renew.
 */
export function termAt(rules: TermRules, number: number): Term {
  if (rules.atEnd === 'open-ended') return { number: 1, start: rules.start, end: null };
  const renewal = renewalOf(rules);
  if (number <= 1 || renewal === null) {
    return { number: 1, start: rules.start, end: addDays(termStart(rules, renewal, 2), -1) };
  }
  const start = termStart(rules, renewal, number);
  return { number, start, end: addDays(termStart(rules, renewal, number + 1), -1) };
}

/**
 * The term that contains `today`; the first one while the contract has not begun, the only one after a
 * contract has ended by itself.
 */
export function currentTerm(rules: TermRules, today: IsoDate): CurrentTerm {
  const term = termAt(rules, numberOn(rules, today));
  return { ...term, state: stateOf(term, today) };
}

/** The renewal that follows `term`, or `null` when the contract does not renew. */
export function nextTerm(rules: TermRules, term: Term): Term | null {
  return renewalOf(rules) === null ? null : termAt(rules, term.number + 1);
}

/** Last day of the initial term: the first day a fixed or open-ended contract can end. `null` without one. */
export function initialTermEnd(rules: TermRules): IsoDate | null {
  if (isZeroPeriod(rules.initialTerm)) return null;
  return addDays(addPeriod(rules.start, rules.initialTerm), -1);
}

/** The renewal period of a contract that renews; `null` otherwise, also when it was never entered. */
export function renewalOf(rules: TermRules): IsoPeriod | null {
  if (rules.atEnd !== 'renews' || rules.renewalTerm === null) return null;
  return isZeroPeriod(rules.renewalTerm) ? null : rules.renewalTerm;
}

function termStart(rules: TermRules, renewal: IsoPeriod | null, number: number): IsoDate {
  const initial = periodParts(rules.initialTerm);
  const step = renewal === null ? { months: 0, days: 0 } : periodParts(renewal);
  const times = number - 2;
  if (times < 0) return rules.start;
  if (initial.days > 0) {
    const anchor = addPeriod(rules.start, rules.initialTerm);
    return addDays(addMonths(anchor, step.months * times), step.days * times);
  }
  return addDays(addMonths(rules.start, initial.months + step.months * times), step.days * times);
}

function numberOn(rules: TermRules, today: IsoDate): number {
  const renewal = renewalOf(rules);
  const first = termAt(rules, 1);
  if (renewal === null || first.end === null || today <= first.end) return 1;
  const { months, days } = periodParts(renewal);
  const guess = Math.floor((daysBetween(first.end, today) - 1) / (months * DAYS_PER_MONTH + days));
  let number = Math.max(2, guess + 2);
  while (number > 2 && termStart(rules, renewal, number) > today) number -= 1;
  while (termStart(rules, renewal, number + 1) <= today) number += 1;
  return number;
}

function stateOf(term: Term, today: IsoDate): CurrentTerm['state'] {
  if (today < term.start) return 'upcoming';
  return term.end !== null && today > term.end ? 'ended' : 'running';
}
