import type { CustomerId } from '#domain/brand.ts';
import { daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { journeyStays, type Journey } from '#domain/journey/journeys.ts';
import { stageIndex } from '#domain/journey/stages.ts';
import { quantile } from '#domain/funnel/quantile.ts';

/** How fast the wheel turned in a period (F1). */
export interface WheelSpeed {
  /** Median days from entering Awareness to entering Advocacy, of those who entered Advocacy in the period; else `null`. */
  readonly days: number | null;
  /** Those customers. */
  readonly arrived: readonly CustomerId[];
  /** Customers who first entered Purchase or further in the period. */
  readonly newCustomers: readonly CustomerId[];
  /** Of those, with a referrer. */
  readonly referred: readonly CustomerId[];
  /** Referred ÷ new; `null` without new customers. */
  readonly referralShare: number | null;
}

const PURCHASE = stageIndex('purchase');

/** Speed of the wheel in a period, both days included (measures, Flywheel; ours). Calendar days: pauses count, the customer waited. */
export function wheelSpeed(
  journeys: readonly Journey[],
  period: { readonly from: IsoDate; readonly to: IsoDate },
): WheelSpeed {
  const within = (day: IsoDate | undefined): day is IsoDate =>
    day !== undefined && day >= period.from && day <= period.to;
  const walks: number[] = [];
  const [arrived, newCustomers, referred]: [CustomerId[], CustomerId[], CustomerId[]] = [[], [], []];
  for (const journey of journeys) {
    const { customer } = journey;
    const stays = journeyStays(journey, period.to);
    const advocacy = stays.find(({ stage }) => stage === 'advocacy')?.from;
    const awareness = stays.find(({ stage }) => stage === 'awareness')?.from;
    if (within(advocacy) && awareness !== undefined && awareness <= advocacy) {
      arrived.push(customer.id);
      walks.push(daysBetween(awareness, advocacy));
    }
    if (!within(stays.find(({ stage }) => stageIndex(stage) >= PURCHASE)?.from)) continue;
    newCustomers.push(customer.id);
    if (customer.referredById !== null || customer.referredBy.trim() !== '') referred.push(customer.id);
  }
  const share = newCustomers.length === 0 ? null : referred.length / newCustomers.length;
  return { days: quantile(walks, 0.5), arrived, newCustomers, referred, referralShare: share };
}
