import type { CustomerValueId } from '#domain/brand.ts';
import { earlier } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { MinorUnits } from '#domain/money/money.ts';
import type { CustomerValue } from './customer-value.ts';
import type { Customer } from './journey.ts';

export interface ValueStamp {
  /** From when on the new value holds. */
  readonly on: IsoDate;
  readonly now: IsoInstant;
  readonly newId: () => string;
}

type Valued = Pick<Customer, 'value' | 'valuePeriod' | 'currency'>;

/**
 * What a changed value of a customer adds to its history (J6), so that expansion and contraction can be told. With the first
 * change the value before is kept, too, from the day the customer is known since; a value that becomes unknown adds nothing.
 * @param told the customer's history so far
 */
export function valueChanges(
  before: Customer,
  after: Valued,
  told: readonly CustomerValue[],
  stamp: ValueStamp,
): CustomerValue[] {
  if (after.value === null || isSame(before, after)) return [];
  const entry = (on: IsoDate, { valuePeriod, currency }: Valued, value: MinorUnits): CustomerValue => ({
    id: stamp.newId() as CustomerValueId,
    customerId: before.id,
    on,
    value,
    valuePeriod,
    currency,
    at: stamp.now,
  });
  const now = entry(stamp.on, after, after.value);
  if (told.length > 0 || before.value === null) return [now];
  const known = earlier(before.createdAt.slice(0, 10) as IsoDate, before.stageSince);
  return known < stamp.on ? [entry(known, before, before.value), now] : [now];
}

function isSame(left: Valued, right: Valued): boolean {
  return (
    left.value === right.value && left.valuePeriod === right.valuePeriod && left.currency === right.currency
  );
}
