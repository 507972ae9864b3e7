import type { Application } from '#domain/applications/application.ts';
import type { RetirementId, TaskId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { addMonths } from '#domain/calendar/period.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { currentTerm } from '#domain/contracts/terms.ts';
import { planOffBoarding } from '#domain/off-boarding/plan.ts';
import type { OffBoardingStep, Retirement } from '#domain/off-boarding/retirement.ts';
import { finished } from '#domain/tasks/edit.ts';
import type { Task } from '#domain/tasks/task.ts';
import { sampleId } from './ids.ts';

type Proven = Partial<Readonly<Record<OffBoardingStep, string>>>;

const DROPBOX_DONE: Proven = {
  'give-notice': 'Sent by mail to legal@dropbox.com, confirmed two days later',
  'export-data': 'Google Drive, shared drive “Archive Dropbox”; ten folders were opened and compared',
};

const SPENDESK_DONE: Proven = {
  'give-notice': 'Closed in the admin console, ticket 20418',
  'export-data': 'File share, folder Finance/Archive/Spendesk, receipts as PDF and a CSV of all payments',
  'move-users': 'All card holders have had Pleo since October',
  'revoke-access': 'No account left in the list of users',
  'remove-sign-in': 'Taken out of Okta, the Xero connection removed',
  'delete-data': 'Confirmation by mail of the data protection officer',
  'cancel-payment': 'Direct debit mandate withdrawn',
  'last-invoice': 'INV-2291, paid',
};

/** Charges were watched for two months, and a few days more until the statement came. */
const WATCHED_MONTHS = 2;
const STATEMENT_DAYS = 5;

/** The last day of use of the application that is retired: long enough before it was verified. */
export function retiredLastDay({ statusHistory }: Application, today: IsoDate): IsoDate {
  const verified = statusHistory.at(-1)?.on ?? today;
  return addDays(addMonths(verified, -WATCHED_MONTHS), -STATEMENT_DAYS);
}

function instant(day: IsoDate): IsoInstant {
  return `${day}T10:00:00.000Z` as IsoInstant;
}

interface Story {
  readonly application: Application;
  readonly contract: Contract;
  readonly successor: Application | null;
  readonly termEnd: IsoDate;
  readonly startedOn: IsoDate;
  readonly done: Proven;
}

type Plan = ReturnType<typeof planOffBoarding>;

function told(story: Story, today: IsoDate, newId: () => string): Plan {
  const { application, contract, successor, termEnd, startedOn, done } = story;
  const planned = planOffBoarding(
    { application, contract, termEnd, successor, owners: {} },
    { today: startedOn, now: instant(startedOn), newId, settings: DEFAULT_TERM_SETTINGS },
  );
  const tasks = planned.tasks.map((task) => withEvidence(task, done, today));
  const exported = done['export-data'];
  if (exported === undefined) return { ...planned, tasks };
  const step = tasks.find(({ subject }) => isStep(subject, 'export-data'));
  const on = (step?.done?.at.slice(0, 10) ?? today) as IsoDate;
  const dataExport = { on, where: exported, documentId: null };
  return { tasks, retirement: { ...planned.retirement, dataExport } };
}

function isStep(subject: Task['subject'], step: OffBoardingStep): boolean {
  return subject.kind === 'off-boarding' && subject.step === step;
}

/** Done on its day, or yesterday where that is still to come. */
function withEvidence(task: Task, done: Proven, today: IsoDate): Task {
  const { subject, due } = task;
  if (subject.kind !== 'off-boarding' || subject.step === 'own' || due === null) return task;
  const text = done[subject.step];
  if (text === undefined) return task;
  const on = due < today ? due : addDays(today, -1);
  return finished(task, { text, documentId: null }, { by: task.owner, at: instant(on) });
}

/** One retirement that is running and one that is verified, with their steps. */
export function sampleOffBoarding(
  applications: readonly Application[],
  contracts: readonly Contract[],
  today: IsoDate,
): { readonly retirements: readonly Retirement[]; readonly steps: readonly Task[] } {
  let next = 0;
  const newId = (): string => sampleId<TaskId>('step', next++);
  const named = (name: string): { application: Application; contract: Contract } | null => {
    const application = applications.find((one) => one.name === name);
    const contract = contracts.find((one) => one.name === name);
    return application && contract ? { application, contract } : null;
  };
  const [leaving, gone] = [named('Dropbox'), named('Spendesk')];
  if (leaving === null || gone === null) return { retirements: [], steps: [] };
  const running = told(
    {
      ...leaving,
      successor: applications.find(({ name }) => name === 'Google Workspace') ?? null,
      termEnd: currentTerm(rulesOf(leaving.contract), today).end ?? today,
      startedOn: leaving.application.statusHistory.at(-1)?.on ?? today,
      done: DROPBOX_DONE,
    },
    today,
    newId,
  );
  const lastDay = retiredLastDay(gone.application, today);
  const over = told(
    {
      ...gone,
      successor: applications.find(({ name }) => name === 'Pleo') ?? null,
      termEnd: lastDay,
      startedOn: addMonths(lastDay, -WATCHED_MONTHS),
      done: SPENDESK_DONE,
    },
    today,
    newId,
  );
  const verifiedOn = gone.application.statusHistory.at(-1)?.on ?? today;
  return {
    retirements: [
      { ...running.retirement, id: sampleId<RetirementId>('retirement', 0) },
      {
        ...over.retirement,
        id: sampleId<RetirementId>('retirement', 1),
        state: { kind: 'verified', on: verifiedOn },
      },
    ],
    steps: [
      ...ofRetirement(running, sampleId<RetirementId>('retirement', 0)),
      ...ofRetirement(over, sampleId<RetirementId>('retirement', 1)),
    ],
  };
}

function ofRetirement({ tasks }: Plan, retirementId: RetirementId): Task[] {
  return tasks.map((task) => {
    const { subject } = task;
    return subject.kind === 'off-boarding' ? { ...task, subject: { ...subject, retirementId } } : task;
  });
}
