import type { CheckInId, OwnerPackId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { CheckInAnswer, CheckInStep, CheckInVerdict } from '#domain/check-ins/check-in.ts';

/** An answer that a question allows, besides giving it to somebody. */
export interface PackChoice {
  readonly verdict: Extract<CheckInVerdict, { readonly kind: 'confirmed' | 'decided' }>;
  /** What the owner writes: “Keep as it is”. */
  readonly words: string;
  /** What follows from it, in a sentence. */
  readonly meaning: string;
}

/** One question as it went out. */
export interface PackQuestion {
  /** What the row is found by when it comes back; different in every pack. */
  readonly row: string;
  readonly step: CheckInStep;
  readonly item: string;
  /** What it is about, mostly an application. */
  readonly title: string;
  readonly question: string;
  /** What was known then. */
  readonly facts: readonly string[];
  readonly choices: readonly PackChoice[];
  /** The answer that the item had when the pack was made, as it was written into the file; empty when none. */
  readonly answerThen: string;
}

/** A file of questions for one owner (C3), so that what comes back can be compared with what went out. */
export interface OwnerPack {
  readonly id: OwnerPackId;
  readonly checkInId: CheckInId;
  readonly owner: string;
  readonly madeAt: IsoInstant;
  readonly questions: readonly PackQuestion[];
  /** Each time that answers came back; empty while the owner has not answered. */
  readonly returns: readonly PackReturn[];
}

export interface PackReturn {
  readonly at: IsoInstant;
  readonly fileName: string;
  /** How many of its answers were stored. */
  readonly answers: number;
}

/** A question of the open check-in as it stands now: what packs are made from and judged against. */
export interface PackItem extends Omit<PackQuestion, 'row' | 'answerThen'> {
  /** Whose question it is; empty when nobody owns what it is about. */
  readonly owner: string;
  /** What the workspace knows as decided already, in words; `null` when something is to be said. */
  readonly settled: string | null;
  readonly answer: CheckInAnswer | null;
}
