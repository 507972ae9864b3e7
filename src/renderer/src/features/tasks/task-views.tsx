import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTableViews } from '#database/use-table-views.ts';
import { SavedViews } from '#ui/data-table/saved-views.tsx';
import type { TableState } from '#ui/data-table/table-state.ts';
import { STANDARD_VIEW } from './list/standard-view.ts';

interface TaskViewsProps {
  readonly state: TableState;
  readonly onState: (state: TableState) => void;
}

/** Saved arrangements of the list. */
export function TaskViews({ state, onState }: TaskViewsProps): ReactNode {
  const [viewId, setViewId] = useState<string | null>(null);
  const stored = useTableViews('tasks');
  return (
    <SavedViews
      stored={stored}
      standard={STANDARD_VIEW}
      state={state}
      onState={onState}
      viewId={viewId}
      onViewId={setViewId}
    />
  );
}
