import type { DateOrder } from '#domain/calendar/date-text.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { TextEncoding } from '#domain/tables/encoding.ts';
import type { Delimiter } from '#domain/tables/row-stream.ts';
import type { ActivityKind, AsOfSource, UsageUser } from '../usage.ts';

/** What a column of a usage file can be. A column without a role is left out. */
export const USAGE_ROLES = [
  'account',
  'email',
  'name',
  'first-name',
  'last-name',
  'department',
  /** Names the application: our own usage.csv holds several. */
  'application',
  'last-active',
  /** A day on which somebody did something: one row per event or day, not per person. */
  'event',
  'active-days',
  /** Days that the report covers, per row. */
  'period',
  'as-of',
  /** A word such as Active, Suspended, Bot. */
  'status',
  /** Yes: the account is open. */
  'open-flag',
  /** Yes: the account is suspended or deleted. */
  'closed-flag',
  /** A day, filled when the account was closed. */
  'closed-on',
  /** Yes: a seat is held; with a function, a seat of that function. */
  'seat-flag',
  'seat-type',
  /** Names the function, product, group or site that the row is about. */
  'function',
  /** Yes: no person. */
  'bot-flag',
] as const;
export type UsageRole = (typeof USAGE_ROLES)[number];

/** A column that has a role. Two columns of one name stay two: the index tells them apart. */
export interface UsageColumn {
  /** Position from 0. */
  readonly index: number;
  /** The header as the file writes it, or `Column 3` where there is none. */
  readonly header: string;
  readonly role: UsageRole;
  /** Which function a `last-active`, `active-days`, `seat-flag` or `seat-type` column speaks of; empty for all. */
  readonly function: string;
  /** Why it has this role, in one sentence. */
  readonly why: string;
}

/** Role of a column by hand; `null` takes its role away. */
export interface ColumnCorrection {
  readonly index: number;
  readonly role: UsageRole | null;
  readonly function?: string;
}

/** What the manager changed or answered. Anything left out is recognised. Plain data. */
export interface UsageCorrections {
  readonly sheet?: string;
  readonly encoding?: TextEncoding;
  readonly delimiter?: Delimiter;
  /** Line of the header row from 1, or null: the file has no header. */
  readonly headerLine?: number | null;
  readonly columns?: readonly ColumnCorrection[];
  readonly dateOrder?: DateOrder;
  /** Wins over what the file says. */
  readonly asOf?: IsoDate;
  /** Days that active days are counted over; `null`: not known. */
  readonly periodDays?: number | null;
}

/** Something the file leaves open. */
export type UsageQuestion =
  | { readonly id: 'asOf'; readonly question: string }
  | {
      readonly id: 'dateOrder' | 'sheet';
      readonly question: string;
      readonly choices: readonly { readonly value: string; readonly label: string }[];
    };

export interface UsageEvidence {
  readonly about: 'sheet' | 'encoding' | 'delimiter' | 'header' | 'product' | 'dateOrder' | 'asOf' | 'period';
  readonly sentence: string;
}

/** The applications that a recognised export can be about, as inventory or catalogue may know them. */
export interface ApplicationHints {
  /** The likeliest first; compare without regard to case. */
  readonly names: readonly string[];
  readonly domains: readonly string[];
}

export interface UsageDialect {
  /** The sheet of a workbook; null for a text file. */
  readonly sheet: string | null;
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter;
  /** Line of the header row, from 1; null when the file has none. */
  readonly headerLine: number | null;
  readonly dateOrder: DateOrder;
  /** Day and month could be swapped and nothing decides: what depends on it is unknown until it is answered. */
  readonly dateOrderOpen: boolean;
}

/** How a file is read, and why. Plain data: it can cross to a worker and be shown. */
export interface UsageRecognition {
  readonly fileName: string;
  /** Name of the export (“Slack: Analytics > Members export”), or what a file recognised by its columns is called. */
  readonly product: string;
  /** Key of a known export; null for a file recognised by its columns alone. */
  readonly productKey: string | null;
  /** Plain name of the application (“Slack”), null when the header alone does not tell. */
  readonly application: string | null;
  readonly hints: ApplicationHints;
  readonly dialect: UsageDialect;
  /** Header cells in file order; `Column 1`, … where there is none. */
  readonly header: readonly string[];
  readonly columns: readonly UsageColumn[];
  /** Functions the file tells apart, by columns or by cells; empty when it knows only the whole. */
  readonly functions: readonly string[];
  readonly seatTypes: readonly string[];
  readonly activity: ActivityKind;
  /** The day the file speaks of; null: it must be asked. */
  readonly asOf: { readonly date: IsoDate; readonly source: AsOfSource } | null;
  readonly periodDays: number | null;
  readonly evidence: readonly UsageEvidence[];
  readonly questions: readonly UsageQuestion[];
  /** Same for files with the same columns, whatever their order. */
  readonly fingerprint: string;
  /** The file's own first lines, unchanged, for the preview. */
  readonly firstLines: readonly string[];
  /** Headers of columns that hold dates and have no role: one of them may be the last activity. */
  readonly datedColumns: readonly string[];
  /** Rows below the header. */
  readonly rows: number;
  readonly corrections: UsageCorrections;
}

/**
 * What is remembered for files with the same columns (`fingerprint`): confirmed roles by header, so that the order of
 * columns may change. Plain data, safe to store as JSON.
 */
export interface UsageMapping {
  readonly kind: 'usage';
  readonly fingerprint: string;
  readonly columns: readonly {
    readonly header: string;
    readonly role: UsageRole | null;
    readonly function: string;
  }[];
  readonly dateOrder: DateOrder | null;
  readonly periodDays: number | null;
  /** Of which application the manager said it is; null when not said. */
  readonly applicationId: string | null;
}

/** A row with something to say about it; `line` is where it starts, from 1. */
export interface UsageRowNote {
  readonly line: number;
  readonly reason: string;
}

/** Rows left out on purpose, counted by reason. */
export interface LeftOut {
  readonly reason: string;
  readonly count: number;
  /** The first few. */
  readonly lines: readonly number[];
}

/** The people of one application on one day. Most files are one part; our own usage.csv is one per application and day. */
export interface UsagePart {
  /** As our own usage.csv names it; null for any other file. */
  readonly application: string | null;
  readonly asOf: IsoDate;
  readonly asOfSource: AsOfSource;
  readonly periodDays: number | null;
  readonly users: readonly UsageUser[];
  /** Rows of the file that speak of them. */
  readonly rows: number;
}

export interface UsageReading {
  readonly parts: readonly UsagePart[];
  readonly activity: ActivityKind;
  /** Rows that could not be read at all. */
  readonly rejected: readonly UsageRowNote[];
  /** Rows whose people are kept, with what could not be taken from them (a day in the future, an unreadable date). */
  readonly doubts: readonly UsageRowNote[];
  readonly leftOut: readonly LeftOut[];
  /** What is worth saying about the whole file. */
  readonly notices: readonly string[];
}
