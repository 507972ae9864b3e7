import type { Money } from '#domain/money/money.ts';

/** Exchange rates of the large currencies lie within this of 1:1; a price in another currency counts as so far off. */
const OTHER_CURRENCY = Math.log(1.65);

/**
 * How far a charge is from a price, as the logarithm of their ratio; infinite without a price. Of several contracts a charge is
 * taken to be for the one it is nearest to. A charge by card is often in another currency than the contract, so
 * a price in another currency is compared as a number, and loses to one in the charge's own unless that is far off.
 */
export function priceDistance(amount: number, currency: string, price: Money | null): number {
  if (price === null || price.minor <= 0 || amount === 0) return Infinity;
  const distance = Math.abs(Math.log(Math.abs(amount) / price.minor));
  return price.currency === currency ? distance : distance + OTHER_CURRENCY;
}
