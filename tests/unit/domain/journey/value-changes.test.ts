import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { CustomerValue } from '#domain/journey/customer-value.ts';
import { valueChanges } from '#domain/journey/value-changes.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { valueOn } from '#domain/revenue/monthly.ts';
import { sampleCustomer } from './sample-customers.ts';

const customer = sampleCustomer();
const stamp = (on: string) => {
  let number = 0;
  return {
    on: on as IsoDate,
    now: `${on}T08:00:00.000Z` as IsoInstant,
    newId: () => `value-${on}-${number++}`,
  };
};
const worth = (value: number | null, currency = 'EUR') => ({
  ...customer,
  value: value as MinorUnits | null,
  currency: currency as CurrencyCode,
});
const read = (values: readonly CustomerValue[]) => values.map(({ on, value }) => `${on} ${value}`);

describe('the history of a value', () => {
  it('begins with the value before, from the day the customer is known since', () => {
    const told = valueChanges(customer, worth(15_000), [], stamp('2026-03-02'));
    expect(read(told)).toEqual(['2026-01-10 12000', '2026-03-02 15000']);
    expect(valueOn(worth(15_000), told, '2026-03-01' as IsoDate)?.twelfths).toBe(144_000);
    expect(valueOn(worth(15_000), told, '2026-03-02' as IsoDate)?.twelfths).toBe(180_000);
  });

  it('goes on with each change, also of the currency', () => {
    const told = valueChanges(customer, worth(15_000), [], stamp('2026-03-02'));
    expect(read(valueChanges(worth(15_000), worth(9000), told, stamp('2026-04-01')))).toEqual([
      '2026-04-01 9000',
    ]);
    const dollars = valueChanges(customer, worth(12_000, 'USD'), told, stamp('2026-04-01'));
    expect(dollars).toMatchObject([{ value: 12_000, currency: 'USD' }]);
  });

  it('has nothing of a change that is none, and of a value that is not known', () => {
    expect(valueChanges(customer, { ...customer }, [], stamp('2026-03-02'))).toEqual([]);
    expect(valueChanges(customer, worth(null), [], stamp('2026-03-02'))).toEqual([]);
    expect(read(valueChanges(worth(null), worth(5000), [], stamp('2026-03-02')))).toEqual([
      '2026-03-02 5000',
    ]);
  });
});
