import type { ApplicationId, ContractId, DocumentId, RetirementId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant, IsoPeriod } from '#domain/calendar/iso.ts';

/** The steps every retirement begins with (O1), in their order. */
export const OFF_BOARDING_STEPS = [
  'give-notice',
  'export-data',
  'move-users',
  'revoke-access',
  'remove-sign-in',
  'delete-data',
  'cancel-payment',
  'last-invoice',
] as const;
export type OffBoardingStep = (typeof OFF_BOARDING_STEPS)[number];

/** What is kept of where a retirement stands. How far steps and watch are is worked out from tasks and ledger. */
export type RetirementState =
  | { readonly kind: 'running' }
  /** All steps done, the export recorded, and two billing periods without a charge. */
  | { readonly kind: 'verified'; readonly on: IsoDate }
  /** A charge came after it was verified. */
  | { readonly kind: 'reopened'; readonly on: IsoDate; readonly charge: ChargeFound }
  | { readonly kind: 'called-off'; readonly at: IsoInstant; readonly why: string };

/** A row of the ledger that should not be there any more. */
export interface ChargeFound {
  readonly date: IsoDate;
  readonly description: string;
  /** Minor units of `currency`. */
  readonly amount: number;
  readonly currency: string;
}

/**
 * A charge after the term end that the manager has looked at. It is known by what it says and not by its place: a
 * statement that is imported anew keeps it explained.
 */
export interface ExplainedCharge extends ChargeFound {
  /** Why it is all right, for example that it is the last invoice. */
  readonly note: string;
  readonly by: string;
  readonly at: IsoInstant;
}

/** Where the data went before the application was closed. */
export interface DataExport {
  readonly on: IsoDate;
  readonly where: string;
  readonly documentId: DocumentId | null;
}

/** The way of one application out of the house (O1, O2). Its steps are tasks that name it. */
export interface Retirement {
  readonly id: RetirementId;
  readonly applicationId: ApplicationId;
  readonly contractId: ContractId | null;
  /** Last day of use: steps are due counted back from it. */
  readonly termEnd: IsoDate;
  /** The contract's; `null` when unknown: then months are watched. */
  readonly billingPeriod: IsoPeriod | null;
  readonly successorId: ApplicationId | null;
  readonly startedAt: IsoInstant;
  readonly state: RetirementState;
  readonly dataExport: DataExport | null;
  readonly explainedCharges: readonly ExplainedCharge[];
}
