import type { ReactNode } from 'react';
import { TASK_GROUPS, type TaskGroup } from '#domain/tasks/list.ts';
import type { TableState } from '#ui/data-table/table-state.ts';
import classes from '../tasks.module.css';
import { GROUP_WORDS } from './group-words.ts';
import { shownGroup, withGroup } from './standard-view.ts';
import type { TaskRow } from './task-row.ts';

interface GroupBarProps {
  readonly rows: readonly TaskRow[];
  readonly state: TableState;
  readonly onState: (state: TableState) => void;
}

/** The groups of the list with their counts; each narrows the table to itself. */
export function GroupBar({ rows, state, onState }: GroupBarProps): ReactNode {
  const counts = new Map<TaskGroup | 'open', number>();
  for (const { group } of rows) {
    counts.set(group, (counts.get(group) ?? 0) + 1);
    if (group !== 'done') counts.set('open', (counts.get('open') ?? 0) + 1);
  }
  const shown = shownGroup(state);
  return (
    <fieldset className={classes['groups']} aria-label="When it is due">
      {(['open', ...TASK_GROUPS] as const).map((group) => (
        <button
          key={group}
          type="button"
          className={classes['group']}
          aria-pressed={shown === group}
          onClick={() => onState(withGroup(state, group))}
        >
          {group === 'open' ? 'All open' : GROUP_WORDS[group]}{' '}
          <span className={classes['count']}>{counts.get(group) ?? 0}</span>
        </button>
      ))}
    </fieldset>
  );
}
