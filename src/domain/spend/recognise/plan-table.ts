import type { DateOrder } from '#domain/calendar/date-text.ts';
import { dayNumber, dayNumberOf } from '#domain/calendar/day-number.ts';
import type { DecimalMark } from '#domain/money/amount-text.ts';
import { isKnownCurrency, minorDigits } from '#domain/money/currencies.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { textHash } from '#domain/spend/blocks/row-key.ts';
import { hasAmount } from './assign-money.ts';
import { assignRoles } from './assign-roles.ts';
import { amountCells, columnStats, dateCells, type ColumnStats, type TableRow } from './column-stats.ts';
import { findCurrency } from './decide-currency.ts';
import { decideDateOrder, type Decision } from './decide-date-order.ts';
import { decideDecimal } from './decide-decimal.ts';
import { decideSign } from './decide-sign.ts';
import { headerWords } from './header-words.ts';
import { ownExportColumns } from './own-export.ts';
import {
  SPEND_ROLES,
  type Evidence,
  type RoleColumn,
  type SpendCorrections,
  type SpendInput,
  type SpendMapping,
  type SpendPlan,
  type SpendQuestion,
  type SpendRole,
  type SpendSign,
} from './plan.ts';
import type { SpendTable } from './read-head.ts';
import type { RoleBoard } from './role-board.ts';
import { MOST_COLUMNS, noAmountColumn, noDateColumn, otherTable } from './refusals.ts';
import { findTableStart } from './table-start.ts';
import { findTraits } from './traits.ts';

export type PlanFacts = Pick<SpendInput, 'fileName' | 'defaultCurrency' | 'today' | 'remembered'>;

type KnownFacts = Omit<PlanFacts, 'remembered'> & { readonly remembered: SpendMapping | null };

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
      encoding: table.encoding,
      delimiter: table.delimiter,
      newline: table.newline,
      headerLine,
      firstDataLine,
      decimal: decisions.decimal.value,
      dateOrder: decisions.dateOrder.value,
      sign: decisions.sign.value,
      flipped: corrections.flipped ?? remembered?.flipped ?? false,
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
  });
}

interface Shape {
  readonly header: readonly string[];
  readonly headerLine: number | null;
  readonly firstDataLine: number;
  readonly rows: readonly TableRow[];
  /** All rows below the header, those with a single filled cell included. */
  readonly allRows: readonly TableRow[];
  readonly preamble: readonly TableRow[];
  readonly stats: readonly ColumnStats[];
  readonly evidence: string;
}

/** Finds header and data rows, and counts what each column holds. */
function shapeOf(table: SpendTable, corrections: SpendCorrections): Outcome<Shape> {
  const start = startOf(table.rows, corrections);
  const dataRows = table.rows.slice(start.firstDataRow);
  const width = widthOf(table.rows, start.headerRow, dataRows);
  if (width > MOST_COLUMNS) {
    return refused(
      'too-many-columns',
      `The table has ${width} columns; a list of payments has a few dozen. Check the delimiter, or export fewer columns (at most ${MOST_COLUMNS}).`,
    );
  }
  if (width < 2) {
    return refused(
      'no-table',
      'The file is no table: its lines are not divided into columns by commas, semicolons, tabs or bars. Export the statement as CSV.',
    );
  }
  const names = start.headerRow === null ? [] : (table.rows[start.headerRow]?.cells ?? []);
  const header = Array.from({ length: width }, (_, i) => (names[i] ?? '').trim() || `Column ${i + 1}`);
  const rows = dataRows.filter(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1);
  // A made-up name must not be read as words: `Column 3` has no meaning.
  const stats = header.map((name, i) => columnStats(rows, i, (names[i] ?? '').trim() === '' ? '' : name));
  const named = stats.map((column, i) => ({ ...column, header: header[i] ?? '' }));
  const other = otherTable(named);
  if (other !== null && corrections.columns === undefined) return other;
  return accepted({
    header,
    headerLine: start.headerRow === null ? null : (table.rows[start.headerRow]?.line ?? null),
    firstDataLine: table.rows[start.firstDataRow]?.line ?? Number.MAX_SAFE_INTEGER,
    rows,
    allRows: dataRows,
    preamble: table.rows.slice(0, start.headerRow ?? start.firstDataRow),
    stats: named,
    evidence: start.evidence,
  });
}

function startOf(
  rows: readonly TableRow[],
  corrections: SpendCorrections,
): ReturnType<typeof findTableStart> {
  const { headerLine } = corrections;
  if (headerLine === undefined) return findTableStart(rows);
  const evidence = 'Chosen by hand.';
  if (headerLine === null) {
    return { ...findTableStart(rows), headerRow: null, firstDataRow: 0, evidence };
  }
  const headerRow = rows.findIndex(({ line }) => line >= headerLine);
  return headerRow < 0 ? findTableStart(rows) : { headerRow, firstDataRow: headerRow + 1, evidence };
}

