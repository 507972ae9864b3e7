import { create } from 'zustand';
import { ALL_CUSTOMERS, type CustomerFilter } from '#domain/journey/customer-filter.ts';

interface HealthState {
  readonly filter: CustomerFilter;
  setFilter(filter: CustomerFilter): void;
}

/** Whose health is looked at; stays while the program runs. */
export const useHealthState = create<HealthState>()((set) => ({
  filter: ALL_CUSTOMERS,
  setFilter: (filter) => set({ filter }),
}));
