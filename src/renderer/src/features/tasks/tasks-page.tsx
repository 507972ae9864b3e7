import type { ReactNode } from 'react';
import { useTaskSources } from '#database/use-task-sources.ts';
import { Screen } from '#ui/layout/screen.tsx';
import { TasksScreen } from './tasks-screen.tsx';

/** The list of tasks. Waits for its rows, so that "nothing to do" is never said too early. */
export function TasksPage(): ReactNode {
  const found = useTaskSources();
  if (found === undefined) return <Screen title="Tasks">{null}</Screen>;
  return <TasksScreen sources={found.sources} context={found.context} />;
}
