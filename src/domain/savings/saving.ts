import type { ApplicationId, ContractId, DocumentId, QuoteId, SavingId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant, IsoPeriod } from '#domain/calendar/iso.ts';
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
  /** First and last day it counts; the register shares it over its years by days. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Unit price paid before, or asked in the quote; per seat and `period`. */
  readonly before: Money;
  /** In the currency of `before`. */
  readonly now: Money;
  /** What both prices are for. */
  readonly period: IsoPeriod;
  readonly quantity: number;
  /** How often `period` fits into `from` to `to`, with at most four decimals. */
  readonly periods: number;
  /** (before − now) × quantity × periods, or what the manager entered with a reason. */
  readonly amount: Money;
  readonly evidence: SavingEvidence;
  readonly createdAt: IsoInstant;
  readonly updatedAt: IsoInstant;
}

export interface SavingEvidence {
  readonly note: string;
  readonly quoteId: QuoteId | null;
  readonly documentId: DocumentId | null;
}
