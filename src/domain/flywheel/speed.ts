import type { CustomerId } from '#domain/brand.ts';
import { daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { journeyStays, type Journey } from '#domain/journey/journeys.ts';
import type { Period } from '#domain/journey/periods.ts';
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

/** The days of one customer that speed is made of. */
export interface Walk {
  readonly id: CustomerId;
  readonly awareness: IsoDate | null;
  readonly advocacy: IsoDate | null;
  /** First in Purchase or further. */
  readonly bought: IsoDate | null;
  readonly referred: boolean;
}

/** The walks of all customers up to a day: worked out once, asked for many periods. */
export function walksOf(journeys: readonly Journey[], to: IsoDate): Walk[] {
  return journeys.map((journey) => {
    const stays = journeyStays(journey, to);
    const { id, referredById, referredBy } = journey.customer;
    return {
      id,
      awareness: stays.find(({ stage }) => stage === 'awareness')?.from ?? null,
      advocacy: stays.find(({ stage }) => stage === 'advocacy')?.from ?? null,
      bought: stays.find(({ stage }) => stageIndex(stage) >= PURCHASE)?.from ?? null,
      referred: referredById !== null || referredBy.trim() !== '',
    };
  });
}

/** Speed of the wheel in a period, both days included (measures, Flywheel; ours). Calendar days: pauses count, the customer waited. */
export function speedOf(walks: readonly Walk[], period: Period): WheelSpeed {
  const within = (day: IsoDate | null): day is IsoDate =>
    day !== null && day >= period.from && day <= period.to;
  const days: number[] = [];
  const [arrived, newCustomers, referred]: [CustomerId[], CustomerId[], CustomerId[]] = [[], [], []];
  for (const { id, awareness, advocacy, bought, referred: brought } of walks) {
    if (within(advocacy) && awareness !== null && awareness <= advocacy) {
      arrived.push(id);
      days.push(daysBetween(awareness, advocacy));
    }
    if (!within(bought)) continue;
    newCustomers.push(id);
    if (brought) referred.push(id);
  }
  const share = newCustomers.length === 0 ? null : referred.length / newCustomers.length;
  return { days: quantile(days, 0.5), arrived, newCustomers, referred, referralShare: share };
}

/** Speed of one period alone. */
export function wheelSpeed(journeys: readonly Journey[], period: Period): WheelSpeed {
  return speedOf(walksOf(journeys, period.to), period);
}
