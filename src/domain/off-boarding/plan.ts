import type { Application } from '#domain/applications/application.ts';
import type { RetirementId, TaskId } from '#domain/brand.ts';
import { businessDayOnOrBefore } from '#domain/calendar/business-days.ts';
import { addDays, earlier, later } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import type { Task } from '#domain/tasks/task.ts';
import { noticeDayFor } from './notice-day.ts';
import { OFF_BOARDING_STEPS } from './retirement.ts';
import type { OffBoardingStep, Retirement } from './retirement.ts';
import { STEP_EVIDENCE, stepTitle } from './step-words.ts';
import type { StepNames } from './step-words.ts';

/**
 * Days before the term end at which a step is due (ours: no published schedule exists). The export comes first among
 * them, with time to open it and to ask for a better one; users move before access goes, and data is deleted only
 * when nobody works in it any more.
 */
export const DAYS_BEFORE_END: Readonly<Record<OffBoardingStep, number>> = {
  // Without a contract that asks for notice; else the send-by date counts.
  'give-notice': 30,
  'export-data': 30,
  'move-users': 21,
  'revoke-access': 7,
  'remove-sign-in': 5,
  'delete-data': 3,
  'cancel-payment': 1,
  'last-invoice': 0,
};

/** What a plan is made for. */
export interface OffBoardingRequest {
  readonly application: Application;
  readonly contract: Contract | null;
  /** Last day of use. */
  readonly termEnd: IsoDate;
  readonly successor: Application | null;
  /** Who does a step; the application's owner where none is named. */
  readonly owners: Partial<Readonly<Record<OffBoardingStep, string>>>;
}

export interface PlanContext {
  readonly today: IsoDate;
  readonly now: IsoInstant;
  readonly newId: () => string;
  readonly settings: TermSettings;
}

/** When a step is due, and the day it was meant for. */
export interface StepDay {
  readonly step: OffBoardingStep;
  /** Counted back from the term end. */
  readonly planned: IsoDate;
  /** `planned`, or today when that has passed. */
  readonly due: IsoDate;
}

/**
 * The days of all steps, in their order: the send-by date for the notice, `DAYS_BEFORE_END` for the others, moved
 * earlier off weekends and holidays. None lies after the term end; one that has passed is due today.
 */
export function stepDays(
  contract: Contract | null,
  termEnd: IsoDate,
  today: IsoDate,
  settings: TermSettings,
): StepDay[] {
  const notice = contract === null ? null : noticeDayFor(contract, termEnd, settings);
  return OFF_BOARDING_STEPS.map((step) => {
    const counted = businessDayOnOrBefore(addDays(termEnd, -DAYS_BEFORE_END[step]), settings.holidays);
    const planned = step === 'give-notice' && notice !== null ? earlier(notice, termEnd) : counted;
    return { step, planned, due: later(planned, today) };
  });
}

/** A retirement with one task for each of its steps (O1). */
export function planOffBoarding(
  request: OffBoardingRequest,
  context: PlanContext,
): { readonly retirement: Retirement; readonly tasks: readonly Task[] } {
  const { application, contract, termEnd, successor, owners } = request;
  const { now, newId, today, settings } = context;
  const retirement: Retirement = {
    id: newId() as RetirementId,
    applicationId: application.id,
    contractId: contract?.id ?? null,
    termEnd,
    billingPeriod: contract?.terms.billingPeriod ?? null,
    successorId: successor?.id ?? null,
    startedAt: now,
    state: { kind: 'running' },
    dataExport: null,
    explainedCharges: [],
  };
  const names: StepNames = {
    application: application.name,
    vendor: contract?.vendor || application.vendor,
    contract: contract?.name ?? null,
    noticeNeeded: contract !== null && noticeDayFor(contract, termEnd, settings) !== null,
    successor: successor?.name ?? null,
  };
  const tasks = stepDays(contract, termEnd, today, settings).map(({ step, planned, due }): Task => {
    return {
      id: newId() as TaskId,
      title: stepTitle(step, names),
      note: STEP_EVIDENCE[step],
      subject: { kind: 'off-boarding', retirementId: retirement.id, step, planned },
      owner: owners[step] ?? application.owner,
      due,
      firstDue: null,
      done: null,
      createdAt: now,
      updatedAt: now,
    };
  });
  return { retirement, tasks };
}

/** The day a step was meant for, when that had passed already as it was planned; `null` otherwise. */
export function plannedInPast({ subject, due, firstDue }: Task): IsoDate | null {
  if (subject.kind !== 'off-boarding' || subject.planned === null) return null;
  const first = firstDue ?? due;
  return first !== null && subject.planned < first ? subject.planned : null;
}
