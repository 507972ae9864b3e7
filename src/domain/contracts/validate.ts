import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { comparePeriods, isZeroPeriod, periodDays, periodParts } from '#domain/calendar/period.ts';
import { isKnownCurrency } from '#domain/money/currencies.ts';
import type { Contract, ContractLine, TermRules } from './contract.ts';

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
  if (rules.atEnd !== 'renews') return [];
  const terms = [
    { name: 'initial term', length: rules.initialTerm },
    { name: 'renewal term', length: rules.renewalTerm },
  ];
  return terms.flatMap(({ name, length }) => {
    if (length === null || isZeroPeriod(length) || !isLonger(rules, notice, length)) return [];
    const message =
      `The notice of ${notice} is longer than the ${name} of ${length}, so it could never be given in time. ` +
      'Check both periods.';
    return [{ field: 'notice' as const, code: 'notice-longer-than-term', message }];
  });
}

function isLonger(rules: TermRules, notice: IsoPeriod, term: IsoPeriod): boolean {
  if (rules.noticeDays === 'calendar') return comparePeriods(notice, term, rules.start) > 0;
  const end = addBusinessDays(rules.start, periodParts(notice).days, []);
  return daysBetween(rules.start, end) > periodDays(term, rules.start) + 3;
}

/** Refuses an explicit end before the start; the form and files call it before making a period. */
export function endProblem(start: IsoDate, end: IsoDate): FieldProblem<'end'> | null {
  if (end >= start) return null;
  const message = `The end ${end} lies before the start ${start}. Correct one of the two dates.`;
  return { field: 'end', code: 'end-before-start', message };
}

/** Problems of a whole contract: its name, terms, lines and amounts. Line fields read `lines.0.seats`. */
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
    for (const problem of lineProblems(line, index)) problems.push(problem);
  });
  if (contract.oneTimeFees < 0) {
    add('oneTimeFees', 'negative', 'One-time fees cannot be negative.');
  }
  const cap = contract.upliftCapPercent;
  if (cap !== null && (!Number.isFinite(cap) || cap < 0 || cap > 1000)) {
    add('upliftCapPercent', 'uplift-cap', 'The uplift cap is a percentage from 0 to 1000.');
  }
  for (const amendment of contract.amendments) {
    if (amendment.effective < contract.terms.start) {
      const message = `The amendment of ${amendment.effective} lies before the start ${contract.terms.start}.`;
      add('amendments', 'amendment-before-start', message);
    }
  }
  return problems;
}

function lineProblems(line: ContractLine, index: number): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const name = line.product === '' ? `Line ${index + 1}` : line.product;
  const add = (field: string, code: string, message: string): void => {
    problems.push({ field: `lines.${index}.${field}`, code, message: `${name}: ${message}` });
  };
  if (!Number.isSafeInteger(line.seats) || line.seats < 0) {
    add('seats', 'seats', 'seats are a whole number, 0 or more.');
  }
  if (line.unitPrice < 0) add('unitPrice', 'negative', 'the unit price cannot be negative.');
  if (!Number.isSafeInteger(line.seatStep) || line.seatStep < 1) {
    add('seatStep', 'seat-step', 'the seat step is a whole number, 1 or more.');
  } else if (line.seats % line.seatStep !== 0) {
    add(
      'seats',
      'seat-multiple',
      `${line.seats} seats are not a multiple of the seat step ${line.seatStep}.`,
    );
  }
  if (!Number.isSafeInteger(line.seats * line.unitPrice)) {
    add('unitPrice', 'amount-size', 'seats × unit price is too large to be kept exactly.');
  }
  return problems;
}
