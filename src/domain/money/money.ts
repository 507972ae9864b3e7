import type { Brand } from '#domain/brand.ts';

/** An ISO 4217 code, e.g. `EUR`. */
export type CurrencyCode = Brand<string, 'CurrencyCode'>;

/** A whole number of the currency's minor unit (cents; JPY has none; KWD has thousandths). */
export type MinorUnits = Brand<number, 'MinorUnits'>;

/** An amount with its currency. Amounts of different currencies are never added. */
export interface Money {
  readonly minor: MinorUnits;
  readonly currency: CurrencyCode;
}
