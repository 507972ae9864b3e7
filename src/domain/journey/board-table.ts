import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { cellsOf, type CellRecord, type Cells } from '#domain/tables/entity-cells.ts';
import type { Draft, TableSpec } from '#domain/tables/entity-import.ts';
import { PLAIN_STAGES, STAGES, type Board, type BoardStages } from './journey.ts';

/** What reading boards.csv needs to know of the workspace. */
export interface BoardTableContext {
  readonly findById: (id: string) => Board | null;
  readonly findByName: (name: string) => Board | null;
}

/** What each stage means on the board, and how many cards it should hold at most. */
const STAGE_COLUMNS = STAGES.flatMap((stage) => [stage, `${stage} limit`]);

/** boards.csv: every field of a board; only `name` must be there. */
export const BOARD_TABLE: TableSpec<Board, undefined, BoardTableContext> = {
  table: 'boards',
  columns: ['name', 'description', 'position', ...STAGE_COLUMNS, 'id', 'created', 'updated'],
  required: ['name'],
  alsoRead: [],
  toCells: ({ name, description, position, stages, id, createdAt, updatedAt }) => [
    name,
    description,
    String(position),
    ...STAGES.flatMap((stage) => [stages[stage].text, stages[stage].limit]),
    id,
    createdAt,
    updatedAt,
  ],
  parse: parseBoardRow,
};

function parseBoardRow(record: CellRecord, context: BoardTableContext): Outcome<Draft<Board>> {
  const cells = cellsOf(record);
  const name = cells.bare('name');
  if (name === '') cells.refuse('name: give the name of the board.');
  const id = cells.id('id');
  const byId = id === null ? null : context.findById(id);
  const match = byId ?? context.findByName(name);
  const position = cells.count('position', match?.position ?? 0) ?? match?.position ?? 0;
  const description = cells.text('description', match?.description ?? '');
  const stages = readStages(cells, match?.stages ?? PLAIN_STAGES);
  const [createdAt, updatedAt] = [cells.instant('created', null), cells.instant('updated', null)];
  if (cells.problems.length > 0) return refused('row', cells.problems.join(' '));
  return accepted({
    name,
    match,
    matchedBy: byId !== null ? 'id' : match !== null ? 'name' : null,
    id,
    createdAt,
    updatedAt,
    fields: { name, description, position, stages },
    warnings: cells.warnings,
  });
}

function readStages(cells: Cells, before: BoardStages): BoardStages {
  const read = STAGES.map((stage) => {
    const limit = cells.count(`${stage} limit`, before[stage].limit);
    if (limit === 0) cells.refuse(`${stage} limit: at least 1 card, or nothing for any number.`);
    return [stage, { text: cells.text(stage, before[stage].text), limit }] as const;
  });
  return Object.fromEntries(read) as BoardStages;
}
