import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import type { TaskId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { callOff, mayStart, recount, retiringFrom, withExplained } from '#domain/off-boarding/edit.ts';
import { planOffBoarding, type OffBoardingRequest } from '#domain/off-boarding/plan.ts';
import type { ChargeFound, Retirement } from '#domain/off-boarding/retirement.ts';
import { chargeWords } from '#domain/off-boarding/settle.ts';
import { accepted, type Outcome } from '#domain/outcome.ts';
import type { TaskEditor } from '#domain/tasks/edit.ts';
import type { Task } from '#domain/tasks/task.ts';

/** What a step of one's own needs to be. */
export interface OwnStep {
  readonly title: string;
  readonly owner: string;
  readonly due: IsoDate | null;
}

/** Everything that can be done to a retirement besides its steps; each is one action that can be undone. */
export interface OffBoardingActions {
  /** Refused with `retirement-present`. */
  start(request: OffBoardingRequest): Promise<Outcome<Retirement>>;
  /** Refused with `reason`. */
  callOff(retirement: Retirement, application: Application | null, why: string): Outcome<unknown>;
  /** Refused with `note`. */
  explain(retirement: Retirement, name: string, charge: ChargeFound, note: string): Outcome<unknown>;
  addStep(retirement: Retirement, step: OwnStep): void;
  recount(retirement: Retirement, contract: Contract | null, termEnd: IsoDate, name: string): void;
}

export function useOffBoardingActions(
  retirements: readonly Retirement[],
  tasks: readonly Task[],
): OffBoardingActions {
  const { workspace, today, locale, settings, perform } = useSession();
  const editor = (): TaskEditor => ({ by: settings.managerName, at: workspace.now() });
  return {
    start: async (request) => {
      const { application, termEnd } = request;
      const free = mayStart(application, retirements);
      if (!free.ok) return free;
      const context = {
        today,
        now: workspace.now(),
        newId: workspace.newId,
        settings: settings.deadlines,
      };
      const planned = planOffBoarding(request, context);
      const leaving = retiringFrom(application, termEnd, { ...editor(), today, locale });
      await perform(`Started the off-boarding of ${application.name}`, [
        put('retirements', planned.retirement),
        ...planned.tasks.map((task) => put('tasks', task)),
        put('applications', leaving),
      ]);
      return accepted(planned.retirement);
    },
    callOff: (retirement, application, why) => {
      const outcome = callOff(retirement, application, tasks, why, { ...editor(), today });
      if (!outcome.ok) return outcome;
      const { value } = outcome;
      void perform(`Called off the retirement of ${application?.name ?? 'a deleted application'}`, [
        put('retirements', value.retirement),
        ...value.tasks.map((task) => put('tasks', task)),
        ...(value.application === null ? [] : [put('applications', value.application)]),
      ]);
      return outcome;
    },
    explain: (retirement, name, charge, note) => {
      const outcome = withExplained(retirement, charge, note, editor());
      if (outcome.ok) {
        const label = `Explained the charge of ${chargeWords(charge, locale)} by ${name}`;
        void perform(label, [put('retirements', outcome.value)]);
      }
      return outcome;
    },
    addStep: (retirement, { title, owner, due }) => {
      const now = workspace.now();
      const task: Task = {
        id: workspace.newId() as TaskId,
        title: title.trim(),
        note: '',
        subject: { kind: 'off-boarding', retirementId: retirement.id, step: 'own', planned: null },
        owner: owner.trim(),
        due,
        firstDue: null,
        done: null,
        createdAt: now,
        updatedAt: now,
      };
      void perform(`Added the step “${task.title}”`, [put('tasks', task)]);
    },
    recount: (retirement, contract, termEnd, name) => {
      const context = { today, at: workspace.now(), settings: settings.deadlines };
      const moved = recount(retirement, contract, termEnd, tasks, context);
      void perform(`Counted the off-boarding of ${name} anew`, [
        put('retirements', moved.retirement),
        ...moved.tasks.map((task) => put('tasks', task)),
      ]);
    },
  };
}
