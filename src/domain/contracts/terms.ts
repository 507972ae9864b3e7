import { addDays, daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { addMonths, addPeriod, isZeroPeriod, periodParts } from '#domain/calendar/period.ts';
import type { TermRules } from './contract.ts';
import type { AmendedTerms, TermMove } from './term-changes.ts';

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
 * its end; where an amendment moved an end, from that end. Numbers beyond the last give the last for contracts
 * that do not renew.
 */
export function termAt(rules: AmendedTerms, number: number): Term {
  const asked = Math.max(1, number);
  const move = rules.moves?.findLast(({ termNumber }) => termNumber <= asked);
  const renewal = renewalOf(rules);
  if (move === undefined) return plainTermAt(rules, renewal, asked);
  if (asked === move.termNumber || renewal === null) {
    return { number: move.termNumber, start: move.termStart, end: move.termEnd };
  }
  return {
    number: asked,
    start: startAfter(move, renewal, asked),
    end: addDays(startAfter(move, renewal, asked + 1), -1),
  };
}

/**
 * The term that contains `today`; the first one while the contract has not begun, the last one after a
 * contract has ended by itself.
 */
export function currentTerm(rules: AmendedTerms, today: IsoDate): CurrentTerm {
  const term = termAt(rules, numberOn(rules, today));
  return { ...term, state: stateOf(term, today) };
}

/** The renewal that follows `term`, or `null` when the contract does not renew. */
export function nextTerm(rules: AmendedTerms, term: Term): Term | null {
  return renewalOf(rules) === null ? null : termAt(rules, term.number + 1);
}

/**
 * Last day of the initial term as first agreed: the first day a fixed or open-ended contract can end. `null` without
 * one.
 */
export function initialTermEnd(rules: TermRules): IsoDate | null {
  if (isZeroPeriod(rules.initialTerm)) return null;
  return addDays(addPeriod(rules.start, rules.initialTerm), -1);
}

/** The renewal period of a contract that renews; `null` otherwise, also when it was never entered. */
export function renewalOf(rules: TermRules): IsoPeriod | null {
  if (rules.atEnd !== 'renews' || rules.renewalTerm === null) return null;
  return isZeroPeriod(rules.renewalTerm) ? null : rules.renewalTerm;
}

function plainTermAt(rules: TermRules, renewal: IsoPeriod | null, number: number): Term {
  if (rules.atEnd === 'open-ended') return { number: 1, start: rules.start, end: null };
  if (number <= 1 || renewal === null) {
    return { number: 1, start: rules.start, end: addDays(termStart(rules, renewal, 2), -1) };
  }
  const start = termStart(rules, renewal, number);
  return { number, start, end: addDays(termStart(rules, renewal, number + 1), -1) };
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

/** First day of a term that follows a moved one. */
function startAfter({ termNumber, termEnd }: TermMove, renewal: IsoPeriod, number: number): IsoDate {
  return addPeriod(addDays(termEnd, 1), renewal, number - termNumber - 1);
}

function numberOn(rules: AmendedTerms, today: IsoDate): number {
  const move = rules.moves?.findLast((one) => one.termStart <= today);
  const renewal = renewalOf(rules);
  const known = move === undefined ? plainTermAt(rules, renewal, 1) : termAt(rules, move.termNumber);
  if (renewal === null || known.end === null || today <= known.end) return known.number;
  const { months, days } = periodParts(renewal);
  const guess = Math.floor((daysBetween(known.end, today) - 1) / (months * DAYS_PER_MONTH + days));
  const startOf = (number: number): IsoDate =>
    move === undefined ? termStart(rules, renewal, number) : startAfter(move, renewal, number);
  const least = known.number + 1;
  let number = Math.max(least, least + guess);
  while (number > least && startOf(number) > today) number -= 1;
  while (startOf(number + 1) <= today) number += 1;
  return number;
}

function stateOf(term: Term, today: IsoDate): CurrentTerm['state'] {
  if (today < term.start) return 'upcoming';
  return term.end !== null && today > term.end ? 'ended' : 'running';
}
