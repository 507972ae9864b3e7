import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { addPeriod, comparePeriods, isZeroPeriod, periodParts } from '#domain/calendar/period.ts';
import { rulesOf } from './amended-terms.ts';
import type { Contract, TermRules } from './contract.ts';
import { isNoticeLonger } from './notice-length.ts';
import { overlapText, overlapsOf, type ComparedContract } from './overlaps.ts';
import { currentTerm, initialTermEnd } from './terms.ts';
import type { FieldProblem } from './validate.ts';

const LONG_TERM_YEARS = 5;
const FAR_AHEAD_DAYS = 2 * 365;
const LONG_AGO_DAYS = 20 * 365;
const HIGH_CAP_PERCENT = 25;

/**
 * What is possible but rare enough to be a slip of the pen. It never blocks saving. Expects rules that
 * `validateTerms` accepts. `field` names the field to look at; none when nothing stands out.
 */
export function unusualTerms(rules: TermRules, today: IsoDate): FieldProblem<keyof TermRules>[] {
  const found: FieldProblem<keyof TermRules>[] = [];
  const add = (field: keyof TermRules, code: string, message: string): void => {
    found.push({ field, code, message });
  };
  if (rules.start > addDays(today, FAR_AHEAD_DAYS)) {
    add('start', 'start-far-ahead', `It starts more than two years from now, on ${rules.start}.`);
  }
  if (rules.start < addDays(today, -LONG_AGO_DAYS)) {
    add('start', 'start-long-ago', `It started more than 20 years ago, on ${rules.start}.`);
  }
  const { months, days } = periodParts(rules.initialTerm);
  if (months + days / 31 > LONG_TERM_YEARS * 12) {
    add('initialTerm', 'long-term', `The first term is longer than ${LONG_TERM_YEARS} years.`);
  }
  const end = rules.atEnd === 'ends' ? initialTermEnd(rules) : null;
  if (end !== null && end < today) add('initialTerm', 'ended', `It has already ended, on ${end}.`);
  return [...found, ...unusualNotice(rules), ...longNotice(rules), ...unusualBilling(rules)];
}

function unusualNotice({ atEnd, notice }: TermRules): FieldProblem<keyof TermRules>[] {
  if (atEnd === 'ends' && notice !== null) {
    const message = 'It ends by itself, so the notice period is kept but changes no date.';
    return [{ field: 'notice', code: 'notice-unused', message }];
  }
  if (atEnd !== 'ends' && notice === null) {
    const message = 'Without a notice period there is no deadline, and no reminder of it.';
    return [{ field: 'notice', code: 'notice-unknown', message }];
  }
  if (notice !== null && isZeroPeriod(notice)) {
    const message = 'The notice period has no length: notice would count until the last day.';
    return [{ field: 'notice', code: 'notice-empty', message }];
  }
  return [];
}

/**
 * Notice that is longer than the renewal term only: possible, and it means that the decision falls into a term before.
 * Longer than the first term it is refused (`validateTerms`).
 */
export function longNotice(rules: TermRules): FieldProblem<keyof TermRules>[] {
  const { notice, renewalTerm } = rules;
  if (rules.atEnd !== 'renews' || renewalTerm === null || !isNoticeLonger(rules, renewalTerm)) return [];
  const message =
    `The notice of ${notice} is longer than the renewal term of ${renewalTerm}: a renewal must be stopped in the ` +
    'term before the one it follows. Check both periods.';
  return [{ field: 'notice', code: 'notice-longer-than-renewal', message }];
}

function unusualBilling({ billingPeriod, initialTerm, start }: TermRules): FieldProblem<keyof TermRules>[] {
  if (billingPeriod === null) {
    const message = 'Without a billing period its value per year is unknown.';
    return [{ field: 'billingPeriod', code: 'billing-unknown', message }];
  }
  if (!isZeroPeriod(initialTerm) && comparePeriods(billingPeriod, initialTerm, start) > 0) {
    const message = 'It is billed less often than its first term lasts.';
    return [{ field: 'billingPeriod', code: 'billing-longer-than-term', message }];
  }
  return [];
}

/**
 * The same for a whole contract; term fields read `terms.notice`. `others` are the contracts it is
 * compared with, without itself.
 */
export function unusualContract(
  contract: Omit<Contract, 'id' | 'createdAt' | 'updatedAt'>,
  others: readonly ComparedContract[],
  today: IsoDate,
  locale = 'en-GB',
): FieldProblem[] {
  const found: FieldProblem[] = unusualTerms(contract.terms, today).map((one) => ({
    ...one,
    field: `terms.${one.field}`,
  }));
  const same = (name: string): string => name.trim().toLowerCase();
  if (others.some((other) => !other.archived && same(other.name) === same(contract.name))) {
    const message = `There is already a contract named “${contract.name}”.`;
    found.push({ field: 'name', code: 'name-twice', message });
  }
  if (contract.lines.length === 0) {
    const message = 'Without lines its value and the money at stake are unknown.';
    found.push({ field: 'lines', code: 'no-lines', message });
  }
  contract.lines.forEach((line, index) => {
    if (line.seats > 0) return;
    const message = `${line.product === '' ? `Line ${index + 1}` : line.product}: no seats, so it costs nothing.`;
    found.push({ field: `lines.${index}.seats`, code: 'no-seats', message });
  });
  if (contract.upliftCapPercent !== null && contract.upliftCapPercent > HIGH_CAP_PERCENT) {
    const message = `The uplift cap of ${contract.upliftCapPercent} % is high.`;
    found.push({ field: 'upliftCapPercent', code: 'high-cap', message });
  }
  for (const overlap of overlapsOf(contract, others)) {
    found.push({ field: 'lines', code: 'overlap', message: overlapText(contract.name, overlap, locale) });
  }
  for (const { effective, changes } of contract.amendments) {
    const { state, end } = currentTerm(rulesOf(contract), effective);
    if (changes.length === 0 && state === 'ended' && end !== null) {
      const message = `The amendment of ${effective} lies after the end ${end}, and moves no end: the contract stays ended.`;
      found.push({ field: 'amendments', code: 'amendment-after-end', message });
    }
    if (effective <= addPeriod(today, 'P1Y' as TermRules['initialTerm'])) continue;
    const message = `The amendment of ${effective} takes effect more than a year from now.`;
    found.push({ field: 'amendments', code: 'amendment-far-ahead', message });
  }
  return found;
}
