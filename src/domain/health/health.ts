import type { CustomerId, HealthReadingId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';

/** What the health of a customer is made of (J5). */
export const HEALTH_MEASURES = ['use', 'support', 'sentiment', 'payment', 'engagement'] as const;
export type HealthMeasure = (typeof HEALTH_MEASURES)[number];

/** A score of one measure on one day, by hand or from a file. */
export interface HealthReading {
  readonly id: HealthReadingId;
  readonly customerId: CustomerId;
  readonly measure: HealthMeasure;
  readonly on: IsoDate;
  /** 0 (bad) to 100 (good). */
  readonly score: number;
  readonly source: string;
  readonly createdAt: IsoInstant;
  readonly updatedAt: IsoInstant;
}

/** How health is judged. Weights 0 to 10; from `good` on it is green, below `poor` red. */
export interface HealthSettings {
  readonly weights: Readonly<Record<HealthMeasure, number>>;
  readonly good: number;
  readonly poor: number;
  /** A reading older than so many days is not known any more. */
  readonly validDays: number;
}

export const DEFAULT_HEALTH: HealthSettings = {
  weights: { use: 8, support: 4, sentiment: 5, payment: 6, engagement: 4 },
  good: 70,
  poor: 40,
  validDays: 120,
};
