import type { ApplicationId, SnapshotId, UsageImportId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';

/**
 * When somebody was last active, as far as a file tells. `not-since`: no activity on that day or later, and nothing is said
 * about the time before ("Not active in the last 180 days", "Before 11 Feb 2017").
 */
export type LastActive =
  | { readonly kind: 'on'; readonly date: IsoDate }
  | { readonly kind: 'not-since'; readonly since: IsoDate }
  | { readonly kind: 'never' }
  | { readonly kind: 'unknown' };

export const UNKNOWN_ACTIVITY: LastActive = { kind: 'unknown' };

/** What one person does with one function of an application. */
export interface UsageOf {
  /** Function, product or feature as the file names it; empty when the file knows only the application as a whole. */
  readonly function: string;
  /** Kind of seat or licence as the file names it; empty when it names none. */
  readonly seatType: string;
  readonly last: LastActive;
  /** Days with activity in the snapshot's period; `null` when the file does not count them. */
  readonly activeDays: number | null;
}

/** One person in one snapshot, whatever number of rows the file had about them. */
export interface UsageUser {
  /** What the product calls them: id, login or address, as written; unique within the snapshot. */
  readonly account: string;
  /** Lower case, or empty when the file has none. */
  readonly email: string;
  /** Empty when the file has none. */
  readonly name: string;
  /** Empty when the file has none. */
  readonly department: string;
  /** Whether a seat is taken: `null` when the file does not tell, which counts as taken. */
  readonly holdsSeat: boolean | null;
  /** The account is deactivated, suspended or deleted in the product: `null` when the file does not tell. */
  readonly closed: boolean | null;
  /** At least one. */
  readonly uses: readonly UsageOf[];
}

/** Windows in days over which use is measured. */
export const USAGE_WINDOWS = [30, 60, 90] as const;
export type UsageWindow = (typeof USAGE_WINDOWS)[number];

export interface WindowCounts {
  readonly active: number;
  /** Known not to have been active in the window; never active ones are apart. */
  readonly inactive: number;
  readonly unknown: number;
}

/**
 * People counted by what a snapshot tells of them. Only those who hold a seat count; in each window
 * active + inactive + unknown + never = assigned.
 */
export interface UsageCounts {
  /** `null`: all functions together, each person once with their latest activity. */
  readonly function: string | null;
  /** `null`: all kinds of seats together. */
  readonly seatType: string | null;
  readonly assigned: number;
  readonly never: number;
  readonly windows: Readonly<Record<UsageWindow, WindowCounts>>;
}

/** What a file can tell about use at all. */
export type ActivityKind = 'last-active' | 'active-days' | 'none';

/** Where the day that a snapshot speaks of was found. */
export type AsOfSource = 'file' | 'file-name' | 'asked';

/**
 * The people of one application on one day, from one file: immutable. Its rows are kept beside it (`UsageBlock`) and exist
 * if and only if it does; `counts` is worked out from them once, so that figures and trends need no rows.
 */
export interface UsageSnapshot {
  readonly id: SnapshotId;
  readonly importId: UsageImportId;
  readonly applicationId: ApplicationId;
  readonly fileName: string;
  /** Name of the recognised export ("Slack: Analytics > Members export"), or what a file mapped by hand is called. */
  readonly product: string;
  readonly asOf: IsoDate;
  readonly asOfSource: AsOfSource;
  readonly importedAt: IsoInstant;
  readonly activity: ActivityKind;
  /** Days that `activeDays` are counted over; `null` when the file does not count them, or does not say. */
  readonly periodDays: number | null;
  /** Under which the layout is remembered. */
  readonly fingerprint: string;
  /** Equal for the same people with the same activity of the same application and day: the same snapshot twice. */
  readonly contentKey: string;
  /** People in the snapshot, with or without a seat. */
  readonly people: number;
  /** The first is the whole application: no function, no kind of seat. Then each function, each kind of seat, and both. */
  readonly counts: readonly UsageCounts[];
  /** Rows of the file that were refused, those left out on purpose (bots, totals) not counted. */
  readonly rejected: number;
}

/** Seats that were bought, as far as known. */
export interface SeatsBought {
  readonly seats: number;
  /** Where the number is from. */
  readonly source: 'contracts' | 'inventory';
}
