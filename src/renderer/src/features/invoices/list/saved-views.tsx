import type { ReactNode } from 'react';
import { put, remove, useSavedViews } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { SavedView } from '#domain/applications/saved-view.ts';
import type { SavedViewId } from '#domain/brand.ts';
import { parseTableState } from '#ui/data-table/parse-table-state.ts';
import type { TableState } from '#ui/data-table/table-state.ts';
import { ViewsMenu } from '#ui/data-table/views-menu.tsx';
import { STANDARD_VIEW, isArrangedDifferently } from './standard-view.ts';
import { useInvoicesView } from './view-store.ts';

const SCREEN = 'invoices';
const NO_VIEWS: readonly SavedView[] = [];

interface SavedViewsProps {
  readonly state: TableState;
  readonly onState: (state: TableState) => void;
}

/** A view keeps the arrangement, not the search of the moment. */
function kept(state: TableState): SavedView['state'] {
  return { ...state, search: '' };
}

/** The saved views of the invoices; they are part of the workspace. */
export function SavedViews({ state, onState }: SavedViewsProps): ReactNode {
  const { workspace, perform } = useSession();
  const views = useSavedViews(SCREEN) ?? NO_VIEWS;
  const { viewId, setViewId } = useInvoicesView();
  const find = (id: string | null): SavedView | null => views.find((view) => view.id === id) ?? null;
  const current = find(viewId);
  const currentState = current === null ? STANDARD_VIEW : parseTableState(current.state);
  const write = (label: string, view: SavedView): void => void perform(label, [put('savedViews', view)]);
  return (
    <ViewsMenu
      views={views}
      currentId={current?.id ?? null}
      changed={isArrangedDifferently(state, currentState)}
      onPick={(id) => {
        const view = find(id);
        setViewId(view?.id ?? null);
        onState({ ...(view === null ? STANDARD_VIEW : parseTableState(view.state)), search: state.search });
      }}
      onCreate={(name) => {
        const id = workspace.newId() as SavedViewId;
        write(`Saved view ${name}`, { id, screen: SCREEN, name, state: kept(state) });
        setViewId(id);
      }}
      onRename={(id, name) => {
        const view = find(id);
        if (view !== null) write(`Renamed view ${view.name} to ${name}`, { ...view, name });
      }}
      onUpdate={(id) => {
        const view = find(id);
        if (view !== null) write(`Updated view ${view.name}`, { ...view, state: kept(state) });
      }}
      onDelete={(id) => {
        const view = find(id);
        if (view !== null) void perform(`Deleted view ${view.name}`, [remove('savedViews', id)]);
      }}
    />
  );
}
