import { deepEqual } from 'fast-equals';
import type { ReactNode } from 'react';
import { parseTableState } from './parse-table-state.ts';
import type { TableState } from './table-state.ts';
import { ViewsMenu } from './views-menu.tsx';
import type { NamedView } from './views-menu.tsx';

type StoredState = Readonly<Record<string, unknown>>;

/** The views of a table as the workspace keeps them. */
interface StoredViews {
  readonly views: readonly (NamedView & { readonly state: StoredState })[];
  create(name: string, state: StoredState): string;
  rename(id: string, name: string): void;
  update(id: string, state: StoredState): void;
  remove(id: string): void;
}

interface SavedViewsProps {
  readonly stored: StoredViews;
  /** How the table looks before anything is arranged. */
  readonly standard: TableState;
  readonly state: TableState;
  readonly onState: (state: TableState) => void;
  /** The view that was picked last, or `null` for the standard one. */
  readonly viewId: string | null;
  readonly onViewId: (viewId: string | null) => void;
}

/** A view keeps the arrangement, not the search of the moment. */
function kept(state: TableState): StoredState {
  return { ...state, search: '' };
}

/** Whether two arrangements differ in anything that a view keeps. */
function isArrangedDifferently(a: TableState, b: TableState): boolean {
  return !deepEqual(kept(a), kept(b));
}

/** The saved views of a table: pick, save, rename, update, delete. */
export function SavedViews(props: SavedViewsProps): ReactNode {
  const { stored, standard, state, onState, viewId, onViewId } = props;
  const find = (id: string | null): TableState | null => {
    const view = stored.views.find((one) => one.id === id);
    return view === undefined ? null : parseTableState(view.state);
  };
  const current = find(viewId);
  return (
    <ViewsMenu
      views={stored.views}
      currentId={current === null ? null : viewId}
      changed={isArrangedDifferently(state, current ?? standard)}
      onPick={(id) => {
        const picked = find(id);
        onViewId(picked === null ? null : id);
        onState({ ...(picked ?? standard), search: state.search });
      }}
      onCreate={(name) => onViewId(stored.create(name, kept(state)))}
      onRename={(id, name) => stored.rename(id, name)}
      onUpdate={(id) => stored.update(id, kept(state))}
      onDelete={(id) => stored.remove(id)}
    />
  );
}
