import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { BoardId } from '#domain/brand.ts';
import { NO_FILTER } from './card-filter.ts';
import type { CardFilter } from './card-filter.ts';
import type { LaneKind } from './lanes.ts';

interface BoardState {
  /** The board shown last; the address without a board leads there. */
  readonly lastBoard: BoardId | null;
  readonly filter: CardFilter;
  readonly lanes: LaneKind;
  /** Whether the customer list shows archived ones. */
  readonly withArchived: boolean;
  setWithArchived(shown: boolean): void;
  setLastBoard(board: BoardId): void;
  setFilter(change: Partial<CardFilter>): void;
  clearFilter(): void;
  setLanes(lanes: LaneKind): void;
}

/** How the boards are looked at, also after a restart. Rows are never kept here. */
export const useBoardState = create<BoardState>()(
  persist(
    (set) => ({
      lastBoard: null,
      filter: NO_FILTER,
      lanes: 'none',
      withArchived: false,
      setWithArchived: (withArchived) => set({ withArchived }),
      setLastBoard: (lastBoard) => set({ lastBoard }),
      setFilter: (change) => set((state) => ({ filter: { ...state.filter, ...change } })),
      clearFilter: () => set({ filter: NO_FILTER }),
      setLanes: (lanes) => set({ lanes }),
    }),
    {
      name: 'boards',
      // What an older program kept lacks what came since.
      merge: (kept, fresh) => {
        const before = (kept ?? {}) as Partial<BoardState>;
        return { ...fresh, ...before, filter: { ...NO_FILTER, ...before.filter } };
      },
    },
  ),
);
