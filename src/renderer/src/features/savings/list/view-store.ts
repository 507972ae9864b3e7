import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface SavingsView {
  /** The saved view that was picked last, or `null` for the standard one. */
  readonly viewId: string | null;
  setViewId(viewId: string | null): void;
}

/** What the register remembers between starts, besides its table's arrangement. */
export const useSavingsView = create<SavingsView>()(
  persist((set) => ({ viewId: null, setViewId: (viewId) => set({ viewId }) }), { name: 'savings-view' }),
);
