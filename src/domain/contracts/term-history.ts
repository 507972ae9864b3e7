import { addDays, earlier } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { addPeriod } from '#domain/calendar/period.ts';
import { addMoney, money, subtractMoney, totalsByCurrency } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';
import { rulesOf } from './amended-terms.ts';
import { billingPeriodsOf, billingPeriodsWithin } from './billing-periods.ts';
import type { Contract } from './contract.ts';
import { currentTerm, termAt } from './terms.ts';
import { termValue } from './value.ts';

/** A stretch of a contract's past: a term, or a year of a contract without term end. */
export interface PastTerm {
  /** 1 is the first. */
  readonly number: number;
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** `present`: it contains today. */
  readonly state: 'past' | 'present';
  /** Recurring value, plus one-time fees in the first; `null` when no price is known. */
  readonly agreed: Money | null;
}

/** What the ledger says about a contract. */
export interface ContractCharges {
  /** Charges that were for this contract; refunds are negative. */
  readonly charges: readonly { readonly on: IsoDate; readonly amount: Money }[];
  /** First and last day of all rows of the ledger; `null` without any. */
  readonly ledger: { readonly from: IsoDate; readonly to: IsoDate } | null;
  /** Whether the ledger knows this contract at all, by its application or an invoice. */
  readonly known: boolean;
}

/** One term with what was agreed and what was paid in it. */
export interface TermPaid extends PastTerm {
  /**
   * Net of refunds, one amount per currency: charges on the days of the term. Empty: the ledger covers it and has
   * none. `null`: unknown, since the ledger does not reach these days, or knows nothing of the contract.
   */
  readonly paid: readonly Money[] | null;
  /** Number of charges. */
  readonly charges: number;
  /** How much of the term, up to today, lies between the first and the last row of the ledger. */
  readonly coverage: 'full' | 'partial' | 'none';
  /** What fell due until `dueUntil`: the end of the term, today or the last day of the ledger, whichever is first. */
  readonly due: Money | null;
  readonly dueUntil: IsoDate;
  /** Paid in the contract's currency less what fell due; `null` where either is unknown or the term's start is not covered. */
  readonly difference: Money | null;
}

export interface TermHistory {
  /** Oldest first; the last one is the present term of a contract that runs. */
  readonly terms: readonly TermPaid[];
  /** Net of the charges before the first and after the last of them, per currency. */
  readonly outside: readonly Money[];
  readonly ledger: ContractCharges['ledger'];
}

/** Nobody looks further back, and daily terms would be a mistake. */
const MOST_TERMS = 600;
const YEAR = 'P1Y' as IsoPeriod;

/** The terms that have begun by `today`, oldest first; of a contract without term end its years. */
export function pastTerms(contract: Contract, today: IsoDate): PastTerm[] {
  const rules = rulesOf(contract);
  if (today < rules.start) return [];
  if (rules.atEnd === 'open-ended') return pastYears(contract, today);
  const last = currentTerm(rules, today);
  const first = Math.max(1, last.number - MOST_TERMS + 1);
  return Array.from({ length: last.number - first + 1 }, (_, index) => {
    const { number, start, end } = termAt(rules, first + index);
    const lastDay = end ?? today;
    const agreed = withFees(contract, number, termValue(contract, { number, start, end }));
    return { number, start, end: lastDay, state: lastDay < today ? 'past' : 'present', agreed };
  });
}

function pastYears(contract: Contract, today: IsoDate): PastTerm[] {
  const { start } = contract.terms;
  const years: PastTerm[] = [];
  for (let number = 1; number <= MOST_TERMS; number++) {
    const first = addPeriod(start, YEAR, number - 1);
    if (first > today) return years;
    const end = addDays(addPeriod(start, YEAR, number), -1);
    const open = { number: 1, start, end: null };
    const periods = billingPeriodsOf(contract, open, end).filter((period) => period.start >= first);
    const prices = periods.map(({ price }) => price);
    const agreed = sumOf(contract, periods.length === 0 ? [null] : prices);
    const state = end < today ? 'past' : 'present';
    years.push({ number, start: first, end, state, agreed: withFees(contract, number, agreed) });
  }
  return years;
}

/** Terms with what was agreed and what the ledger says was paid in each. */
export function termHistoryOf(contract: Contract, today: IsoDate, found: ContractCharges): TermHistory {
  const { ledger } = found;
  const past = pastTerms(contract, today);
  const within = (on: IsoDate, { start, end }: PastTerm): boolean => on >= start && on <= end;
  return {
    terms: past.map((term) => {
      const charges = found.charges.filter(({ on }) => within(on, term));
      return paidIn(
        contract,
        term,
        today,
        found,
        totalsByCurrency(charges.map(({ amount }) => amount)),
        charges.length,
      );
    }),
    outside: totalsByCurrency(
      found.charges.filter(({ on }) => !past.some((term) => within(on, term))).map(({ amount }) => amount),
    ),
    ledger,
  };
}

function paidIn(
  contract: Contract,
  term: PastTerm,
  today: IsoDate,
  { ledger, known }: ContractCharges,
  totals: readonly Money[],
  charges: number,
): TermPaid {
  const until = earlier(term.end, today);
  const coverage = coverageOf(term.start, until, ledger);
  const dueUntil = ledger === null ? until : earlier(until, ledger.to);
  const due = dueBy(contract, term, dueUntil);
  const paid = coverage === 'none' || !known ? null : totals;
  const covered = ledger !== null && ledger.from <= term.start;
  const own = paid?.find(({ currency }) => currency === contract.currency) ?? money(0, contract.currency);
  // Paid in another currency alone: what that is worth in the contract's is not known here.
  const comparable = paid !== null && (paid.length === 0 || own.minor !== 0);
  const difference = covered && due !== null && comparable ? subtractMoney(own, due) : null;
  return { ...term, paid, charges, coverage, due, dueUntil, difference };
}

function coverageOf(from: IsoDate, to: IsoDate, ledger: ContractCharges['ledger']): TermPaid['coverage'] {
  if (ledger === null || ledger.to < from || ledger.from > to) return 'none';
  return ledger.from <= from && ledger.to >= to ? 'full' : 'partial';
}

/** What the billing periods of a term ask for until a day; whole while only the day after counts. */
function dueBy(contract: Contract, term: PastTerm, until: IsoDate): Money | null {
  if (term.agreed === null) return null;
  if (until < term.start) return money(0, contract.currency);
  const parts = billingPeriodsWithin(contract, term.start, earlier(until, term.end))
    .flatMap((period) => period.parts)
    .filter(({ from }) => from >= term.start && from <= until);
  return withFees(
    contract,
    term.number,
    sumOf(
      contract,
      parts.map(({ amount }) => amount),
    ),
  );
}

function withFees({ oneTimeFees, currency }: Contract, number: number, value: Money | null): Money | null {
  return value === null || number > 1 ? value : addMoney(value, money(oneTimeFees, currency));
}

function sumOf({ currency }: Contract, amounts: readonly (Money | null)[]): Money | null {
  return amounts.reduce<Money | null>(
    (sum, amount) => (sum === null || amount === null ? null : addMoney(sum, amount)),
    money(0, currency),
  );
}
