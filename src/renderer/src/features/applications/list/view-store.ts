import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface ApplicationsView {
  /** The saved view that was picked last, or `null` for the standard one. */
  readonly viewId: string | null;
  /** The open application takes the whole screen. */
  readonly full: boolean;
  setViewId(viewId: string | null): void;
  setFull(full: boolean): void;
}

/** What the Applications screen remembers between starts, besides its table's arrangement. */
export const useApplicationsView = create<ApplicationsView>()(
  persist(
    (set) => ({
      viewId: null,
      full: false,
      setViewId: (viewId) => set({ viewId }),
      setFull: (full) => set({ full }),
    }),
    { name: 'applications-view', partialize: ({ viewId }) => ({ viewId }) },
  ),
);
