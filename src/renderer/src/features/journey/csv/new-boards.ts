import type { BoardId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { PLAIN_STAGES } from '#domain/journey/journey.ts';
import type { Board } from '#domain/journey/journey.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import { FIRST_BOARD } from '../use-first-board.ts';

/** Finds boards by id or name; a name that is not there yet gets a board that is stored with the import. */
export interface BoardBook {
  readonly byId: (id: string) => BoardId | null;
  readonly byName: (name: string) => BoardId;
  /** For rows that name no board. */
  readonly otherwise: BoardId;
  readonly nameOf: (id: BoardId) => string | null;
  /** The new boards among those that are used. */
  readonly newAmong: (used: ReadonlySet<BoardId>) => readonly Board[];
}

export function createBoardBook(
  stored: readonly Board[],
  chosen: BoardId | null,
  stamp: { readonly newId: () => string; readonly now: IsoInstant },
): BoardBook {
  const known = new Map(stored.map((board) => [board.id, board]));
  const names = new Map(stored.map((board) => [nameKey(board.name), board]));
  const made: Board[] = [];
  const byName = (name: string): BoardId => {
    const found = names.get(nameKey(name));
    if (found !== undefined) return found.id;
    const last = Math.max(-1, ...stored.map(({ position }) => position)) + made.length;
    const board: Board = {
      id: stamp.newId() as BoardId,
      name: name.trim(),
      description: '',
      position: last + 1,
      stages: PLAIN_STAGES,
      createdAt: stamp.now,
      updatedAt: stamp.now,
    };
    made.push(board);
    known.set(board.id, board);
    names.set(nameKey(name), board);
    return board.id;
  };
  return {
    byId: (id) => known.get(id as BoardId)?.id ?? null,
    byName,
    otherwise: chosen ?? stored[0]?.id ?? byName(FIRST_BOARD),
    nameOf: (id) => known.get(id)?.name ?? null,
    newAmong: (used) => made.filter((board) => used.has(board.id)),
  };
}
