import { addDays, daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { addMonths, isZeroPeriod } from '#domain/calendar/period.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { earliestEnd, noticeDeadline } from '#domain/contracts/deadlines.ts';
import type { AmendedTerms } from '#domain/contracts/term-changes.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { nextTerm, renewalOf, type Term } from '#domain/contracts/terms.ts';

/** What a comparison of scenarios is about: the end of one term of one contract. */
export interface ScenarioSubject {
  readonly contract: Contract;
  /** The term whose end is decided about; without an end for an open-ended contract. */
  readonly term: Term;
  readonly today: IsoDate;
  readonly settings: TermSettings;
  /** Notice for this end was sent in time: nothing more is owed, whatever day it is. */
  readonly noticeGiven: boolean;
}

/** How the contract could go on after the term. */
export type Continuation =
  /** By itself, for terms of its own. */
  | 'renews'
  /** It ends; going on means a new agreement, assumed for the same length and on the same terms. */
  | 'extended'
  /** It runs on until it is cancelled; years are counted for price rises only. */
  | 'runs-on';

/** A stretch of time after the term in which the price is the same. */
export interface Span {
  /** Has an end, also where the contract is open-ended. */
  readonly term: Term & { readonly end: IsoDate };
  /** Price rises until then, this one's included: the exponent of the uplift. */
  readonly rises: number;
}

export interface Following {
  readonly how: Continuation;
  /** The contract's own rules. */
  readonly ownRules: AmendedTerms;
  /** The rules that the spans are terms of. */
  readonly rules: AmendedTerms;
  /** First day after the term: the horizon begins with it. */
  readonly from: IsoDate;
  readonly spans: readonly Span[];
  /** No notice period is recorded, so that the end of the contract is a guess. */
  readonly noticeUnknown: boolean;
}

const YEAR = 'P1Y' as IsoPeriod;
/** Shorter terms renew more often than prices rise: the play of a leap year and a clamped month end is allowed. */
const RISES_AFTER_DAYS = 360;
const MOST_SPANS = 1500;

/** The day after the term; for an open-ended contract the day after its earliest end, if notice were sent today. */
function firstDayAfter({ term, today, settings }: ScenarioSubject, rules: AmendedTerms): IsoDate {
  if (term.end !== null) return addDays(term.end, 1);
  return addDays(earliestEnd(rules, today, settings)?.end ?? today, 1);
}

function continuationOf(rules: AmendedTerms): Continuation {
  if (rules.atEnd === 'open-ended') return 'runs-on';
  return renewalOf(rules) === null ? 'extended' : 'renews';
}

function rulesFor(rules: AmendedTerms, how: Continuation): AmendedTerms {
  switch (how) {
    case 'renews':
      return rules;
    case 'extended': {
      // A contract that ran on until an amendment ended it may have no length of its own.
      const length = isZeroPeriod(rules.initialTerm) ? YEAR : rules.initialTerm;
      return { ...rules, atEnd: 'renews', renewalTerm: length };
    }
    case 'runs-on':
      return { ...rules, atEnd: 'renews', initialTerm: YEAR, renewalTerm: YEAR };
  }
}

function* termsAfter(term: Term, from: IsoDate, how: Continuation, rules: AmendedTerms): Generator<Term> {
  if (how === 'runs-on') {
    for (let year = 0; ; year++) {
      const start = addMonths(from, 12 * year);
      yield { number: year + 2, start, end: addDays(addMonths(from, 12 * year + 12), -1) };
    }
  }
  for (let next = nextTerm(rules, term); next !== null; next = nextTerm(rules, next)) yield next;
}

/**
 * How a contract would go on after the term, up to the span that contains `until`. The price rises with the first
 * renewal and with each later one, but not more than once a year where terms are shorter than a year.
 */
export function followingOf(subject: ScenarioSubject, until: (from: IsoDate) => IsoDate): Following {
  const { contract, term } = subject;
  const ownRules = rulesOf(contract);
  const how = continuationOf(ownRules);
  const rules = rulesFor(ownRules, how);
  const from = firstDayAfter(subject, ownRules);
  const last = until(from);
  const spans: Span[] = [];
  let risen: IsoDate | null = null;
  let rises = 0;
  for (const next of termsAfter(term, from, how, rules)) {
    if (next.end === null || next.start > last || spans.length >= MOST_SPANS) break;
    if (risen === null || daysBetween(risen, next.start) >= RISES_AFTER_DAYS) {
      risen = next.start;
      rises++;
    }
    spans.push({ term: { ...next, end: next.end }, rises });
  }
  const noticeUnknown = how !== 'extended' && ownRules.notice === null;
  return { how, ownRules, rules, from, spans, noticeUnknown };
}

/** Terms that nothing can stop any more. */
export interface Owed {
  /** The deadline of the term that is decided about; it has passed. */
  readonly deadline: IsoDate;
  /** Last day of the last term that is owed. */
  readonly through: IsoDate;
}

/** What is owed in every case, because the deadline has passed without a notice; `null` when nothing is. */
export function owedOf(subject: ScenarioSubject, { ownRules, spans }: Following): Owed | null {
  const { term, today, settings, noticeGiven } = subject;
  const deadline = noticeDeadline(ownRules, term.end, settings);
  if (deadline === null || noticeGiven || deadline >= today) return null;
  // Who looks at an older term may find that the deadlines of later ones have passed, too.
  const free = spans.find((span) => {
    const next = noticeDeadline(ownRules, span.term.end, settings);
    return next === null || next >= today;
  });
  const last = free ?? spans.at(-1);
  return last === undefined ? null : { deadline, through: last.term.end };
}
