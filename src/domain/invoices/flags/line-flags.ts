import type { IsoPeriod } from '#domain/calendar/iso.ts';
import type { Contract, ContractLine } from '#domain/contracts/contract.ts';
import { money } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';
import { approximately, compareRatios, minus, over, ratio, roundRatio, times } from '#domain/money/ratio.ts';
import type { Ratio } from '#domain/money/ratio.ts';
import type { InvoiceFlag } from './flag.ts';
import type { LineReading } from './line-reading.ts';

/** A billed line beside the agreed one. */
export interface ComparedLine {
  readonly line: number;
  readonly agreed: ContractLine;
  readonly reading: LineReading;
  readonly periods: Ratio;
  readonly billing: IsoPeriod;
  /** Highest price per seat and billing period that the term before was billed at; `null` when unknown. */
  readonly priceBefore: Ratio | null;
  /** The contract has renewed at least once, so an uplift may have been due. */
  readonly renewed: boolean;
}

/** Unit prices are often rounded to whole minor units: less than this is no difference. */
const ROUNDING = ratio(1, 2);
const HUNDRED = ratio(100);

function isAbove(value: Ratio, limit: Ratio): boolean {
  return compareRatios(minus(value, limit), ROUNDING) > 0;
}

/** Per cent as stated by people has few decimals; six are more than any contract has. */
const PERCENT_SCALE = 1_000_000;

function withUplift(price: Ratio, capPercent: number): Ratio {
  const percent = ratio(Math.round((100 + capPercent) * PERCENT_SCALE), PERCENT_SCALE);
  return over(times(price, percent), HUNDRED);
}

/** Highest price that the contract allows: the agreed one, or after a renewal that of before plus the cap. */
function allowedPrice(compared: ComparedLine, capPercent: number | null): Ratio {
  const agreed = ratio(compared.agreed.unitPrice);
  if (capPercent === null || !compared.renewed) return agreed;
  const raised = withUplift(compared.priceBefore ?? agreed, capPercent);
  return compareRatios(raised, agreed) > 0 ? raised : agreed;
}

function excess(compared: ComparedLine, limit: Ratio, contract: Contract): Money {
  const { reading, periods } = compared;
  const perSeat = minus(reading.price, limit);
  return money(roundRatio(times(times(perSeat, reading.seats), periods)), contract.currency);
}

function priceFlag(compared: ComparedLine, contract: Contract): InvoiceFlag | null {
  const { line, agreed, reading, billing } = compared;
  const allowed = allowedPrice(compared, contract.upliftCapPercent);
  if (!isAbove(reading.price, allowed)) return null;
  const key = `price:${agreed.id}`;
  const shared = { key, line, otherInvoiceId: null, money: excess(compared, allowed, contract) };
  const total = times(times(allowed, ratio(agreed.seats)), compared.periods);
  if (reading.lump) {
    return {
      ...shared,
      kind: 'amount',
      agreed: { kind: 'amount', amount: money(roundRatio(total), contract.currency) },
      billed: { kind: 'amount', amount: money(roundRatio(reading.net), contract.currency) },
    };
  }
  return {
    ...shared,
    kind: 'price',
    agreed: { kind: 'price', price: money(roundRatio(allowed), contract.currency), per: billing },
    billed: { kind: 'price', price: money(roundRatio(reading.price), contract.currency), per: billing },
  };
}

function seatsFlag(compared: ComparedLine, contract: Contract): InvoiceFlag | null {
  const { line, agreed, reading, periods } = compared;
  const seats = ratio(agreed.seats);
  if (reading.lump || agreed.seats === 0 || compareRatios(reading.seats, seats) <= 0) return null;
  // What the seats cost beyond the agreed price is told by the flag of the price; seats at less cost less.
  const agreedPrice = ratio(agreed.unitPrice);
  const price = compareRatios(reading.price, agreedPrice) < 0 ? reading.price : agreedPrice;
  const cost = times(times(minus(reading.seats, seats), price), periods);
  return {
    key: `seats:${agreed.id}`,
    kind: 'seats',
    line,
    agreed: { kind: 'seats', seats: agreed.seats },
    billed: { kind: 'seats', seats: Math.round(approximately(reading.seats) * 100) / 100 },
    money: money(roundRatio(cost), contract.currency),
    otherInvoiceId: null,
  };
}

function upliftFlag(compared: ComparedLine, contract: Contract): InvoiceFlag | null {
  const { line, agreed, reading, priceBefore, renewed } = compared;
  const cap = contract.upliftCapPercent;
  if (cap === null || !renewed || priceBefore === null || priceBefore.top <= 0n) return null;
  const limit = withUplift(priceBefore, cap);
  if (!isAbove(reading.price, limit)) return null;
  const percent = (approximately(over(reading.price, priceBefore)) - 1) * 100;
  return {
    key: `uplift:${agreed.id}`,
    kind: 'uplift',
    line,
    agreed: { kind: 'percent', percent: cap },
    billed: { kind: 'percent', percent: Math.round(percent * 100) / 100 },
    money: excess(compared, limit, contract),
    otherInvoiceId: null,
  };
}

/** Price above the agreed one, uplift above the cap, seats above the agreed ones. */
export function lineFlags(compared: ComparedLine, contract: Contract): readonly InvoiceFlag[] {
  const found = [
    priceFlag(compared, contract),
    upliftFlag(compared, contract),
    seatsFlag(compared, contract),
  ];
  return found.filter((flag) => flag !== null);
}
