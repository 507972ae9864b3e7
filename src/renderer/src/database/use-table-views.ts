import type { SavedView } from '#domain/applications/saved-view.ts';
import type { SavedViewId } from '#domain/brand.ts';
import { put, remove, useSavedViews } from './repositories.ts';
import { useSession } from './session.tsx';

/** The saved views of one table and what can be done with them; each change is an action that can be undone. */
export interface TableViews {
  readonly views: readonly SavedView[];
  /** Returns the new view's id. */
  create(name: string, state: SavedView['state']): string;
  rename(id: string, name: string): void;
  /** Puts another arrangement into the view. */
  update(id: string, state: SavedView['state']): void;
  remove(id: string): void;
}

const NO_VIEWS: readonly SavedView[] = [];

/** `screen` names the table, e.g. `applications`. */
export function useTableViews(screen: string): TableViews {
  const { workspace, perform } = useSession();
  const views = useSavedViews(screen) ?? NO_VIEWS;
  const write = (label: string, view: SavedView): void => void perform(label, [put('savedViews', view)]);
  const withView = (id: string, change: (view: SavedView) => void): void => {
    const view = views.find((one) => one.id === id);
    if (view !== undefined) change(view);
  };
  return {
    views,
    create: (name, state) => {
      const id = workspace.newId() as SavedViewId;
      write(`Saved view ${name}`, { id, screen, name, state });
      return id;
    },
    rename: (id, name) =>
      withView(id, (view) => write(`Renamed view ${view.name} to ${name}`, { ...view, name })),
    update: (id, state) => withView(id, (view) => write(`Updated view ${view.name}`, { ...view, state })),
    remove: (id) =>
      withView(id, ({ name }) => void perform(`Deleted view ${name}`, [remove('savedViews', id)])),
  };
}
