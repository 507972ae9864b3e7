import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface InvoicesView {
  /** The saved view that was picked last, or `null` for the standard one. */
  readonly viewId: string | null;
  setViewId(viewId: string | null): void;
}

/** What the Invoices screen remembers between starts, besides its table's arrangement. */
export const useInvoicesView = create<InvoicesView>()(
  persist((set) => ({ viewId: null, setViewId: (viewId) => set({ viewId }) }), { name: 'invoices-view' }),
);
