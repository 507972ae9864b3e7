import type { DateOrder } from '#domain/calendar/date-text.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { DecimalMark } from '#domain/money/amount-text.ts';
import type { CreateDecoder, TextEncoding } from '#domain/tables/encoding.ts';
import type { Delimiter, NewlineMark } from '#domain/tables/row-stream.ts';
import type { DayMonthDates } from './datev.ts';
import type { RowHabits } from './row-damage.ts';

/** What a column of a spend file can be. A column without a role is kept in `extra`. */
export const SPEND_ROLES = [
  'date',
  'postingDate',
  'description',
  'memo',
  'amount',
  'debit',
  'credit',
  'flag',
  'currency',
  'originalAmount',
  'originalCurrency',
  'category',
  'payer',
  'department',
  'reference',
  'status',
] as const;
export type SpendRole = (typeof SPEND_ROLES)[number];

/** A column that has a role. Two columns of one name stay two: the index tells them apart. */
export interface RoleColumn {
  /** Position from 0. */
  readonly index: number;
  /** The header as the file writes it, or `Column 3` where there is none. */
  readonly header: string;
}

/**
 * How a file says which way money went: by the sign of one amount column, by two columns, or by a
 * column that says debit or credit.
 */
export type SpendSign = 'spent-positive' | 'spent-negative' | 'debit-credit' | 'flag';

export interface SpendDialect {
  /** The sheet of a workbook; null for a text file, to which the next three belong. */
  readonly sheet: string | null;
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter;
  readonly newline: NewlineMark;
  /** Line of the header row, from 1; null when the file has none. */
  readonly headerLine: number | null;
  /** Line of the first row that can be data; everything before is left alone. */
  readonly firstDataLine: number;
  readonly decimal: DecimalMark;
  readonly dateOrder: DateOrder;
  readonly sign: SpendSign;
  /** The manager turned the sign round. */
  readonly flipped: boolean;
  /** Where dates lack their year, and which it is; null where they have it. */
  readonly dayMonth: DayMonthDates | null;
}

/** Why something was decided the way it was, in one sentence. */
export interface Evidence {
  readonly about: SpendTopic;
  readonly sentence: string;
}
export type SpendTopic =
  'sheet' | 'encoding' | 'delimiter' | 'header' | 'columns' | 'decimal' | 'dateOrder' | 'sign' | 'currency';

/** Something the file leaves open. The plan carries a provisional answer; nothing is stored before the manager answers. */
export interface SpendQuestion {
  readonly id: 'sheet' | 'decimal' | 'dateOrder' | 'sign';
  readonly question: string;
  readonly choices: readonly SpendChoice[];
}
export interface SpendChoice {
  /** The value to put into `SpendCorrections` under the question's id. */
  readonly value: string;
  readonly label: string;
  /** True for the answer the plan works with until the question is answered. */
  readonly provisional: boolean;
}

/** What the manager changed by hand. Anything left out is recognised. */
export interface SpendCorrections {
  /** Name of the sheet of a workbook. */
  readonly sheet?: string;
  readonly encoding?: TextEncoding;
  readonly delimiter?: Delimiter;
  /** Line of the header row from 1, or null: the file has no header. */
  readonly headerLine?: number | null;
  /** Column index by role; null takes the role away. */
  readonly columns?: Readonly<Partial<Record<SpendRole, number | null>>>;
  readonly decimal?: DecimalMark;
  readonly dateOrder?: DateOrder;
  readonly sign?: 'spent-positive' | 'spent-negative';
  /** Turns the recognised sign round. */
  readonly flipped?: boolean;
  readonly defaultCurrency?: string;
  /** What a later row of the file itself taught, in sentences: no correction of the manager's. */
  readonly taught?: Readonly<Partial<Record<'dateOrder' | 'decimal' | 'sign', string>>>;
}

/**
 * What is remembered for files with the same header (S2). Plain data, safe to store as JSON. Columns
 * are kept by position: the fingerprint guarantees the same header.
 */
export interface SpendMapping {
  readonly fingerprint: string;
  readonly columns: Readonly<Partial<Record<SpendRole, number>>>;
  readonly decimal: DecimalMark;
  readonly dateOrder: DateOrder;
  readonly sign: SpendSign;
  readonly flipped: boolean;
  readonly defaultCurrency: string;
}

/** A sheet of the workbook and whether a list of payments was found on it. */
export interface SheetChoice {
  readonly name: string;
  readonly hidden: boolean;
  readonly spend: boolean;
}

/** Everything needed to turn the file's rows into ledger rows. Plain data: it can cross to a worker. */
export interface SpendPlan {
  readonly dialect: SpendDialect;
  /** Header cells in file order; `Column 1`, … when the file has none. */
  readonly header: readonly string[];
  readonly columns: Readonly<Partial<Record<SpendRole, RoleColumn>>>;
  /** Currency of a row that names none: from a header (“Amount (EUR)”), else the default passed in. */
  readonly currency: string;
  readonly evidence: readonly Evidence[];
  readonly questions: readonly SpendQuestion[];
  /** Same for files with the same header and delimiter. */
  readonly fingerprint: string;
  /** The file's own first lines, unchanged, for the preview. */
  readonly firstLines: readonly string[];
  /** Data rows the decisions rest on, and whether that was the whole file. */
  readonly sampledRows: number;
  readonly wholeFile: boolean;
  /** Decisions that the sampled rows left open, checked again on every later row. */
  readonly unproven: readonly ('decimal' | 'dateOrder' | 'sign')[];
  readonly traits: SpendTraits;
  readonly corrections: SpendCorrections;
  /** All sheets of a workbook, in its order; empty for a text file. */
  readonly sheets: readonly SheetChoice[];
}

/** Habits of a file that the normaliser follows. */
export interface SpendTraits extends RowHabits {
  /** Rows with only a text continue the description of the row above. */
  readonly continuations: boolean;
  /** The date stands only on the first line of each entry. */
  readonly fillDownDates: boolean;
  /** Written by our own export: texts carry the apostrophe that keeps spreadsheets from computing. */
  readonly ownExport: boolean;
  /** The flag column gives the direction and the amounts carry their sign as well. */
  readonly signedFlags: boolean;
  /** Debit (or credit) amounts carry a minus of their own. */
  readonly negativeDebits: boolean;
  readonly negativeCredits: boolean;
  /** What an empty flag means, when only the other side is ever written. */
  readonly blankFlag: 'debit' | 'credit' | null;
  /** A plus sign is written only on money that came in. */
  readonly plusMeansCredit: boolean;
  /** Column that marks a payment service's own funding rows, which would count a payment twice. */
  readonly fundingColumn: number | null;
  /** The status column says whether a payment is still pending, rather than how far it is. */
  readonly pendingColumn: boolean;
}

/** What recognition looks at: the first bytes of a file. 256 kB are plenty. */
export interface SpendInput {
  readonly head: Uint8Array;
  /** True when `head` is the whole file. */
  readonly complete: boolean;
  readonly fileName: string;
  /** ISO code for amounts without a currency: the workspace's own. */
  readonly defaultCurrency: string;
  /** Dates after today speak against an order of day and month. */
  readonly today: IsoDate;
  /** `(label, fatal) => new TextDecoder(label, { fatal })` of the host. */
  readonly createDecoder: CreateDecoder;
  /** Set after a UTF-8 reading broke off in the middle of the file: read it as a code page. */
  readonly notUtf8?: boolean;
  /** Mapping stored for this fingerprint, if any; evidence, not law: data that contradicts it wins. */
  readonly remembered?: SpendMapping;
}
