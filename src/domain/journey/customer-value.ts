import type { CustomerId, CustomerValueId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import type { ValuePeriod } from './journey.ts';

/**
 * The recurring value of a customer from a day on (J6): expansion and contraction are told by them. The latest on or before
 * today equals the customer's own value.
 */
export interface CustomerValue {
  readonly id: CustomerValueId;
  readonly customerId: CustomerId;
  readonly on: IsoDate;
  /** 0 when nothing is paid. */
  readonly value: MinorUnits;
  readonly valuePeriod: ValuePeriod;
  readonly currency: CurrencyCode;
  /** Orders values of one day. */
  readonly at: IsoInstant;
}
