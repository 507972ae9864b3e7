import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Contact, Stage, ValuePeriod } from '#domain/journey/journey.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';

/** What a file of a CRM or billing program lists, one per row. */
export const CRM_KINDS = ['companies', 'contacts', 'deals', 'subscriptions'] as const;
export type CrmKind = (typeof CRM_KINDS)[number];

/** Programs whose exports are known by their columns; their name is the key in `Customer.externalIds`. */
export const CRM_PROGRAMS = ['hubspot', 'stripe', 'salesforce', 'other'] as const;
export type CrmProgram = (typeof CRM_PROGRAMS)[number];

/** What a column can mean. */
export const CRM_ROLES = [
  'company',
  'external-id',
  'domain',
  'contact',
  'first-name',
  'last-name',
  'email',
  'phone',
  'job',
  'plan',
  'value',
  'value-month',
  'value-year',
  'interval',
  'currency',
  'stage',
  'status',
  'on',
  'since',
  'reason',
  'owner',
  'segment',
  'source',
  'notes',
  'deleted',
] as const;
export type CrmRole = (typeof CRM_ROLES)[number];

export interface CrmColumn {
  readonly index: number;
  /** As the file writes it. */
  readonly header: string;
  /** `null`: the column is left out. */
  readonly role: CrmRole | null;
}

export interface CrmRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that is not imported, and why. */
export interface LeftOutRow {
  readonly line: number;
  readonly reason: string;
}

/** Where a name of a stage in the file leads: a stage, a loss, or nowhere. */
export const STAGE_TARGETS = ['lost', 'none'] as const;
export type StageTarget = Stage | (typeof STAGE_TARGETS)[number];

/** What the manager says about a layout; remembered under its fingerprint. */
export interface CrmMapping {
  readonly kind: CrmKind;
  /** Role of each column, by its place. */
  readonly roles: readonly (CrmRole | null)[];
  /** Amounts whose column says no period are per that. */
  readonly period: ValuePeriod;
  readonly decimal: '.' | ',';
  readonly dateOrder: 'DMY' | 'MDY';
  /** By `nameKey` of the stage's name in the file. */
  readonly stages: Readonly<Record<string, StageTarget>>;
}

/** A file whose columns are understood. */
export interface CrmTable {
  readonly program: CrmProgram;
  readonly header: readonly string[];
  readonly headerLine: number;
  /** Rows of the table alone. */
  readonly rows: readonly CrmRow[];
  /** Repeated headers, totals, footers, and lines above the header. */
  readonly leftOut: readonly LeftOutRow[];
  readonly fingerprint: string;
  /** What the columns mean by themselves. */
  readonly proposed: CrmMapping;
}

export interface CrmValue {
  readonly value: MinorUnits;
  readonly valuePeriod: ValuePeriod;
  readonly currency: CurrencyCode;
}

export interface CrmLoss {
  /** `null`: the file does not say when. */
  readonly on: IsoDate | null;
  readonly reason: string;
}

/** What one row says of a company. Empty texts and `null` say nothing. */
export interface CrmFacts {
  readonly line: number;
  readonly company: string;
  readonly externalId: string;
  readonly domain: string;
  readonly contacts: readonly Contact[];
  readonly plan: string;
  readonly value: CrmValue | null;
  readonly stage: Stage | null;
  /** Stage of a customer that is not known yet; a customer of ours keeps its own. */
  readonly entryStage: Stage | null;
  /** The day of the stage or loss. */
  readonly on: IsoDate | null;
  /** Known there since. */
  readonly since: IsoDate | null;
  readonly lost: CrmLoss | null;
  readonly owner: string;
  readonly segment: string;
  readonly source: string;
  readonly notes: string;
}
