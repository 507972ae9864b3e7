import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface UsageView {
  /** The saved view that was picked last, or `null` for the standard one. */
  readonly viewId: string | null;
  setViewId(viewId: string | null): void;
}

/** What the table of use remembers between starts, besides its arrangement. */
export const useUsageView = create<UsageView>()(
  persist((set) => ({ viewId: null, setViewId: (viewId) => set({ viewId }) }), { name: 'usage-view' }),
);
