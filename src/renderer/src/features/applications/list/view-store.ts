import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface ApplicationsView {
  /** The saved view that was picked last, or `null` for the standard one. */
  readonly viewId: string | null;
  setViewId(viewId: string | null): void;
}

/** What the Applications screen remembers between starts, besides its table's arrangement. */
export const useApplicationsView = create<ApplicationsView>()(
  persist(
    (set) => ({
      viewId: null,
      setViewId: (viewId) => set({ viewId }),
    }),
    { name: 'applications-view', partialize: ({ viewId }) => ({ viewId }) },
  ),
);
