import type { BoardId, CustomerId, StageEventId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { TermRules } from '#domain/contracts/contract.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';

/** The six stages of a customer's journey, in order (J1). */
export const STAGES = ['awareness', 'conversion', 'purchase', 'activation', 'renewal', 'advocacy'] as const;
export type Stage = (typeof STAGES)[number];

export const VALUE_PERIODS = ['month', 'year'] as const;
export type ValuePeriod = (typeof VALUE_PERIODS)[number];

/** What a board says of one of its stages. */
export interface BoardStage {
  /** What the stage means on this board, in the manager's words; empty: nothing is said. */
  readonly text: string;
  /** More cards than this are said to be too many; `null`: any number. */
  readonly limit: number | null;
}
export type BoardStages = Readonly<Record<Stage, BoardStage>>;

const PLAIN: BoardStage = { text: '', limit: null };
export const PLAIN_STAGES: BoardStages = {
  awareness: PLAIN,
  conversion: PLAIN,
  purchase: PLAIN,
  activation: PLAIN,
  renewal: PLAIN,
  advocacy: PLAIN,
};

/** A board of customers, one per product or segment. */
export interface Board {
  readonly id: BoardId;
  readonly name: string;
  readonly description: string;
  /** Position among the boards, ascending. */
  readonly position: number;
  readonly stages: BoardStages;
  readonly createdAt: IsoInstant;
  readonly updatedAt: IsoInstant;
}

/** Somebody at a customer. */
export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly role: string;
}

/** Whether a customer is on its way; always equals what replaying its marks gives (`replay-marks.ts`). */
export type CustomerState =
  | { readonly kind: 'here' }
  /** Time stands still for it until that day; `null`: until it goes on. */
  | { readonly kind: 'paused'; readonly on: IsoDate; readonly until: IsoDate | null; readonly reason: string }
  | { readonly kind: 'lost'; readonly on: IsoDate; readonly reason: string };

export const HERE: CustomerState = { kind: 'here' };

/** A customer of ours and its card on one board (J2). */
export interface Customer {
  readonly id: CustomerId;
  readonly boardId: BoardId;
  readonly company: string;
  readonly contact: string;
  readonly email: string;
  /** Further people there; the first is `contact` with `email`. */
  readonly contacts: readonly Contact[];
  /** Web domain, by which files of other programs are matched; empty when not known. */
  readonly domain: string;
  readonly plan: string;
  /** Recurring value per `valuePeriod`; `null` while nothing is known. */
  readonly value: MinorUnits | null;
  readonly valuePeriod: ValuePeriod;
  readonly currency: CurrencyCode;
  /** Present stage; always equals what replaying the stage events gives. */
  readonly stage: Stage;
  /** The day the card entered its present stage. */
  readonly stageSince: IsoDate;
  readonly state: CustomerState;
  /** Order within its column: a sort key, smaller is higher. */
  readonly position: number;
  readonly owner: string;
  readonly segment: string;
  readonly source: string;
  readonly referredBy: string;
  /** The customer of ours who brought it (J8); `null` when none did, or it is not one of ours. */
  readonly referredById: CustomerId | null;
  readonly nextStep: string;
  readonly tags: readonly string[];
  /** By the id of the custom field: text, number, date as `YYYY-MM-DD`, or one of the choices. Absent: not filled. */
  readonly fields: Readonly<Record<string, string | number>>;
  /** What other programs call it, by their name: `hubspot`, `stripe`, `salesforce`. */
  readonly externalIds: Readonly<Record<string, string>>;
  readonly notes: string;
  /** `null` while the customer has no contract with us. */
  readonly terms: TermRules | null;
  readonly archived: boolean;
  readonly createdAt: IsoInstant;
  readonly updatedAt: IsoInstant;
}

/** Of a customer of whom nothing more is known than who it is and where it stands. */
export const NOTHING_MORE_KNOWN = {
  contacts: [],
  domain: '',
  state: HERE,
  referredById: null,
  fields: {},
  externalIds: {},
} as const satisfies Partial<Customer>;

/** One move of a card (J3). `from` is `null` for the first stage a customer enters. */
export interface StageEvent {
  readonly id: StageEventId;
  readonly customerId: CustomerId;
  readonly from: Stage | null;
  readonly to: Stage;
  readonly on: IsoDate;
  readonly reason: string;
  /** Orders events of one day. */
  readonly at: IsoInstant;
  /** What a correction replaced, oldest first; absent when it was never corrected. */
  readonly corrected?: readonly MoveTrace[];
}

/** What a move said before it was corrected, and when that was. */
export interface MoveTrace {
  readonly on: IsoDate;
  readonly reason: string;
  readonly at: IsoInstant;
}
