import type { ContractLine } from '#domain/contracts/contract.ts';
import type { InvoiceLine } from '#domain/invoices/invoice.ts';
import { minorDigits } from '#domain/money/currencies.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { approximately, compareRatios, over, ratio, ratioOfText, times } from '#domain/money/ratio.ts';
import type { Ratio } from '#domain/money/ratio.ts';

/** What a billed line means in the terms of the contract. Prices are in minor units. */
export interface LineReading {
  /** Per seat and billing period. */
  readonly price: Ratio;
  readonly seats: Ratio;
  /** Billed for the line, without tax. */
  readonly net: Ratio;
  /** The line states one sum for all seats: price and seats are as agreed, scaled to it. */
  readonly lump: boolean;
}

const ONE = ratio(1);

function minorPrice(text: string | null, currency: CurrencyCode): Ratio | null {
  const price = text === null ? null : ratioOfText(text);
  return price === null ? null : times(price, ratio(10n ** BigInt(minorDigits(currency))));
}

/** Within a hundredth of a per cent or one minor unit: the play of rounding. */
function isNear(left: Ratio, right: Ratio): boolean {
  const [a, b] = [approximately(left), approximately(right)];
  return Math.abs(a - b) <= Math.max(1, Math.abs(b) / 10_000);
}

/** How far a reading lies from what was agreed; 0 is "exactly as agreed". */
export function distance(reading: LineReading, agreed: ContractLine): number {
  const price = Math.abs(approximately(reading.price) / Math.max(1, agreed.unitPrice) - 1);
  const seats = Math.abs(approximately(reading.seats) / Math.max(1, agreed.seats) - 1);
  return price + seats;
}

/** Price and quantity this far off in opposite ways count something else than seats: hours, calls, gigabytes. */
const OTHER_UNIT = 2;

function isOtherUnit(reading: LineReading, agreed: ContractLine): boolean {
  const price = approximately(reading.price) / Math.max(1, agreed.unitPrice);
  const seats = approximately(reading.seats) / Math.max(1, agreed.seats);
  return (price * OTHER_UNIT < 1 && seats > OTHER_UNIT) || (seats * OTHER_UNIT < 1 && price > OTHER_UNIT);
}

/**
 * Reads a billed line in the contract's terms. Vendors write the same bill in several ways: the price per
 * billing period or for the whole service period, the quantity as seats or as seats times periods, or one
 * sum for all. Of the readings that agree with the line's own net amount, the one nearest to the
 * contract is taken, so that a way of writing is never mistaken for a contradiction. What is billed in another unit is
 * compared by its sum.
 * `periods` is the number of billing periods that the line is for. `null` when the line states too little.
 */
export function readLine(
  line: InvoiceLine,
  agreed: ContractLine,
  currency: CurrencyCode,
  periods: Ratio,
): LineReading | null {
  const quantity = line.quantity === null ? null : ratioOfText(line.quantity);
  const price = minorPrice(line.unitPrice, currency);
  const net = line.net === null ? null : ratio(line.net);
  const readings: LineReading[] = [];
  if (quantity !== null && price !== null && compareRatios(quantity, ratio(0)) > 0) {
    const product = times(quantity, price);
    const add = (reading: LineReading): void => {
      if (net === null || isNear(reading.net, net)) readings.push({ ...reading, net: net ?? reading.net });
    };
    add({ price: over(price, periods), seats: quantity, net: product, lump: false });
    add({ price, seats: over(quantity, periods), net: product, lump: false });
    add({ price, seats: quantity, net: times(product, periods), lump: false });
  }
  const counted = readings.filter((reading) => !isOtherUnit(reading, agreed));
  const sum = net ?? (quantity === null || approximately(quantity) === 1 ? price : null);
  const otherUnit = readings.length > 0 && counted.length === 0;
  const isLump = quantity === null || compareRatios(quantity, ONE) === 0 || otherUnit;
  if (sum !== null && isLump && agreed.seats > 0) {
    const perSeat = over(over(sum, periods), ratio(agreed.seats));
    counted.push({ price: perSeat, seats: ratio(agreed.seats), net: sum, lump: true });
  }
  const nearest = counted.toSorted((a, b) => distance(a, agreed) - distance(b, agreed));
  return nearest[0] ?? null;
}
