import type { CheckIn, CheckInAnswer } from '#domain/check-ins/check-in.ts';
import type { Outcome, Problem } from '#domain/outcome.ts';
import type { OwnerPack, PackItem, PackQuestion } from './owner-pack.ts';
import type { PackFile } from './read-pack.ts';

/** What packs that come back are compared with. */
export interface PackPresent {
  readonly checkIns: readonly CheckIn[];
  /** The questions of the open check-in; none without one. */
  readonly items: readonly PackItem[];
  /** All packs that were made, of older check-ins too. */
  readonly packs: readonly OwnerPack[];
  /** Everybody who owns something. */
  readonly owners: readonly string[];
  readonly locale: string;
  /** Why the check-in would refuse an answer that the question allows, such as one due in the past; `null` when it would not. */
  readonly problemWith: (item: PackItem, answer: PackAnswer) => Problem | null;
}

/** A file that came back, as it was read. */
export interface ReturnedFile {
  readonly name: string;
  readonly read: Outcome<PackFile>;
}

/** What somebody says about a question. */
export type PackAnswer = Pick<CheckInAnswer, 'verdict' | 'comment'>;

/** Where a row stands: place of its file in the list, and its line there. */
export interface RowPlace {
  readonly file: number;
  readonly line: number;
}

/** An answer of a file. */
export interface PackOffer extends RowPlace {
  readonly pack: OwnerPack;
  readonly question: PackQuestion;
  readonly answer: PackAnswer;
  /** What is to be known about it before it is taken. */
  readonly notes: readonly string[];
}

/** A question of the open check-in to which files bring an answer that it does not have. */
export interface PackProposal {
  readonly key: string;
  readonly item: PackItem;
  /** The answer it has now. */
  readonly mine: CheckInAnswer | null;
  /** Different answers of the files; mostly one. */
  readonly offers: readonly PackOffer[];
  /** Why the manager must choose; empty when the only offer is simply taken. */
  readonly reasons: readonly string[];
}

/** What becomes of one row. Every row of a file that is read has exactly one. */
export interface RowOutcome extends RowPlace {
  /** What the row speaks of, for lists; its question is empty where the row is not known. */
  readonly title: string;
  readonly question: string;
  readonly result:
    | { readonly kind: 'empty' }
    /** As it was when the pack went out. */
    | { readonly kind: 'untouched' }
    /** The answer is here already. */
    | { readonly kind: 'same' }
    | { readonly kind: 'proposed'; readonly key: string }
    | { readonly kind: 'refused'; readonly code: string; readonly reason: string };
}

/** What becomes of one file as a whole. */
export interface FileOutcome {
  readonly name: string;
  /** `null` when it is not known whose it is. */
  readonly pack: OwnerPack | null;
  /** Why nothing of it is taken; `null` when its rows are looked at. */
  readonly refused: string | null;
  /** It belongs to an older check-in, and asks this many questions that are open in the present one. */
  readonly older: { readonly checkIn: CheckIn; readonly open: number } | null;
  /** Columns that were added and mean nothing here. */
  readonly ignored: readonly string[];
}

/** What files of answers would do. Nothing is stored yet. */
export interface PackJudgement {
  readonly files: readonly FileOutcome[];
  readonly rows: readonly RowOutcome[];
  readonly proposals: readonly PackProposal[];
}

export function questionKey({ step, item }: Pick<PackQuestion, 'step' | 'item'>): string {
  return `${step}:${item}`;
}

/** What a question is called in messages: “Slack” (Is it still needed?). */
export function questionName({ title, question }: Pick<PackQuestion, 'title' | 'question'>): string {
  return `“${title}” (${question})`;
}
