import { create } from 'zustand';
import { ALL_CUSTOMERS, type CustomerFilter } from '#domain/journey/customer-filter.ts';
import type { PeriodKind } from '#domain/journey/periods.ts';
import type { TrendStep } from '#domain/nps/trend.ts';

interface FeedbackState {
  readonly filter: CustomerFilter;
  readonly period: PeriodKind;
  readonly step: TrendStep;
  setFilter(filter: CustomerFilter): void;
  setPeriod(period: PeriodKind): void;
  setStep(step: TrendStep): void;
}

/** Whose answers of which time are looked at; stays while the program runs. */
export const useFeedbackState = create<FeedbackState>()((set) => ({
  filter: ALL_CUSTOMERS,
  period: 'quarter',
  step: 'quarter',
  setFilter: (filter) => set({ filter }),
  setPeriod: (period) => set({ period }),
  setStep: (step) => set({ step }),
}));
