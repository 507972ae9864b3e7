import { WEEK_DAYS, type TaskGroup } from '#domain/tasks/list.ts';

/** A group of the list as the manager reads it. */
export const GROUP_WORDS: Readonly<Record<TaskGroup, string>> = {
  overdue: 'Overdue',
  today: 'Today',
  soon: `Next ${WEEK_DAYS} days`,
  later: 'Later',
  'no-date': 'No date',
  done: 'Done',
};
