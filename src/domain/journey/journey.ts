import type { BoardId, CustomerId, StageEventId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { TermRules } from '#domain/contracts/contract.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';

/** The six stages of a customer's journey, in order (J1). */
export const STAGES = ['awareness', 'conversion', 'purchase', 'activation', 'renewal', 'advocacy'] as const;
export type Stage = (typeof STAGES)[number];

export const VALUE_PERIODS = ['month', 'year'] as const;
export type ValuePeriod = (typeof VALUE_PERIODS)[number];

/** A board of customers, one per product or segment. */
export interface Board {
  readonly id: BoardId;
  readonly name: string;
  readonly description: string;
  /** Position among the boards, ascending. */
  readonly position: number;
  readonly createdAt: IsoInstant;
  readonly updatedAt: IsoInstant;
}

/** A customer of ours and its card on one board (J2). */
export interface Customer {
  readonly id: CustomerId;
  readonly boardId: BoardId;
  readonly company: string;
  readonly contact: string;
  readonly email: string;
  readonly plan: string;
  /** Recurring value per `valuePeriod`; `null` while nothing is known. */
  readonly value: MinorUnits | null;
  readonly valuePeriod: ValuePeriod;
  readonly currency: CurrencyCode;
  /** Present stage; always equals what replaying the stage events gives. */
  readonly stage: Stage;
  /** The day the card entered its present stage. */
  readonly stageSince: IsoDate;
  /** Order within its column: a sort key, smaller is higher. */
  readonly position: number;
  readonly owner: string;
  readonly segment: string;
  readonly source: string;
  readonly referredBy: string;
  readonly nextStep: string;
  readonly tags: readonly string[];
  readonly notes: string;
  /** `null` while the customer has no contract with us. */
  readonly terms: TermRules | null;
  readonly archived: boolean;
  readonly createdAt: IsoInstant;
  readonly updatedAt: IsoInstant;
}

/** One move of a card (J3). `from` is `null` for the first stage a customer enters. */
export interface StageEvent {
  readonly id: StageEventId;
  readonly customerId: CustomerId;
  readonly from: Stage | null;
  readonly to: Stage;
  readonly on: IsoDate;
  readonly reason: string;
  /** Orders events of one day. */
  readonly at: IsoInstant;
}
