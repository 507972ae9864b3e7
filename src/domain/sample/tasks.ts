import type { Application } from '#domain/applications/application.ts';
import type { TaskId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Customer } from '#domain/journey/journey.ts';
import type { Task, TaskDone, TaskSubject } from '#domain/tasks/task.ts';
import { sampleId } from './ids.ts';

interface Typed {
  readonly title: string;
  readonly about: TaskSubject;
  readonly owner: string;
  /** Days from today; `null` without a date. */
  readonly due: number | null;
  readonly firstDue?: number;
  readonly note?: string;
  readonly evidence?: string;
}

/** A few tasks of the manager's own: overdue, due soon, later, without a date, and done. */
export function sampleTasks(
  applications: readonly Application[],
  contracts: readonly Contract[],
  customers: readonly Customer[],
  today: IsoDate,
): readonly Task[] {
  const application = (name: string): TaskSubject => {
    const found = applications.find((one) => one.name === name);
    return found === undefined ? { kind: 'none' } : { kind: 'application', id: found.id };
  };
  const contract = (name: string): TaskSubject => {
    const found = contracts.find((one) => one.name === name);
    return found === undefined ? { kind: 'none' } : { kind: 'contract', id: found.id };
  };
  const [customer] = customers;
  const typed: readonly Typed[] = [
    {
      title: 'Ask Salesforce for a quote without the add-on',
      about: contract('Salesforce'),
      owner: 'Tom Keller',
      due: -2,
      note: 'The add-on was bought for a project that is over.',
    },
    {
      title: 'Count the seats of Okta against the list of people',
      about: application('Okta'),
      owner: 'Marek Novak',
      due: 3,
      firstDue: -4,
    },
    {
      title: 'Agree the price of the next term',
      about: customer === undefined ? { kind: 'none' } : { kind: 'customer', id: customer.id },
      owner: customer?.owner ?? '',
      due: 18,
    },
    { title: 'Write down who may buy software by card', about: { kind: 'none' }, owner: '', due: null },
    {
      title: 'Find out who uses Hootsuite',
      about: application('Hootsuite'),
      owner: 'Ines Moreau',
      due: -9,
      evidence: 'Two people of the social media team; see the note of the call',
    },
  ];
  return typed.map((one, index) => taskOf(one, sampleId<TaskId>('task', index), today));
}

const WRITTEN_DAYS_AGO = 20;

function instant(day: IsoDate): IsoInstant {
  return `${day}T09:00:00.000Z` as IsoInstant;
}

function taskOf({ about, evidence, ...typed }: Typed, id: TaskId, today: IsoDate): Task {
  const on = (days: number | null | undefined): IsoDate | null =>
    days === null || days === undefined ? null : addDays(today, days);
  const at = instant(addDays(today, -WRITTEN_DAYS_AGO));
  const done: TaskDone | null =
    evidence === undefined
      ? null
      : {
          at: instant(addDays(today, -10)),
          by: typed.owner,
          evidence,
          documentId: null,
          skipped: false,
        };
  return {
    id,
    title: typed.title,
    note: typed.note ?? '',
    subject: about,
    owner: typed.owner,
    due: on(typed.due),
    firstDue: on(typed.firstDue),
    done,
    createdAt: at,
    updatedAt: done?.at ?? at,
  };
}
