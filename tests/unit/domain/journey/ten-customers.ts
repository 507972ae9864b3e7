import type { CustomerId, CustomerMarkId, CustomerValueId, StageEventId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { CustomerValue } from '#domain/journey/customer-value.ts';
import type { Stage, StageEvent } from '#domain/journey/journey.ts';
import { journeysOf, type Journey } from '#domain/journey/journeys.ts';
import type { CustomerMark, MarkKind } from '#domain/journey/mark.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { sampleCustomer } from './sample-customers.ts';

/*
 * Ten customers, worked on paper. Seen on 1 July 2026; € a month.
 *
 *    awareness   conversion  purchase    activation  renewal     advocacy    besides                          € a month
 * A  2025-01-01  2025-01-11  2025-01-31  2025-03-02  2026-01-01  2026-02-01                                   100, 150 from 2026-03-01
 * B  2025-01-05  2025-01-25  2025-02-14                                      lost 2026-02-10                  200
 * C  2025-02-01  (skipped)   2025-03-01  2025-04-01                                                           300, 240 from 2026-02-01
 * D  2025-02-10                                                              lost 2025-03-12
 * E  2025-03-01  2025-03-31
 * F  2025-03-10  2025-03-20  2025-05-19                                      paused 2025-04-01 to 2025-04-30  50
 * G  (never)     (never)     2025-06-01  2025-07-01  2026-06-01                                               400
 * H  2025-06-01  2025-06-11  2025-07-01                                      lost 2025-12-31, back 2026-03-01 120
 * I  2026-01-10  2026-01-20  2026-02-09                                      brought by A                     80
 * J  2026-06-20
 */
export const TODAY = '2026-07-01' as IsoDate;

type Dates = Partial<Record<Stage, string>>;

const MOVES: Readonly<Record<string, Dates>> = {
  A: {
    awareness: '2025-01-01',
    conversion: '2025-01-11',
    purchase: '2025-01-31',
    activation: '2025-03-02',
    renewal: '2026-01-01',
    advocacy: '2026-02-01',
  },
  B: { awareness: '2025-01-05', conversion: '2025-01-25', purchase: '2025-02-14' },
  C: { awareness: '2025-02-01', purchase: '2025-03-01', activation: '2025-04-01' },
  D: { awareness: '2025-02-10' },
  E: { awareness: '2025-03-01', conversion: '2025-03-31' },
  F: { awareness: '2025-03-10', conversion: '2025-03-20', purchase: '2025-05-19' },
  G: { purchase: '2025-06-01', activation: '2025-07-01', renewal: '2026-06-01' },
  H: { awareness: '2025-06-01', conversion: '2025-06-11', purchase: '2025-07-01' },
  I: { awareness: '2026-01-10', conversion: '2026-01-20', purchase: '2026-02-09' },
  J: { awareness: '2026-06-20' },
};

const MARKS: readonly (readonly [string, MarkKind, string, string | null])[] = [
  ['B', 'lost', '2026-02-10', null],
  ['D', 'lost', '2025-03-12', null],
  ['F', 'paused', '2025-04-01', '2025-04-30'],
  ['H', 'lost', '2025-12-31', null],
  ['H', 'won-back', '2026-03-01', null],
];

const VALUES: readonly (readonly [string, string, number])[] = [
  ['A', '2025-01-31', 100],
  ['A', '2026-03-01', 150],
  ['B', '2025-02-14', 200],
  ['C', '2025-03-01', 300],
  ['C', '2026-02-01', 240],
  ['F', '2025-05-19', 50],
  ['G', '2025-06-01', 400],
  ['H', '2025-07-01', 120],
  ['I', '2026-02-09', 80],
];

const CENTS = 100;

export function moveOf(customer: string, from: Stage | null, to: Stage, on: string): StageEvent {
  const at = `${on}T09:00:00.000Z` as IsoInstant;
  const id = `${customer}-${to}-${on}` as StageEventId;
  return { id, customerId: customer as CustomerId, from, to, on: on as IsoDate, reason: '', at };
}

export function markOf(
  customer: string,
  kind: MarkKind,
  on: string,
  until: string | null = null,
): CustomerMark {
  return {
    id: `${customer}-${kind}-${on}` as CustomerMarkId,
    customerId: customer as CustomerId,
    kind,
    on: on as IsoDate,
    until: until as IsoDate | null,
    reason: '',
    at: `${on}T09:00:00.000Z` as IsoInstant,
  };
}

export const TEN_CUSTOMERS: readonly Journey[] = journeysOf(
  Object.keys(MOVES).map((name) =>
    sampleCustomer({
      id: name as CustomerId,
      company: name,
      value: null,
      referredById: name === 'I' ? ('A' as CustomerId) : null,
    }),
  ),
  Object.entries(MOVES).flatMap(([name, dates]) =>
    Object.entries(dates).map(([stage, on], place, all) =>
      moveOf(name, (all[place - 1]?.[0] as Stage | undefined) ?? null, stage as Stage, on),
    ),
  ),
  MARKS.map(([name, kind, on, until]) => markOf(name, kind, on, until)),
);

export const THEIR_VALUES: ReadonlyMap<CustomerId, readonly CustomerValue[]> = Map.groupBy(
  VALUES.map(([name, on, euros], place) => ({
    id: `value-${place}` as CustomerValueId,
    customerId: name as CustomerId,
    on: on as IsoDate,
    value: (euros * CENTS) as MinorUnits,
    valuePeriod: 'month' as const,
    currency: 'EUR' as CurrencyCode,
    at: `${on}T09:00:00.000Z` as IsoInstant,
  })),
  ({ customerId }) => customerId,
);
