import { put, remove } from '#database/repositories.ts';
import { customerRemovals } from '#database/rows-of-customers.ts';
import { useSession } from '#database/session.tsx';
import type { BoardId } from '#domain/brand.ts';
import { PLAIN_STAGES } from '#domain/journey/journey.ts';
import type { Board, BoardStages } from '#domain/journey/journey.ts';
import { reorderedBoards } from './board-names.ts';

export interface BoardEdits {
  /** Resolves to the new board's id, or `null` when it was not saved. */
  create(name: string, description: string): Promise<BoardId | null>;
  rename(board: Board, name: string, description: string): Promise<boolean>;
  /** What its stages mean, and their limits. */
  setStages(board: Board, stages: BoardStages): Promise<boolean>;
  reorder(board: Board, by: -1 | 1): Promise<boolean>;
  /** Deletes the board, its customers and their history as one action. */
  remove(board: Board): Promise<boolean>;
}

/** Every change of the boards themselves. */
export function useBoardEdits(boards: readonly Board[]): BoardEdits {
  const { workspace, perform } = useSession();
  return {
    create: async (name, description) => {
      const id = workspace.newId() as BoardId;
      const now = workspace.now();
      const position = Math.max(-1, ...boards.map((board) => board.position)) + 1;
      const board: Board = {
        id,
        name,
        description,
        position,
        stages: PLAIN_STAGES,
        createdAt: now,
        updatedAt: now,
      };
      return (await perform(`Created board ${name}`, [put('boards', board)])) ? id : null;
    },
    rename: (board, name, description) => {
      const changed = { ...board, name, description, updatedAt: workspace.now() };
      const label = board.name === name ? `Changed board ${name}` : `Renamed board ${board.name} to ${name}`;
      return perform(label, [put('boards', changed)]);
    },
    setStages: (board, stages) => {
      const changed = { ...board, stages, updatedAt: workspace.now() };
      return perform(`Changed the stages of ${board.name}`, [put('boards', changed)]);
    },
    reorder: (board, by) =>
      perform(
        `Moved board ${board.name} ${by < 0 ? 'left' : 'right'}`,
        reorderedBoards(boards, board.id, by).map((row) => put('boards', row)),
      ),
    remove: async (board) => {
      const { database } = workspace;
      const customers = await database.customers.where('boardId').equals(board.id).toArray();
      const removals = await customerRemovals(
        database,
        customers.map((customer) => customer.id),
      );
      const label =
        customers.length === 0
          ? `Deleted board ${board.name}`
          : `Deleted board ${board.name} with ${customers.length === 1 ? '1 customer' : `${customers.length} customers`}`;
      return perform(label, [...removals, remove('boards', board.id)]);
    },
  };
}
