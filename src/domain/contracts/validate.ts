import type { IsoDate } from '#domain/calendar/iso.ts';
import { isZeroPeriod, periodParts } from '#domain/calendar/period.ts';
import { isKnownCurrency } from '#domain/money/currencies.ts';
import { amendmentProblems } from './amendment-problems.ts';
import type { Contract, TermRules } from './contract.ts';
import { lineProblems } from './line-problems.ts';
import { isNoticeLonger } from './notice-length.ts';

/** What is wrong with one field of a form or file, in words a manager understands. */
export interface FieldProblem<Field extends string = string> {
  readonly field: Field;
  readonly code: string;
  readonly message: string;
}

const LONGEST_YEARS = 100;
const EARLIEST = '1900-01-01';
const LATEST = '2199-12-31';

/** Problems of a contract's terms; none when the calendar can work with them. */
export function validateTerms(rules: TermRules): FieldProblem<keyof TermRules>[] {
  const problems: FieldProblem<keyof TermRules>[] = [];
  const add = (field: keyof TermRules, code: string, message: string): void => {
    problems.push({ field, code, message });
  };
  if (rules.start < EARLIEST || rules.start > LATEST) {
    add('start', 'start-range', `The start ${rules.start} is not between 1900 and 2199. Check the year.`);
  }
  for (const field of ['initialTerm', 'renewalTerm', 'notice', 'billingPeriod'] as const) {
    const period = rules[field];
    if (period !== null && periodParts(period).months > LONGEST_YEARS * 12) {
      add(field, 'period-too-long', `${period} is longer than ${LONGEST_YEARS} years. Check the period.`);
    } else if (period !== null && periodParts(period).days > LONGEST_YEARS * 366) {
      add(field, 'period-too-long', `${period} is longer than ${LONGEST_YEARS} years. Check the period.`);
    }
  }
  if (problems.length > 0) return problems;
  if (rules.atEnd !== 'open-ended' && isZeroPeriod(rules.initialTerm)) {
    add('initialTerm', 'term-empty', 'The initial term has no length. Enter for example P1Y for one year.');
  }
  if (rules.billingPeriod !== null && isZeroPeriod(rules.billingPeriod)) {
    add('billingPeriod', 'billing-empty', 'The billing period has no length. Enter for example P1M.');
  }
  if (rules.endsAtBillingPeriod && rules.billingPeriod === null) {
    add('billingPeriod', 'billing-missing', 'It ends only with a billing period: enter the billing period.');
  }
  problems.push(...renewalProblems(rules), ...noticeProblems(rules));
  return problems;
}

function renewalProblems(rules: TermRules): FieldProblem<keyof TermRules>[] {
  if (rules.atEnd !== 'renews') {
    return rules.renewalTerm === null
      ? []
      : [
          {
            field: 'renewalTerm',
            code: 'renewal-unused',
            message:
              'A renewal term is given, but the contract does not renew. Remove it or choose “renews”.',
          },
        ];
  }
  if (rules.renewalTerm !== null && !isZeroPeriod(rules.renewalTerm)) return [];
  return [
    {
      field: 'renewalTerm',
      code: 'renewal-missing',
      message: 'The contract renews, but no renewal term is given. Enter for example P1Y for one year.',
    },
  ];
}

function noticeProblems(rules: TermRules): FieldProblem<keyof TermRules>[] {
  const { notice } = rules;
  if (notice === null) return [];
  if (rules.noticeDays === 'business' && !/^P\d+D$/.test(notice)) {
    const message = `Business-day notice is counted in days: write for example P20D instead of ${notice}.`;
    return [{ field: 'notice', code: 'notice-business', message }];
  }
  if (rules.atEnd !== 'renews' || !isNoticeLonger(rules, rules.initialTerm)) return [];
  const message =
    `The notice of ${notice} is longer than the initial term of ${rules.initialTerm}, so it could never be given in time. ` +
    'Check both periods; a contract that can be left at any time after notice runs on until cancelled.';
  return [{ field: 'notice', code: 'notice-longer-than-term', message }];
}

/** Refuses an explicit end before the start; the form and files call it before making a period. */
export function endProblem(start: IsoDate, end: IsoDate): FieldProblem<'end'> | null {
  if (end >= start) return null;
  const message = `The end ${end} lies before the start ${start}. Correct one of the two dates.`;
  return { field: 'end', code: 'end-before-start', message };
}

/**
 * Problems of a whole contract: its name, terms, lines, amounts and amendments. Line fields read `lines.0.seats`; for
 * those of amendments see `amendmentProblems`.
 */
export function validateContract(contract: Omit<Contract, 'id' | 'createdAt' | 'updatedAt'>): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const add = (field: string, code: string, message: string): void => {
    problems.push({ field, code, message });
  };
  if (contract.name.trim() === '') add('name', 'name-missing', 'Give the contract a name.');
  if (!isKnownCurrency(contract.currency)) {
    add('currency', 'currency', `“${contract.currency}” is not a currency. Use for example EUR.`);
  }
  for (const problem of validateTerms(contract.terms)) {
    add(`terms.${problem.field}`, problem.code, problem.message);
  }
  contract.lines.forEach((line, index) => {
    const name = line.product === '' ? `Line ${index + 1}` : line.product;
    for (const one of lineProblems(line, name))
      problems.push({ ...one, field: `lines.${index}.${one.field}` });
  });
  if (contract.oneTimeFees < 0) {
    add('oneTimeFees', 'negative', 'One-time fees cannot be negative.');
  }
  const cap = contract.upliftCapPercent;
  if (cap !== null && (!Number.isFinite(cap) || cap < 0 || cap > 1000)) {
    add('upliftCapPercent', 'uplift-cap', 'The uplift cap is a percentage from 0 to 1000.');
  }
  // Days of amendments say nothing while the terms are wrong.
  if (!problems.some(({ field }) => field.startsWith('terms.')))
    problems.push(...amendmentProblems(contract));
  return problems;
}
