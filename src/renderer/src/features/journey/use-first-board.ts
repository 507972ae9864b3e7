import type { BoardId } from '#domain/brand.ts';
import type { Board } from '#domain/journey/journey.ts';
import { useBoardState } from './board/board-state.ts';
import { useBoardEdits } from './board/use-board-edits.ts';

/** The name of the board that is made on first use. */
export const FIRST_BOARD = 'Customers';

/**
 * The board that a new customer is offered: the one shown last, else the first; where there is none yet, the
 * first board is made now (an action of its own, told and undoable). `null` when that failed.
 */
export function useFirstBoard(boards: readonly Board[]): () => Promise<BoardId | null> {
  const { lastBoard } = useBoardState();
  const edits = useBoardEdits(boards);
  return async () => {
    const board = boards.find(({ id }) => id === lastBoard) ?? boards[0];
    return board === undefined ? edits.create(FIRST_BOARD, '') : board.id;
  };
}
