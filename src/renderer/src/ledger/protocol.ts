import type { ReadOnlyReason } from '#database/guard.ts';
import type { ActivityId, ImportId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Outcome } from '#domain/outcome.ts';
import type { RejectedRow, SpendImport, SpendRow } from '#domain/spend/ledger.ts';
import type { SpendCorrections, SpendPlan } from '#domain/spend/recognise/plan.ts';
import type { LedgerQuestion } from './questions.ts';

/** Where the bytes of a spend file come from: an address of our own origin, or a dropped file. */
export type LedgerSource =
  | { readonly kind: 'address'; readonly address: string; readonly name: string; readonly size: number }
  | { readonly kind: 'file'; readonly file: Blob; readonly name: string; readonly size: number };

/** Reads a whole file without storing anything. */
export interface StageTask {
  readonly kind: 'stage';
  readonly source: LedgerSource;
  readonly corrections: SpendCorrections;
  readonly defaultCurrency: string;
  readonly today: IsoDate;
}

/** Reads a whole file only to say what is in it: what is staged stays staged. */
export interface LookTask {
  readonly kind: 'look';
  readonly source: LedgerSource;
  readonly defaultCurrency: string;
  readonly today: IsoDate;
}

/** What a look at a file found. */
export interface LookedAt {
  readonly kind: 'looked';
  readonly newRows: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Of the new rows: vendors that Discovery would name, and does not yet. */
  readonly newVendors: number;
}
export type LookResult = LookedAt | StageRefusal;

/** Stores what was staged, whole or not at all. */
export interface StoreTask {
  readonly kind: 'store';
  readonly stageId: string;
  readonly importId: ImportId;
  readonly activityId: ActivityId;
  readonly at: IsoInstant;
}

/** Forgets what was staged. */
export interface DiscardTask {
  readonly kind: 'discard';
  readonly stageId: string;
}

export interface StagedRow extends SpendRow {
  /** The ledger has it already. */
  readonly duplicate: boolean;
}

/** What would be stored, and everything a manager needs to judge it (S2). */
export interface StagePreview {
  readonly kind: 'staged';
  readonly stageId: string;
  readonly fileName: string;
  readonly plan: SpendPlan;
  /** Decisions came from a mapping confirmed before. */
  readonly remembered: boolean;
  readonly newRows: number;
  readonly duplicates: number;
  readonly rejected: number;
  /** Rows left out on purpose: totals, balance lines, pending payments. */
  readonly skipped: number;
  /** At most `MOST_LISTED` of each, in file order. */
  readonly rejectedRows: readonly RejectedRow[];
  readonly skippedRows: readonly RejectedRow[];
  readonly sample: readonly StagedRow[];
  /** Of the new rows: currency → minor units. */
  readonly spent: Readonly<Record<string, number>>;
  readonly refunded: Readonly<Record<string, number>>;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Different vendors of the catalogue among the new rows. */
  readonly knownVendors: number;
}

/** The file cannot be read as it stands; `firstLines` help to see why. */
export interface StageRefusal {
  readonly kind: 'refused';
  readonly code: string;
  readonly message: string;
  readonly firstLines: readonly string[];
  /** Sheets of a workbook, one of which may be chosen by name; left out for a text file. */
  readonly sheets?: readonly string[];
}
export type StageResult = StagePreview | StageRefusal;

export const MOST_LISTED = 10_000;

export interface ImportProgress {
  readonly rows: number;
  readonly bytes: number;
  readonly totalBytes: number;
  readonly step: 'reading' | 'storing';
}

/** Progress as the window hears it. */
export interface TimedProgress extends ImportProgress {
  /** Since the step began. */
  readonly milliseconds: number;
}

export type LedgerTask = LedgerQuestion | StageTask | LookTask | StoreTask | DiscardTask;

/** Window → worker. */
export type ToWorker =
  | { readonly kind: 'task'; readonly id: number; readonly task: LedgerTask }
  | { readonly kind: 'cancel'; readonly id: number }
  /** The first screen is complete: rows may be read, and what an import needs got ready. */
  | { readonly kind: 'prepare' }
  | { readonly kind: 'guard'; readonly readOnly: ReadOnlyReason | null };

/** Worker → window. */
export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly outcome: Outcome<unknown> }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: TimedProgress }
  /** Rows or labels changed: answers given before may be out of date. */
  | { readonly kind: 'changed'; readonly revision: number }
  | { readonly kind: 'problem'; readonly message: string };

export type StoreResult = SpendImport;
