import type { ContractId, DocumentId, QuoteId, RenewalDecisionId, ApplicationId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant, IsoPeriod } from '#domain/calendar/iso.ts';
import type { CurrencyCode, MinorUnits, Money } from '#domain/money/money.ts';

/** What can be decided about the term that follows (R4). */
export const DECISION_CHOICES = ['replace', 'keep-and-grow', 'keep', 'retire'] as const;
export type DecisionChoice = (typeof DECISION_CHOICES)[number];

/** What the recommendation weighs. */
export const DECISION_FACTORS = [
  'utilisation',
  'overlap',
  'price-history',
  'sentiment',
  'criticality',
  'spend-against-contract',
] as const;
export type DecisionFactor = (typeof DECISION_FACTORS)[number];

/** One thing that was considered instead. */
export interface Alternative {
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

export type DecisionState =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'decided';
      readonly choice: DecisionChoice;
      readonly decidedAt: IsoInstant;
      readonly decidedBy: string;
      /** After the last day on which notice counted: allowed, but it changes the term after next only. */
      readonly late: boolean;
      /** What the factors recommended then; `null` when they said nothing. */
      readonly recommended: DecisionChoice | null;
    }
  /** The term rolled without a decision. It stays in sight until acknowledged. */
  | {
      readonly kind: 'renewed-by-default';
      readonly recordedAt: IsoInstant;
      /** Price of the term it rolled into; `null` when it is not known. */
      readonly cost: Money | null;
      readonly acknowledgedAt: IsoInstant | null;
    };

/** A change of the decision, oldest first. */
export interface DecisionEvent {
  readonly at: IsoInstant;
  readonly by: string;
  readonly state: DecisionState;
  readonly rationale: string;
}

/** What the manager decides about the end of one term of one contract. */
export interface RenewalDecision {
  /** `decisionIdOf`: there is one for each term. */
  readonly id: RenewalDecisionId;
  readonly contractId: ContractId;
  /** First day of the term that is decided about; with the contract it names the decision for good. */
  readonly termStart: IsoDate;
  readonly owner: string;
  /** A day set by the manager; `null`: the renewal's own day to act. */
  readonly due: IsoDate | null;
  readonly state: DecisionState;
  readonly rationale: string;
  readonly alternatives: readonly Alternative[];
  /** Weights of the factors, 0 to 10; those not named have their default. */
  readonly weights: Partial<Readonly<Record<DecisionFactor, number>>>;
  /** The scenario chosen in the lab, as it was computed then; `null` when none was. */
  readonly scenario: KeptScenario | null;
  readonly negotiation: Negotiation;
  readonly history: readonly DecisionEvent[];
}

/** What the manager takes into the negotiation, in a few words each; empty when not said yet. */
export interface Negotiation {
  readonly ask: string;
  readonly target: string;
  /** The point at which the manager would rather end the contract. */
  readonly walkAway: string;
}

/** A decision begins with nothing said. */
export const NO_NEGOTIATION: Negotiation = { ask: '', target: '', walkAway: '' };

/** A scenario kept with the decision: what was assumed and what came of it. */
export interface KeptScenario {
  readonly choice: DecisionChoice;
  readonly months: 12 | 24 | 36;
  readonly assumptions: ScenarioAssumptions;
  /** Cash that leaves within `months`, from the day after the term's end. */
  readonly cash: Money;
  /** Cost that belongs to these months. */
  readonly accrual: Money;
  readonly keptAt: IsoInstant;
}

/** What the scenario lab lets the manager move (R5). Percentages are whole per cent or parts of them. */
export interface ScenarioAssumptions {
  /** Price rise at each renewal, in per cent, before the contract's cap. */
  readonly upliftPercent: number;
  /** The line whose seats change; `null`: the one with the most seats. */
  readonly seatLineId: string | null;
  /** Seats more or fewer from the next term on. */
  readonly seatChange: number;
  /** Seats added during each term and billed for the rest of it. */
  readonly trueUpSeats: number;
  /** Paid once when the application is replaced. */
  readonly migrationCost: MinorUnits;
  /** Price of the successor per year; `null`: not known, and so is what replacing costs. */
  readonly successorAnnualCost: MinorUnits | null;
  /** Months in which old and new are paid side by side. */
  readonly overlapMonths: number;
}

/** One decision for each term. */
export function decisionIdOf(contractId: ContractId, termStart: IsoDate): RenewalDecisionId {
  return `${contractId}:${termStart}` as RenewalDecisionId;
}

/** A price that was offered in writing: the benchmark of a negotiation and the evidence of what was avoided. */
export interface Quote {
  readonly id: QuoteId;
  readonly contractId: ContractId | null;
  readonly applicationId: ApplicationId | null;
  readonly vendor: string;
  readonly product: string;
  readonly date: IsoDate;
  readonly seats: number;
  /** Per seat and `period`. */
  readonly unitPrice: MinorUnits;
  readonly currency: CurrencyCode;
  readonly period: IsoPeriod;
  readonly note: string;
  readonly documentId: DocumentId | null;
  readonly createdAt: IsoInstant;
  readonly updatedAt: IsoInstant;
}
