import type { BoardId, CustomerId, PlayId, PlayRunId, TaskId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Stage } from '#domain/journey/journey.ts';

export const TRIGGER_KINDS = [
  'entered',
  'days-in-stage',
  'health-below',
  'before-renewal',
  'nps-answer',
  'no-touchpoint',
] as const;
export type TriggerKind = (typeof TRIGGER_KINDS)[number];

/** What sets a play off (J4). */
export type PlayTrigger =
  | { readonly kind: 'entered' }
  | { readonly kind: 'days-in-stage'; readonly days: number }
  | { readonly kind: 'health-below'; readonly score: number }
  | { readonly kind: 'before-renewal'; readonly days: number }
  | { readonly kind: 'nps-answer'; readonly from: number; readonly to: number }
  | { readonly kind: 'no-touchpoint'; readonly days: number };

/** One thing that a play asks to be done. */
export interface PlayStep {
  readonly title: string;
  /** Days after the play was set off. */
  readonly dueAfterDays: number;
  /** Empty: the owner of the customer. */
  readonly owner: string;
}

/** A play of a stage's playbook. */
export interface Play {
  readonly id: PlayId;
  /** `null`: of all boards. */
  readonly boardId: BoardId | null;
  readonly stage: Stage;
  readonly name: string;
  readonly description: string;
  readonly trigger: PlayTrigger;
  readonly steps: readonly PlayStep[];
  readonly enabled: boolean;
  /** What happened before sets nothing off: the moment it was made, or switched on again. */
  readonly activeSince: IsoInstant;
  readonly position: number;
  readonly createdAt: IsoInstant;
  readonly updatedAt: IsoInstant;
}

export const PLAY_OUTCOMES = ['worked', 'did-not-work', 'called-off'] as const;
export type PlayOutcomeKind = (typeof PLAY_OUTCOMES)[number];

/** What became of a play that was set off. */
export interface PlayOutcome {
  readonly kind: PlayOutcomeKind;
  readonly on: IsoDate;
  readonly note: string;
}

/** A play that was set off for a customer; its steps are tasks. */
export interface PlayRun {
  /** `<play>:<customer>:<occasion>`, so that nothing fires twice. */
  readonly id: PlayRunId;
  readonly playId: PlayId;
  /** As the play was called then. */
  readonly name: string;
  readonly stage: Stage;
  readonly customerId: CustomerId;
  readonly on: IsoDate;
  /** Why, in words: "entered Activation on 3 Mar 2026". */
  readonly why: string;
  readonly tasks: readonly TaskId[];
  /** `null` while it is going on. */
  readonly outcome: PlayOutcome | null;
}
