import { assign, type RoleBoard } from './role-board.ts';
import { isYes, statusOf } from './cell-words.ts';
import { dateCells, DISTINCT_LIMIT, type ColumnStats } from './column-stats.ts';
import {
  categoryScore,
  departmentScore,
  descriptionScore,
  memoScore,
  merchantScore,
  payerScore,
  referenceScore,
  statusScore,
} from './vocabulary.ts';

/** Status, description, payer, department, category, reference and memo. */
export function assignTextRoles(board: RoleBoard): void {
  assign(board, 'status', (column) => (holdsStatus(board, column) ? statusScore(column.words) : 0));
  assignDescription(board);
  assign(board, 'payer', (column) => presence(board, column) * payerScore(column.words));
  assign(board, 'department', (column) => presence(board, column) * departmentScore(column.words));
  assign(board, 'category', (column) => presence(board, column) * categoryScore(column.words));
  assign(board, 'reference', (column) =>
    dateCells(column) === 0 || column.dates.compact > 0
      ? presence(board, column) * referenceScore(column.words)
      : 0,
  );
  assign(board, 'memo', (column) => {
    const own = memoScore(column.words);
    const words = Math.max(
      own > 0 ? own + 2 : 0,
      descriptionScore(column.words),
      merchantScore(column.words),
    );
    return isText(column) || column.filled === 0 ? presence(board, column) * words : 0;
  });
}

/** What `merchantScore` gives for “… name”, which may be anybody's. */
const MAY_BE_ANY_NAME = 2;

/** The name of who was paid beats a free description, unless most rows lack it. */
function assignDescription(board: RoleBoard): void {
  const rows = Math.max(1, board.rows.length);
  const merchant = assign(board, 'description', (column) => {
    const score = isText(column) && column.filled >= rows * 0.5 ? merchantScore(column.words) : 0;
    return score > MAY_BE_ANY_NAME ? score : 0;
  });
  if (merchant !== null || board.columns.description !== undefined) return;
  const named = assign(board, 'description', (column) =>
    isText(column)
      ? Math.max(descriptionScore(column.words), merchantScore(column.words)) * presence(board, column)
      : 0,
  );
  if (named !== null) return;
  const found = assign(board, 'description', (column) => textRichness(board, column));
  if (found === null)
    assign(board, 'description', (column) =>
      Math.max(descriptionScore(column.words), merchantScore(column.words)),
    );
  if (found !== null && board.hasHeader) {
    board.evidence.push({
      about: 'columns',
      sentence: `“${found.header}” is taken as the description: it holds the longest and most varied texts.`,
    });
  }
  if (!board.hasHeader) assign(board, 'memo', (column) => textRichness(board, column));
}

/** A column empty in the sampled rows still gets its role, but only when no filled one wants it. */
function presence(board: RoleBoard, column: ColumnStats): number {
  if (column.filled === 0) return 0.05;
  return 0.5 + (0.5 * column.filled) / Math.max(1, board.rows.length);
}

function isText(column: ColumnStats): boolean {
  return column.filled > 0 && column.letters >= 0.25;
}

/** Long, varied texts of letters are descriptions; codes, flags and repeated words are not. */
function textRichness(board: RoleBoard, column: ColumnStats): number {
  if (!isText(column) || column.averageLength < 3) return 0;
  const rows = Math.min(board.rows.length, DISTINCT_LIMIT);
  const variety = column.distinct / Math.max(1, Math.min(column.filled, DISTINCT_LIMIT));
  if (rows > 3 && column.distinct === 1) return 0;
  return (
    column.letters *
    Math.min(column.averageLength, 30) *
    (0.2 + variety) *
    (column.filled / Math.max(1, board.rows.length))
  );
}

const STATUS_ROWS = 500;

function holdsStatus(board: RoleBoard, column: ColumnStats): boolean {
  if (column.filled === 0 || statusScore(column.words) === 0 || column.distinct > 20) return false;
  let known = 0;
  let filled = 0;
  for (const { cells } of board.rows.slice(0, STATUS_ROWS)) {
    const cell = (cells[column.index] ?? '').trim();
    if (cell === '') continue;
    filled++;
    if (statusOf(cell) !== 'unknown' || isYes(cell)) known++;
  }
  return known >= filled * 0.6;
}
