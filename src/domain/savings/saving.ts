import type { ApplicationId, ContractId, DocumentId, QuoteId, SavingId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Money } from '#domain/money/money.ts';

/** `saving`: less is paid than before. `avoidance`: less is paid than was evidently asked. Never added up together. */
export const SAVING_KINDS = ['saving', 'avoidance'] as const;
export type SavingKind = (typeof SAVING_KINDS)[number];

/** One line of the savings register (R8), with what proves it. */
export interface Saving {
  readonly id: SavingId;
  readonly kind: SavingKind;
  readonly contractId: ContractId | null;
  readonly applicationId: ApplicationId | null;
  readonly description: string;
  /** First day it counts; its year in the register. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Unit price paid before, or asked in the quote; per seat and billing period. */
  readonly before: Money;
  readonly now: Money;
  readonly quantity: number;
  /** Billing periods within `from` to `to`. */
  readonly periods: number;
  /** (before − now) × quantity × periods, or what the manager entered with a reason. */
  readonly amount: Money;
  readonly evidence: SavingEvidence;
  readonly createdAt: IsoInstant;
}

export interface SavingEvidence {
  readonly note: string;
  readonly quoteId: QuoteId | null;
  readonly documentId: DocumentId | null;
}
