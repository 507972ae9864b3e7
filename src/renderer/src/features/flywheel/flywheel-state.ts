import { create } from 'zustand';
import { ALL_CUSTOMERS, type CustomerFilter } from '#domain/journey/customer-filter.ts';
import type { PeriodKind } from '#domain/journey/periods.ts';

interface FlywheelState {
  readonly filter: CustomerFilter;
  readonly period: PeriodKind;
  readonly shown: 'wheel' | 'table';
  setFilter(filter: CustomerFilter): void;
  setPeriod(period: PeriodKind): void;
  setShown(shown: 'wheel' | 'table'): void;
  toggle(): void;
}

/** What the flywheel is about and how it is shown; stays while the program runs. */
export const useFlywheelState = create<FlywheelState>()((set) => ({
  filter: ALL_CUSTOMERS,
  period: 'quarter',
  shown: 'wheel',
  setFilter: (filter) => set({ filter }),
  setPeriod: (period) => set({ period }),
  setShown: (shown) => set({ shown }),
  toggle: () => set(({ shown }) => ({ shown: shown === 'wheel' ? 'table' : 'wheel' })),
}));
