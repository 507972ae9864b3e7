import type { ApplicationId, RenewalDecisionId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Contract, ContractLine } from '#domain/contracts/contract.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import type { DecisionChoice } from '#domain/decisions/decision.ts';
import type { Money } from '#domain/money/money.ts';
import type { ApplicationUse, UseGroup } from '#domain/usage/figures/figures.ts';
import type { Freeing } from './freeing.ts';
import type { SizeStep } from './steps.ts';

/** What right-sizing is worked out with. */
export interface SizeOptions {
  readonly today: IsoDate;
  /** Seats kept above those that are used, in per cent of them. */
  readonly bufferPercent: number;
  readonly deadlines: TermSettings;
  /** What was decided about terms, by the decision's id; left out where decisions are not known. */
  readonly decided?: DecidedChoices;
}

/** Choices that were made, by the id of their decision. */
export type DecidedChoices = ReadonlyMap<RenewalDecisionId, DecisionChoice>;

/** Seats to keep of one line and what the others cost. */
export interface SizeFigure {
  /** Above what is bought only where it was decided to grow. */
  readonly keep: number;
  /** Bought − keep; 0 where more is to be kept than is bought. */
  readonly freed: number;
  /** What the freed seats cost a year at the price agreed for them, in the contract's currency; `null` when not known. */
  readonly yearly: Money | null;
}

/** People whom a line serves, in one window. */
export interface PeopleServed extends UseGroup {
  readonly active: number;
  /** Those of unknown activity, who may be active. */
  readonly unknown: number;
}

/** `short`: people and buffer need more than is bought. */
export type LineState = 'free' | 'right' | 'short';

/** The right size of one contract line at its next renewal (U4). */
export interface LineSize extends SizeFigure {
  readonly kind: 'sized';
  readonly applicationId: ApplicationId;
  readonly contract: Contract;
  /** As it holds on `freeing.from`: its seats are those that are compared, its price is the one that counts. */
  readonly line: ContractLine;
  readonly product: string;
  readonly bought: number;
  readonly people: PeopleServed;
  /** Seats for `people` and buffer, over all lines that serve them; more than is bought where the line is short. */
  readonly wanted: number;
  readonly state: LineState;
  /** If nobody of unknown activity is active: what could go at most. `null` when everybody's activity is known. */
  readonly atMost: SizeFigure | null;
  readonly freeing: Freeing;
  /** What the freed seats cost from the missed deadline's term on until they can go; `null` when none was missed, or unknown. */
  readonly waiting: Money | null;
  /** How it was worked out (`stepText`). */
  readonly steps: readonly SizeStep[];
}

/** A line or contract of which no right size can be told, with the reason. */
export interface UnknownSize {
  readonly kind: 'unknown';
  readonly applicationId: ApplicationId | null;
  readonly contract: Contract;
  /** `null`: the contract has none that could be sized. */
  readonly line: ContractLine | null;
  readonly product: string;
  readonly freeing: Freeing;
  readonly why: string;
}

export type RightSize = LineSize | UnknownSize;

/** What is known of the use of applications, by id; one that is absent has no data. */
export type UseOf = (applicationId: ApplicationId) => ApplicationUse | undefined;
