import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { parseTableState } from './parse-table-state.ts';
import { EMPTY_TABLE_STATE } from './table-state.ts';
import type { TableState } from './table-state.ts';

interface TableStates {
  readonly byScreen: Readonly<Record<string, TableState>>;
  set(screen: string, state: TableState): void;
}

const useTableStates = create<TableStates>()(
  persist(
    (set) => ({
      byScreen: {},
      set: (screen, state) => set((all) => ({ byScreen: { ...all.byScreen, [screen]: state } })),
    }),
    {
      name: 'tables',
      partialize: ({ byScreen }) => ({
        // A search is of the moment: coming back to a table that hides most rows would puzzle.
        byScreen: Object.fromEntries(
          Object.entries(byScreen).map(([screen, state]) => [screen, { ...state, search: '' }]),
        ),
      }),
      merge: (saved, present) => ({ ...present, byScreen: parseSaved(saved) }),
    },
  ),
);

function parseSaved(saved: unknown): Record<string, TableState> {
  if (typeof saved !== 'object' || saved === null || !('byScreen' in saved)) return {};
  const { byScreen } = saved;
  if (typeof byScreen !== 'object' || byScreen === null) return {};
  return Object.fromEntries(
    Object.entries(byScreen).map(([screen, state]) => [screen, parseTableState(state)]),
  );
}

/** The present arrangement of a screen's table; it is kept between starts. `initial` must be stable. */
export function useTableState(
  screen: string,
  initial: TableState = EMPTY_TABLE_STATE,
): readonly [TableState, (next: TableState) => void] {
  const state = useTableStates((all) => all.byScreen[screen]) ?? initial;
  return [state, (next) => useTableStates.getState().set(screen, next)];
}
