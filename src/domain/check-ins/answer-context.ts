import type { Application } from '#domain/applications/application.ts';
import type { CheckInId, OwnerPackId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import type { RenewalDecision } from '#domain/decisions/decision.ts';
import type { Task } from '#domain/tasks/task.ts';
import type { VendorFacts } from './sources.ts';

/** The rows that an answer may change, or is checked against. */
export interface AnswerSources {
  readonly applications: readonly Application[];
  readonly contracts: readonly Contract[];
  readonly decisions: readonly RenewalDecision[];
  readonly tasks: readonly Task[];
  readonly vendors: readonly VendorFacts[];
}

/** Who answers, when, and where new rows get their ids from. */
export interface AnswerContext {
  readonly checkInId: CheckInId;
  readonly by: string;
  readonly at: IsoInstant;
  readonly today: IsoDate;
  readonly locale: string;
  readonly terms: TermSettings;
  readonly newId: () => string;
  /** The pack that the answer came back with; `null` when it is given in the window. */
  readonly packId: OwnerPackId | null;
}
