import { formatDate } from '#domain/calendar/format.ts';
import { assertNever } from '#domain/outcome.ts';
import type { Task } from '#domain/tasks/task.ts';
import type { ReminderFacts } from './facts.ts';
import { ANY_LEAD, USUAL, type Occasion, type OccasionContext } from './occasion.ts';

/** A task with a due date that is not done. Nothing comes on the day on which it was written down. */
export function taskOccasions(task: Task, facts: ReminderFacts, context: OccasionContext): Occasion[] {
  const { id, due, title } = task;
  if (task.done !== null || due === null || due > context.until) return [];
  return [
    {
      ...USUAL,
      kind: 'task',
      key: `task:${id}:due`,
      date: due,
      after: facts.dayOf(task.createdAt),
      longestLead: ANY_LEAD,
      standing: true,
      target: { kind: 'task', id },
      words: () => ({
        title: `${title}: due ${formatDate(due, context.locale)}`,
        body: taskBody(task, facts),
      }),
    },
  ];
}

function taskBody(task: Task, facts: ReminderFacts): string {
  const about = subjectOf(task, facts);
  const owner = task.owner === '' ? 'Nobody has it yet.' : `${task.owner} has it.`;
  return about === '' ? owner : `${about}. ${owner}`;
}

/** What the task is about, in words; empty when it is about nothing, or that is gone. */
function subjectOf({ subject }: Task, facts: ReminderFacts): string {
  switch (subject.kind) {
    case 'none':
      return '';
    case 'application':
      return facts.application(subject.id)?.name ?? '';
    case 'contract':
      return facts.contract(subject.id)?.name ?? '';
    case 'customer':
      return facts.customer(subject.id)?.company ?? '';
    case 'off-boarding': {
      const retirement = facts.retirement(subject.retirementId);
      const name = retirement && facts.application(retirement.applicationId)?.name;
      return name === undefined ? '' : `Off-boarding of ${name}`;
    }
    default:
      return assertNever(subject);
  }
}
