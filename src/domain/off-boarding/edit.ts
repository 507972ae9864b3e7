import type { Application } from '#domain/applications/application.ts';
import { changeStatus } from '#domain/applications/status.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { skipped, type TaskEditor } from '#domain/tasks/edit.ts';
import type { Task } from '#domain/tasks/task.ts';
import { stepDays } from './plan.ts';
import type { ChargeFound, DataExport, Retirement } from './retirement.ts';
import { stepsOf } from './verification.ts';

/** The retirement that goes on or is over; one called off leaves room for another. The latest first. */
export function presentRetirement(
  applicationId: string,
  retirements: readonly Retirement[],
): Retirement | null {
  const own = retirements
    .filter((retirement) => retirement.applicationId === applicationId)
    .toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
  return own.find(({ state }) => state.kind !== 'called-off') ?? null;
}

/** Refused with `retirement-present` when the application has a plan already. */
export function mayStart(application: Application, retirements: readonly Retirement[]): Outcome<Application> {
  if (presentRetirement(application.id, retirements) === null) return accepted(application);
  return refused(
    'retirement-present',
    `${application.name} has an off-boarding plan already. Go on with it, or call it off first.`,
  );
}

/** The application that goes: retiring from today on, unless it is that already or gone. */
export function retiringFrom(
  application: Application,
  termEnd: IsoDate,
  { today, by, at, locale }: TaskEditor & { readonly today: IsoDate; readonly locale: string },
): Application {
  if (application.status === 'retiring' || application.status === 'retired') return application;
  const why = `Off-boarding began; last day of use is ${formatDate(termEnd, locale)}`;
  const outcome = changeStatus(application, 'retiring', notBefore(application, today), by, why);
  return outcome.ok ? { ...outcome.value, updatedAt: at } : application;
}

/** What calling a retirement off changes. */
export interface CalledOff {
  readonly retirement: Retirement;
  /** The open steps, left out with the reason. */
  readonly tasks: readonly Task[];
  /** In use again; `null` when its status was set otherwise meanwhile, or it was deleted. */
  readonly application: Application | null;
}

/** The application stays after all. Refused with `reason` without one. */
export function callOff(
  retirement: Retirement,
  application: Application | null,
  tasks: readonly Task[],
  why: string,
  { today, ...editor }: TaskEditor & { readonly today: IsoDate },
): Outcome<CalledOff> {
  const reason = why.trim();
  if (reason === '') return refused('reason', 'Say why the application stays; it goes into its history.');
  const note = `The retirement was called off: ${reason}`;
  const open = stepsOf(retirement, tasks).filter(({ done }) => done === null);
  const left = open.map((task): Task => {
    const outcome = skipped({ ...task, subject: { kind: 'none' } }, note, editor);
    return outcome.ok ? { ...outcome.value, subject: task.subject } : task;
  });
  const leaving = application?.status === 'retiring' || application?.status === 'retired';
  const back =
    application === null || !leaving
      ? null
      : changeStatus(application, 'active', notBefore(application, today), editor.by, note);
  return accepted({
    retirement: { ...retirement, state: { kind: 'called-off', at: editor.at, why: reason } },
    tasks: left,
    application: back?.ok === true ? { ...back.value, updatedAt: editor.at } : null,
  });
}

/** Refused with `where` when it does not say where the data lies. */
export function withExport(retirement: Retirement, dataExport: DataExport): Outcome<Retirement> {
  const where = dataExport.where.trim();
  if (where !== '') return accepted({ ...retirement, dataExport: { ...dataExport, where } });
  return refused('where', 'Say where the data lies now, or that there was none and who looked.');
}

/** Refused with `note` when it does not say why the charge is all right. */
export function withExplained(
  retirement: Retirement,
  { date, description, amount, currency }: ChargeFound,
  note: string,
  { by, at }: TaskEditor,
): Outcome<Retirement> {
  const text = note.trim();
  if (text === '') return refused('note', 'Say why this charge is all right, for example: last invoice.');
  const charge = { date, description, amount, currency, note: text, by, at };
  return accepted({ ...retirement, explainedCharges: [...retirement.explainedCharges, charge] });
}

/** What counting the plan from another term end changes. */
export interface Recounted {
  readonly retirement: Retirement;
  readonly tasks: readonly Task[];
}

/**
 * The plan counted from another last day: open steps that nobody has moved by hand move with it; those done, and those
 * postponed, stay.
 */
export function recount(
  retirement: Retirement,
  contract: Contract | null,
  termEnd: IsoDate,
  tasks: readonly Task[],
  context: { readonly today: IsoDate; readonly at: IsoInstant; readonly settings: TermSettings },
): Recounted {
  const days = new Map(
    stepDays(contract, termEnd, context.today, context.settings).map((day) => [day.step as string, day]),
  );
  const moved = stepsOf(retirement, tasks).flatMap((task): Task[] => {
    const { subject, done, firstDue } = task;
    const day = subject.kind === 'off-boarding' ? days.get(subject.step) : undefined;
    if (subject.kind !== 'off-boarding' || day === undefined || done !== null) return [];
    const due = firstDue === null ? day.due : task.due;
    return [{ ...task, due, subject: { ...subject, planned: day.planned }, updatedAt: context.at }];
  });
  return { retirement: { ...retirement, termEnd }, tasks: moved };
}

/** A status may have been dated ahead by hand; the history stays in order. */
function notBefore({ statusHistory }: Application, today: IsoDate): IsoDate {
  const last = statusHistory.at(-1)?.on;
  return last !== undefined && last > today ? last : today;
}
