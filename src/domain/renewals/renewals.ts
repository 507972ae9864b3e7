import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoMonth } from '#domain/calendar/iso.ts';
import { monthOf } from '#domain/calendar/months.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { noticeDeadline, sendBy } from '#domain/contracts/deadlines.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { currentTerm, nextTerm, termAt } from '#domain/contracts/terms.ts';
import type { Term } from '#domain/contracts/terms.ts';
import { termValue } from '#domain/contracts/value.ts';
import { totalsByCurrency } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';

/** How a term comes to its end, and so what the manager has to do about it. */
export type RenewalKind =
  /** Notice must be sent by `actOn`, or it renews. */
  | 'notice'
  /** It renews, but no notice is recorded: it must be found out before `actOn`. */
  | 'notice-unknown'
  /** It ends by itself; what comes after must be decided by `actOn`. */
  | 'decision';

/** The end of one term of one contract, with the days that lead to it (R3). */
export interface Renewal {
  readonly contract: Contract;
  readonly kind: RenewalKind;
  /** 1 is the first term; with the contract's id it names this renewal for good. */
  readonly termNumber: number;
  readonly termStart: IsoDate;
  readonly termEnd: IsoDate;
  readonly noticeDeadline: IsoDate | null;
  readonly sendBy: IsoDate | null;
  /** The day by which the manager must have acted: send-by date, or when the decision is due. */
  readonly actOn: IsoDate;
  /** Value of the term that would follow; `null` when its price is not known or nothing follows. */
  readonly atStake: Money | null;
}

/** First and last day, both included. */
export interface DayRange {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** No list of renewals needs more terms of one contract; daily terms over years would be a mistake. */
const MOST_TERMS = 600;

/** What the end of one term brings; `null` when it has no end. */
export function renewalOfTerm(contract: Contract, term: Term, settings: TermSettings): Renewal | null {
  if (term.end === null) return null;
  const terms = rulesOf(contract);
  const deadline = noticeDeadline(terms, term.end, settings);
  const following = nextTerm(terms, term);
  const safe = deadline === null ? null : sendBy(terms, deadline, settings);
  return {
    contract,
    kind: deadline !== null ? 'notice' : following === null ? 'decision' : 'notice-unknown',
    termNumber: term.number,
    termStart: term.start,
    termEnd: term.end,
    noticeDeadline: deadline,
    sendBy: safe,
    actOn: safe ?? addDays(term.end, -settings.decisionLeadDays),
    atStake: following === null ? null : termValue(contract, following),
  };
}

function compareRenewals(a: Renewal, b: Renewal): number {
  const [mine, theirs] = [`${a.actOn} ${a.contract.name}`, `${b.actOn} ${b.contract.name}`];
  return mine < theirs ? -1 : mine > theirs ? 1 : 0;
}

function termsAround(contract: Contract, { from, to }: DayRange, settings: TermSettings): Renewal[] {
  const rules = rulesOf(contract);
  const found: Renewal[] = [];
  const first = currentTerm(rules, from).number;
  for (let number = first; number < first + MOST_TERMS; number++) {
    const term = termAt(rules, number);
    const renewal = renewalOfTerm(contract, term, settings);
    if (renewal === null) return found;
    // Notice periods may be longer than terms: the acting may lie before the range and the end within it.
    if (renewal.actOn > to) return found;
    if (renewal.termEnd >= from) found.push(renewal);
    if (nextTerm(rules, term) === null) return found;
  }
  return found;
}

/**
 * Every term whose time for acting or end touches the range, by the day to act. Archived contracts have none, nor
 * have open-ended ones, which have no term end.
 */
export function renewalsTouching(
  contracts: readonly Contract[],
  range: DayRange,
  settings: TermSettings,
): Renewal[] {
  return contracts
    .filter(({ archived }) => !archived)
    .flatMap((contract) => termsAround(contract, range, settings))
    .toSorted(compareRenewals);
}

/** Those to be acted on within the range. */
export function renewalsToActOn(
  contracts: readonly Contract[],
  range: DayRange,
  settings: TermSettings,
): Renewal[] {
  const { from, to } = range;
  return renewalsTouching(contracts, range, settings).filter(({ actOn }) => actOn >= from && actOn <= to);
}

/** Money that renews unless somebody acts, each currency apart, largest count of renewals first. */
export function stakeOf(renewals: readonly Renewal[]): Money[] {
  return totalsByCurrency(renewals.flatMap(({ atStake }) => (atStake === null ? [] : [atStake])));
}

/** The renewals of each month by the day to act. */
export function byMonthToAct(renewals: readonly Renewal[]): ReadonlyMap<IsoMonth, readonly Renewal[]> {
  return Map.groupBy(renewals, ({ actOn }) => monthOf(actOn));
}

/** What happens on one day of the calendar. */
export interface CalendarEntry {
  readonly on: IsoDate;
  readonly what: 'send-by' | 'deadline' | 'decision' | 'term-end';
  readonly renewal: Renewal;
}

const ORDER: readonly CalendarEntry['what'][] = ['send-by', 'decision', 'deadline', 'term-end'];

/** The days of a renewal that a calendar shows. A deadline that is the send-by date itself is shown once. */
export function calendarEntries(renewal: Renewal): CalendarEntry[] {
  const { kind, actOn, noticeDeadline: deadline, termEnd } = renewal;
  const entries: CalendarEntry[] = [
    { on: actOn, what: kind === 'notice' ? 'send-by' : 'decision', renewal },
    { on: termEnd, what: 'term-end', renewal },
  ];
  if (deadline !== null && deadline !== actOn) entries.push({ on: deadline, what: 'deadline', renewal });
  return entries;
}

/** All entries of a range by day, the pressing ones first. */
export function entriesByDay(
  renewals: readonly Renewal[],
  { from, to }: DayRange,
): ReadonlyMap<IsoDate, readonly CalendarEntry[]> {
  const entries = renewals
    .flatMap(calendarEntries)
    .filter(({ on }) => on >= from && on <= to)
    .toSorted((a, b) => ORDER.indexOf(a.what) - ORDER.indexOf(b.what));
  return Map.groupBy(entries, ({ on }) => on);
}
