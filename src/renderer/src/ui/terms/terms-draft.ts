import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { periodFromEnd } from '#domain/calendar/period.ts';
import type { AtEnd, NoticeCounts, NoticeDays, TermRules } from '#domain/contracts/contract.ts';
import { initialTermEnd } from '#domain/contracts/terms.ts';
import { endProblem, validateTerms } from '#domain/contracts/validate.ts';
import type { FieldProblem } from '#domain/contracts/validate.ts';
import type { Outcome } from '#domain/outcome.ts';
import { dateText, readDateText } from '../form/date-text.ts';
import { periodDraftOf, readPeriodDraft } from '../form/period-text.ts';
import type { PeriodDraft } from '../form/period-text.ts';

/** Terms as a form holds them: everything as typed, so nothing is lost while it cannot be read. */
export interface TermsDraft {
  readonly start: string;
  /** Whether the first term is given by its length or by its last day. */
  readonly firstTermBy: 'length' | 'end';
  readonly initialTerm: PeriodDraft;
  readonly end: string;
  readonly atEnd: AtEnd;
  readonly renewalTerm: PeriodDraft;
  readonly notice: PeriodDraft;
  readonly noticeDays: NoticeDays;
  readonly noticeCounts: NoticeCounts;
  readonly billingPeriod: PeriodDraft;
  readonly endsAtBillingPeriod: boolean;
}

export type TermsField = keyof TermsDraft;

/** What a draft comes to: rules the calendar can work with, or the problems that stand in the way. */
export interface TermsPlan {
  /** `null` while there is a problem. */
  readonly rules: TermRules | null;
  readonly problems: readonly FieldProblem<TermsField>[];
}

const NO_LENGTH = 'P0D' as IsoPeriod;

/** A new contract's terms: the most common shape, with nothing that only the contract can tell. */
export const BLANK_TERMS: TermsDraft = {
  start: '',
  firstTermBy: 'length',
  initialTerm: { count: '1', unit: 'years' },
  end: '',
  atEnd: 'renews',
  renewalTerm: { count: '1', unit: 'years' },
  notice: { count: '', unit: 'days' },
  noticeDays: 'calendar',
  noticeCounts: 'received',
  billingPeriod: { count: '1', unit: 'years' },
  endsAtBillingPeriod: false,
};

/** The draft that shows existing terms; `planTerms` gives the same terms back. */
export function termsDraftOf(rules: TermRules, locale: string): TermsDraft {
  const minimumNone = rules.initialTerm === NO_LENGTH;
  return {
    start: dateText(rules.start, locale),
    firstTermBy: 'length',
    initialTerm: periodDraftOf(minimumNone ? null : rules.initialTerm),
    end: dateText(initialTermEnd(rules), locale),
    atEnd: rules.atEnd,
    renewalTerm: periodDraftOf(rules.renewalTerm),
    notice: periodDraftOf(rules.notice, 'days'),
    noticeDays: rules.noticeDays,
    noticeCounts: rules.noticeCounts,
    billingPeriod: periodDraftOf(rules.billingPeriod),
    endsAtBillingPeriod: rules.endsAtBillingPeriod,
  };
}

/** Reads a draft and checks it; definitions and messages are the engine's own. Pure. */
export function planTerms(draft: TermsDraft, locale: string): TermsPlan {
  const problems: FieldProblem<TermsField>[] = [];
  const take = <T>(field: TermsField, outcome: Outcome<T>): T | null => {
    if (outcome.ok) return outcome.value;
    problems.push({ field, code: outcome.code, message: outcome.message });
    return null;
  };
  const start = take('start', readDateText(draft.start, locale));
  if (start === null && problems.length === 0) {
    problems.push({ field: 'start', code: 'start-missing', message: 'Enter the first day of the contract.' });
  }
  const period = (field: 'renewalTerm' | 'notice' | 'billingPeriod'): IsoPeriod | null =>
    take(field, readPeriodDraft(draft[field]));
  const initialTerm = firstTerm(draft, start, locale, problems);
  const notice = period('notice');
  const billingPeriod = period('billingPeriod');
  const renewalTerm = draft.atEnd === 'renews' ? period('renewalTerm') : null;
  if (start === null || initialTerm === null || problems.length > 0) return { rules: null, problems };
  const { atEnd, noticeDays, noticeCounts } = draft;
  const endsAtBillingPeriod = atEnd === 'open-ended' && draft.endsAtBillingPeriod;
  const parts = { notice, noticeDays, noticeCounts, billingPeriod, endsAtBillingPeriod };
  const rules: TermRules = { start, initialTerm, atEnd, renewalTerm, ...parts };
  const found = validateTerms(rules);
  return { rules: found.length === 0 ? rules : null, problems: found.map((one) => shownAt(one, draft)) };
}

/** A problem of the first term belongs to the field that was filled in. */
function shownAt(problem: FieldProblem<keyof TermRules>, draft: TermsDraft): FieldProblem<TermsField> {
  const byEnd = problem.field === 'initialTerm' && usesEnd(draft);
  return byEnd ? { ...problem, field: 'end' } : problem;
}

/** Whether the first term is given by its last day; a minimum term is always a length. */
export function usesEnd(draft: Pick<TermsDraft, 'firstTermBy' | 'atEnd'>): boolean {
  return draft.firstTermBy === 'end' && draft.atEnd !== 'open-ended';
}

function firstTerm(
  draft: TermsDraft,
  start: IsoDate | null,
  locale: string,
  problems: FieldProblem<TermsField>[],
): IsoPeriod | null {
  if (usesEnd(draft)) return firstTermByEnd(draft, start, locale, problems);
  const read = readPeriodDraft(draft.initialTerm);
  if (!read.ok) {
    problems.push({ field: 'initialTerm', code: read.code, message: read.message });
    return null;
  }
  if (read.value !== null) return read.value;
  if (draft.atEnd === 'open-ended') return NO_LENGTH;
  const message = 'Enter how long the first term lasts, for example 1 year.';
  problems.push({ field: 'initialTerm', code: 'term-missing', message });
  return null;
}

function firstTermByEnd(
  draft: TermsDraft,
  start: IsoDate | null,
  locale: string,
  problems: FieldProblem<TermsField>[],
): IsoPeriod | null {
  const read = readDateText(draft.end, locale);
  if (!read.ok) {
    problems.push({ field: 'end', code: read.code, message: read.message });
    return null;
  }
  if (read.value === null) {
    problems.push({ field: 'end', code: 'end-missing', message: 'Enter the last day of the first term.' });
    return null;
  }
  if (start === null) return null;
  const wrong = endProblem(start, read.value);
  if (wrong !== null) {
    problems.push(wrong);
    return null;
  }
  const period = periodFromEnd(start, read.value);
  return period.ok ? period.value : null;
}

/**
 * The draft with the first term given the other way, carrying the value over where it is known, so that
 * switching between length and last day never loses what was typed.
 */
export function switchFirstTerm(
  draft: TermsDraft,
  firstTermBy: TermsDraft['firstTermBy'],
  locale: string,
): TermsDraft {
  const { rules } = planTerms(draft, locale);
  const switched = { ...draft, firstTermBy };
  if (rules === null) return switched;
  if (firstTermBy === 'end') return { ...switched, end: dateText(initialTermEnd(rules), locale) };
  return { ...switched, initialTerm: periodDraftOf(rules.initialTerm) };
}
