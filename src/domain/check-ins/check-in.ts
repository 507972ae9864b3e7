import type { CheckInId, OwnerPackId, TaskId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Money } from '#domain/money/money.ts';

/** The five questions of a check-in, in their order (C1). */
export const CHECK_IN_STEPS = ['new', 'renewals', 'spend', 'used', 'unused'] as const;
export type CheckInStep = (typeof CHECK_IN_STEPS)[number];

/** What an item of a check-in is about. */
export type CheckInSubject =
  | { readonly kind: 'application'; readonly id: string }
  | { readonly kind: 'vendor'; readonly id: string }
  | { readonly kind: 'renewal'; readonly id: string; readonly termStart: IsoDate }
  | { readonly kind: 'spend'; readonly id: string };

/** What was said about an item. */
export type CheckInVerdict =
  /** Looked at, nothing to do. */
  | { readonly kind: 'confirmed' }
  /** What will be done, in the words of the answers allowed for the step, with what is added. */
  | { readonly kind: 'decided'; readonly choice: string }
  /** Somebody is to look into it; it stays open and is carried over until it is settled. */
  | { readonly kind: 'assigned'; readonly to: string; readonly due: IsoDate | null };

/** One line of evidence, in words. It names no distance from today, so that two check-ins can be compared. */
export interface CheckInFact {
  readonly words: string;
  /** Where it is from and of which day: "Slack members, 3 Feb 2026"; empty for what the workspace itself says. */
  readonly source: string;
}

/** What was asked, in words that stay. */
export interface AskedItem {
  readonly subject: CheckInSubject;
  readonly title: string;
  readonly owner: string;
  readonly facts: readonly CheckInFact[];
}

/** An answer to one item. Kept apart from the check-in, so that each is undone by itself. */
export interface CheckInAnswer {
  /** `<check-in>:<step>:<item>` */
  readonly id: string;
  readonly checkInId: CheckInId;
  readonly step: CheckInStep;
  /** Key of the item; the same in every check-in for the same thing. */
  readonly item: string;
  /** The item as it was then: what is answered may be gone from the data when the check-in is finished. */
  readonly asked: AskedItem;
  readonly verdict: CheckInVerdict;
  readonly comment: string;
  readonly by: string;
  readonly at: IsoInstant;
  /** The task that was made of an assignment; once that is done the item is settled. `null` for other verdicts. */
  readonly taskId: TaskId | null;
  /** The pack it came back with; `null` when it was given in the window. */
  readonly packId: OwnerPackId | null;
  /** The check-in in which it was first left open; `null` in its own. */
  readonly carriedFrom: CheckInId | null;
}

/** The value of a figure as it was when the check-in was finished. */
export type FrozenValue =
  | { readonly kind: 'number'; readonly value: number }
  /** 0.62 is 62 %. */
  | { readonly kind: 'share'; readonly value: number }
  /** One amount per currency, never added up. */
  | { readonly kind: 'money'; readonly value: readonly Money[] }
  | { readonly kind: 'unknown'; readonly why: string };

/** A figure with what it covers: "12 of 40 applications"; empty when it covers everything. */
export type FrozenFigure = FrozenValue & { readonly note: string };

/** One line of a frozen check-in: what was shown and what was said, in words, so that it reads the same for ever. */
export interface FrozenItem {
  readonly item: string;
  readonly step: CheckInStep;
  readonly subject: CheckInSubject;
  readonly title: string;
  readonly owner: string;
  readonly facts: readonly CheckInFact[];
  readonly answer: Omit<CheckInAnswer, 'id' | 'checkInId' | 'step' | 'item' | 'asked'> | null;
  /** The answer in words, or what the workspace knew as decided; empty when nothing was said. */
  readonly said: string;
  /** It was left open and is carried over. */
  readonly open: boolean;
  /** The check-in in which it was first left open; `null` when in none before. */
  readonly carriedFrom: CheckInId | null;
  /** Day on which that one was finished; of what is left open in this one, its own day. `null` when it is not open. */
  readonly openSince: IsoDate | null;
}

/**
 * The items of a finished check-in (C2): immutable, under the id of the check-in. Apart from it, since the history and Home
 * read all check-ins, and hundreds of items each would be read along.
 */
export interface CheckInSnapshot {
  readonly id: CheckInId;
  readonly items: readonly FrozenItem[];
  /** Vendors that waited in discovery, by key: what is there later and was not then is new. `null`: not kept. */
  readonly vendors: readonly string[] | null;
}

export interface CheckIn {
  readonly id: CheckInId;
  readonly startedAt: IsoInstant;
  readonly startedOn: IsoDate;
  /** First day it looks back to: the day after the last one was finished; a month before the start for the first. */
  readonly from: IsoDate;
  /** The step that is open; where it is continued. */
  readonly step: CheckInStep | 'summary';
  /** Steps that the manager called done. */
  readonly done: readonly CheckInStep[];
  readonly remarks: Readonly<Partial<Record<CheckInStep, string>>>;
  readonly state:
    | { readonly kind: 'open' }
    | {
        readonly kind: 'finished';
        /** The last day that it looks back over, too. */
        readonly on: IsoDate;
        readonly by: string;
        readonly takenAt: IsoInstant;
        /** By the key of the figure. */
        readonly figures: Readonly<Record<string, FrozenFigure>>;
        /** Items, and those of them that were left open. */
        readonly items: number;
        readonly open: number;
      };
}
