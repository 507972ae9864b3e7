import { addBusinessDays, businessDayOnOrBefore } from '#domain/calendar/business-days.ts';
import { addDays, later } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { addPeriod, isZeroPeriod, periodParts, subtractPeriod } from '#domain/calendar/period.ts';
import type { TermRules } from './contract.ts';
import type { TermSettings } from './term-settings.ts';
import { currentTerm, initialTermEnd, renewalOf, termAt, type Term } from './terms.ts';

/** A term that can still be stopped, or could have been: its dates for action. */
export interface Chance {
  readonly termNumber: number;
  readonly termStart: IsoDate;
  readonly termEnd: IsoDate;
  readonly noticeDeadline: IsoDate;
  readonly sendBy: IsoDate;
}

/**
 * Last day on which notice counts for a term ending on `end`: `end` − notice. Business-day notice counts
 * back over Monday to Friday less the holidays; a part in months is subtracted first.
 * `null` when the contract does not renew or no notice is agreed.
 */
export function noticeDeadline(
  rules: TermRules,
  end: IsoDate | null,
  settings: TermSettings,
): IsoDate | null {
  if (end === null || rules.notice === null || renewalOf(rules) === null) return null;
  if (rules.noticeDays === 'calendar') return subtractPeriod(end, rules.notice);
  const { months, days } = periodParts(rules.notice);
  const base = subtractPeriod(end, `P${months}M` as typeof rules.notice);
  return addBusinessDays(base, -days, settings.holidays);
}

/** Days allowed for delivery under these rules. */
export function deliveryDays(rules: TermRules, settings: TermSettings): number {
  return rules.noticeCounts === 'received' ? settings.deliveryDaysReceived : settings.deliveryDaysSent;
}

/** The safe day to send notice: deadline − delivery allowance, moved earlier off weekends and holidays. */
export function sendBy(rules: TermRules, deadline: IsoDate, settings: TermSettings): IsoDate {
  return businessDayOnOrBefore(addDays(deadline, -deliveryDays(rules, settings)), settings.holidays);
}

/** The dates for action of one term; `null` when it has no notice deadline. */
export function chanceOf(rules: TermRules, term: Term, settings: TermSettings): Chance | null {
  const deadline = noticeDeadline(rules, term.end, settings);
  if (deadline === null || term.end === null) return null;
  return {
    termNumber: term.number,
    termStart: term.start,
    termEnd: term.end,
    noticeDeadline: deadline,
    sendBy: sendBy(rules, deadline, settings),
  };
}

/**
 * The first chances to stop a renewal whose send-by date is not before `from`, beginning with term
 * `firstNumber`, up to send-by dates of `until`, at least one.
 */
export function chancesFrom(
  rules: TermRules,
  firstNumber: number,
  from: IsoDate,
  until: IsoDate,
  settings: TermSettings,
): Chance[] {
  const found: Chance[] = [];
  for (let number = firstNumber; ; number += 1) {
    const chance = chanceOf(rules, termAt(rules, number), settings);
    if (chance === null) return found;
    if (chance.sendBy > until && found.length > 0) return found;
    if (chance.sendBy >= from) found.push(chance);
    if (chance.sendBy > until) return found;
  }
}

/** Why an open-ended contract ends when it does. */
export interface EarliestEnd {
  /** `today` + notice. */
  readonly noticeRunsOut: IsoDate;
  /** Last day of the minimum term when that is later, else `null`. */
  readonly minimumTermEnd: IsoDate | null;
  /** Last day of the billing period when the contract ends only with one, else `null`. */
  readonly billingPeriodEnd: IsoDate | null;
  readonly end: IsoDate;
}

/**
 * When an open-ended contract ends if notice is given today: today + notice, not before the minimum
 * (initial) term is over, then to the end of the billing period where the contract says so (measures).
 * `null` for other contracts and when no notice is agreed: then the end is unknown, not today.
 */
export function earliestEnd(rules: TermRules, today: IsoDate, settings: TermSettings): EarliestEnd | null {
  if (rules.atEnd !== 'open-ended' || rules.notice === null) return null;
  const noticeRunsOut = noticeRunOut(rules, rules.notice, today, settings);
  const minimum = initialTermEnd(rules);
  const minimumTermEnd = minimum !== null && minimum > noticeRunsOut ? minimum : null;
  const base = later(minimumTermEnd ?? noticeRunsOut, rules.start);
  const billingPeriodEnd = rules.endsAtBillingPeriod ? billingPeriodEndOn(rules, base) : null;
  return { noticeRunsOut, minimumTermEnd, billingPeriodEnd, end: billingPeriodEnd ?? base };
}

function noticeRunOut(
  rules: TermRules,
  notice: NonNullable<TermRules['notice']>,
  today: IsoDate,
  settings: TermSettings,
): IsoDate {
  if (rules.noticeDays === 'calendar') return addPeriod(today, notice);
  const { months, days } = periodParts(notice);
  return addBusinessDays(addPeriod(today, `P${months}M` as typeof notice), days, settings.holidays);
}

/** Last day of the billing period, counted from the contract's start, that contains `day`. */
function billingPeriodEndOn(rules: TermRules, day: IsoDate): IsoDate | null {
  const period = rules.billingPeriod;
  if (period === null || isZeroPeriod(period)) return null;
  return currentTerm({ ...rules, atEnd: 'renews', initialTerm: period, renewalTerm: period }, day).end;
}
