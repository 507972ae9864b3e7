import type { SeriesPeriod } from './periods.ts';

/**
 * How the amount of a series behaves. `fixed`: the same to the cent, with lasting steps. `foreign`: one price
 * in another currency, so that the billed amount wobbles both ways. `usage`: another amount each time.
 */
export type AmountKind = 'fixed' | 'foreign' | 'usage';

/** Why a lasting step of the amount happened. `plan`: more than twice as much, or less than half. */
export type ChangeKind = 'price-rise' | 'price-cut' | 'seats' | 'plan';

/** A lasting step of the amount, in minor units of the series' currency. */
export interface AmountChange {
  /** Day number of the first charge at the new amount. */
  readonly day: number;
  readonly from: number;
  readonly to: number;
  readonly kind: ChangeKind;
  /** False while only the latest charge has it. */
  readonly confirmed: boolean;
  /** Seats before and after, and their unit price, where the amounts fit that. */
  readonly seats: { readonly unit: number; readonly from: number; readonly to: number } | null;
}

/** Why a charge stands beside the regular ones. */
export type ExtraKind = 'doubled' | 'doubled-refunded' | 'pro-rata' | 'trial' | 'refund';

/** One charge: `place` is the caller's number of the row. */
export interface PlacedCharge {
  readonly place: number;
  readonly day: number;
  readonly amount: number;
}

export interface ExtraCharge extends PlacedCharge {
  readonly kind: ExtraKind;
}

export const SERIES_STATES = ['missed', 'doubled', 'trial', 'active', 'stopped'] as const;
export type SeriesState = (typeof SERIES_STATES)[number];

/** When the next charge should come, as day numbers, and how much it should be (`null`: varies). */
export interface NextCharge {
  readonly day: number;
  readonly earliest: number;
  readonly latest: number;
  readonly amount: number | null;
}

/** Why we believe in a series, as data; `reasonText` makes words of it. */
export type SeriesReason =
  | { readonly kind: 'dates'; readonly charges: number; readonly slots: number; readonly spread: number }
  | { readonly kind: 'day-of-month'; readonly day: number }
  | { readonly kind: 'day-moved'; readonly day: number }
  | { readonly kind: 'amount'; readonly amounts: AmountKind; readonly same: number; readonly charges: number }
  | { readonly kind: 'chance'; readonly log10: number }
  | { readonly kind: 'trial'; readonly day: number; readonly amount: number }
  | { readonly kind: 'missed'; readonly days: readonly number[] }
  | { readonly kind: 'overdue'; readonly day: number }
  | { readonly kind: 'doubled'; readonly days: readonly number[] }
  | { readonly kind: 'ended'; readonly last: number; readonly expected: number }
  | { readonly kind: 'data-ends'; readonly day: number };

/** Charges of one vendor, payer and currency that come again and again. Amounts in minor units. */
export interface Series {
  readonly period: SeriesPeriod;
  /** The regular charges, oldest first. */
  readonly charges: readonly PlacedCharge[];
  readonly extras: readonly ExtraCharge[];
  readonly amountKind: AmountKind;
  /** The present amount; `null` when it is another each time. */
  readonly usual: number | null;
  readonly min: number;
  readonly max: number;
  readonly changes: readonly AmountChange[];
  /** Day numbers on which a charge was expected between others and did not come. */
  readonly missed: readonly number[];
  /** The day since which a charge is overdue, or `null`. */
  readonly overdueSince: number | null;
  readonly state: SeriesState;
  /** `null` when the series has stopped. */
  readonly next: NextCharge | null;
  /**
   * What it costs in a year at the present amount; for `usage` what was charged in the last 12 months
   * (measures: annualised value); 0 once stopped.
   */
  readonly yearly: number;
  /** 0..1: 1 − 10 × the chance that charges at random dates look as regular, at most 0.99. */
  readonly confidence: number;
  readonly reasons: readonly SeriesReason[];
}

/** What is known besides the charges of a group. */
export interface SeriesContext {
  /** The vendor belongs to an application or looks like software: it may be believed sooner. */
  readonly software: boolean;
  /** Last day that can be judged: today, or the last day of the statements when that is earlier. */
  readonly asOf: number;
  /** True when the statements end before today. */
  readonly dataEnds: boolean;
  /** Whether the ledger has rows in this month (months since January 1970): no row, no missed charge. */
  readonly covers: (month: number) => boolean;
}

/** One sorted or unsorted group of charges as columns; all of one currency. */
export interface ChargeGroup {
  readonly day: ArrayLike<number>;
  /** Minor units; refunds negative. */
  readonly amount: ArrayLike<number>;
  /** The caller's numbers of the rows. */
  readonly place: ArrayLike<number>;
  /** Price in another currency by position, as written with its currency ("USD 29.00"), where known. */
  readonly original?: readonly (string | null)[] | null;
}
