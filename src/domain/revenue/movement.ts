import type { CustomerId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { CustomerValue } from '#domain/journey/customer-value.ts';
import type { Journey } from '#domain/journey/journeys.ts';
import { divideHalfEven } from '#domain/money/decimal.ts';
import type { CurrencyCode, MinorUnits, Money } from '#domain/money/money.ts';
import { payingSpans, paysOn, valueOn, type TwelfthsPerMonth } from './monthly.ts';

/** What became of one customer's recurring revenue in a period. */
export type MovementKind = 'kept' | 'expanded' | 'contracted' | 'lost' | 'new';

export interface CustomerMovement {
  readonly customerId: CustomerId;
  readonly kind: MovementKind;
  readonly currency: CurrencyCode;
  /** Twelfths of a minor unit a month, at the start and at the end of the period. */
  readonly start: number;
  readonly end: number;
}

/** Recurring revenue a month, in one currency, and what moved it. */
export interface RevenueMovement {
  readonly currency: CurrencyCode;
  readonly start: Money;
  readonly expansion: Money;
  readonly contraction: Money;
  readonly churn: Money;
  /** From customers who were not there at the start; in neither NRR nor GRR. */
  readonly added: Money;
  readonly end: Money;
  /** (start + expansion − contraction − churn) ÷ start; `null` where nothing was there at the start. */
  readonly nrr: number | null;
  /** (start − contraction − churn) ÷ start, never above 1. */
  readonly grr: number | null;
}

export interface Revenue {
  readonly byCurrency: readonly RevenueMovement[];
  readonly movements: readonly CustomerMovement[];
  /** Customers who paid at the start, whatever is known of their value. */
  readonly atStart: readonly CustomerId[];
  /** Of those, lost at the end. */
  readonly lost: readonly CustomerId[];
  /** Lost ÷ at start; `null` where nobody was there at the start. */
  readonly logoChurn: number | null;
  /** Customers whose value was not known at the start or the end: in no amount. */
  readonly unknown: readonly CustomerId[];
}

interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * NRR, GRR and logo churn of a period, both days included, for the customers present at its start, which is the end of the day
 * before (measures, Customers). A customer whose currency changed is lost in one and new in the other. Nothing is converted.
 */
export function revenueOf(
  journeys: readonly Journey[],
  values: ReadonlyMap<CustomerId, readonly CustomerValue[]>,
  { from, to }: Days,
): Revenue {
  const before = addDays(from, -1);
  const movements: CustomerMovement[] = [];
  const [atStart, lost, unknown]: [CustomerId[], CustomerId[], CustomerId[]] = [[], [], []];
  for (const journey of journeys) {
    const { customer } = journey;
    const own = values.get(customer.id) ?? [];
    const spans = payingSpans(journey, to);
    const [paid, pays] = [paysOn(spans, before), paysOn(spans, to)];
    if (paid) atStart.push(customer.id);
    if (paid && !pays) lost.push(customer.id);
    const start = paid ? valueOn(customer, own, before) : NOTHING;
    const end = pays ? valueOn(customer, own, to) : NOTHING;
    if (start === null || end === null) unknown.push(customer.id);
    else movements.push(...movementsOf(customer.id, start, end));
  }
  const logoChurn = atStart.length === 0 ? null : lost.length / atStart.length;
  return { byCurrency: byCurrency(movements), movements, atStart, lost, logoChurn, unknown };
}

type Side = TwelfthsPerMonth | typeof NOTHING;
const NOTHING = { twelfths: 0, currency: null } as const;

function movementsOf(customerId: CustomerId, start: Side, end: Side): CustomerMovement[] {
  const one = (currency: CurrencyCode, from: number, to: number): CustomerMovement => {
    return { customerId, kind: kindOf(from, to), currency, start: from, end: to };
  };
  const found: CustomerMovement[] = [];
  if (start.currency !== null && start.currency === end.currency) {
    found.push(one(start.currency, start.twelfths, end.twelfths));
  } else {
    if (start.currency !== null) found.push(one(start.currency, start.twelfths, 0));
    if (end.currency !== null) found.push(one(end.currency, 0, end.twelfths));
  }
  return found.filter((movement) => movement.start !== 0 || movement.end !== 0);
}

function kindOf(start: number, end: number): MovementKind {
  if (start === 0) return 'new';
  if (end === 0) return 'lost';
  if (end > start) return 'expanded';
  return end < start ? 'contracted' : 'kept';
}

function byCurrency(movements: readonly CustomerMovement[]): RevenueMovement[] {
  const groups = Map.groupBy(movements, ({ currency }) => currency);
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, own]) => {
      const sum = (of: (one: CustomerMovement) => number, kind?: MovementKind): bigint =>
        own.reduce((all, one) => (kind === undefined || one.kind === kind ? all + BigInt(of(one)) : all), 0n);
      const money = (twelfths: bigint): Money => ({
        minor: Number(divideHalfEven(twelfths, 12n)) as MinorUnits,
        currency,
      });
      const start = sum((one) => one.start);
      const expansion = sum((one) => one.end - one.start, 'expanded');
      const contraction = sum((one) => one.start - one.end, 'contracted');
      const churn = sum((one) => one.start, 'lost');
      const share = (kept: bigint): number | null => (start === 0n ? null : Number(kept) / Number(start));
      return {
        currency,
        start: money(start),
        expansion: money(expansion),
        contraction: money(contraction),
        churn: money(churn),
        added: money(sum((one) => one.end, 'new')),
        end: money(sum((one) => one.end)),
        nrr: share(start + expansion - contraction - churn),
        grr: share(start - contraction - churn),
      };
    });
}
