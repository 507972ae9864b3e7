import type { ApplicationId, ImportId, VendorRuleId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';

/** The columns of a ledger row that are text and are stored through a per-block dictionary. */
export const TEXT_COLUMNS = [
  'description',
  'currency',
  'payer',
  'department',
  'category',
  'reference',
  'memo',
  'extra',
] as const;
export type TextColumn = (typeof TEXT_COLUMNS)[number];

/** One normalised row of a spend file. Spent is positive, refunded negative, in minor units. */
export interface SpendRow {
  /** Line in the source file where the row starts, from 1. */
  readonly line: number;
  readonly date: IsoDate;
  readonly description: string;
  readonly amount: number;
  readonly currency: string;
  readonly payer: string;
  readonly department: string;
  readonly category: string;
  readonly reference: string;
  readonly memo: string;
  /** Columns without a role, as a JSON object of header → text; empty string when there are none. */
  readonly extra: string;
}

/** A row that could not be read, and why. */
export interface RejectedRow {
  readonly line: number;
  readonly reason: string;
}

/** Text column of a block: row → index into `values`. */
export interface DictionaryColumn {
  readonly values: readonly string[];
  readonly index: Uint16Array | Uint32Array;
}

/**
 * An immutable run of at most `BLOCK_ROWS` rows of one import, as columns.
 * Never edited: what may change about a row lives in rules and decisions.
 */
export interface SpendBlock {
  readonly importId: ImportId;
  /** Position within the import, from 0. */
  readonly sequence: number;
  readonly rows: number;
  /** Days since 1970-01-01. */
  readonly day: Int32Array;
  /** Minor units of the row's currency. */
  readonly amount: Float64Array;
  readonly line: Uint32Array;
  /** 64-bit identity of a row as two halves; equal rows have equal keys (S3). */
  readonly keyLow: Uint32Array;
  readonly keyHigh: Uint32Array;
  readonly text: Readonly<Record<TextColumn, DictionaryColumn>>;
}
export const BLOCK_ROWS = 20_000;

/** One stored spend file: its blocks exist if and only if this record does (S4). */
export interface SpendImport {
  readonly id: ImportId;
  readonly fileName: string;
  readonly importedAt: IsoInstant;
  readonly rows: number;
  readonly duplicates: number;
  readonly rejected: number;
  /** Currency → minor units. */
  readonly spent: Readonly<Record<string, number>>;
  readonly refunded: Readonly<Record<string, number>>;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Fingerprint of the header, under which the mapping is remembered. */
  readonly fingerprint: string;
}

/** Amounts a rule is about, both ends included, in minor units of one currency; a refund counts as its charge. */
export interface RuleAmount {
  readonly currency: string;
  /** `null`: no lower end. */
  readonly from: number | null;
  /** `null`: no upper end. */
  readonly to: number | null;
}

/**
 * The manager's own rule for rows (S5): wins over the catalogue. Of several that fit the first in order wins:
 * latest first, until the manager orders them (`position`). Fields with `?` are absent in rules stored by
 * programs that did not know them.
 */
export interface VendorRule {
  readonly id: VendorRuleId;
  readonly match: 'contains' | 'starts' | 'exact';
  readonly text: string;
  /** Exactly one of the two, or neither: "this is not software". */
  readonly applicationId: ApplicationId | null;
  readonly vendorName: string | null;
  readonly createdAt: IsoInstant;
  /** `false`: kept, but fits nothing. Absent: on. */
  readonly enabled?: boolean;
  /** Only rows of such an amount. Absent: any. */
  readonly amount?: RuleAmount;
  /** Only rows of this payer, whatever the case and the blanks. Absent: any. */
  readonly payer?: string;
  /** Place in the order, from 0. Absent: before all that have one, latest first. */
  readonly position?: number;
}

/** What the manager decided about a discovered vendor (S6). */
export interface VendorDecision {
  /** Catalogue id, or `name:` + normalised name for a vendor outside the catalogue. */
  readonly vendorKey: string;
  readonly decision:
    { readonly kind: 'linked'; readonly applicationId: ApplicationId } | { readonly kind: 'dismissed' };
  readonly decidedAt: IsoInstant;
}