/** Columns of the header, or of most rows where those have more; without a header, of the widest row. */
function widthOf(rows: readonly TableRow[], headerRow: number | null, data: readonly TableRow[]): number {
  const named = headerRow === null ? 0 : (rows[headerRow]?.cells.length ?? 0);
  const widths = data.map(({ cells }) => cells.length).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  return Math.max(named, headerRow === null && usual > 1 ? (widths.at(-1) ?? 0) : usual);
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

interface Decisions {
  readonly decimal: Decision<DecimalMark>;
  readonly dateOrder: Decision<DateOrder>;
  readonly sign: Decision<SpendSign>;
  readonly currency: string;
  readonly traits: SpendPlan['traits'];
  readonly evidence: readonly Evidence[];
  readonly questions: readonly SpendQuestion[];
  readonly unproven: readonly ('decimal' | 'dateOrder')[];
}

function decide(
  board: RoleBoard,
  shape: Shape,
  facts: KnownFacts,
  corrections: SpendCorrections,
  own: boolean,
): Decisions {
  const { stats, rows } = shape;
  const { columns } = board;
  const at = (role: SpendRole): ColumnStats | null => stats[columns[role] ?? -1] ?? null;
  const amounts = [at('amount'), at('debit'), at('credit')].filter((column) => column !== null);
  const fallback = corrections.defaultCurrency ?? facts.remembered?.defaultCurrency ?? facts.defaultCurrency;
  const money = findCurrency(amounts, at('currency'), rows, shape.preamble, fallback);
  const currency = isKnownCurrency(money.currency) ? money.currency : fallback;
  const { remembered } = facts;
  const decimal = own
    ? fixed<DecimalMark>('.', OWN)
    : byHand(corrections.decimal, () =>
        decideDecimal({
          columns: amounts,
          neighbours: stats.filter(
            (column) =>
              !amounts.includes(column) && amountCells(column) > column.filled / 2 && dateCells(column) === 0,
          ),
          rows,
          currencyDigits: isKnownCurrency(currency) ? minorDigits(currency) : 2,
          remembered: remembered?.decimal ?? null,
        }),
      );
  const date = at('date');
  const dateOrder =
    own || date === null
      ? fixed<DateOrder>('YMD', OWN)
      : byHand(corrections.dateOrder, () =>
          decideDateOrder({
            rows,
            date,
            posting: at('postingDate'),
            today: dayNumber(facts.today),
            exportedOn: dayInName(facts.fileName, dayNumber(facts.today)),
            fileCurrency: money.fromFile,
            remembered: remembered?.dateOrder ?? null,
          }),
        );
  const found = decideSign({
    rows,
    stats,
    columns,
    decimal: decimal.value,
    remembered: remembered?.sign ?? null,
  });
  const sign = own
    ? fixed<SpendSign>('spent-positive', OWN)
    : byHand(signCorrection(corrections, found.sign.value), () => found.sign);
  const all = [decimal, dateOrder, sign] as const;
  return {
    decimal,
    dateOrder,
    sign,
    currency,
    traits: findTraits(board, shape, own, found.traits),
    evidence: [
      { about: 'decimal', sentence: decimal.evidence },
      { about: 'dateOrder', sentence: dateOrder.evidence },
      { about: 'sign', sentence: sign.evidence },
      { about: 'currency', sentence: money.evidence },
    ],
    questions: all.map((decision) => decision.question).filter((question) => question !== undefined),
    unproven: [
      ...(decimal.unproven ? (['decimal'] as const) : []),
      ...(dateOrder.unproven ? (['dateOrder'] as const) : []),
    ],
  };
}

const OWN = 'This file was exported by Lifecycle Desk.';

function fixed<T>(value: T, evidence: string): Decision<T> {
  return { value, evidence, unproven: false };
}

function byHand<T>(chosen: T | undefined, recognise: () => Decision<T>): Decision<T> {
  return chosen === undefined ? recognise() : fixed(chosen, 'Chosen by hand.');
}

/** A sign chosen by hand speaks of one signed column; two columns or a flag stay what they are. */
function signCorrection(corrections: SpendCorrections, found: SpendSign): SpendSign | undefined {
  return found === 'debit-credit' || found === 'flag' ? undefined : corrections.sign;
}

/** All roles as they were left by hand or found last time; a role taken away stays away. */
function rememberedColumns(mapping: SpendMapping | null): SpendCorrections['columns'] {
  if (mapping === null) return {};
  return Object.fromEntries(SPEND_ROLES.map((role) => [role, mapping.columns[role] ?? null]));
}

/** The latest day written in a file name (`20180226`, `2018-02-26`, `26-02-2018`), if it is not in the future. */
function dayInName(name: string, today: number): number | null {
  let latest: number | null = null;
  for (const match of name.matchAll(/(?<!\d)(20\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?([0-2]\d|3[01])(?!\d{3})/g)) {
    const day = dayNumberOf(Number(match[1]), Number(match[2]), Number(match[3]));
    if (day <= today && (latest === null || day > latest)) latest = day;
  }
  return latest;
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
  return textHash([table.delimiter, ...names].join('\u001f'));
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
