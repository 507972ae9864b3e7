import type { TaskId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Customer } from '#domain/journey/journey.ts';
import type { Task } from '#domain/tasks/task.ts';
import type { NpsResponse } from './response.ts';

/** Who is unhappy is called back within a week, the others within two (ours). */
const DETRACTOR_DAYS = 7;
const OTHER_DAYS = 14;
const LAST_DETRACTOR = 6;

/** The id of the task that follows an answer up: one answer has one. */
export function followUpTaskId({ id }: Pick<NpsResponse, 'id'>): TaskId {
  return `nps-${id}` as TaskId;
}

/** The task to get back to who answered, for the owner of the customer. */
export function followUpTask(
  response: NpsResponse,
  customer: Customer,
  when: { readonly today: IsoDate; readonly now: IsoInstant; readonly locale: string },
): Task {
  const { score, respondent, on, comment } = response;
  const who = respondent === '' ? customer.company : `${respondent} of ${customer.company}`;
  const said = comment === '' ? '' : ` “${comment}”`;
  return {
    id: followUpTaskId(response),
    title: `Follow up on the answer of ${who}`,
    note: `Answered ${score} on ${formatDate(on, when.locale)}.${said}`,
    subject: { kind: 'customer', id: customer.id },
    owner: customer.owner,
    due: addDays(when.today, score <= LAST_DETRACTOR ? DETRACTOR_DAYS : OTHER_DAYS),
    firstDue: null,
    done: null,
    createdAt: when.now,
    updatedAt: when.now,
  };
}

/** How far the follow-up of an answer has come. */
export type FollowUpState =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly due: IsoDate | null }
  | { readonly kind: 'done'; readonly on: IsoDate };

/** Marked by hand, or done with its task; a task that is open is what is planned. */
export function followUpState(
  { followedUpOn }: Pick<NpsResponse, 'followedUpOn'>,
  task: Task | undefined,
  dayOf: (at: IsoInstant) => IsoDate,
): FollowUpState {
  if (followedUpOn !== null) return { kind: 'done', on: followedUpOn };
  if (task === undefined || task.done?.skipped === true) return { kind: 'none' };
  return task.done === null ? { kind: 'open', due: task.due } : { kind: 'done', on: dayOf(task.done.at) };
}
