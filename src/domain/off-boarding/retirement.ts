import type { ApplicationId, ContractId, DocumentId, RetirementId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';

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

export type RetirementState =
  | { readonly kind: 'running' }
  /** All steps are done and the export is recorded; the ledger is watched for charges. */
  | { readonly kind: 'watching'; readonly since: IsoDate }
  | { readonly kind: 'verified'; readonly on: IsoDate }
  /** A charge came after it was verified. */
  | { readonly kind: 'reopened'; readonly on: IsoDate; readonly charge: ChargeFound }
  | { readonly kind: 'called-off'; readonly at: IsoInstant; readonly why: string };

/** A row of the ledger that should not be there any more. */
export interface ChargeFound {
  readonly date: IsoDate;
  readonly description: string;
  readonly amount: number;
  readonly currency: string;
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
  readonly successorId: ApplicationId | null;
  readonly startedAt: IsoInstant;
  readonly state: RetirementState;
  readonly dataExport: DataExport | null;
  /** Charges that the manager has looked at and explained, by the ledger's address of the row. */
  readonly explainedCharges: readonly string[];
}
