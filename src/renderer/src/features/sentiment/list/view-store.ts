import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface SentimentView {
  /** The saved view that was picked last, or `null` for the standard one. */
  readonly viewId: string | null;
  setViewId(viewId: string | null): void;
}

/** What the list remembers between starts, besides its table's arrangement. */
export const useSentimentView = create<SentimentView>()(
  persist((set) => ({ viewId: null, setViewId: (viewId) => set({ viewId }) }), { name: 'sentiment-view' }),
);
