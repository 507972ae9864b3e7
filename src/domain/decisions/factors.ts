import type { Criticality } from '#domain/applications/application.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Money } from '#domain/money/money.ts';
import type { DecisionFactor } from './decision.ts';

/** What is known about one factor, and where it comes from. Unknown is unknown, never nought. */
export type Reading<Value> =
  | {
      readonly kind: 'known';
      readonly value: Value;
      /** Where it was read: "inventory", "statement of May". */
      readonly source: string;
      /** The day it speaks of. */
      readonly date: IsoDate;
      /** Share of what should be covered that is, 0 to 1; `null` where that has no meaning. */
      readonly coverage: number | null;
    }
  | {
      readonly kind: 'unknown';
      /** What is missing, in words: "No usage data yet". */
      readonly why: string;
    };

export function unknownReading(why: string): Reading<never> {
  return { kind: 'unknown', why };
}

/** Another application that serves some of the same functions. */
export interface OverlappingApplication {
  readonly id: string;
  readonly name: string;
  /** What both serve, as shown. */
  readonly functions: readonly string[];
}

/** What was paid in a term against what was agreed for the same time, in one currency. */
export interface PaidAgainstAgreed {
  readonly paid: Money;
  readonly agreed: Money;
}

/** Everything that the recommendation looks at. */
export interface FactorReadings {
  /** Active users ÷ seats bought: 0.62 is 62 %. */
  readonly utilisation: Reading<number>;
  readonly overlap: Reading<readonly OverlappingApplication[]>;
  /** How much the price rose in a year on average, in per cent; negative when it fell. */
  readonly 'price-history': Reading<number>;
  /** 0 (nobody likes it) to 100. */
  readonly sentiment: Reading<number>;
  readonly criticality: Reading<Criticality>;
  readonly 'spend-against-contract': Reading<PaidAgainstAgreed>;
}

/** The most a factor can weigh. */
export const MOST_WEIGHT = 10;

/** What each factor weighs until the manager says otherwise (ours). */
export const DEFAULT_WEIGHTS: Readonly<Record<DecisionFactor, number>> = {
  utilisation: 8,
  overlap: 6,
  'price-history': 5,
  sentiment: 5,
  criticality: 7,
  'spend-against-contract': 4,
};
