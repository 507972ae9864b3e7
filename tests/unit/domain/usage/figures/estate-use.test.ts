import { describe, expect, it } from 'vitest';
import type { ApplicationId, ContractId } from '#domain/brand.ts';
import { estateUse, isUsed, usesOfApplications } from '#domain/usage/figures/estate-use.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { countsOf, line, OPTIONS, SLACK, slackContract, snapshotOf } from './sample-snapshots.ts';

const of = (id: string) => ({ ...SLACK, id: id as ApplicationId, name: id });
const contract = (id: string, seats: number, price: number, currency = 'EUR') =>
  slackContract([line(id, seats, price)], {
    id: `c-${id}` as ContractId,
    applicationId: id as ApplicationId,
    currency: currency as CurrencyCode,
  });
const snapshot = (id: string, asOf: string, some: [number, number, number, number]) =>
  snapshotOf(asOf, [countsOf(some)], { applicationId: id as ApplicationId });

describe('the use of all applications together', () => {
  // a: 100 seats at 10.00 a month, 60 active, 10 unknown: 12,000.00 a year, 30 unused: 3,600.00 wasted.
  // b: 50 seats at 20.00, 45 active, stale: 12,000.00 dollars, 5 unused: 1,200.00 dollars. c: 500 seats, no file.
  // Together (60 + 45) ÷ (100 + 50) = 0.7; at most (70 + 45) ÷ 150; coverage (80 + 45 − 10) ÷ 125 = 0.92.
  const uses = usesOfApplications(
    [of('a'), of('b'), of('c')],
    [contract('a', 100, 1000), contract('b', 50, 2000, 'USD'), contract('c', 500, 1000)],
    [snapshot('a', '2026-06-28', [60, 10, 0, 10]), snapshot('b', '2026-03-31', [45, 0, 0, 0])],
    OPTIONS,
  );
  const estate = estateUse([...uses.values()]);

  it('leaves those out of which nothing is known, and counts them', () => {
    expect(estate).toMatchObject({ applications: 3, known: 1, stale: 1, unknown: 1 });
    expect(estate.utilisation).toEqual({ value: 0.7, applications: 2 });
    expect(estate.bounds).toEqual({ atLeast: 0.7, atMost: 115 / 150 });
    expect(estate.coverage).toBe(0.92);
    expect(estate.bought).toEqual({ value: 650, applications: 3 });
    expect(estate.active).toEqual({ value: 105, applications: 2 });
  });

  it('keeps currencies apart', () => {
    expect(estate.waste).toEqual({
      value: [
        { minor: 360_000, currency: 'EUR' },
        { minor: 120_000, currency: 'USD' },
      ],
      applications: 2,
    });
    // 12,000.00 ÷ 60 and 12,000.00 ÷ 45 = 266.666… → 266.67.
    expect(estate.costPerActive).toEqual([
      { value: { minor: 20_000, currency: 'EUR' }, applications: 1 },
      { value: { minor: 26_667, currency: 'USD' }, applications: 1 },
    ]);
  });

  it('does not let an application with more active than bought hide the idle seats of others', () => {
    // d: 10 bought, 40 active; e: 30 bought, none active. Of 40 seats 10 are used, not all.
    const { utilisation, bounds, over, wasteful } = estateUse([
      ...usesOfApplications(
        [of('d'), of('e')],
        [contract('d', 10, 1000), contract('e', 30, 1000)],
        [snapshot('d', '2026-06-28', [40, 0, 0, 0]), snapshot('e', '2026-06-28', [0, 3, 0, 0])],
        OPTIONS,
      ).values(),
    ]);
    expect({ utilisation, bounds, over, wasteful }).toEqual({
      utilisation: { value: 0.25, applications: 2 },
      bounds: { atLeast: 0.25, atMost: 0.25 },
      over: 1,
      wasteful: 1,
    });
  });

  it('says nothing of an estate without any file', () => {
    const none = estateUse([...usesOfApplications([of('a')], [], [], OPTIONS).values()]);
    expect(none).toMatchObject({
      utilisation: null,
      bounds: null,
      coverage: null,
      unknown: 1,
      costPerActive: [],
    });
  });

  it('asks for the use of applications that people work with', () => {
    const status = (name: string) => isUsed({ archived: false, status: name as 'active' });
    expect(['trial', 'active', 'under-review', 'retiring'].every(status)).toBe(true);
    expect(['candidate', 'retired', 'rejected'].some(status)).toBe(false);
    expect(isUsed({ archived: true, status: 'active' })).toBe(false);
  });
});
