import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId, RetirementId } from '#domain/brand.ts';
import { dateOfDay, dayNumber } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant, IsoPeriod } from '#domain/calendar/iso.ts';
import type { WatchedRow } from '#domain/off-boarding/charges.ts';
import { planOffBoarding } from '#domain/off-boarding/plan.ts';
import type { OffBoardingRequest } from '#domain/off-boarding/plan.ts';
import type { Retirement } from '#domain/off-boarding/retirement.ts';
import { reachOf } from '#domain/off-boarding/verification.ts';
import type { LedgerReach } from '#domain/off-boarding/verification.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { finished, NO_EVIDENCE } from '#domain/tasks/edit.ts';
import type { Task } from '#domain/tasks/task.ts';

export const TODAY = '2026-03-02' as IsoDate;
export const NOW = '2026-03-02T08:00:00.000Z' as IsoInstant;
export const EDITOR = { by: 'Ada', at: NOW };

export function application(part: Partial<Application> = {}): Application {
  return {
    id: 'a' as ApplicationId,
    name: 'Dropbox',
    vendor: 'Dropbox, Inc.',
    domain: '',
    functions: [],
    owner: 'Marek Novak',
    department: '',
    status: 'active',
    statusHistory: [{ status: 'active', on: '2025-01-01' as IsoDate, by: '', reason: '' }],
    criticality: null,
    dataSensitivity: null,
    sso: null,
    seats: null,
    notes: '',
    tags: [],
    archived: false,
    createdAt: NOW,
    updatedAt: NOW,
    ...part,
  };
}

export function counter(): () => string {
  let next = 0;
  return () => `id-${next++}`;
}

export function planned(
  part: Partial<OffBoardingRequest> = {},
  today = TODAY,
): ReturnType<typeof planOffBoarding> {
  const request = {
    application: application(),
    contract: null,
    termEnd: '2026-06-30' as IsoDate,
    successor: null,
    owners: {},
    ...part,
  };
  return planOffBoarding(request, { today, now: NOW, newId: counter(), settings: DEFAULT_TERM_SETTINGS });
}

/** A retirement whose steps are all done and whose export is recorded. */
export function ready(part: Partial<Retirement> = {}): { retirement: Retirement; tasks: readonly Task[] } {
  const { retirement, tasks } = planned();
  return {
    retirement: {
      ...retirement,
      id: 'r' as RetirementId,
      termEnd: '2026-01-31' as IsoDate,
      billingPeriod: 'P1M' as IsoPeriod,
      dataExport: { on: TODAY, where: 'archive', documentId: null },
      ...part,
    },
    tasks: tasks.map((task) => finished(ofRetirement(task), NO_EVIDENCE, EDITOR)),
  };
}

function ofRetirement(task: Task): Task {
  const { subject } = task;
  if (subject.kind !== 'off-boarding') return task;
  return { ...task, subject: { ...subject, retirementId: 'r' as RetirementId } };
}

export function row(date: string, amount: number, part: Partial<WatchedRow> = {}): WatchedRow {
  return {
    importId: 'i',
    line: 2,
    date: date as IsoDate,
    description: 'DROPBOX*K7JX2',
    amount,
    currency: 'EUR',
    ...part,
  };
}

/** A ledger with a row of any kind on each of these days. */
export function reach(termEnd: IsoDate, days: readonly string[]): LedgerReach {
  const numbers = days.map((day) => dayNumber(day as IsoDate)).toSorted((a, b) => a - b);
  const { until, resumes } = reachOf(dayNumber(termEnd), numbers);
  return {
    until: until === null ? null : dateOfDay(until),
    resumes: resumes === null ? null : dateOfDay(resumes),
  };
}
