import type { BoardId } from '#domain/brand.ts';
import type { Board } from '#domain/journey/journey.ts';

const LONGEST = 60;

/** Why a board can't have this name, or `null`. */
export function boardNameProblem(name: string, boards: readonly Board[], own: BoardId | null): string | null {
  const wanted = name.trim();
  if (wanted === '') return 'Give the board a name, for example the product or segment it is for.';
  if (wanted.length > LONGEST) return `The name has ${wanted.length} characters; at most ${LONGEST} fit.`;
  const same = (board: Board): boolean =>
    board.id !== own && board.name.toLocaleLowerCase() === wanted.toLocaleLowerCase();
  if (boards.some(same)) return `There is already a board named “${wanted}”. Choose another name.`;
  return null;
}

/** Boards in a new order: `id` one place earlier or later. Only those that changed. */
export function reorderedBoards(boards: readonly Board[], id: BoardId, by: -1 | 1): readonly Board[] {
  const order = [...boards];
  const from = order.findIndex((board) => board.id === id);
  const moved = order[from];
  const to = from + by;
  if (moved === undefined || to < 0 || to >= order.length) return [];
  order.splice(from, 1);
  order.splice(to, 0, moved);
  return order.flatMap((board, position) => (board.position === position ? [] : [{ ...board, position }]));
}
