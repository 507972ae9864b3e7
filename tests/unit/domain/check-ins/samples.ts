import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId, CheckInId, TaskId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { AnswerContext } from '#domain/check-ins/answer-context.ts';
import type { CheckInSnapshot } from '#domain/check-ins/check-in.ts';
import type { FinishedCheckIn } from '#domain/check-ins/due.ts';
import type { CheckInContext, CheckInSources, UseFacts } from '#domain/check-ins/sources.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { money } from '#domain/money/arithmetic.ts';
import type { CurrencyCode, Money } from '#domain/money/money.ts';
import type { Task } from '#domain/tasks/task.ts';

export const TODAY = '2026-03-02' as IsoDate;
export const AT = '2026-03-02T08:00:00.000Z' as IsoInstant;

export function eur(minor: number): Money {
  return money(minor, 'EUR' as CurrencyCode);
}

export function finishedCheckIn(
  id: string,
  on: string,
  part: Partial<FinishedCheckIn['state']> = {},
): FinishedCheckIn {
  const at = `${on}T10:00:00.000Z` as IsoInstant;
  return {
    id: id as CheckInId,
    startedAt: at,
    startedOn: on as IsoDate,
    from: on as IsoDate,
    step: 'summary',
    done: [],
    remarks: {},
    state: {
      kind: 'finished',
      on: on as IsoDate,
      by: 'Mona',
      takenAt: at,
      figures: {},
      items: 0,
      open: 0,
      ...part,
    },
  };
}

export function application(id: string, part: Partial<Application> = {}): Application {
  return {
    id: id as ApplicationId,
    name: id,
    vendor: '',
    domain: '',
    functions: ['chat'],
    owner: 'Ana',
    department: '',
    status: 'active',
    statusHistory: [{ status: 'active', on: '2025-01-01' as IsoDate, by: '', reason: '' }],
    criticality: 'low',
    dataSensitivity: 'internal',
    sso: true,
    seats: null,
    notes: '',
    tags: [],
    archived: false,
    createdAt: '2025-01-01T08:00:00.000Z' as IsoInstant,
    updatedAt: '2025-01-01T08:00:00.000Z' as IsoInstant,
    ...part,
  };
}

export function use(applicationId: string, part: Partial<UseFacts> = {}): UseFacts {
  return {
    applicationId,
    window: 30,
    utilisation: { kind: 'known', value: 0.9, source: 'members.csv', date: TODAY, coverage: 1 },
    unknownWhy: null,
    people: { active: 9, unknown: 0, assigned: 10 },
    bought: 10,
    source: { words: 'members.csv', asOf: '2026-02-28' as IsoDate },
    stale: null,
    leaverSeats: 0,
    free: { lines: 0, seats: 0, yearly: [], actBy: null },
    ...part,
  };
}

export function sources(part: Partial<CheckInSources> = {}): CheckInSources {
  return {
    applications: [],
    contracts: [],
    decisions: [],
    notices: [],
    tasks: [],
    vendors: [],
    spend: null,
    use: [],
    ...part,
  };
}

export function context(part: Partial<CheckInContext> = {}): CheckInContext {
  return {
    today: TODAY,
    from: '2026-02-01' as IsoDate,
    locale: 'en-GB',
    timeZone: 'Europe/Berlin',
    terms: DEFAULT_TERM_SETTINGS,
    everyDays: 30,
    last: null,
    ...part,
  };
}

export function lastOf(snapshot: Partial<CheckInSnapshot>): NonNullable<CheckInContext['last']> {
  const id = 'k1' as CheckInId;
  return { id, on: '2026-01-31' as IsoDate, snapshot: { id, items: [], vendors: [], ...snapshot } };
}

export function answering(part: Partial<AnswerContext> = {}): AnswerContext {
  let made = 0;
  return {
    checkInId: 'k2' as CheckInId,
    by: 'Mona',
    at: AT,
    today: TODAY,
    locale: 'en-GB',
    terms: DEFAULT_TERM_SETTINGS,
    newId: () => `new${(made += 1)}`,
    packId: null,
    ...part,
  };
}

export function task(id: string, part: Partial<Task> = {}): Task {
  return {
    id: id as TaskId,
    title: 'Look into it',
    note: '',
    subject: { kind: 'none' },
    owner: 'Ana',
    due: null,
    firstDue: null,
    done: null,
    createdAt: AT,
    updatedAt: AT,
    ...part,
  };
}
