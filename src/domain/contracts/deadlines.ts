import { addBusinessDays, businessDayOnOrBefore } from '#domain/calendar/business-days.ts';
import { addDays, later } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { addPeriod, isZeroPeriod, periodParts, subtractPeriod } from '#domain/calendar/period.ts';
import type { NoticeDays, TermRules } from './contract.ts';
import type { AmendedTerms, NoticeVersion } from './term-changes.ts';
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

/** The last day on which notice counts for one end of a term, and the notice that makes it so. */
export interface NoticeInForce extends NoticeVersion {
  readonly notice: IsoPeriod;
  readonly deadline: IsoDate;
  /** First day of a longer notice that cut the time short: the deadline is the day before; `null` otherwise. */
  readonly cutBy: NoticeVersion | null;
}

/**
 * Last day on which notice counts for a term ending on `end`: `end` − notice. Business-day notice counts
 * back over Monday to Friday less the holidays; a part in months is subtracted first. Where amendments changed the
 * notice it is the last day on which the notice agreed for that very day is still kept.
 * `null` when the contract does not renew or no notice is agreed.
 */
export function noticeDeadline(
  rules: AmendedTerms,
  end: IsoDate | null,
  settings: TermSettings,
): IsoDate | null {
  if (rules.notices !== undefined) return noticeInForce(rules, end, settings)?.deadline ?? null;
  if (end === null || rules.notice === null || renewalOf(rules) === null) return null;
  return countedBack(end, rules.notice, rules.noticeDays, settings);
}

/** `noticeDeadline` with the notice that it comes from. */
export function noticeInForce(
  rules: AmendedTerms,
  end: IsoDate | null,
  settings: TermSettings,
): NoticeInForce | null {
  if (end === null || renewalOf(rules) === null) return null;
  const versions = noticesOf(rules);
  let earliest: NoticeInForce | null = null;
  for (let index = versions.length - 1; index >= 0; index--) {
    const version = versions[index];
    if (version === undefined || version.notice === null) continue;
    const { from, notice, noticeDays } = version;
    const counted = countedBack(end, notice, noticeDays, settings);
    const next = versions[index + 1] ?? null;
    const until = next?.from ?? null;
    const cut = until !== null && counted >= until;
    const deadline = cut ? addDays(until, -1) : counted;
    earliest = { from, notice, noticeDays, deadline, cutBy: cut ? next : null };
    if (from === null || deadline >= from) return earliest;
  }
  // No notice was agreed before the first amendment that brought one, and that one came too late for this term.
  return earliest;
}

/** The notice agreed for a day; `null` when none is. */
export function noticeOn(
  rules: AmendedTerms,
  day: IsoDate,
): (NoticeVersion & { readonly notice: IsoPeriod }) | null {
  const version = noticesOf(rules).findLast(({ from }) => from === null || from <= day);
  if (version === undefined || version.notice === null) return null;
  return { ...version, notice: version.notice };
}

function noticesOf(rules: AmendedTerms): readonly NoticeVersion[] {
  return rules.notices ?? [{ from: null, notice: rules.notice, noticeDays: rules.noticeDays }];
}

function countedBack(
  end: IsoDate,
  notice: IsoPeriod,
  noticeDays: NoticeDays,
  settings: TermSettings,
): IsoDate {
  if (noticeDays === 'calendar') return subtractPeriod(end, notice);
  const { months, days } = periodParts(notice);
  const base = subtractPeriod(end, `P${months}M` as IsoPeriod);
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
export function chanceOf(rules: AmendedTerms, term: Term, settings: TermSettings): Chance | null {
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
  rules: AmendedTerms,
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
export function earliestEnd(rules: AmendedTerms, today: IsoDate, settings: TermSettings): EarliestEnd | null {
  const notice = noticeOn(rules, today);
  if (rules.atEnd !== 'open-ended' || notice === null) return null;
  const noticeRunsOut = noticeRunOut(notice, today, settings);
  const minimum = initialTermEnd(rules);
  const minimumTermEnd = minimum !== null && minimum > noticeRunsOut ? minimum : null;
  const base = later(minimumTermEnd ?? noticeRunsOut, rules.start);
  const billingPeriodEnd = rules.endsAtBillingPeriod ? billingPeriodEndOn(rules, base) : null;
  return { noticeRunsOut, minimumTermEnd, billingPeriodEnd, end: billingPeriodEnd ?? base };
}

function noticeRunOut(
  { notice, noticeDays }: Pick<NoticeInForce, 'notice' | 'noticeDays'>,
  today: IsoDate,
  settings: TermSettings,
): IsoDate {
  if (noticeDays === 'calendar') return addPeriod(today, notice);
  const { months, days } = periodParts(notice);
  return addBusinessDays(addPeriod(today, `P${months}M` as IsoPeriod), days, settings.holidays);
}

/** Last day of the billing period, counted from the contract's start, that contains `day`. */
function billingPeriodEndOn(rules: TermRules, day: IsoDate): IsoDate | null {
  const period = rules.billingPeriod;
  if (period === null || isZeroPeriod(period)) return null;
  return currentTerm({ ...rules, atEnd: 'renews', initialTerm: period, renewalTerm: period }, day).end;
}
