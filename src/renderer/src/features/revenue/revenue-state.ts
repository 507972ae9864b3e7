import { create } from 'zustand';
import { ALL_CUSTOMERS, type CustomerFilter } from '#domain/journey/customer-filter.ts';
import type { PeriodKind } from '#domain/journey/periods.ts';

interface RevenueState {
  readonly filter: CustomerFilter;
  readonly period: PeriodKind;
  setFilter(filter: CustomerFilter): void;
  setPeriod(period: PeriodKind): void;
}

/** What the figures of revenue are about; stays while the program runs. */
export const useRevenueState = create<RevenueState>()((set) => ({
  filter: ALL_CUSTOMERS,
  period: 'year',
  setFilter: (filter) => set({ filter }),
  setPeriod: (period) => set({ period }),
}));
