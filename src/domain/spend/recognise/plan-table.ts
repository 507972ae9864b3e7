import { accepted, type Outcome } from '#domain/outcome.ts';
import { textHash } from '#domain/spend/blocks/row-key.ts';
import { hasAmount } from './assign-money.ts';
import { assignRoles } from './assign-roles.ts';
import { amountCells, dateCells, type ColumnStats } from './column-stats.ts';
import { decide, type PlanFacts } from './decisions.ts';
import { headerWords } from './header-words.ts';
import { ownExportColumns } from './own-export.ts';
import {
  SPEND_ROLES,
  type Evidence,
  type RoleColumn,
  type SpendCorrections,
  type SpendMapping,
  type SpendPlan,
  type SpendRole,
} from './plan.ts';
import type { SpendTable } from './read-head.ts';
import { noAmountColumn, noDateColumn } from './refusals.ts';
import type { RoleBoard } from './role-board.ts';
import { shapeOf } from './table-shape.ts';

/** Makes the plan for a table already cut into rows; used for text files and for workbook sheets alike. */
export function planTable(
  table: SpendTable,
  facts: PlanFacts,
  corrections: SpendCorrections,
): Outcome<SpendPlan> {
  const shape = shapeOf(table, corrections);
  if (!shape.ok) return shape;
  const { stats, rows, header, headerLine, firstDataLine } = shape.value;
  const own = ownExportColumns(header);
  const fingerprint = fingerprintOf(table, header, headerLine, stats);
  const remembered = facts.remembered?.fingerprint === fingerprint ? facts.remembered : null;
  const fixedColumns = { ...rememberedColumns(remembered), ...own, ...corrections.columns };
  const board = assignRoles(stats, rows, shape.value.allRows, headerLine !== null, fixedColumns);
  const missing = missingColumns(board);
  if (missing !== null) return missing;
  const decisions = decide(board, shape.value, { ...facts, remembered }, corrections, own !== null);
  const columns: Partial<Record<SpendRole, RoleColumn>> = {};
  for (const role of SPEND_ROLES) {
    const index = board.columns[role];
    if (index !== undefined) columns[role] = { index, header: header[index] ?? `Column ${index + 1}` };
  }
  return accepted({
    dialect: {
      sheet: table.sheet,
      dayMonth: table.dayMonth,
      encoding: table.encoding,
      delimiter: table.delimiter,
      newline: table.newline,
      headerLine,
      firstDataLine,
      decimal: decisions.decimal.value,
      dateOrder: decisions.dateOrder.value,
      sign: decisions.sign.value,
      flipped: corrections.flipped ?? sidesAnswer(board, corrections) ?? remembered?.flipped ?? false,
    },
    header,
    columns,
    currency: decisions.currency,
    evidence: [
      ...table.evidence,
      { about: 'header', sentence: shape.value.evidence },
      ...columnSentences(columns),
      ...board.evidence,
      ...decisions.evidence,
    ],
    questions: decisions.questions,
    fingerprint,
    firstLines: table.firstLines,
    sampledRows: rows.length,
    wholeFile: table.wholeFile,
    unproven: table.wholeFile ? [] : decisions.unproven,
    traits: decisions.traits,
    corrections,
    sheets: [],
  });
}

/** The answer to which of two columns is money spent. */
function sidesAnswer(board: RoleBoard, { sign }: SpendCorrections): boolean | undefined {
  return board.sidesOpen && sign !== undefined ? sign === 'spent-negative' : undefined;
}

function missingColumns(board: RoleBoard): Extract<Outcome<never>, { ok: false }> | null {
  const date = board.stats[board.columns.date ?? -1];
  const amount = hasAmount(board);
  if (!amount && date === undefined) {
    const numbers = board.stats.some(
      (column) => column.filled > 0 && amountCells(column) >= column.filled * 0.5,
    );
    return numbers ? noDateColumn(board.stats) : noAmountColumn(board.stats);
  }
  if (!amount) return noAmountColumn(board.stats);
  return date === undefined ? noDateColumn(board.stats) : null;
}

/** All roles as they were left by hand or found last time; a role taken away stays away. */
function rememberedColumns(mapping: SpendMapping | null): SpendCorrections['columns'] {
  if (mapping === null) return {};
  return Object.fromEntries(SPEND_ROLES.map((role) => [role, mapping.columns[role] ?? null]));
}

function fingerprintOf(
  table: SpendTable,
  header: readonly string[],
  headerLine: number | null,
  stats: readonly ColumnStats[],
): string {
  const kinds = stats.map((column) =>
    dateCells(column) > 0 ? 'd' : amountCells(column) > column.filled / 2 ? 'n' : 't',
  );
  const names = headerLine === null ? ['', ...kinds] : header.map((name) => headerWords(name));
  return textHash([table.sheet === null ? table.delimiter : 'sheet', ...names].join('\u001f'));
}

function columnSentences(columns: Partial<Record<SpendRole, RoleColumn>>): Evidence[] {
  const { amount, originalAmount, description, memo } = columns;
  const sentences: string[] = [];
  if (amount !== undefined && originalAmount !== undefined) {
    sentences.push(
      `“${amount.header}” was billed and counts; “${originalAmount.header}” is the foreign original and is kept beside it.`,
    );
  }
  if (description !== undefined && memo !== undefined) {
    sentences.push(`“${description.header}” says who was paid; “${memo.header}” steps in where it is empty.`);
  }
  return sentences.map((sentence) => ({ about: 'columns', sentence }));
}
