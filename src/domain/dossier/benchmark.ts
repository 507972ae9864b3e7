import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { linesOn } from '#domain/contracts/amended-lines.ts';
import type { Contract, ContractLine } from '#domain/contracts/contract.ts';
import type { Quote } from '#domain/decisions/decision.ts';
import { money } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';
import { comparablePrices } from '#domain/quotes/period-price.ts';

/** One quote beside what is paid now, per seat and the same period. */
export interface BenchmarkRow {
  readonly quote: Quote;
  readonly price: Money;
  readonly period: IsoPeriod;
  /** What a seat costs now; `null` where it cannot be compared: another currency, no line, no billing period. */
  readonly ours: Money | null;
  /** The quote less ours, in per cent of ours, with one decimal; `null` where it cannot be compared or ours is nought. */
  readonly percent: number | null;
}

const plain = (text: string): string => text.trim().toLowerCase();

/** Quotes about this contract, its application or, when they name neither, its vendor; latest first. */
export function quotesFor(quotes: readonly Quote[], contract: Contract): Quote[] {
  const { id, applicationId, vendor } = contract;
  return quotes
    .filter((quote) => {
      if (quote.contractId !== null) return quote.contractId === id;
      if (quote.applicationId !== null) return quote.applicationId === applicationId;
      return plain(vendor) !== '' && plain(quote.vendor) === plain(vendor);
    })
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** The line a quote is about: of the same product, else the one that costs most. */
function lineFor(quote: Quote, lines: readonly ContractLine[]): ContractLine | undefined {
  const same = lines.find(({ product }) => plain(product) !== '' && plain(product) === plain(quote.product));
  return same ?? lines.toSorted((a, b) => b.seats * b.unitPrice - a.seats * a.unitPrice)[0];
}

/** The quotes of a contract as a benchmark of its prices on `today`. */
export function benchmark(quotes: readonly Quote[], contract: Contract, today: IsoDate): BenchmarkRow[] {
  const lines = linesOn(contract, today);
  const { billingPeriod } = contract.terms;
  return quotesFor(quotes, contract).map((quote) => {
    const price = money(quote.unitPrice, quote.currency);
    const alone = { quote, price, period: quote.period, ours: null, percent: null };
    const line = lineFor(quote, lines);
    if (line === undefined || billingPeriod === null || quote.currency !== contract.currency) return alone;
    const own = { price: money(line.unitPrice, contract.currency), period: billingPeriod };
    const compared = comparablePrices({ price, period: quote.period }, own);
    if (compared === null) return alone;
    const { left, right, period } = compared;
    const percent =
      right.minor === 0 ? null : Math.round(((left.minor - right.minor) / right.minor) * 1000) / 10;
    return { quote, price: left, period, ours: right, percent };
  });
}
