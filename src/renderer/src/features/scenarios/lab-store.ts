import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { KeptScenario, ScenarioAssumptions } from '#domain/decisions/decision.ts';
import { COST_BASES, type CostBasis } from '#domain/scenarios/scenario.ts';

export type Months = KeptScenario['months'];
export const HORIZONS: readonly Months[] = [12, 24, 36];

interface LabView {
  readonly months: Months;
  readonly basis: CostBasis;
  /** What was moved in the lab of a renewal since the start of the program, by contract and term. */
  readonly moved: Readonly<Record<string, ScenarioAssumptions>>;
  setMonths(months: Months): void;
  setBasis(basis: CostBasis): void;
  move(key: string, assumptions: ScenarioAssumptions): void;
}

function isKnown(saved: unknown): saved is { readonly months: Months; readonly basis: CostBasis } {
  if (typeof saved !== 'object' || saved === null || !('months' in saved) || !('basis' in saved))
    return false;
  return HORIZONS.some((one) => one === saved.months) && COST_BASES.some((one) => one === saved.basis);
}

/** How scenarios are looked at, kept between starts; and what is being tried out, which is not. */
export const useLabView = create<LabView>()(
  persist(
    (set) => ({
      months: 36,
      basis: 'cash',
      moved: {},
      setMonths: (months) => set({ months }),
      setBasis: (basis) => set({ basis }),
      move: (key, assumptions) => set(({ moved }) => ({ moved: { ...moved, [key]: assumptions } })),
    }),
    {
      name: 'scenario-lab',
      partialize: ({ months, basis }) => ({ months, basis }),
      merge: (saved, present) =>
        isKnown(saved) ? { ...present, months: saved.months, basis: saved.basis } : present,
    },
  ),
);
