import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoPeriod } from '#domain/calendar/iso.ts';
import { comparePeriods, isZeroPeriod, periodDays, periodParts } from '#domain/calendar/period.ts';
import type { TermRules } from './contract.ts';

/** Whether the notice of these rules is longer than a term; a term without length is none. Expects a notice that can be read. */
export function isNoticeLonger(rules: TermRules, term: IsoPeriod): boolean {
  const { notice } = rules;
  if (notice === null || isZeroPeriod(term)) return false;
  if (rules.noticeDays === 'calendar') return comparePeriods(notice, term, rules.start) > 0;
  const end = addBusinessDays(rules.start, periodParts(notice).days, []);
  return daysBetween(rules.start, end) > periodDays(term, rules.start) + 3;
}
