import { create } from 'zustand';

interface ContractView {
  readonly withArchived: boolean;
  setWithArchived(shown: boolean): void;
}

/** What the contracts screen shows besides its table's own state. */
export const useContractView = create<ContractView>()((set) => ({
  withArchived: false,
  setWithArchived: (withArchived) => set({ withArchived }),
}));
