import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface SizesView {
  /** The saved view that was picked last, or `null` for the standard one. */
  readonly viewId: string | null;
  setViewId(viewId: string | null): void;
}

/** What the list remembers between starts, besides its table's arrangement. */
export const useSizesView = create<SizesView>()(
  persist((set) => ({ viewId: null, setViewId: (viewId) => set({ viewId }) }), { name: 'right-sizing-view' }),
);
