import type { ContractId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import { billingPeriodsWithin } from '#domain/contracts/billing-periods.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { earliestEnd } from '#domain/contracts/deadlines.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { hasPrice } from '#domain/contracts/price.ts';
import { currentTerm } from '#domain/contracts/terms.ts';
import { money } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';

/** One payment that a signed contract still owes. */
export interface CommittedPayment {
  readonly contractId: ContractId;
  /**
   * When it falls due: a billing period is paid on its first day, what an amendment adds to it on the day from which
   * it holds. An amendment that takes something away is a payment below 0.
   */
  readonly date: IsoDate;
  readonly amount: Money;
  readonly kind: 'billing' | 'one-time';
  /** The days that it pays for, both included; one day for a one-time fee. */
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Why a running contract is left out of what is committed. */
export type NotCommitted = 'no-price' | 'no-notice';

export interface Commitment {
  readonly payments: readonly CommittedPayment[];
  /** Not 0 but unknown: the contract is named apart. */
  readonly unknown: NotCommitted | null;
}

const NOTHING: Commitment = { payments: [], unknown: null };

/**
 * Committed (measures, money): what a signed contract still owes after `today`.
 * - With a term: its price on each billing date of the present term after today; on those of the first term while the
 *   contract has not begun. A renewal that has not begun is not owed yet.
 * - Open-ended: its price on each billing date after today up to the earliest end, if notice were given today; a last
 *   period that is cut short costs its share by days.
 * - One-time fees fall due on the first day of the contract.
 * Archived contracts, and those that have ended, owe nothing. Without a price (`no-price`), or for an open-ended one
 * without a notice period (`no-notice`), what is owed is unknown.
 */
export function committedPayments(contract: Contract, today: IsoDate, settings: TermSettings): Commitment {
  if (contract.archived) return NOTHING;
  const rules = rulesOf(contract);
  const term = currentTerm(rules, today);
  if (term.state === 'ended') return NOTHING;
  const end = term.end ?? earliestEnd(rules, today, settings)?.end ?? null;
  const fees = oneTimeFees(contract, today);
  if (end === null) return { payments: fees, unknown: 'no-notice' };
  const payments = [...fees];
  for (const { end: to, price, parts } of billingPeriodsWithin(contract, addDays(today, 1), end, end)) {
    if (price === null) return { payments: fees, unknown: 'no-price' };
    for (const { from, amount } of parts) {
      if (from > today)
        payments.push({ contractId: contract.id, date: from, amount, kind: 'billing', from, to });
    }
  }
  const priced = hasPrice(contract, end) && contract.terms.billingPeriod !== null;
  return { payments, unknown: priced ? null : 'no-price' };
}

function oneTimeFees(contract: Contract, today: IsoDate): CommittedPayment[] {
  const date = contract.terms.start;
  if (contract.oneTimeFees === 0 || date <= today) return [];
  const amount = money(contract.oneTimeFees, contract.currency);
  return [{ contractId: contract.id, date, amount, kind: 'one-time', from: date, to: date }];
}
