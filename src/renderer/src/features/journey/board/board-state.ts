import { create } from 'zustand';
import type { BoardId } from '#domain/brand.ts';
import { NO_FILTER } from './card-filter.ts';
import type { CardFilter } from './card-filter.ts';

interface BoardState {
  /** The board shown last; the address without a board leads there. */
  readonly lastBoard: BoardId | null;
  readonly filter: CardFilter;
  /** Whether the customer list shows archived ones. */
  readonly withArchived: boolean;
  setWithArchived(shown: boolean): void;
  setLastBoard(board: BoardId): void;
  setFilter(change: Partial<CardFilter>): void;
  clearFilter(): void;
}

/** How the boards are looked at. Rows are never kept here. */
export const useBoardState = create<BoardState>()((set) => ({
  lastBoard: null,
  filter: NO_FILTER,
  withArchived: false,
  setWithArchived: (withArchived) => set({ withArchived }),
  setLastBoard: (lastBoard) => set({ lastBoard }),
  setFilter: (change) => set((state) => ({ filter: { ...state.filter, ...change } })),
  clearFilter: () => set({ filter: NO_FILTER }),
}));
