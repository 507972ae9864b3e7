import type { Application } from '#domain/applications/application.ts';
import type { ActivityId, ApplicationId, SnapshotId, UsageImportId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Outcome, Problem } from '#domain/outcome.ts';
import type { RememberedMapping } from '#domain/spend/remembered-mapping.ts';
import type {
  LeftOut,
  UsageCorrections,
  UsageMapping,
  UsagePart,
  UsageReading,
  UsageRecognition,
  UsageRowNote,
} from '#domain/usage/read/recognition.ts';
import type { UsageCounts, UsageSnapshot } from '#domain/usage/usage.ts';
import type { LedgerSource } from '#ledger/protocol.ts';
import type { RememberedTargets } from './remembered-targets.ts';

/** The most rows of each kind of note that come to the window; the counts are of all. */
export const MOST_NOTES = 1000;

export interface Notes {
  readonly count: number;
  /** The first `MOST_NOTES`. */
  readonly rows: readonly UsageRowNote[];
}

/** The people of one application in a file, without the people. */
export interface PartView extends Omit<UsagePart, 'users'> {
  readonly people: number;
  readonly functions: readonly string[];
  /** The whole first, as a snapshot has them. */
  readonly counts: readonly UsageCounts[];
}

/** What a file holds: everything the window shows of it, without the people. */
export interface ReadFile extends Pick<UsageReading, 'activity' | 'notices'> {
  readonly kind: 'read';
  readonly recognition: UsageRecognition;
  /** Sheets of the workbook; empty for a text file. */
  readonly sheets: readonly string[];
  /** Cells of the first rows below the header, as examples of what each column holds. */
  readonly samples: readonly (readonly string[])[];
  /** The layout confirmed before for files with these columns, or `null`. */
  readonly remembered: UsageMapping | null;
  /** Where the last file with these columns went, or `null`. */
  readonly wentTo: RememberedTargets | null;
  readonly parts: readonly PartView[];
  readonly rejected: Notes;
  readonly doubts: Notes;
  readonly leftOut: readonly LeftOut[];
}

export interface RefusedFile extends Problem {
  readonly kind: 'refused';
  readonly firstLines: readonly string[];
  /** Cells of its first row; empty when it was not divided into rows. */
  readonly header: readonly string[];
}

/** What of a file goes to one application. */
export interface Share {
  /** Which part of the file, from 0. */
  readonly part: number;
  /** Functions of the part that it takes; `null`: the part as it is. */
  readonly functions: readonly string[] | null;
  readonly applicationId: ApplicationId;
}

/** A share with what would be stored of it. */
export interface WeighedShare {
  readonly people: number;
  readonly counts: readonly UsageCounts[];
  readonly contentKey: string;
}

/** Reads a file, or reads it again with corrections. */
export interface ReadTask {
  readonly kind: 'read';
  readonly source: LedgerSource;
  readonly corrections: UsageCorrections;
  readonly today: IsoDate;
}

export interface WeighTask {
  readonly kind: 'weigh';
  readonly shares: readonly Share[];
}

/** Stores what was read last: whole, or not at all. */
export interface StoreTask {
  readonly kind: 'store';
  readonly importId: UsageImportId;
  readonly activityId: ActivityId;
  readonly at: IsoInstant;
  readonly label: string;
  readonly shares: readonly (Share & { readonly snapshotId: SnapshotId })[];
  readonly newApplications: readonly Application[];
  readonly mapping: RememberedMapping | null;
}

/** Writes stored people as our own usage.csv. */
export interface ExportTask {
  readonly kind: 'export';
  readonly snapshots: readonly {
    readonly id: SnapshotId;
    readonly application: string;
    readonly asOf: IsoDate;
    readonly periodDays: number | null;
  }[];
}

export type UsageTask = ReadTask | WeighTask | StoreTask | ExportTask;

/** What each task answers. */
export interface UsageAnswers {
  readonly read: ReadFile | RefusedFile;
  readonly weigh: readonly WeighedShare[];
  readonly store: Outcome<readonly UsageSnapshot[]>;
  readonly export: string;
}

/** What the worker is doing: bytes that were read, then people that are told apart. */
export interface UsageProgress {
  readonly step: 'reading' | 'recognising' | 'storing';
  readonly bytes: number;
  readonly totalBytes: number;
}

export interface ToUsageWorker {
  readonly id: number;
  readonly task: UsageTask;
}

export type FromUsageWorker =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: UsageProgress }
  | { readonly id: number; readonly kind: 'answer'; readonly answer: unknown }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };
