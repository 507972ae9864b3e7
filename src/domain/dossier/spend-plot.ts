import type { IsoDate } from '#domain/calendar/iso.ts';
import type { TermHistory, TermPaid } from '#domain/contracts/term-history.ts';
import { money } from '#domain/money/arithmetic.ts';
import type { CurrencyCode, Money } from '#domain/money/money.ts';

/** One term: what was agreed beside what was paid. Heights from 0 to 1; `null` is unknown, never nought. */
export interface SpendBar {
  readonly start: IsoDate;
  readonly present: boolean;
  readonly agreed: { readonly amount: Money; readonly height: number } | null;
  readonly paid: { readonly amount: Money; readonly height: number } | null;
  /** Something was paid in another currency, which the bar leaves out. */
  readonly otherCurrencies: boolean;
}

export interface SpendPlot {
  /** Oldest first. */
  readonly bars: readonly SpendBar[];
  /** Earlier terms that are left out. */
  readonly earlier: number;
}

const MOST_TERMS = 5;

function paidIn({ paid }: TermPaid, currency: CurrencyCode): Money | null {
  if (paid === null) return null;
  const own = paid.find((one) => one.currency === currency);
  // All was paid in other currencies: what that is in the contract's is not known here.
  return own ?? (paid.length === 0 ? money(0, currency) : null);
}

/** The latest terms of a contract as pairs of bars, in the contract's currency; `null` when none has begun. */
export function spendPlot(history: TermHistory | null, currency: CurrencyCode): SpendPlot | null {
  if (history === null || history.terms.length === 0) return null;
  const terms = history.terms.slice(-MOST_TERMS);
  const amounts = terms.map((term) => ({ term, agreed: term.agreed, paid: paidIn(term, currency) }));
  const top = Math.max(1, ...amounts.flatMap(({ agreed, paid }) => [agreed?.minor ?? 0, paid?.minor ?? 0]));
  const bar = (amount: Money | null): SpendBar['agreed'] =>
    amount && { amount, height: Math.max(0, amount.minor / top) };
  return {
    bars: amounts.map(({ term, agreed, paid }) => ({
      start: term.start,
      present: term.state === 'present',
      agreed: bar(agreed),
      paid: bar(paid),
      otherCurrencies: term.paid?.some((one) => one.currency !== currency) ?? false,
    })),
    earlier: history.terms.length - terms.length,
  };
}
