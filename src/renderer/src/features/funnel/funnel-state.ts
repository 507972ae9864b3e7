import { create } from 'zustand';
import type { FunnelOrder } from '#domain/funnel/funnel.ts';
import { ALL_CUSTOMERS, type CustomerFilter } from '#domain/journey/customer-filter.ts';
import type { PeriodKind } from '#domain/journey/periods.ts';

interface FunnelState {
  readonly filter: CustomerFilter;
  readonly period: PeriodKind;
  readonly order: FunnelOrder;
  setFilter(filter: CustomerFilter): void;
  setPeriod(period: PeriodKind): void;
  setOrder(order: FunnelOrder): void;
}

/** What the funnel is about; stays while the program runs. */
export const useFunnelState = create<FunnelState>()((set) => ({
  filter: ALL_CUSTOMERS,
  period: 'year',
  order: 'any-order',
  setFilter: (filter) => set({ filter }),
  setPeriod: (period) => set({ period }),
  setOrder: (order) => set({ order }),
}));
