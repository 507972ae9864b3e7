import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import type { DecisionChoice, ScenarioAssumptions } from '#domain/decisions/decision.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import type { Horizon, MonthlyCost, Piece } from './horizon.ts';

/** What a payment of a scenario is for. */
export const COST_KINDS = ['contract', 'true-up', 'migration', 'successor'] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** The sum of a scenario, counted in both ways. */
export interface CostTotals {
  readonly cash: MinorUnits;
  readonly accrual: MinorUnits;
}

export interface CostPiece extends Piece {
  readonly kind: CostKind;
}

/** Why a scenario has no figures: unknown, never 0. */
export type Missing = 'contract-price' | 'successor-price' | 'notice' | 'too-large';

/** What must be said beside the figures. Percentages as entered. */
export type ScenarioNote =
  /** The contract allows a smaller rise than was assumed. */
  | { readonly kind: 'cap'; readonly asked: number; readonly cap: number }
  /** Terms are shorter than a year: the price rises once a year. */
  | { readonly kind: 'rise-yearly' }
  /** There is no renewal: the price rises once a year. */
  | { readonly kind: 'rise-open-ended' }
  | {
      readonly kind: 'seats-rounded';
      readonly product: string;
      readonly asked: number;
      readonly seats: number;
      readonly step: number;
    }
  /** More seats were taken away than there are. */
  | { readonly kind: 'seats-none'; readonly product: string }
  /** Fewer seats count only after what is owed anyway. */
  | { readonly kind: 'fewer-later'; readonly from: IsoDate }
  | { readonly kind: 'true-up-halfway' }
  /** The deadline has passed: the term up to `through` is owed whatever is decided. */
  | { readonly kind: 'owed'; readonly deadline: IsoDate; readonly through: IsoDate }
  /** No notice is recorded: it is counted as if it could end with the term. */
  | { readonly kind: 'notice-unknown' }
  /** It ends by itself: going on is assumed on the same terms. */
  | { readonly kind: 'extended'; readonly length: IsoPeriod }
  /** Old and new side by side; how the old is paid meanwhile. */
  | {
      readonly kind: 'overlap';
      readonly how: 'owed' | 'whole-terms' | 'extended' | 'runs-on';
      readonly months: number;
      /** First day of the successor. */
      readonly from: IsoDate;
      /** Last day that is paid of the old one. */
      readonly through: IsoDate;
      /** When the successor would have to begin for the old one to end in time. */
      readonly instead: IsoDate;
    }
  | { readonly kind: 'successor-yearly'; readonly from: IsoDate }
  | { readonly kind: 'nothing-more'; readonly after: IsoDate };

/** The figures of one decision, in minor units of the comparison's currency. */
export interface ScenarioCost extends MonthlyCost {
  readonly totals: CostTotals;
  /** What the totals are made of, in the order of `COST_KINDS`; kinds without a piece are left out. */
  readonly kinds: readonly (CostTotals & { readonly kind: CostKind })[];
  readonly pieces: readonly CostPiece[];
}

export interface Scenario {
  readonly choice: DecisionChoice;
  /** `null` when something is missing. */
  readonly cost: ScenarioCost | null;
  readonly missing: readonly Missing[];
  readonly notes: readonly ScenarioNote[];
}

/** The decisions about one term side by side. */
export interface Comparison {
  readonly currency: CurrencyCode;
  readonly assumptions: ScenarioAssumptions;
  readonly horizon: Horizon;
  /** In the order of `DECISION_CHOICES`. */
  readonly scenarios: readonly Scenario[];
}

/** How amounts are counted: when they are paid, or in the months that they pay for. */
export const COST_BASES = ['cash', 'accrual'] as const;
export type CostBasis = (typeof COST_BASES)[number];
