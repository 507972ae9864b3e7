import type { ApplicationId, ContractId, SnapshotId, UsageImportId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Reading } from '#domain/decisions/factors.ts';
import type { Money } from '#domain/money/money.ts';
import type { ActivityKind, SeatsBought, UsageWindow } from '../usage.ts';

/** What figures of use are worked out with. */
export interface UseOptions {
  readonly today: IsoDate;
  /** Days up to and including the day of the data in which somebody must have been active. */
  readonly window: UsageWindow;
  /** Data older than so many days are said to be stale. */
  readonly staleAfterDays: number;
}

/** A file that a figure is read from. */
export interface UseSource {
  readonly snapshotId: SnapshotId;
  readonly importId: UsageImportId;
  readonly product: string;
  readonly fileName: string;
  readonly asOf: IsoDate;
  /** Days from its as-of date until today, 0 or more. */
  readonly ageDays: number;
  /** Older than `staleAfterDays`. */
  readonly stale: boolean;
  readonly activity: ActivityKind;
}

/**
 * People who hold a seat. `active`, `inactive` and `never` are `null` where the activity of nobody is known: then all are
 * `unknown`. Else active + inactive + never + unknown = assigned.
 */
export interface UseCounts {
  readonly assigned: number;
  readonly active: number | null;
  readonly inactive: number | null;
  readonly never: number | null;
  readonly unknown: number;
}

/** Between which values a share lies while the activity of some is not known. */
export interface UseBounds {
  readonly atLeast: number;
  readonly atMost: number;
}

/** How waste was priced: each kind of seat or each function at its own price, or all at the average price. */
export type WasteBasis = 'seat-types' | 'functions' | 'average';

/** Which people figures are about. */
export interface UseGroup {
  /** `null`: all functions together, each person once. */
  readonly function: string | null;
  /** `null`: all kinds of seats together. */
  readonly seatType: string | null;
}

/** The figures of an application, one of its functions, one of its kinds of seats, or one kind of seat of a function. */
export interface UseFigures extends UseGroup {
  readonly bought: Reading<SeatsBought>;
  /** `null`: no file tells of anybody. */
  readonly counts: UseCounts | null;
  /** (assigned − unknown) ÷ assigned; `null` when nobody holds a seat, or no file tells. */
  readonly coverage: number | null;
  /** Active ÷ bought; above 1 where more are active than seats were bought, see `moreActiveThanBought`. */
  readonly utilisation: Reading<number>;
  /** Of utilisation: if nobody of unknown activity was active, and if all were. `null` where utilisation is unknown. */
  readonly bounds: UseBounds | null;
  readonly moreActiveThanBought: boolean;
  /** Seats that certainly nobody used: bought − active − unknown, never below 0; `null` when not known. */
  readonly unused: number | null;
  /** What the unused seats cost a year, each currency apart. */
  readonly waste: Reading<readonly Money[]>;
  /** `null` where waste is unknown. */
  readonly wasteBasis: WasteBasis | null;
  /** What all its seats cost a year, each currency apart: the whole of its contracts, or the lines of the group. */
  readonly yearlyCost: Reading<readonly Money[]>;
  /** Annualised cost ÷ active users, each currency apart; while some are unknown it may be less. */
  readonly costPerActive: Reading<readonly Money[]>;
  readonly costPerAssigned: Reading<readonly Money[]>;
  /** The file that tells who was active; `null` when none does. */
  readonly activitySource: UseSource | null;
  /** A later file that tells who holds a seat, but not who was active. */
  readonly membersSource: UseSource | null;
}

/** `stale`: who was active is known, but from old data. */
export type UseState = 'known' | 'stale' | 'unknown';

/** Use of one application (U2, U3). The figures of the whole are its own, those of its parts are in `groups`. */
export interface ApplicationUse extends UseFigures {
  readonly applicationId: ApplicationId;
  readonly window: UsageWindow;
  readonly state: UseState;
  /** "62 days old, older than 45 days", or `null` while the data are fresh or there are none. */
  readonly staleWords: string | null;
  /** Functions, kinds of seats, and kinds of seats of a function, those with most people first. */
  readonly groups: readonly UseFigures[];
  /** Lines that count as seats bought, and those that do not, each with the reason. */
  readonly lines: readonly BoughtLine[];
  /** All files the figures are read from, the latest first. */
  readonly sources: readonly UseSource[];
  /** Peculiarities of these figures in whole sentences. */
  readonly notes: readonly string[];
}

/** A priced line of a running contract as seats. */
export interface BoughtLine {
  readonly contractId: ContractId;
  readonly lineId: string;
  readonly product: string;
  readonly seats: number;
  /** An add-on gives features to people who have a seat: it adds no seats. */
  readonly addOn: boolean;
  /** The function and the kind of seat of the file that it is for, by its name; `null` when none is meant. */
  readonly function: string | null;
  readonly seatType: string | null;
  /** seats × unit price × billing periods a year; `null` without a billing period. Rounded once. */
  readonly yearly: Money | null;
}
