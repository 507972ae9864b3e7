import { STAGES } from '#domain/journey/journey.ts';
import type { Board, Customer, Stage } from '#domain/journey/journey.ts';

/** How many customers of a board stand in each stage. */
export interface BoardSummary {
  readonly board: Board;
  readonly customers: number;
  readonly stages: readonly { readonly stage: Stage; readonly count: number }[];
}

/** One summary for each board, in the boards' order; archived and lost customers are left out, as on the board. */
export function summariseBoards(boards: readonly Board[], customers: readonly Customer[]): BoardSummary[] {
  const present = Map.groupBy(
    customers.filter(({ archived, state }) => !archived && state.kind !== 'lost'),
    (customer) => customer.boardId,
  );
  return boards.map((board) => {
    const own = present.get(board.id) ?? [];
    return {
      board,
      customers: own.length,
      stages: STAGES.map((stage) => ({
        stage,
        count: own.filter((customer) => customer.stage === stage).length,
      })),
    };
  });
}
